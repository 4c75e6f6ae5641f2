import { oneLine } from "../text/oneLine.ts";
import type { Difference, DifferenceKind } from "./types.ts";

/** The longest run of words a message repeats; the rest is the hover's to show. */
const LONGEST = 120;

/** Words in quotation marks, on one line, shortened in the middle where they are long. */
export function quoted(words: string): string {
  const line = oneLine(words);
  if (line.length <= LONGEST) return `“${line}”`;
  const half = LONGEST / 2;
  const head = line.slice(0, half).replace(/\S*$/, "").trimEnd();
  const tail = line.slice(-half).replace(/^\S*/, "").trimStart();
  return `“${head || line.slice(0, half)} … ${tail || line.slice(-half)}”`;
}

type Phrase = (quote: string, source: string) => string;

const says: Phrase = (quote, source) => `The source says ${source}, not ${quote}.`;

/** One plain sentence for each kind of difference, for words on both sides. */
const CHANGED: Readonly<Record<DifferenceKind, Phrase>> = {
  wording: says,
  number: says,
  negation: says,
  name: says,
  spelling: (quote, source) => `The source spells it ${source}, not ${quote}.`,
  order: (quote, source) => `The source has these words in another order: ${source}, not ${quote}.`,
  case: (quote, source) => `Capital and small letters differ: the source has ${source}, not ${quote}.`,
  punctuation: (quote, source) => `Punctuation differs: the source has ${source}, not ${quote}.`,
  omission: (_, source) => `Words are left out without an ellipsis: ${source}.`,
  splice: (_, source) =>
    `Parts of separate sentences are run together: ${source} is left out without an ellipsis.`,
  insertion: (quote) => `${quote} isn’t in the source; put added words in brackets.`,
  "truncated-word": (quote, source) => `${quote} is cut short: the source has ${source}.`,
  "ellipsis-order": (_, source) => `The parts stand in another order in the source: ${source}.`,
  "dropped-negation": (_, source) => `The ellipsis leaves out a negation: ${source}.`,
  bracket: (quote, source) => `The bracket ${quote} changes the meaning of the source’s ${source}.`,
};

/** The same for kinds that come with nothing on one side. */
const DROPPED: Partial<Readonly<Record<DifferenceKind, Phrase>>> = {
  number: (_, source) => `The source’s ${source} is left out.`,
  negation: (_, source) => `A negation is left out: the source says ${source}.`,
  punctuation: (_, source) => `Punctuation differs: the source has ${source} here.`,
  spelling: (_, source) => `The source writes ${source} here.`,
};
const ADDED: Partial<Readonly<Record<DifferenceKind, Phrase>>> = {
  number: (quote) => `${quote} isn’t in the source.`,
  negation: (quote) => `A negation is added: ${quote} isn’t in the source.`,
  punctuation: (quote) => `Punctuation differs: the source has no ${quote} here.`,
  spelling: (quote) => `The source writes it without ${quote}.`,
  bracket: (quote) => `The bracket ${quote} changes the meaning of the source’s words.`,
};

/** What differs, in one sentence with both wordings. */
export function describeDifference({ kind, quote, source }: Difference): string {
  const phrase =
    (source.trim() === "" ? ADDED[kind] : quote.trim() === "" ? DROPPED[kind] : undefined) ?? CHANGED[kind];
  return phrase(quoted(quote), quoted(source));
}
