import { movedBy, trimmed } from "../text/range.ts";
import { namedBefore } from "./introductions.ts";
import { maySamePerson } from "./names.ts";
import { isTold, type Naming } from "./naming.ts";
import { nestedStatements } from "./nested.ts";
import type { Paragraph } from "./paragraphs.ts";
import { type People, type Person, speakerOf } from "./people.ts";
import { Resolver } from "./resolve.ts";
import type { Speaker, Statement } from "./statement.ts";
import { type Surrounded, surroundingsOf } from "./stretches.ts";
import { isSentence, isStatement } from "./worth.ts";

/** The statements of prose, in order. */
export function proseStatements(paragraphs: readonly Paragraph[], people: People): Statement[] {
  const reader = new ProseReader(people);
  for (const [i, paragraph] of paragraphs.entries()) reader.read(paragraph, paragraphs[i - 1]);
  return reader.statements;
}

/** A speaker as far as it is known while a text is read. */
interface Found {
  readonly speaker: Speaker;
  readonly person: Person | undefined;
}

/** The last statement of the paragraph before, if nothing but its clause follows it there. */
interface Ending {
  readonly found: Found | undefined;
  readonly mayGoOn: boolean;
  readonly reopens: boolean;
}

class ProseReader {
  readonly statements: Statement[] = [];
  readonly #people: People;
  readonly #resolver: Resolver;
  #last: Ending | undefined;
  /** Indexes of statements that are one speech over several paragraphs, none of which names who speaks yet. */
  #open: number[] = [];

  constructor(people: People) {
    this.#people = people;
    this.#resolver = new Resolver(people);
  }

  read(paragraph: Paragraph, previous: Paragraph | undefined): void {
    const { text, grammar, stretches, reopens } = paragraph;
    if (stretches.length === 0) {
      this.#block(paragraph, previous);
      this.#last = undefined;
      return;
    }
    let before: Found | undefined;
    let hasStatement = false;
    const surroundings = surroundingsOf(text, stretches, grammar);
    for (const [i, around] of surroundings.entries()) {
      const words = text.slice(around.open + 1, around.close);
      const isFirst = i === 0 && text.slice(0, around.open).trim() === "";
      const goesOnFrom = isFirst ? this.#last : undefined;
      if (!isStatement(words, text.slice(0, around.open), around, grammar) && goesOnFrom === undefined)
        continue;
      const beside = this.#beside(around, paragraph, before);
      const found =
        beside === undefined
          ? (this.#introduced(isFirst, around, previous) ??
            this.#goesOn(around, paragraph, {
              before,
              from: goesOnFrom,
              words,
            }))
          : (beside ?? undefined);
      this.#add(around, paragraph, found, goesOnFrom?.reopens === true);
      // After a clause of somebody else's that is not understood nothing goes on.
      before = around.trailing?.kind === "unclear" ? undefined : found;
      hasStatement = true;
    }
    const last = surroundings.at(-1)!;
    const after = text.slice(last.close + 1);
    const ends =
      reopens || after.trim() === "" || (last.trailing !== undefined && !/[.!?]\s+\S/u.test(after));
    const isQuestion = /\?\s*["'”’»]?$/u.test(text.slice(last.open, last.close + 1));
    this.#last = ends && hasStatement ? { found: before, mayGoOn: !isQuestion, reopens } : undefined;
    if (!reopens) this.#open = [];
  }

  #add(around: Surrounded, paragraph: Paragraph, found: Found | undefined, isContinued: boolean): void {
    const inside = trimmed({ start: around.open + 1, end: around.close }, paragraph.text);
    if (inside === undefined) return;
    const range = movedBy(inside, paragraph.start);
    if (isContinued && found !== undefined) {
      // Who is named at the end of a speech says all of it.
      const speaker: Speaker = { ...found.speaker, known: "implicit" };
      for (const index of this.#open) this.statements[index] = { ...this.statements[index]!, speaker };
      this.#open = [];
    }
    if (found === undefined && (paragraph.reopens || isContinued)) this.#open.push(this.statements.length);
    this.statements.push({
      ...range,
      kind: "quoted",
      ...(found === undefined ? {} : { speaker: found.speaker }),
    });
    this.statements.push(...nestedStatements(range, paragraph, found?.speaker, this.#people));
    if (found?.person !== undefined) this.#resolver.spoke(found.person, range.end);
  }

  /** Who the clauses beside a stretch name or mean; null where they speak of nobody that is known, undefined where none speaks. */
  #beside(around: Surrounded, paragraph: Paragraph, before: Found | undefined): Found | null | undefined {
    const { leading, trailing, goesOn } = around;
    const namings = [trailing, leading].filter((naming) => naming !== undefined);
    const [best] = namings.toSorted((a, b) => rankOf(a) - rankOf(b));
    if (best === undefined) return undefined;
    if (best.kind === "unclear") return null;
    const founds = namings.map((naming) =>
      this.#meant(naming, paragraph, goesOn === undefined ? undefined : before),
    );
    const found = founds[namings.indexOf(best)];
    const isDisputed = founds.some(
      (other, i) =>
        namings[i]!.kind === "name" &&
        found &&
        other &&
        !maySamePerson(found.speaker.name, other.speaker.name),
    );
    return isDisputed || found === undefined ? null : found;
  }

  #meant(naming: Naming, paragraph: Paragraph, before: Found | undefined): Found | undefined {
    if (!isTold(naming)) return undefined;
    const cue = movedBy(naming.cue, paragraph.start);
    if (naming.kind === "name") {
      const person = this.#people.find(naming.name, paragraph.grammar, naming.gender, cue.start);
      const known = paragraph.isDoubtful ? "implicit" : naming.form === "inferred" ? "anaphoric" : "explicit";
      return { speaker: speakerOf(naming.name, person, known, cue), person };
    }
    if (naming.kind === "pronoun") {
      if (before !== undefined && fits(before, naming.gender))
        return { ...before, speaker: { ...before.speaker, known: "anaphoric", cue } };
      const person = this.#resolver.pronoun(naming.gender, cue.start);
      return person && { speaker: speakerOf(person.name, person, "anaphoric", cue), person };
    }
    const person = this.#resolver.office(naming.words, cue.start);
    return person && { speaker: speakerOf(person.name, person, "anaphoric", cue), person };
  }

  /** `Carrow said:` at the end of the paragraph before. */
  #introduced(
    isFirst: boolean,
    { trailing }: Surrounded,
    previous: Paragraph | undefined,
  ): Found | undefined {
    if (!isFirst || trailing !== undefined || previous === undefined || !previous.text.endsWith(":"))
      return undefined;
    return this.#meant(namedBefore(previous.narrative, previous.grammar), previous, undefined);
  }

  /** A speech that goes on: after its clause, in the next paragraph; or a sentence right after one about its speaker. */
  #goesOn(
    { goesOn, open, leading, trailing }: Surrounded,
    { start, text }: Paragraph,
    { before, from, words }: { before: Found | undefined; from: Ending | undefined; words: string },
  ): Found | undefined {
    if (leading !== undefined || trailing !== undefined) return undefined;
    if ((goesOn === "sentence" || goesOn === "within") && before !== undefined) return before;
    if (goesOn === "next" && before !== undefined) return implicit(before);
    if (from !== undefined)
      return from.found !== undefined && from.mayGoOn ? implicit(from.found) : undefined;
    const lead = text.slice(0, open).trimEnd();
    if (!isSentence(words) || !/[.!?:]$/u.test(lead.slice(-1))) return undefined;
    const sentence = start + lastSentence(lead);
    const person = this.#resolver.subjectSince(sentence, start + open);
    return person && { speaker: speakerOf(person.name, person, "implicit"), person };
  }

  /** A paragraph set off (indented, or with `>`) after one that ends with who says it and a colon. */
  #block(paragraph: Paragraph, previous: Paragraph | undefined): void {
    if (previous === undefined || !previous.text.endsWith(":") || !/^>/u.test(paragraph.text)) return;
    const found = this.#meant(namedBefore(previous.narrative, previous.grammar), previous, undefined);
    const lead = /^>\s*/u.exec(paragraph.text)![0].length;
    const range = { start: paragraph.start + lead, end: paragraph.end };
    if (found === undefined || range.end <= range.start) return;
    this.statements.push({ ...range, kind: "quoted", speaker: found.speaker });
    if (found.person !== undefined) this.#resolver.spoke(found.person, range.end);
  }
}

function rankOf(naming: Exclude<Naming, undefined>): number {
  if (naming.kind === "name") return naming.form === "direct" ? 0 : 1;
  return naming.kind === "unclear" ? 3 : 2;
}

function implicit({ speaker, person }: Found): Found {
  return { speaker: { ...speaker, known: "implicit" }, person };
}

function fits({ person }: Found, gender: "m" | "f" | "any"): boolean {
  return gender === "any" || person?.gender === undefined || person.gender === gender;
}

/** Where the last sentence of `text` starts, which may end with a stop: looked for from the end, once and no farther. */
function lastSentence(text: string): number {
  let start = Math.max(0, text.length - 1);
  while (start > 0 && !".!?".includes(text[start - 1]!)) start--;
  return start;
}
