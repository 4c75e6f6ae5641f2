import { words } from "./grammar/grammar.ts";

/** Headings in capitals, with a colon, that open paragraphs of papers and notices: they make no transcript. */
const HEADINGS = words(
  "background objective objectives aim aims purpose introduction method methods materials design setting participants patients " +
    "interventions measurements outcome outcomes result results finding findings conclusion conclusions discussion interpretation " +
    "funding limitations keywords significance note notes warning caution important tip summary update correction contents " +
    "question answer fact facts abstract title subject date time place re to from cc",
);

/** Labels in small letters that name a part in a conversation. */
const SIGNS = words(
  "chair chairman speaker question answer interviewer interviewee moderator host narrator witness court judge frage antwort вопрос " +
    "ответ operator reporter journalist",
);

/** Whether a word in capitals heads a paragraph of a paper or a notice. */
export function isHeading(word: string): boolean {
  return HEADINGS.has(word.toLowerCase());
}

/** Whether a label in small letters names a part in a conversation: `Speaker 1`, `The Chair`. */
export function isSign(label: string): boolean {
  return SIGNS.has(
    label
      .toLowerCase()
      .replace(/^the /, "")
      .replace(/\s*\d+$/, ""),
  );
}
