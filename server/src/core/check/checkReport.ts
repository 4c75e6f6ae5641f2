import type { StatementReader } from "../attribution/statementBook.ts";
import type { Catalog } from "../corpus/catalog.ts";
import type { ReadingId } from "../corpus/readings.ts";
import type { Divisions } from "../locators/divisions.ts";
import { type CancelToken, type Scheduler, throwIfCancelled } from "../ports.ts";
import type { Quotation, Report } from "../report/types.ts";
import type { Corpus } from "./evaluation.ts";
import { byPlace } from "./findingsOfReport.ts";
import { judge } from "./judge.ts";
import { Meanings } from "./meanings.ts";
import { Nearness } from "./nearness.ts";
import type { Judged } from "./quotationMemory.ts";
import { withStanding } from "./standing.ts";
import type { HouseStyle } from "./styles.ts";
import type { CheckedQuotation, CheckedReport, Verdict } from "./types.ts";
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

/** What of a report is checked. */
export type Checkable = Pick<Report, "quotations" | "citationRuns">;

/**
 * Checks every quotation of a report. A verdict depends on the quotation's words and the sources it cites alone, so an
 * edit elsewhere in the report finds it in the cache.
 *
 * @throws Cancelled
 */
export async function checkReport(report: Checkable, context: CheckContext): Promise<CheckedReport> {
  const meanings = new Meanings(context.catalog);
  const { style, catalog } = context;
  const asked = {
    index: context.corpus.index,
    divisions: context.divisions,
    catalog,
    places: context.verdicts.places,
  };
  // Taken now: should the sources change meanwhile, what comes of this run is nothing to go by.
  const memory = context.verdicts.memory(catalog);
  const judged = async (quotation: Quotation) => {
    throwIfCancelled(context.token);
    const verdict = await verdictOf(quotation, meanings, context);
    const standing = await withStanding(quotation, verdict, asked, context.token);
    return memory.keep(quotation, { verdict: standing, keys: meanings.ofKeys(quotation) }, style);
  };
  const known = report.quotations.map((quotation) => memory.recall(quotation, style));
  for (let i = known.indexOf(undefined); i >= 0; i = known.indexOf(undefined, i + 1))
    known[i] = await judged(report.quotations[i]!);
  const quotations = together(
    report.quotations,
    known as Judged[],
    meanings,
    new Nearness(catalog, context.divisions),
  );
  // Of most stretches there is nothing to say, and their citations need not be placed.
  const astray = report.citationRuns.filter((run) => !memory.leads(run, () => meanings.lead(run)));
  const rest = astray.flatMap(({ citations }) => citations.flatMap((each) => meanings.findings(each)));
  return { quotations, findings: rest.sort(byPlace), suppressed: [] };
}

/** The quotations with what is known of each, and what is said of the keys that they cite. */
function together(
  quotations: readonly Quotation[],
  known: readonly Judged[],
  meanings: Meanings,
  nearness: Nearness,
): CheckedQuotation[] {
  const checked: CheckedQuotation[] = [];
  for (const [index, quotation] of quotations.entries()) {
    const { verdict, findings, keys } = known[index]!;
    const ofKeys = keys === "lead" ? [] : meanings.findingsOf(quotation, verdict);
    const all = ofKeys.length === 0 ? findings : [...findings, ...ofKeys].sort(byPlace);
    checked.push({ quotation, verdict: nearness.place(quotation, verdict, checked), findings: all });
  }
  return checked;
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
