import type { Edit, EditKind } from "../check/types.ts";

type Phrase = (edit: Edit) => string;

/** A licensed change in a few words, without a full stop. */
const PHRASES: Readonly<Record<EditKind, Phrase>> = {
  ellipsis: (edit) => `${count(edit.source)} left out, marked with an ellipsis`,
  "altered-initial": ({ quote, source }) =>
    `“${line(quote)}” for “${line(source)}”: a letter’s case, in brackets`,
  "first-letter-case": ({ quote, source }) =>
    `“${line(quote)}” for “${line(source)}”: the first letter’s case`,
  gloss: ({ quote }) => `“${line(quote)}” is the writer’s, in brackets`,
  replacement: ({ quote, source }) => `“${line(quote)}” stands for “${line(source)}”`,
  inflection: ({ quote, source }) => `“${line(quote)}” for “${line(source)}”: an ending, in brackets`,
  "error-kept": ({ quote }) => `“${line(quote)}” marks an error of the source`,
  "final-punctuation": () => "the final mark is the report’s",
  "nested-marks": () => "the source’s own quotation marks differ",
  "reporting-clause": ({ source }) => `“${line(source)}” left out between two parts of one speech`,
  "note-call-out": () => "a note’s number left out",
  furniture: ({ source }) => `“${line(source)}”, which is no part of the text, left out`,
  "line-break": () => "a slash for the end of a line",
  emphasis: ({ quote }) => (quote.trim() === "" ? "emphasis" : `“${line(quote)}” tells of a change in type`),
  "omission-noted": ({ quote }) => `what “${line(quote)}” names is left out`,
  "source-typo": ({ quote, source }) =>
    `“${line(quote)}” for “${line(source)}”: an error of the source, mended`,
};

/** Longer words are shortened: the passage shows them. */
const LONGEST = 60;

/** Licensed changes in words, in their order, each said once. */
export function describeEdits(edits: readonly Edit[]): string[] {
  return [...new Set(edits.map((edit) => PHRASES[edit.kind](edit)))];
}

function line(words: string): string {
  const one = words.replace(/\s+/gu, " ").replace(/^[\s,.;:"“”'‘’]+|[\s,.;:"“”'‘’]+$/gu, "");
  return one.length <= LONGEST ? one : `${one.slice(0, LONGEST).replace(/\S*$/u, "").trimEnd()} …`;
}

function count(words: string): string {
  const found = words.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (found === 0) return "nothing";
  return found === 1 ? "1 word" : `${found} words`;
}
