import { readFileSync } from "node:fs";
import { pageAt } from "../../../server/src/core/corpus/pages.ts";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import { pdfReader } from "../../../server/src/sources/pdf/pdfReader.ts";
import { aligned } from "../../fixtures/pdf/align.ts";
import { CALL, readProse, wordsOf } from "../../fixtures/pdf/prose.ts";

/** How much of what a document is known to say was read. */
export interface Score {
  readonly known: number;
  /** Of `known`, those read in order. */
  readonly inOrder: number;
  /** Words read between them that are neither known nor a note's. */
  readonly foreign: readonly string[];
  /** Of `inOrder`, those on another page than pdftotext has them. */
  readonly offPage: readonly string[];
  readonly notes: number;
  /** Of the notes, those read word for word in one piece. */
  readonly wholeNotes: number;
}

const folder = new URL("../../fixtures/pdf/", import.meta.url);
const prose = readProse();
const known = wordsOf(prose.map(({ text }) => text.replaceAll(CALL, " ")).join("\n"));
const notes = prose.flatMap((block) => block.notes.map((note) => wordsOf(note).join(" ")));
const pages: Record<string, number[]> = JSON.parse(readFileSync(new URL("pages.json", folder), "utf8"));

/** A fixture's readable text; throws the reason where there is none. */
export async function readFixture(name: string): Promise<ReadableText> {
  const content = await pdfReader.read(readFileSync(new URL(name, folder)));
  if (content.kind === "no-text") throw new Error(content.reason);
  return content.readable;
}

/** Compares a document with prose.md, its furniture left out: heads, feet and notes. */
export async function scoreOf(name: string): Promise<Score> {
  const readable = await readFixture(name);
  const { words, places } = placedWords(readable);
  const matches = alignedFromTheEnd(known, words);
  const matched = new Set(matches);
  // Chromium's documents have their notes in the text.
  const noteWords = new Set(notes.flatMap((note) => note.split(" ")));
  const [first, last] = [Math.min(...matches.filter((j) => j !== -1)), Math.max(...matches)];
  const starts = pages[name]!;
  const joined = ` ${wordsOf(readable.text).join(" ")} `;
  return {
    known: known.length,
    inOrder: matches.filter((j) => j !== -1).length,
    foreign: words.filter(
      (word, j) =>
        j > first && j < last && !noteWords.has(word) && !matched.has(j) && !/^\d{1,2}$/.test(word),
    ),
    offPage: known.filter((_, i) => {
      const j = matches[i]!;
      return j !== -1 && pageAt(readable.landmarks.pages!.starts, places[j]!) !== pageOf(starts, i);
    }),
    notes: notes.length,
    wholeNotes: notes.filter((note) => joined.includes(` ${note} `)).length,
  };
}

/** As `aligned`, a word that fits twice to the later one: tables of contents come first. */
function alignedFromTheEnd(all: readonly string[], words: readonly string[]): number[] {
  const places = aligned(all.toReversed(), words.toReversed());
  return places.map((j) => (j === -1 ? -1 : words.length - 1 - j)).reverse();
}

/** The text's words without furniture, and where each starts. */
function placedWords({ text, furniture }: ReadableText): { words: string[]; places: number[] } {
  let plain = text;
  for (const { start, end } of furniture)
    plain = plain.slice(0, start) + " ".repeat(end - start) + plain.slice(end);
  const words: string[] = [];
  const places: number[] = [];
  // A word with its hyphens and the line end after one is one piece.
  for (const piece of plain.matchAll(
    /(?:[^\s\u2014\u2013]*\p{L}[-\u2010]\s+(?=\p{L})){0,4}[^\s\u2014\u2013]+/gu,
  )) {
    for (const word of wordsOf(piece[0])) {
      words.push(word);
      places.push(piece.index);
    }
  }
  return { words, places };
}

/** The page, from 1, that pdftotext has a word of prose.md on. */
function pageOf(starts: readonly number[], word: number): number {
  let page = 0;
  for (const [i, start] of starts.entries()) if (start !== -1 && start <= word) page = i;
  return page + 1;
}
