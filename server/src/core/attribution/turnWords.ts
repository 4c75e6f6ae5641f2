import { words } from "./grammar/grammar.ts";

/** Headings in capitals, with a colon, that open paragraphs of papers and notices: they make no transcript. */
const HEADINGS = words(
  "background objective objectives aim aims purpose introduction method methods materials design setting participants patients " +
    "interventions measurements outcome outcomes result results finding findings conclusion conclusions discussion interpretation " +
    "funding limitations keywords significance note notes warning caution important tip summary update correction contents " +
    "fact facts abstract",
);

/** Labels of a transcript's head, which nobody speaks under. */
const HEADERS = words(
  "transcript hearing interview subject date time place location present participants from to cc re case no docket title source " +
    "recorded duration topic status press release contact media website phone email",
);

/** Labels in small letters that name a part in a conversation. */
const SIGNS = words(
  "chair chairman speaker question answer interviewer interviewee moderator host narrator witness court judge frage antwort вопрос " +
    "ответ operator reporter journalist members",
);

/** Whether a word in capitals heads a paragraph of a paper or a notice. */
export function isHeading(word: string): boolean {
  return HEADINGS.has(word.toLowerCase());
}

/** Whether a label stands at a transcript's head. */
export function isHeader(label: string): boolean {
  return label
    .toLowerCase()
    .split(/[\s.]+/)
    .every((word) => word === "" || HEADERS.has(word));
}

/** What stands before a part: `The Chair`, `Madam Deputy Speaker`, `Hon. Members`. */
const HONORIFIC = /^(?:(?:the|mr|madam|deputy|several|some|hon)\.? ){1,3}/;

/** Whether a label in small letters names a part in a conversation: `Speaker 1`, `The Chair`. */
export function isSign(label: string): boolean {
  return SIGNS.has(
    label
      .toLowerCase()
      .replace(HONORIFIC, "")
      .replace(/\s*\d+$/, ""),
  );
}
