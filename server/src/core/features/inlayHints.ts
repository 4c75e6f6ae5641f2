import type { CheckedQuotation, CheckedReport } from "../check/types.ts";
import type { HintKind } from "../config/settings.ts";
import { citesSource } from "../corpus/catalog.ts";
import { sourceOfReading } from "../corpus/readings.ts";
import { overlaps, type Range } from "../text/range.ts";
import type { FeatureContext, ReportSnapshot } from "./context.ts";
import { locating } from "./fixes/locating.ts";
import { outcomeWords } from "./outline.ts";
import type { TextEdit } from "./textEdit.ts";

/** Words shown in a report that are not in it. */
export interface Hint {
  /** Report offset that they stand before. */
  readonly offset: number;
  readonly label: string;
  /** What puts them in, where they may be put in. */
  readonly edit?: TextEdit;
}

/**
 * What is shown after the citations of the quotations that touch `within`, in order of the quotations: what became of the
 * quotation, or the locator that the citation lacks.
 *
 * @param checked what checking exactly this state of the report gave
 */
export function inlayHints(
  kind: HintKind,
  doc: ReportSnapshot,
  checked: CheckedReport,
  within: Range,
  context: FeatureContext,
): Hint[] {
  if (kind === "off") return [];
  const shown = checked.quotations.filter(({ quotation }) => overlaps(quotation.range, within));
  if (kind === "verdict") return joined(shown.flatMap(verdictHint));
  const hints = shown.flatMap((each) => locatorHints(each, doc, context));
  // One citation may serve several quotations.
  return [...new Map(hints.toReversed().map((hint) => [hint.offset, hint])).values()].reverse();
}

/** Hints at one place as one: side by side, nothing would stand between them. */
function joined(hints: readonly Hint[]): Hint[] {
  const labels = new Map<number, string[]>();
  for (const { offset, label } of hints) labels.set(offset, [...(labels.get(offset) ?? []), label]);
  return [...labels].map(([offset, each]) => ({ offset, label: each.join(", ") }));
}

function verdictHint({ quotation, verdict }: CheckedQuotation): Hint[] {
  if (verdict.outcome === "uncited" && verdict.passage === undefined) return [];
  const { range, sentence, citations } = quotation;
  // A footnote's citation stands elsewhere.
  const beside = citations
    .filter(({ reach }) => reach === "direct")
    .map(({ citation }) => citation.range.end)
    .filter((end) => end >= range.end && end <= sentence.end);
  const offset = beside.reduce((last, end) => Math.max(last, end), range.end);
  return [{ offset, label: outcomeWords[verdict.outcome] }];
}

function locatorHints(
  { quotation, verdict: { passage } }: CheckedQuotation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Hint[] {
  const locator = passage && context.place(passage.source, passage.range)?.locator;
  if (passage === undefined || locator === undefined) return [];
  return quotation.citations
    .map(({ citation }) => citation)
    .filter((citation) => citation.locatorRange === undefined && citation.form !== "link")
    .filter(({ key }) => citesSource(key, sourceOfReading(passage.source), context.catalog))
    .map((citation) => {
      const edit = locating(citation, locator, doc.text);
      return { offset: edit.range.start, label: edit.newText, edit };
    });
}
