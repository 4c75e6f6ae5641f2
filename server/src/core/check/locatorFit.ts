import { type Fit, fitOf } from "../locators/fit.ts";
import type { Citation, Quotation } from "../report/types.ts";
import type { NamedSources } from "./related.ts";
import { locatedCitations } from "./standing.ts";
import type { Verdict } from "./types.ts";

/** A quotation's locator, and whether the words stand where it says. */
export interface LocatorFit {
  readonly citation: Citation;
  readonly fit: Fit;
}

/** `passim`: the words stand here and there, and the pages before it are some of them. */
const HERE_AND_THERE = /^(?:and\s|et\s)?\W?(?:passim|throughout)\b/iu;

/**
 * Whether the words of a quotation that its source has stand where its locator says. Undefined where none or several of its
 * citations of that source have a locator.
 */
export function locatorFit(
  quotation: Quotation,
  { passage, standing }: Verdict,
  sources: NamedSources,
): LocatorFit | undefined {
  if (passage === undefined || standing === undefined) return undefined;
  const [citation, ...others] = locatedCitations(quotation, passage, sources);
  if (citation === undefined || others.length > 0) return undefined;
  if (standing.places === undefined)
    return { citation, fit: { kind: "not-checkable", reason: "the words stand in many places" } };
  if (HERE_AND_THERE.test(citation.suffix))
    return { citation, fit: { kind: "not-checkable", reason: "it names more places than it lists" } };
  return { citation, fit: fitOf(citation.locator!, standing.divisions, standing.places) };
}
