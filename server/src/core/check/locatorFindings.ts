import type { WrongPart } from "../locators/fit.ts";
import { locatorToCite } from "../locators/locatorAt.ts";
import { mendedLocator, spokenPlaces } from "../locators/standing.ts";
import type { Quotation } from "../report/types.ts";
import { codes } from "./codes.ts";
import { locatorFit } from "./locatorFit.ts";
import { type NamedSources, passageRelated } from "./related.ts";
import { claimsOf, locatedCitations } from "./standing.ts";
import type { Finding, Passage, Standing, Verdict } from "./types.ts";

/**
 * `wrong-locator`, where the words stand nowhere that the locator names and the source has all that it names; `missing-locator`,
 * where a source that can be cited by page, time or paragraph is cited without.
 */
export function locatorFindings(quotation: Quotation, verdict: Verdict, sources: NamedSources): Finding[] {
  const { passage, standing } = verdict;
  if (passage === undefined || standing === undefined) return [];
  if (locatedCitations(quotation, passage, sources).length === 0)
    return missingLocator(quotation, passage, standing, sources);
  const found = locatorFit(quotation, verdict, sources);
  if (found?.fit.kind !== "wrong") return [];
  const { citation, fit } = found;
  const mended = mendedLocator(citation.locator!, fit.wrong, standing.places!);
  return [
    {
      code: "wrong-locator",
      severity: codes["wrong-locator"].severity,
      message: `These words stand ${placesNamed(fit.wrong, verdict)} of ${citation.key}, not ${locatorNamed(citation.locator!)}.`,
      range: citation.locatorRange!,
      related: [passageRelated("The words stand in", passage, sources)],
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

function missingLocator(
  quotation: Quotation,
  passage: Passage,
  { divisions }: Standing,
  sources: NamedSources,
): Finding[] {
  const citation = claimsOf(quotation, passage, sources).find(({ form }) => form !== "link");
  const locator = locatorToCite(divisions, passage.range);
  if (citation === undefined || locator === undefined) return [];
  return [
    {
      code: "missing-locator",
      // Who switches it on says how much it matters.
      severity: "information",
      message: `The citation of ${citation.key} does not say where in it: the words are at “${locator}”.`,
      range: citation.keyRange,
      related: [passageRelated("The words stand in", passage, sources)],
      citation,
      suggestions: [locator],
    },
  ];
}
