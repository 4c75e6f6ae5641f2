/** Severities as the Language Server Protocol orders them, worst first; `off` says nothing. */
export const severities = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof severities)[number];

/** Whether `severity` is as bad as `threshold` or worse. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

/** A code's row: severity under the default style (editorial-rules.md, "Findings") and a few words for lists. */
interface CodeRow {
  readonly severity: Severity | "off";
  readonly summary: string;
}

/** Every code a finding may carry. Severities are those of the default house style, chicago. */
export const codes = {
  "unknown-source": { severity: "error", summary: "no source or bibliography has the key" },
  "ambiguous-source": { severity: "warning", summary: "several sources share the key" },
  "no-source-text": { severity: "information", summary: "the source has no text that can be checked" },
  "quote-not-found": { severity: "error", summary: "no source has the words" },
  "wrong-source": { severity: "error", summary: "another source has the words" },
  "altered-wording": { severity: "warning", summary: "a word was replaced" },
  "altered-number": { severity: "error", summary: "a number, sign, unit, currency or percentage differs" },
  "altered-negation": { severity: "error", summary: "a negation was dropped, added or changed" },
  "altered-name": { severity: "error", summary: "a name was replaced by another" },
  "altered-spelling": { severity: "information", summary: "a spelling variant of the same word" },
  "altered-order": { severity: "warning", summary: "the same words in another order" },
  "altered-case": { severity: "warning", summary: "capital and small letters differ, unmarked" },
  "altered-punctuation": { severity: "information", summary: "punctuation differs" },
  "unmarked-omission": { severity: "warning", summary: "words were left out without an ellipsis" },
  "unmarked-insertion": { severity: "warning", summary: "words were added without a bracket" },
  spliced: { severity: "warning", summary: "parts of separate sentences are run together, unmarked" },
  "truncated-word": { severity: "warning", summary: "it begins or ends inside a word" },
  "ellipsis-order": { severity: "warning", summary: "the parts stand in another order in the source" },
  "ellipsis-drops-negation": {
    severity: "warning",
    summary: "the omitted words hold a negation of the words kept beside them",
  },
  "bracket-changes-meaning": {
    severity: "warning",
    summary: "a bracket adds or swallows a negation or a number",
  },
  "ellipsis-joins-speakers": { severity: "warning", summary: "an ellipsis joins words of two speakers" },
  "wrong-speaker": { severity: "warning", summary: "the source names another speaker" },
  "wrong-locator": {
    severity: "warning",
    summary: "the words stand on another page, or elsewhere than the locator says",
  },
  "missing-locator": {
    severity: "off",
    summary: "the source has pages or the like, and the citation names none",
  },
  "variant-wording": { severity: "hint", summary: "another source words the statement a little differently" },
  "uncited-quotation": { severity: "hint", summary: "uncited, and a source has the words" },
  "unquoted-copy": {
    severity: "off",
    summary: "twelve words or more of a source stand without quotation marks",
  },
  "unused-suppression": {
    severity: "information",
    summary: "a suppression that suppresses nothing, or gives no reason",
  },
  "missing-bibliography": {
    severity: "error",
    summary: "a bibliography that the report names is not there, or can't be read",
  },
  "broken-entry": { severity: "warning", summary: "an entry of a bibliography can't be read, or not whole" },
  "duplicate-entry": { severity: "warning", summary: "two entries of bibliographies have the same key" },
  "invalid-configuration": { severity: "warning", summary: "a configuration holds what can't be used" },
} as const satisfies Record<string, CodeRow>;

export type Code = keyof typeof codes;
