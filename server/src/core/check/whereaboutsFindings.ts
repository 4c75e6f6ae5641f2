import { maySamePerson } from "../attribution/names.ts";
import type { Source } from "../corpus/source.ts";
import { locatorFor, pagesOfLocator } from "../report/citations/pageLocator.ts";
import type { Citation, Quotation } from "../report/types.ts";
import { codes } from "./codes.ts";
import type { Finding, Related, Verdict } from "./types.ts";

/**
 * Findings about who says a quotation that a cited source has, and where: `wrong-speaker`, `ellipsis-joins-speakers`,
 * `wrong-locator`. Each only where the source is explicit.
 *
 * @param source the source of the verdict's passage
 */
export function whereaboutsFindings(
  quotation: Quotation,
  verdict: Verdict,
  source: Source | undefined,
): Finding[] {
  return [
    ...speakerFindings(quotation, verdict, source),
    ...joinFindings(quotation, verdict, source),
    ...locatorFindings(quotation, verdict, source),
  ];
}

function speakerFindings(
  { speaker, range }: Quotation,
  verdict: Verdict,
  source: Source | undefined,
): Finding[] {
  const [first, ...others] = verdict.speakers ?? [];
  if (speaker === undefined || first === undefined) return [];
  const isOne = others.every((other) => other !== undefined && maySamePerson(first, other));
  if (!isOne || [first, ...others].some((name) => maySamePerson(speaker, name!))) return [];
  return [
    {
      code: "wrong-speaker",
      severity: codes["wrong-speaker"].severity,
      message: `The source gives these words to ${first}, not to ${speaker}.`,
      range,
      related: relatedTo(verdict, source),
    },
  ];
}

/** An ellipsis may leave out words of one speaker's; from one to another it makes one say what the other said. */
function joinFindings({ map, range }: Quotation, verdict: Verdict, source: Source | undefined): Finding[] {
  const { speakers = [], passage, edits } = verdict;
  for (const [i, ellipsis] of edits.entries()) {
    if (ellipsis.kind !== "ellipsis" || passage === undefined) continue;
    const before = passage.parts.findLastIndex(({ end }) => end <= ellipsis.sourceRange.start + 1);
    const [one, two] = [speakers[before], speakers[before + 1]];
    if (one === undefined || two === undefined || maySamePerson(one, two)) continue;
    const { quoteRange } = edits[i]!;
    const dots = quoteRange.end > quoteRange.start ? map.toSourceRange(quoteRange) : range;
    return [
      {
        code: "ellipsis-joins-speakers",
        severity: codes["ellipsis-joins-speakers"].severity,
        message: `The ellipsis joins words of ${one} and words of ${two}.`,
        range: dots,
        related: relatedTo(verdict, source),
      },
    ];
  }
  return [];
}

/** A locator is wrong where the words stand on none of its pages and the source has all of them. */
function locatorFindings({ citations }: Quotation, verdict: Verdict, source: Source | undefined): Finding[] {
  const { pages = [], pageCount = 0 } = verdict;
  const located = citations
    .map(({ citation }) => citation)
    .filter(({ key, claims, locator }) => claims && key === source?.key && locator !== undefined);
  const [citation, ...others] = located;
  if (citation === undefined || others.length > 0 || pages.length === 0) return [];
  const named = pagesOfLocator(citation.locator!);
  if (named === undefined || named.some(({ last }) => last > pageCount)) return [];
  if (named.some(({ first, last }) => pages.some((page) => first <= page && page <= last))) return [];
  return [locatorFinding(citation, verdict, source)];
}

function locatorFinding(citation: Citation, verdict: Verdict, source: Source | undefined): Finding {
  const pages = verdict.pages!;
  const places = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(", ")}`;
  return {
    code: "wrong-locator",
    severity: codes["wrong-locator"].severity,
    message: `These words stand on ${places} of ${citation.key}, not at “${citation.locator}”.`,
    range: citation.locatorRange!,
    related: relatedTo(verdict, source),
    citation,
    suggestions: isRun(pages) ? [locatorFor(pages, citation.locator!)] : [],
  };
}

/** Pages one after another, which one locator names; others are the places of words that stand in several. */
function isRun(pages: readonly number[]): boolean {
  return pages.at(-1)! - pages[0]! === pages.length - 1;
}

function relatedTo({ passage }: Verdict, source: Source | undefined): Related[] {
  if (passage === undefined) return [];
  const name = source?.key ?? passage.source;
  return [{ message: `The words stand in ${name}`, source: passage.source, range: passage.range }];
}
