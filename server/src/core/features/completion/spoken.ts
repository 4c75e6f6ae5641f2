import { maySamePerson, wordsOf as wordsOfName } from "../../attribution/names.ts";
import { statementAround } from "../../attribution/sourceSpeakers.ts";
import type { Statement } from "../../attribution/statement.ts";
import { sourceOfReading } from "../../corpus/readings.ts";
import type { SourceId } from "../../corpus/source.ts";
import { throwIfCancelled } from "../../ports.ts";
import type { Range } from "../../text/range.ts";
import type { FeatureContext } from "../context.ts";

/** Places of a speaker's name that are looked at. */
const MOST_PLACES = 64;
/** Code units of sources whose statements a keystroke may read: some milliseconds. The rest is read when there is time. */
const READ_AT_ONCE = 8_192;

/** A statement in its source. */
export interface Found {
  readonly source: SourceId;
  readonly statement: Statement;
}

/** Reads statements as far as a keystroke may; what it leaves is read in the background and there the next time. */
export class QuickStatements {
  readonly #context: FeatureContext;
  #left = READ_AT_ONCE;

  constructor(context: FeatureContext) {
    this.#context = context;
  }

  /** The statements around `range`; undefined where they are still to be read. */
  async inside(source: SourceId, range: Range): Promise<readonly Statement[] | undefined> {
    const { statements, token } = this.#context;
    const cost = statements.costAt(source, range.start);
    if (cost > this.#left) {
      statements.warm([{ reading: source, offset: range.start }]);
      return undefined;
    }
    this.#left -= cost;
    return statements.inside(source, range, token);
  }

  /** Who says the words at `range`, if their statements are read already. */
  async knownSpeakerOf(source: SourceId, range: Range): Promise<string | undefined> {
    const isKnown = this.#context.statements.isKnown(source, range.start);
    return isKnown ? this.speakerOf(source, range) : undefined;
  }

  /** Who says the words at `range`, as far as a keystroke may find that out. */
  async speakerOf(source: SourceId, range: Range): Promise<string | undefined> {
    const found = await this.inside(source, {
      start: range.start,
      end: Math.max(range.end, range.start + 1),
    });
    return found === undefined ? undefined : statementAround(range, found)?.speaker?.name;
  }

  /**
   * Statements of `speaker` from the sources that name the person, in their words or as the speaker of a turn, each once.
   * @throws Cancelled
   */
  async by(speaker: string): Promise<Found[]> {
    const { corpus, statements, token } = this.#context;
    const surname = wordsOfName(speaker).at(-1) ?? "";
    const named = await corpus.index.exact(surname, { limit: MOST_PLACES }, token);
    const turns = statements
      .turnsBy(speaker, MOST_PLACES)
      .map(({ reading, start }) => ({ source: reading, start }))
      .filter(({ source }) => sourceOfReading(source) === source);
    const found = new Map<string, Found>();
    const theirs = new Map<string, boolean>();
    for (const { source, start } of [...named, ...turns]) {
      throwIfCancelled(token);
      const around = { start: Math.max(0, start - AROUND), end: start + AROUND };
      for (const statement of (await this.inside(source, around)) ?? []) {
        const name = statement.speaker?.name;
        if (name === undefined) continue;
        // Comparing spellings costs more than everything else here, and names come again and again.
        const isTheirs = theirs.get(name) ?? maySamePerson(name, speaker);
        theirs.set(name, isTheirs);
        if (!isTheirs) continue;
        found.set(`${statement.start}:${source}`, { source, statement });
      }
    }
    return [...found.values()];
  }
}

/** What somebody says stands this near to the name; in code units: some ten paragraphs of the press on either side. */
const AROUND = 3_000;
