import type { CheckedQuotation, Finding } from "../../check/types.ts";
import { asReportText } from "../reportText.ts";
import type { Fix } from "./fix.ts";

/**
 * For words that the source gives to somebody else: that name for the report's, its titles included. Not preferred, since it may
 * be the quotation that is the wrong one; none where the name stands beside an earlier quotation.
 */
export function fixSpeaker({ quotation }: CheckedQuotation, finding: Finding): Fix[] {
  const { code, speaker } = finding;
  const range = quotation.speakerRange;
  if (speaker === undefined || range === undefined) return [];
  const edits = [{ range, newText: asReportText(speaker, undefined) }];
  return [{ title: `Correct the speaker to ${speaker}`, code, finding, edits, preferred: false }];
}
