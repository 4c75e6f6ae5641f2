/** Closed lists that the generator keeps its labels certain with: it changes or avoids these words, as a kind wants. */

export const NEGATIONS = new Set(
  "not no never nor neither none nobody nothing nowhere without cannot hardly scarcely barely rarely seldom unless except but n't lest lack lacks lacked fail fails failed refuse refused deny denied few little only against".split(
    " ",
  ),
);

export const NUMBER_WORDS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(
    " ",
  );

/** Words that say a number or may be read as one. */
export const NUMERIC = new Set([
  ...NUMBER_WORDS,
  ..."one once twice thrice first second third fourth fifth sixth seventh eighth ninth tenth half quarter hundred hundreds thousand thousands million millions billion billions trillion dozen dozens score scores double triple single both zero".split(
    " ",
  ),
]);

/** Units that follow a figure, and what each is wrongly made. */
export const UNITS = new Map(
  Object.entries({
    miles: "kilometers",
    mile: "kilometer",
    feet: "inches",
    tons: "pounds",
    pounds: "ounces",
    acres: "hectares",
    barrels: "gallons",
    dollars: "euros",
    hours: "minutes",
    days: "weeks",
    years: "months",
    months: "years",
    cents: "pence",
    fathoms: "feet",
    million: "billion",
    billion: "million",
    thousand: "million",
  }),
);

export const AUXILIARIES = new Set(
  "is are was were has have had will would should could can may might must shall does do did".split(" "),
);

export const CONTRACTIONS = new Map(
  Object.entries({
    is: "isn't",
    are: "aren't",
    was: "wasn't",
    were: "weren't",
    has: "hasn't",
    have: "haven't",
    had: "hadn't",
    will: "won't",
    would: "wouldn't",
    should: "shouldn't",
    could: "couldn't",
    does: "doesn't",
    do: "don't",
    did: "didn't",
  }),
);

export const REPORTING_VERBS =
  "said says cried replied answered asked added exclaimed muttered whispered shouted returned continued explained declared murmured".split(
    " ",
  );

/** A token that is a word with at most a mark after it: what edits are made to. */
const PLAIN = /^([A-Za-z]+(?:['’][a-z]+)?)([.,;:!?]?)$/;
const ABBREVIATION =
  /^(?:[A-Z]|Mr|Mrs|Messrs|Dr|St|Capt|Gen|Col|Hon|No|Nos|Art|Sec|vs|etc|viz|U\.S|D\.C|[ap]\.m|i\.e|e\.g)\.$/;

/** The letters of a plain token; empty for any other. */
export function core(token: string): string {
  return PLAIN.exec(token)?.[1] ?? "";
}

/** The mark after a plain token. */
export function mark(token: string): string {
  return PLAIN.exec(token)?.[2] ?? "";
}

export function isLower(token: string): boolean {
  return /^[a-z]+$/.test(core(token));
}

export function endsSentence(token: string): boolean {
  return /[.?!]["'”’)]*$/.test(token) && !ABBREVIATION.test(token);
}

/** Whether a negation, a number or a unit, or a word that may be read as one, is among `tokens`. */
export function weighs(tokens: readonly string[]): boolean {
  return tokens.some((token) => {
    const word = token.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return (
      /\d/.test(word) ||
      /n['’]t$/.test(word) ||
      word
        .split(/[-—–]+/)
        .some((part) => NEGATIONS.has(part) || NUMERIC.has(part) || UNITS.has(part) || UNITS.has(`${part}s`))
    );
  });
}

/** Letters and figures alone, so that what a folding would make equal is equal. Wider than the checker's own folding. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u00AD\u200B]/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
