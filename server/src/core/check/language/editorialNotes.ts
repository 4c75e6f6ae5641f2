/**
 * What a writer puts into brackets or parentheses to say something about the quotation instead of adding to it
 * (editorial-rules.md, "Allowed when marked"). Folded words, one space between them.
 */
const NOTES = new Map<string, EditorialNote>([
  ["sic", "error-kept"],
  ["emphasis added", "emphasis"],
  ["emphasis mine", "emphasis"],
  ["emphases added", "emphasis"],
  ["emphasis in original", "emphasis"],
  ["emphasis in the original", "emphasis"],
  ["emphasis original", "emphasis"],
  ["italics added", "emphasis"],
  ["italics mine", "emphasis"],
  ["my emphasis", "emphasis"],
  ["our emphasis", "emphasis"],
  ["citation omitted", "omission-noted"],
  ["citations omitted", "omission-noted"],
  ["internal citations omitted", "omission-noted"],
  ["footnote omitted", "omission-noted"],
  ["footnotes omitted", "omission-noted"],
  ["internal quotation marks omitted", "omission-noted"],
  ["quotation marks omitted", "omission-noted"],
  ["cleaned up", "omission-noted"],
  ["my translation", "translation"],
  ["our translation", "translation"],
  ["author s translation", "translation"],
  ["translation mine", "translation"],
  ["translated", "translation"],
  ["translated by the author", "translation"],
  ["hervorhebung hinzugefugt", "emphasis"],
  ["hervorhebung im original", "emphasis"],
  ["eigene ubersetzung", "translation"],
  ["c est nous qui soulignons", "emphasis"],
  ["notre traduction", "translation"],
  ["перевод мой", "translation"],
  ["курсив мой", "emphasis"],
]);

export type EditorialNote = "error-kept" | "emphasis" | "omission-noted" | "translation";

/** The note that `words` (folded, one space between) are, or undefined where they are no note. */
export function editorialNote(words: string): EditorialNote | undefined {
  return NOTES.get(words);
}
