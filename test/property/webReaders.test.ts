import fc from "fast-check";
import { expect, it } from "vitest";
import { timecodesIn } from "../../server/src/core/corpus/timecodes.ts";
import { parseHtml } from "../../server/src/sources/html/parseHtml.ts";
import { textOfHtml } from "../../server/src/sources/html/textOfHtml.ts";
import { letter } from "../../server/src/sources/mail/letter.ts";
import { compose } from "../../server/src/sources/subtitles/compose.ts";
import { cueBlocksIn } from "../../server/src/sources/subtitles/cueBlocks.ts";

const pieces = (...own: string[]) =>
  fc
    .array(fc.constantFrom("a", "Be", "c.", " ", "\n", "&amp;", "é", "𝔸", ...own), { maxLength: 60 })
    .map((all) => all.join(""));
const markup = pieces(
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<b>",
  "</b>",
  "<br>",
  "<h2>",
  "</h2>",
  "<q>",
  "</q>",
  "<pre>",
  "</pre>",
  "<table><tr><td>",
  "</table>",
  "<script>",
  "</script>",
  "<sup>1</sup>",
  "<body>",
  "<html>",
  "<",
);
const captions = pieces(
  "\n\n",
  "1\n",
  "00:00:01.000 --> 00:00:02.000\n",
  "0:05.000 --> 0:06.000\n",
  "<v Jane>",
  "</v>",
  "- ",
  ">> ",
  "JANE: ",
  "<i>",
  "&gt;",
  "NOTE x\n",
);

it("a page's text has no gaps at its ends, and its landmarks stand in it in order", () => {
  fc.assert(
    fc.property(markup, (page) => {
      const parsed = parseHtml(page);
      if (parsed.kind === "refused") throw new Error(parsed.reason);
      const { text, headings, paragraphs } = textOfHtml(parsed.document.documentElement);
      expect(text).toBe(text.replace(/^[ \t\n]+(?=\S)|[ \t\n]+$/gu, (gap, at) => (at === 0 ? gap : "")));
      expect(text).not.toMatch(/\n{3}/);
      for (const { start, end } of headings) expect(text.slice(start, end).trim()).not.toBe("");
      expect(paragraphs).toEqual([...new Set(paragraphs)].sort((a, b) => a - b));
      expect(paragraphs.every((start) => start < text.length && /\S/u.test(text.slice(start)))).toBe(true);
    }),
  );
});

it("captions keep the place of every word", () => {
  fc.assert(
    fc.property(captions, fc.boolean(), (body, isWebVtt) => {
      const file = isWebVtt ? `WEBVTT\n\n${body}` : body;
      const { text, map, cues, turns } = compose(file, cueBlocksIn(file).cues);
      expect(map.length).toBe(text.length);
      for (const { 0: word, index } of text.matchAll(/[\p{L}.]+/gu)) {
        const range = map.toSourceRange({ start: index, end: index + word.length });
        expect(file.slice(range.start, range.end).replace(/<[^>]*>/gu, "")).toBe(word);
      }
      for (const [i, { start }] of cues.entries()) {
        expect(start).toBeLessThan(text.length);
        if (i > 0) expect(start).toBeGreaterThan(cues[i - 1]!.start);
      }
      let at = 0;
      for (const { start, end } of turns) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

it("a letter keeps every word of its body but the marks of quotation", () => {
  fc.assert(
    fc.property(pieces("> ", ">> ", "On 1, Max wrote:\n", "-----Original Message-----\n"), (body) => {
      const { text, paragraphs, turns } = letter([], body, "Jane");
      const words = (of: string): string => of.replace(/^[> \t]+/gmu, "").replace(/\s+/gu, "");
      expect(words(text)).toBe(words(body));
      expect(paragraphs.every((start) => start < text.length)).toBe(true);
      expect(turns.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    }),
  );
});

it("timecodes stand in order and apart", () => {
  fc.assert(
    fc.property(
      pieces("[00:00:05]", "0:00", "Jane Doe 0:12", "\n(1:00) ", "\n00:00:01 - 00:00:02 "),
      (text) => {
        const { ranges, cues } = timecodesIn(text);
        for (const [i, { start, end }] of ranges.entries()) {
          expect(end).toBeGreaterThan(start);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(ranges[i - 1]!.end);
        }
        expect(cues.every(({ from, to }) => to >= from)).toBe(true);
      },
    ),
  );
});
