/**
 * What may become of a quotation (editorial-rules.md, "Outcomes of one quotation"), in the order in which summaries tell it: from good
 * to bad, then what says nothing.
 */
export const outcomes = [
  "verbatim",
  "edited",
  "altered",
  "elsewhere",
  "missing",
  "unchecked",
  "uncited",
] as const;

/** What became of one quotation. */
export type Outcome = (typeof outcomes)[number];
