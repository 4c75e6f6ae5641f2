import { locatorNamed, placesNamed } from "../check/locatorFindings.ts";
import { locatorFit } from "../check/locatorFit.ts";
import type { Verdict } from "../check/types.ts";
import type { Quotation } from "../report/types.ts";
import type { FeatureContext } from "./context.ts";

/** What is to be said of the locator that a quotation is cited with: a sentence; undefined where it is right, or there is none. */
export function describeLocator(
  quotation: Quotation,
  verdict: Verdict,
  { catalog }: Pick<FeatureContext, "catalog">,
): string | undefined {
  const found = locatorFit(quotation, verdict, catalog);
  if (found === undefined || found.fit.kind === "right") return undefined;
  const { citation, fit } = found;
  if (fit.kind === "not-checkable") return `Locator not checkable: ${fit.reason}.`;
  return `Not ${locatorNamed(citation.locator!)}: the words stand ${placesNamed(fit.wrong, verdict)}.`;
}
