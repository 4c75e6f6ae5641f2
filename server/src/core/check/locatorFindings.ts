import type { Source } from "../corpus/source.ts";
import { fitOf } from "../locators/fit.ts";
import { locatorAt } from "../locators/locatorAt.ts";
import { mendedLocator, spokenPlaces } from "../locators/standing.ts";
import type { Citation, Quotation } from "../report/types.ts";
import { codes } from "./codes.ts";
import { locatedCitations } from "./standing.ts";
import type { Finding, Related, Verdict } from "./types.ts";

/** `passim`: the words stand here and there, and the pages before it are some of them. */
const HERE_AND_THERE = /^(?:and\s|et\s)?\W?(?:passim|throughout)\b/iu;

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
  const located = locatedCitations(quotation, source?.key);
  const [citation, ...others] = located;
  if (citation === undefined) return missingLocator(quotation, verdict, source);
  return others.length > 0 ? [] : wrongLocator(citation, verdict, source);
}

function wrongLocator(citation: Citation, verdict: Verdict, source: Source | undefined): Finding[] {
  const { standing } = verdict;
  const { locator, locatorRange, suffix, key } = citation;
  if (standing?.places === undefined || HERE_AND_THERE.test(suffix)) return [];
  const fit = fitOf(locator!, standing.divisions, standing.places);
  if (fit.kind !== "wrong") return [];
  const where = fit.wrong.map(({ measure }) => spokenPlaces(measure, standing.places!)).join(", ");
  const mended = mendedLocator(locator!, fit.wrong, standing.places);
  return [
    {
      code: "wrong-locator",
      severity: codes["wrong-locator"].severity,
      message: `These words stand ${prepositionOf(fit.wrong[0]!.measure.kind)}${where} of ${key}, not at “${locator}”.`,
      range: locatorRange!,
      related: relatedTo(verdict, source),
      citation,
      suggestions: mended === undefined ? [] : [mended],
    },
  ];
}

function prepositionOf(kind: string): string {
  if (kind === "page" || kind === "line") return "on ";
  return kind === "time" ? "at " : "in ";
}

function missingLocator(quotation: Quotation, verdict: Verdict, source: Source | undefined): Finding[] {
  const { standing, passage } = verdict;
  if (standing === undefined || passage === undefined) return [];
  const { pages, cues, numbered } = standing.divisions;
  if (pages === undefined && cues === undefined && numbered === undefined) return [];
  const citation = quotation.citations
    .map((use) => use.citation)
    .find(({ key, claims, form }) => claims && form !== "link" && key === source?.key);
  const locator = locatorAt(standing.divisions, passage.range);
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
