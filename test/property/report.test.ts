import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../server/src/core/report/markdown/blocks.ts";
import { type MarkdownDocument, parseMarkdown } from "../../server/src/core/report/markdown/document.ts";
import { guessLabels, LabelQuestions } from "../../server/src/core/report/markdown/labels.ts";
import { parseTree } from "../../server/src/core/report/markdown/tree.ts";
import { type ParsedReport, parseReport } from "../../server/src/core/report/parse.ts";
import { OffsetMap } from "../../server/src/core/text/offsetMap.ts";
import { sentenceRanges } from "../../server/src/core/text/sentences.ts";
import { known } from "../core/report/fixture.ts";

/** Pieces that make every kind of block and mark, well formed and not. */
const PIECES = [
  "a",
  "b c",
  " ",
  "\n",
  "\n\n",
  "\n\n",
  "\r\n",
  "\t",
  "    ",
  "  ",
  '"',
  "“",
  "”",
  "'",
  "’",
  "«",
  "»",
  ".",
  ",",
  "? ",
  "[@k]",
  "[@k, p. 3]",
  "@k",
  "@",
  "[",
  "]",
  "[^1]",
  "[^1]: ",
  "[r]: x\n",
  "[r]",
  "[t](sources/x.txt)",
  "^[",
  "> ",
  ">",
  "- ",
  "1. ",
  "# ",
  "```\n",
  "~~~",
  "`",
  "``",
  "$",
  "$$\n",
  "$$",
  "*",
  "**",
  "_",
  "<!--",
  "-->",
  "<div>\n",
  "<b>",
  "<script>",
  "</script>",
  "| a | b |\n|---|---|\n",
  "|",
  "---\n",
  "===\n",
  "\\",
  "&amp;",
  "&",
  "😀",
  "\u0000",
  "\uFEFF",
  "\uD800",
  "—",
  "!",
  "![",
  "](",
  ")",
  "(",
  "{",
  "}",
  ";",
  "[!NOTE]\n",
];
const markdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const runs = { numRuns: 1500 };

/** What makes blocks end further away than is looked at first. */
const farApart = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES, "\n\n", "```\n"),
      fc
        .constantFrom("word ", "a line\n", "> a line\r\n")
        .chain((text) =>
          fc.integer({ min: 2030, max: 2060 }).map((length) => text.repeat(length / 2).slice(0, length)),
        ),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(""));

/** What a parse has found, each map as the segments it stands for, without what it keeps for the next parse. */
const plain = ({ report }: ParsedReport) =>
  JSON.parse(
    JSON.stringify(report, (name, value: unknown) => {
      if (name === "identity") return undefined;
      return value instanceof OffsetMap ? value.segments : value;
    }),
  ) as unknown;

describe("parsing a report", () => {
  test.each([
    ["", markdown, runs],
    ["far apart, ", farApart, { numRuns: 300 }],
  ] as const)("%schunk by chunk gives the units of one parse of the whole", (_, texts, often) => {
    fc.assert(
      fc.property(texts, (text) => {
        // Front matter and a byte order mark are the document's business, not a chunk's.
        fc.pre(!text.startsWith("---") && !text.includes("\uFEFF"));
        // micromark takes an empty list item after indented code for a paragraph, which CommonMark does not.
        fc.pre(!/^(?: {4}| {0,3}\t).*(?:\r?\n[ \t]*)+(?:[-+*]|\d\.)[ \t]*$/m.test(text));
        const labels = guessLabels("");
        const whole = { links: new LabelQuestions(labels.links), notes: new LabelQuestions(labels.notes) };
        const expected = blocksOf(parseTree(text, whole), text).units;
        const found = parseMarkdown(text).placed.flatMap(({ start, chunk }) =>
          chunk.units.map(({ role, prose, note }) => ({
            role,
            note,
            text: prose.text.trimEnd(),
            syntax: prose.syntax.trimEnd(),
            calls: prose.calls,
            at: prose.segments[0]!.sourceStart + start,
          })),
        );
        expect(found).toEqual(
          expected.map(({ role, prose, note }) => ({
            role,
            note,
            text: prose.text.trimEnd(),
            syntax: prose.syntax.trimEnd(),
            calls: prose.calls,
            at: prose.segments[0]!.sourceStart,
          })),
        );
      }),
      often,
    );
  });

  const edit = fc.record({ at: fc.nat(), remove: fc.nat(8), insert: fc.constantFrom("", ...PIECES) });

  test("after edits cuts Markdown as from scratch", () => {
    const cut = ({ placed }: MarkdownDocument) => placed.map(({ start, chunk }) => [start, chunk.text]);
    fc.assert(
      fc.property(markdown, fc.array(edit, { maxLength: 5 }), (start, edits) => {
        let text = start;
        let parsed = parseMarkdown(text);
        for (const { at, remove, insert } of edits) {
          const from = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, from) + insert + text.slice(from + remove);
          parsed = parseMarkdown(text, parsed);
          expect(cut(parsed)).toEqual(cut(parseMarkdown(text)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("after edits gives what a parse from scratch gives", () => {
    fc.assert(
      fc.property(markdown, fc.array(edit, { maxLength: 5 }), (start, edits) => {
        let text = start;
        let parsed = parseReport(text, known);
        for (const { at, remove, insert } of edits) {
          const from = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, from) + insert + text.slice(from + remove);
          parsed = parseReport(text, known, parsed);
          expect(plain(parsed)).toEqual(plain(parseReport(text, known)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("after the known keys change gives what a parse from scratch gives", () => {
    const none = { isKey: () => false, linkTarget: () => undefined };
    fc.assert(
      fc.property(markdown, (text) => {
        const before = parseReport(text, none);
        expect(plain(parseReport(text, known, before))).toEqual(plain(parseReport(text, known)));
      }),
      { numRuns: 300 },
    );
  });

  test("holds together on any text", () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        const { quotations, citations, unclosed } = parseReport(text, known).report;
        for (const { range, content, map, text: words, sentence, emphasis } of quotations) {
          expect(words.trim()).toBe(words);
          expect(words).not.toBe("");
          expect(map.length).toBe(words.length);
          expect(
            range.start <= content.start && content.start <= content.end && content.end <= range.end,
          ).toBe(true);
          expect(
            sentence.start <= range.start && range.end <= sentence.end && sentence.end <= text.length,
          ).toBe(true);
          for (const each of emphasis) expect(each.start < each.end && each.end <= words.length).toBe(true);
          for (const { length, sourceLength, sourceStart, start } of map.segments) {
            if (length !== sourceLength) continue;
            const source = text
              .slice(sourceStart, sourceStart + length)
              .replaceAll("\r", "\n")
              .replaceAll("\0", "\uFFFD");
            if (source.includes("\n")) continue;
            expect(words.slice(start, start + length).replaceAll("\0", "\uFFFD")).toBe(source);
          }
        }
        const starts = quotations.map(({ range }) => range.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { keyRange, range, key, form } of citations) {
          if (form !== "link") expect(text.slice(keyRange.start, keyRange.end)).toBe(key);
          expect(range.start <= range.end && range.end <= text.length).toBe(true);
        }
        for (const { offset, paragraphEnd } of unclosed) expect(offset < paragraphEnd).toBe(true);
      }),
      runs,
    );
  });

  test("gets through a long run of any one mark", () => {
    for (const mark of [
      '"',
      "[",
      ">",
      "*",
      "_a*",
      '"a"[@k] ',
      "“",
      "> ",
      "[@k]",
      "[@k;",
      "@k ",
      "$a ",
      "1. ",
      "'",
      "^[",
      "\n\n“a",
      "| ",
      "[a](",
      "a\n\n```\n",
      "{",
      "“A.” ",
    ]) {
      parseReport(mark.repeat(100_000 / mark.length), known);
    }
  }, 120_000);
});

describe("sentences", () => {
  test("cover all that is not white space, in order, without overlap", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let rest = text;
        let end = 0;
        for (const range of sentenceRanges(text)) {
          expect(range.start >= end && range.start < range.end).toBe(true);
          expect(text.slice(end, range.start).trim()).toBe("");
          end = range.end;
          rest = text.slice(end);
        }
        expect(rest.trim()).toBe("");
      }),
      runs,
    );
  });
});
