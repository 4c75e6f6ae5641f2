import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cueBlocksIn } from "../../../server/src/sources/subtitles/cueBlocks.ts";
import { subtitlesReader } from "../../../server/src/sources/subtitles/subtitlesReader.ts";
import { readMessage, wordsOf } from "../../fixtures/web/message.ts";
import { readOut, speakers } from "../../fixtures/web/recordings.ts";
import { shareInOrder } from "../../fixtures/web/score.ts";

// Captions of a text whose words are known: docs/accuracy.md, "Reading documents".

const paragraphs = readOut(readMessage());
const known = paragraphs.flatMap(wordsOf);

/** Where word `i` of the known text begins, in seconds: two fifths of a second a word, from the first second on. */
function secondOf(word: number): number {
  return (1000 + 400 * word) / 1000;
}

describe.each([
  ["youtube-automatic.vtt", []],
  ["youtube.sbv", []],
  ["zoom.vtt", speakers],
  ["teams.vtt", speakers],
  ["otter.srt", speakers],
  ["rev.srt", speakers.map((name) => name.toUpperCase())],
])("%s", (name, names) => {
  const bytes = readFileSync(new URL(`../../fixtures/subtitles/${name}`, import.meta.url));
  const content = subtitlesReader.read(bytes);
  if (content.kind === "no-text") throw new Error(content.reason);
  const { text, landmarks, lines, map } = content.readable;
  const labels = name === "teams.vtt" || names.length === 0 ? 0 : 2 * paragraphs.length;

  test("its words are the known ones, in order, and the labels of speakers", () => {
    expect(shareInOrder(known, wordsOf(text))).toBe(1);
    expect(wordsOf(text).length).toBe(known.length + labels);
  });

  test("each cue begins with the word that is spoken at its time", () => {
    const wrong = landmarks.cues!.filter(({ start, from }) => {
      const word = Math.round((from * 1000 - 1000) / 400);
      return Math.abs(secondOf(word) - from) > 0.001 || !text.startsWith(known[word]!, start);
    });
    expect(wrong).toEqual([]);
    expect(landmarks.cues!.length).toBeGreaterThan(230);
  });

  test("each turn is a paragraph", () => {
    const turns = (landmarks.turns ?? []).map(({ start, end, speaker }) => [speaker, text.slice(start, end)]);
    expect(turns).toEqual(names.length === 0 ? [] : paragraphs.map((words, i) => [names[i % 2], words]));
  });

  test("each word opens at its line", () => {
    const file = new TextDecoder().decode(bytes);
    const fileLines = file.split(/\r\n?|\n/u);
    const starts = [...text.matchAll(/\S+/gu)].filter((_, i) => i % 50 === 0);
    const wrong = starts.filter(({ 0: word, index }) => {
      const { line, character } = lines!.positionAt(map.toSource(index));
      return !fileLines[line]!.startsWith(word, character);
    });
    expect(wrong).toEqual([]);
    expect(cueBlocksIn(file).cues.length).toBeGreaterThan(230);
  });
});
