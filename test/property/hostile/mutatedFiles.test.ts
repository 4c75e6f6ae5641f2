import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { random } from "../../bench/random.ts";
import { readSource } from "../../sources/readSource.ts";
import { mutated, type Structure } from "./mutate.ts";
import { faultsOf } from "./soundness.ts";

/** One file or two of each producer's format: the smallest, so that many can be damaged. */
const FILES: readonly (readonly [path: string, structure: Structure])[] = [
  ["docx/word.docx", "zip"],
  ["docx/pandoc.docx", "zip"],
  ["docx/pandoc.odt", "zip"],
  ["epub/gutenberg.epub", "zip"],
  ["epub/pandoc-2.epub", "zip"],
  ["html/govuk.html", "text"],
  ["html/wordpress.html", "text"],
  ["mhtml/chromium.mhtml", "text"],
  ["email/apple-mail.eml", "text"],
  ["email/outlook.eml", "text"],
  ["pdf/scan.pdf", "pdf"],
  ["pdf/linearized.pdf", "pdf"],
  ["subtitles/rev.srt", "text"],
  ["subtitles/zoom.vtt", "text"],
  ["subtitles/youtube.sbv", "text"],
];

test.each(FILES)("%s, damaged or forged, gives a sound text or one clause", async (path, structure) => {
  const whole = readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      expect(faultsOf(await readSource(path, mutated(whole, structure, random(seed))))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
