import { expect, test } from "vitest";
import { pdfReader } from "../../../server/src/sources/pdf/pdfReader.ts";
import { column, pagesOf, type Shown } from "./build.ts";

/** What is read of a line drawn in parts, each at its place, of a page with other text. */
async function lineOf(parts: readonly Shown[]): Promise<string> {
  const page = [
    ...parts,
    ...column(["Another line of the page, in the same type.", "And one more of them."], { y: 600 }),
  ];
  const content = await pdfReader.read(pagesOf([page]));
  return content.kind === "readable" ? content.readable.text.split("\n")[0]! : content.reason;
}

/** Helvetica's widths at 10 points: a space 2.78, acute and grave 3.33, cedilla 3.33, r 3.33, e and a 5.56, c 5. */
const y = 700;

test.each<[string, Shown[], string]>([
  // As TeX draws with its first fonts: the accent, then back, then the letter.
  [
    "inside a word",
    [
      { text: "syst`", x: 72, y },
      { text: "eme de", x: 91.1, y },
    ],
    "système de",
  ],
  [
    "at its start",
    [
      { text: "va ´", x: 72, y },
      { text: "etude", x: 84.2, y },
    ],
    "va étude",
  ],
  [
    "over an i without its dot",
    [
      { text: "na", x: 72, y },
      { text: "¨", x: 83.2, y },
      { text: "if", x: 83.5, y },
    ],
    "naïf",
  ],
  [
    "raised over a capital",
    [
      { text: "`", x: 74, y: 702.5 },
      { text: "A propos", x: 72, y },
    ],
    "À propos",
  ],
  [
    "a cedilla, drawn after its letter",
    [
      { text: "fran", x: 72, y },
      { text: "c", x: 89.3, y },
      { text: "¸", x: 90, y },
      { text: "ais", x: 94.3, y },
    ],
    "français",
  ],
  // No letter has them, or they stand beside it.
  [
    "marks that stand before a word",
    [
      { text: "the `", x: 72, y },
      { text: "echo' mark", x: 92.5, y },
    ],
    "the `echo' mark",
  ],
  [
    "over what has no such letter",
    [
      { text: "k`", x: 72, y },
      { text: "kk", x: 77.4, y },
    ],
    "k`kk",
  ],
  [
    "is no ring around a letter",
    [
      { text: "Copyright", x: 72, y },
      { text: "c", x: 122.5, y: 700.3, size: 9 },
      { text: "©", x: 121, y },
      { text: "1988 Inc.", x: 132, y },
    ],
    "Copyright © 1988 Inc.",
  ],
])("an accent %s", async (_, parts, expected) => {
  expect(await lineOf(parts)).toBe(expected);
});
