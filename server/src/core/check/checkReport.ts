import type { StatementReader } from "../attribution/statementBook.ts";
import type { Reference } from "../corpus/bibliography/ties.ts";
import type { Catalog } from "../corpus/catalog.ts";
import type { ReadingId } from "../corpus/readings.ts";
import type { Source } from "../corpus/source.ts";
import type { Divisions } from "../locators/divisions.ts";
import { type CancelToken, type Scheduler, throwIfCancelled } from "../ports.ts";
import type { Citation, Quotation, Report } from "../report/types.ts";
import { foldWord } from "../text/words.ts";
import type { Corpus } from "./evaluation.ts";
import { keyFinding } from "./findings.ts";
import { type Claim, judge } from "./judge.ts";
import { editorialNote } from "./language/editorialNotes.ts";
import { Nearness } from "./nearness.ts";
import { withStanding } from "./standing.ts";
import type { HouseStyle } from "./styles.ts";
import type { CheckedQuotation, CheckedReport, Finding, Verdict } from "./types.ts";
import type { VerdictCache } from "./verdictCache.ts";
import { withSpeakers } from "./whereabouts.ts";

export interface CheckContext {
  readonly catalog: Catalog;
  readonly corpus: Corpus;
  /** Who says what in the sources. */
  readonly statements: StatementReader;
  /** How a reading is divided; undefined where it is gone. */
  divisions(reading: ReadingId): Divisions | undefined;
  readonly scheduler: Scheduler;
  readonly verdicts: VerdictCache;
  /** The sources' state that verdicts are reached on. */
  readonly revision: number;
  readonly style: HouseStyle;
  readonly token: CancelToken;
}

/**
 * Checks every quotation of a report. A verdict depends on the quotation's words and the sources it cites alone, so an
 * edit elsewhere in the report finds it in the cache.
 *
 * @throws Cancelled
 */
export async function checkReport(report: Report, context: CheckContext): Promise<CheckedReport> {
  const checked: CheckedQuotation[] = [];
  const reported = new Set<Citation>();
  const meanings = new Meanings(context);
  const { style, catalog } = context;
  const nearness = new Nearness(catalog, context.divisions);
  const asked = {
    index: context.corpus.index,
    divisions: context.divisions,
    catalog,
    places: context.verdicts.places,
  };
  const standingOf = async (quotation: Quotation) =>
    withStanding(quotation, await verdictOf(quotation, meanings, context), asked, context.token);
  // Taken now: should the sources change meanwhile, what comes of this run is nothing to go by.
  const memory = context.verdicts.memory(catalog);
  for (const quotation of report.quotations) {
    throwIfCancelled(context.token);
    const { verdict, findings } =
      memory.recall(quotation, style) ?? memory.keep(quotation, await standingOf(quotation), style);
    const ofKeys = quotation.citations.flatMap(({ citation }) => meanings.findings(citation, reported));
    if (verdict.outcome === "unchecked") ofKeys.push(...meanings.withoutFile(quotation));
    const all = ofKeys.length === 0 ? findings : [...findings, ...ofKeys].sort(byPlace);
    checked.push({ quotation, verdict: nearness.place(quotation, verdict), findings: all });
  }
  const rest = report.citations.flatMap((citation) => meanings.findings(citation, reported));
  return { quotations: checked, findings: rest.sort(byPlace), suppressed: [], citations: report.citations };
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

async function verdictOf(quotation: Quotation, meanings: Meanings, context: CheckContext): Promise<Verdict> {
  const claim = meanings.claim(quotation);
  const key = JSON.stringify([context.style.name, claim]);
  const cached = context.verdicts.get(key);
  if (cached !== undefined) return cached;
  await context.scheduler.pause();
  const { corpus, statements, style, token } = context;
  const judged = awaitIndex(await judge(claim, corpus, style, token), context);
  const verdict = await withSpeakers(judged, claim.cited, { index: corpus.index, statements }, token);
  context.verdicts.set(key, verdict, context.revision);
  return verdict;
}

/** While sources are still to come, "no source has it" can't be said. */
function awaitIndex(verdict: Verdict, { corpus }: CheckContext): Verdict {
  if (verdict.outcome !== "missing" || corpus.index.state.ready) return verdict;
  return { outcome: "unchecked", edits: [], differences: [], reason: "the sources are still being indexed" };
}

/** What the report's citations lead to, and what is to be said of those that lead nowhere. */
class Meanings {
  private readonly context: CheckContext;
  /** Citations of which it was told that no file belongs to them. */
  private readonly alone = new Set<Citation>();

  constructor(context: CheckContext) {
    this.context = context;
  }

  claim(quotation: Quotation): Claim {
    const uses = quotation.citations.filter(({ citation }) => citation.claims);
    const direct = uses.filter((use) => use.reach === "direct");
    const counted = direct.length > 0 ? direct : uses;
    const cited: string[] = [];
    const unreadable: string[] = [];
    for (const { citation } of counted) {
      // An entry may have several files, and the words in any of them will do.
      const files = this.filesOf(citation);
      const readable = files.filter(({ status }) => status.kind === "readable");
      cited.push(...readable.map(({ id }) => id));
      if (readable.length === 0) unreadable.push(this.whyUnreadable(citation, files[0]));
    }
    const notes = quotation.notes.flatMap((note) => editorialNote(foldNote(note)) ?? []);
    return {
      text: quotation.text,
      cited: [...new Set(cited)],
      unreadable: [...new Set(unreadable)],
      reach: direct.length > 0 ? "direct" : "later",
      notes,
    };
  }

  private filesOf(citation: Citation): readonly Source[] {
    const meaning = this.context.catalog.resolve(citation.key);
    return meaning.kind === "source" ? meaning.files : [];
  }

  private whyUnreadable(citation: Citation, source: Source | undefined): string {
    if (source?.status.kind === "no-text") return `${source.path} ${source.status.reason}`;
    if (source?.status.kind === "pending") return `${source.path} is not indexed yet`;
    const { catalog } = this.context;
    const meaning = catalog.resolve(citation.key);
    if (meaning.kind === "entry") return whyAlone(meaning.reference);
    if (meaning.kind === "ambiguous") return `several sources share the key ${citation.key}`;
    const [unread] = catalog.inForce.unread;
    return unread === undefined
      ? `no source has the key ${citation.key}`
      : `nothing that could be read has the key ${citation.key}, and ${unread} could not be read`;
  }

  /**
   * The findings about entries of bibliographies that a quotation cites and no file belongs to, each citation the first time.
   * Works that a report only cites are as many as its list of references, and nothing was to be checked against them.
   */
  withoutFile({ citations }: Quotation): Finding[] {
    return citations.flatMap(({ citation }) => {
      const meaning = this.context.catalog.resolve(citation.key);
      if (meaning.kind !== "entry" || !citation.claims || this.alone.has(citation)) return [];
      this.alone.add(citation);
      const message = `${whyAlone(meaning.reference)}; quotations from it are not checked.`;
      return [keyFinding("no-source-text", citation, message, [])];
    });
  }

  /** The findings about one citation's key, the first time it is asked for. */
  findings(citation: Citation, reported: Set<Citation>): Finding[] {
    if (reported.has(citation)) return [];
    reported.add(citation);
    const { catalog } = this.context;
    const [source] = this.filesOf(citation);
    if (source?.status.kind === "no-text") {
      const message = `${source.path} ${source.status.reason}; quotations from it are not checked.`;
      return [keyFinding("no-source-text", citation, message, [])];
    }
    if (source !== undefined) return [];
    const meaning = catalog.resolve(citation.key);
    if (meaning.kind === "ambiguous") {
      const keys = meaning.sources.map(({ key }) => key);
      const message = `Several sources share the key “${citation.key}”: cite ${listed(keys)}.`;
      return [keyFinding("ambiguous-source", citation, message, keys)];
    }
    // What may stand in a bibliography that is not read is told of that, once, not of each key.
    if (meaning.kind !== "unknown" || catalog.inForce.unread.length > 0) return [];
    const keys = [...meaning.nearest, ...meaning.nearestEntries].slice(0, MOST_KEYS).map(({ key }) => key);
    const hint = keys.length === 0 ? "" : ` Did you mean ${listed(keys)}?`;
    return [keyFinding("unknown-source", citation, `No source has the key “${citation.key}”.${hint}`, keys)];
  }
}

/** More suggestions than this are a list to search in, not help. */
const MOST_KEYS = 3;

/** Why a citation of an entry without a file can't be checked. */
function whyAlone({ key, bibliography }: Reference): string {
  return `${key} is in ${bibliography}, but no source file belongs to it`;
}

function listed(keys: readonly string[]): string {
  return keys.length < 2 ? keys.join("") : `${keys.slice(0, -1).join(", ")} or ${keys.at(-1)}`;
}

function foldNote(note: string): string {
  return note
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(foldWord)
    .join(" ");
}
