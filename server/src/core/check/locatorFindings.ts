import type { Source } from "../corpus/source.ts";
import type { WrongPart } from "../locators/fit.ts";
import { locatorToCite } from "../locators/locatorAt.ts";
import { mendedLocator, spokenPlaces } from "../locators/standing.ts";
import type { Quotation } from "../report/types.ts";
import { codes } from "./codes.ts";
import { locatorFit } from "./locatorFit.ts";
import { locatedCitations } from "./standing.ts";
import type { Finding, Related, Verdict } from "./types.ts";

/**
 * `wrong-locator`, where the words stand nowhere that the locator names and the source has all that it names; `missing-locator`,
 * where a source that can be cited by page, time or paragraph is cited without.
 *
 * @param source the source of the verdict's passage
 */
export function locatorFindings(
  quotation: Quotation,
  verdict: Verdict,
  source: Source | undefined,
): Finding[] {
  if (locatedCitations(quotation, source?.key).length === 0)
    return missingLocator(quotation, verdict, source);
  const found = locatorFit(quotation, verdict, source);
  if (found?.fit.kind !== "wrong") return [];
  const { citation, fit } = found;
  const mended = mendedLocator(citation.locator!, fit.wrong, verdict.standing!.places!);
  return [
    {
      code: "wrong-locator",
      severity: codes["wrong-locator"].severity,
      message: `These words stand ${placesNamed(fit.wrong, verdict)} of ${citation.key}, not ${locatorNamed(citation.locator!)}.`,
      range: citation.locatorRange!,
      related: relatedTo(verdict, source),
      citation,
      suggestions: mended === undefined ? [] : [mended],
    },
  ];
}

/** A locator as a citation has it, in a sentence: `at “p. 3”`; of `at 00:12:30` no second “at”. */
export function locatorNamed(locator: string): string {
  return `at “${locator.replace(/^at\s+/iu, "")}”`;
}

/** Where words stand by what a locator counts: `on page 5`, `in chapter 2`, `at the time 00:12:30`. */
export function placesNamed(wrong: readonly WrongPart[], { standing }: Verdict): string {
  const places = standing?.places ?? [];
  return wrong
    .map(({ measure }) => `${prepositionOf(measure.kind)}${spokenPlaces(measure, places)}`)
    .join(" and ");
}

function prepositionOf(kind: string): string {
  if (kind === "page" || kind === "line") return "on ";
  return kind === "time" ? "at " : "in ";
}

function missingLocator(quotation: Quotation, verdict: Verdict, source: Source | undefined): Finding[] {
  const { standing, passage } = verdict;
  if (standing === undefined || passage === undefined) return [];
  const citation = quotation.citations
    .map((use) => use.citation)
    .find(({ key, claims, form }) => claims && form !== "link" && key === source?.key);
  const locator = locatorToCite(standing.divisions, passage.range);
  if (citation === undefined || locator === undefined) return [];
  return [
    {
      code: "missing-locator",
      // Who switches it on says how much it matters.
      severity: "information",
      message: `The citation of ${citation.key} does not say where in it: the words are at “${locator}”.`,
      range: citation.keyRange,
      related: relatedTo(verdict, source),
      citation,
      suggestions: [locator],
    },
  ];
}

function relatedTo({ passage }: Verdict, source: Source | undefined): Related[] {
  if (passage === undefined) return [];
  const name = source?.key ?? passage.source;
  return [{ message: `The words stand in ${name}`, source: passage.source, range: passage.range }];
}
