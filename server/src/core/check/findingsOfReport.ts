import { inOrder } from "../text/range.ts";
import type { CheckedReport, Finding } from "./types.ts";

/** Every finding of a checked report, those that belong to no quotation last; without what is suppressed. */
export function findingsOfReport({ quotations, findings }: CheckedReport): Finding[] {
  return [...quotations.flatMap((each) => each.findings), ...findings];
}

/** Orders findings by their places in the report; for `sort`. */
export function byPlace(a: Finding, b: Finding): number {
  return inOrder(a.range, b.range);
}
