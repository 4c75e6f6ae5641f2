import { describe, expect, test } from "vitest";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import { pdfReader } from "../../../server/src/sources/pdf/pdfReader.ts";
import { column, pagesOf, type Shown } from "./build.ts";

async function read(pages: readonly (readonly Shown[])[], more = {}): Promise<ReadableText> {
  const content = await pdfReader.read(pagesOf(pages, more));
  if (content.kind === "no-text") throw new Error(content.reason);
  return content.readable;
}

/** The text of pages, furniture in braces. */
async function check(pages: readonly (readonly Shown[])[], expected: string): Promise<void> {
  const { text, furniture } = await read(pages);
  let marked = text;
  for (const { start, end } of furniture.toReversed())
    marked = `${marked.slice(0, start)}{${marked.slice(start, end)}}${marked.slice(end)}`;
  expect(marked).toBe(expected);
}

const left = [
  "The whale fishery furnishes an",
  "asylum for many romantic, melan-",
  "choly, and absent-minded young",
  "men, disgusted with the carking",
  "cares of earth, and seeking senti-",
  "ment in tar and blubber. Childe",
];
const right = [
  "Harold not unfrequently perches",
  "himself upon the mast-head of",
  "some luckless disappointed whale-",
  "ship, and in moody phrase",
  "ejaculates: roll on, thou deep",
  "and dark blue ocean, roll.",
];
const oneColumn = `${left.join("\n")}\n${right.join("\n")}`;

describe("columns", () => {
  const columns = [...column(left), ...column(right, { x: 330 })];
  test("drawn one after the other", () => check([columns], oneColumn));
  test("drawn line by line across", () => check([columns.toSorted((a, b) => b.y - a.y)], oneColumn));
  test("whose lines don't stand level", () =>
    check([[...column(left), ...column(right, { x: 330, y: 695 })]], oneColumn));
  test("the other order is there where columns were cut", async () => {
    const { second } = await read([columns]);
    expect(second!.text.startsWith(`${left[0]} ${right[0]}\n`)).toBe(true);
    expect((await read([column(left)])).second).toBeUndefined();
  });
  test("the other order is that of drawing, where that differs", async () => {
    const { text, second } = await read([[...column(right, { x: 330 }), ...column(left)]]);
    expect(text).toBe(oneColumn);
    expect(second!.text.indexOf(right[0]!)).toBeLessThan(second!.text.indexOf(left[0]!));
    expect(second!.landmarks.pages!.starts).toEqual([0]);
  });
  test("under a heading over both", () =>
    check(
      [
        [
          { text: "The Mast-Head, or a Young Philosopher at his Watch in the Sun", x: 100, y: 740, size: 14 },
          ...columns,
        ],
      ],
      `The Mast-Head, or a Young Philosopher at his Watch in the Sun\n\n${oneColumn}`,
    ));
  test("three of them", () =>
    check(
      [[...column(left, { x: 30 }), ...column(right, { x: 220 }), ...column(left, { x: 410 })]],
      `${left.join("\n")}\n${right.join("\n")}\n\n${left.join("\n")}`,
    ));
  test("numbers of a list are none", () => {
    const numbers = ["1.", "2.", "3.", "4."].map((text, i) => ({ text, x: 60, y: 700 - 12 * i }));
    const items = column(
      [
        "the hull and its timbers",
        "the masts and their rigging",
        "the boats and their crews",
        "the try-works on her deck",
      ],
      { x: 100 },
    );
    return check(
      [[...numbers, ...items]],
      "1. the hull and its timbers\n2. the masts and their rigging\n3. the boats and their crews\n4. the try-works on her deck",
    );
  });
});

describe("what stands in a line", () => {
  test("a letter lowered by a third: BibTeX", () =>
    check(
      [
        [
          ...column(["It is meant for general"], { y: 700 }),
          { text: "BibT", x: 180, y: 700 },
          { text: "E", x: 200.2, y: 696.98 },
          { text: "X", x: 206.3, y: 700 },
          ...column(["users; designers of styles should read on here."], { y: 688 }),
        ],
      ],
      "It is meant for general BibTEX\nusers; designers of styles should read on here.",
    ));
  test("code, in type that is hardly too large for a mark", () =>
    check(
      [
        [
          ...column(["They can be switched off here, with both"], { size: 9.96 }),
          { text: "one", x: 72, y: 688, size: 9.96 },
          { text: "frontmatter", x: 93, y: 688, size: 8.48 },
          { text: "and", x: 142, y: 688, size: 9.96 },
          { text: "mainmatter, set by hand", x: 163, y: 688, size: 8.48 },
        ],
      ],
      "They can be switched off here, with both\none frontmatter and mainmatter, set by hand",
    ));
});

describe("paragraphs", () => {
  test("first lines set in", () =>
    check(
      [
        [
          ...column(["It was quite late in the evening when the little"], { x: 84 }),
          ...column(["Moss came snugly to anchor, and we went ashore."], { y: 688 }),
          ...column(["So we could attend to no business that day, at least"], { x: 84, y: 676 }),
          ...column(["none but a supper and a bed for the two of us both."], { y: 664 }),
        ],
      ],
      "It was quite late in the evening when the little\nMoss came snugly to anchor, and we went ashore.\n\nSo we could attend to no business that day, at least\nnone but a supper and a bed for the two of us both.",
    ));
  test("room between", () =>
    check(
      [
        [
          ...column(["She repeated the words,", "clam or cod, and waited."]),
          ...column(["A clam for supper, then,", "a cold clam; is that it?"], { y: 660 }),
        ],
      ],
      "She repeated the words,\nclam or cod, and waited.\n\nA clam for supper, then,\na cold clam; is that it?",
    ));
});

describe("characters", () => {
  test("a soft hyphen is one that is drawn", () =>
    check([column(["on the well\u00ADknown", "ship\u00AD", "board"])], "on the well-known\nship-\nboard"));
  test("a raised number is a note's call", () =>
    check(
      [
        [
          { text: "the great whale himself.", x: 72, y: 700 },
          { text: "3", x: 178, y: 704, size: 7 },
          { text: "Such a monster", x: 188, y: 700 },
        ],
      ],
      "the great whale himself.³ Such a monster",
    ));
  test("type drawn twice to look bold", () =>
    check(
      [
        [
          { text: "Loomings", x: 72, y: 700 },
          { text: "Loomings", x: 72.3, y: 700 },
        ],
      ],
      "Loomings",
    ));
  test("a word in pieces, and a space that is only room", () =>
    check(
      [
        [
          { text: "The ", x: 72, y: 700 },
          { text: "Spou", x: 91.5, y: 700 },
          { text: "ter-Inn", x: 115.6, y: 700 },
          { text: "by night", x: 152, y: 700 },
        ],
      ],
      "The Spouter-Inn by night",
    ));
  test("a capital that hangs over three lines", () =>
    check(
      [
        [
          { text: "C", x: 72, y: 676, size: 36 },
          ...column(["all me Ishmael. Some years", "ago, never mind how long", "precisely, having little"], {
            x: 99,
          }),
          ...column(["or no money in my purse."], { y: 664 }),
        ],
      ],
      "Call me Ishmael. Some years\nago, never mind how long\nprecisely, having little\nor no money in my purse.",
    ));
});

describe("text that is turned", () => {
  test("beside the rest comes after it", () =>
    check(
      [[{ text: "arXiv:1851.00001v1 [whales]", x: 30, y: 300, turned: 90 }, ...column(left)]],
      `${left.join("\n")}\n\n{arXiv:1851.00001v1 [whales]}`,
    ));
  test("as a whole page is read as it stands", () =>
    check([left.map((text, i) => ({ text, x: 100 + 12 * i, y: 100, turned: 90 }))], left.join("\n")));
  test("across a page, as a draft's mark, is apart from the rest", () =>
    check(
      [
        [
          ...column(left),
          { text: "DRAFT", x: 100, y: 500, size: 60, turned: 45 },
          ...column(right, { y: 628 }),
        ],
      ],
      `${left.join("\n")}\n${right.join("\n")}\n\n{DRAFT}`,
    ));
});

describe("from page to page", () => {
  const body = (lines: readonly string[], page: number): Shown[] => [
    { text: "The Whale", x: 280, y: 760, size: 9 },
    ...column(lines),
    { text: String(page), x: 300, y: 40, size: 9 },
  ];
  const one = [
    "A sentence that begins on this page and runs",
    "on over the end of it, as a word that is bro-",
  ];
  const two = [
    "ken does, until it ends on the page after it.",
    "And a last line that is as long as the others.",
  ];
  test("a paragraph without an end on the page reads on over what is between", () =>
    check(
      [body(one, 7), body(two, 8)],
      `{The Whale}\n\n{7}\n\n${one.join("\n")}\n${two.join("\n")}\n\n{The Whale}\n\n{8}`,
    ));
  test("numbers that are printed are the pages'", async () =>
    expect((await read([body(one, 7), body(two, 8)])).landmarks.pages!.labels).toEqual(["7", "8"]));
  test("a broken word is whole where a page has no paragraph's end", () => {
    const middle = ["of a long paragraph that fills all of this page and ends with a bro-"];
    return check(
      [
        body(["It begins with the first line of the first page and goes on with a part"], 1),
        body(middle, 2),
        body(["ken word, and ends."], 3),
      ],
      `{The Whale}\n\n{1}\n\nIt begins with the first line of the first page and goes on with a part\n{The Whale}\n${middle[0]}\nken\n{2}\nword, and ends.\n\n{The Whale}\n\n{3}`,
    );
  });
  test("notes stand where a paragraph ends", () =>
    check(
      [
        [
          ...column(["The first paragraph of the page ends here."]),
          ...column(one, { y: 670 }),
          ...column(["1 A note below the text, in smaller type."], { y: 100, size: 8 }),
        ],
        column(two),
      ],
      `The first paragraph of the page ends here.\n\n{1 A note below the text, in smaller type.}\n\n${one.join("\n")}\n${two.join("\n")}`,
    ));
});

describe("what a file says of itself", () => {
  const title = async (trailer: string) =>
    (await read([[{ text: "Loomings", x: 72, y: 740, size: 18 }, ...column(left)]], { trailer })).metadata;
  test("title and author; no date, since a file is made when it is printed", async () =>
    expect(
      await title(
        "/Info << /Title (The Whale) /Author (Herman Melville) /CreationDate (D:18511114120000Z) >>",
      ),
    ).toEqual({ title: "The Whale", authors: [{ literal: "Herman Melville" }] }));
  test.each(["Microsoft Word - whale.docx", "untitled", "whale_final2.doc", "Document1", ""])(
    "%s is no title; the largest line is",
    async (stated) => expect((await title(`/Info << /Title (${stated}) >>`)).title).toBe("Loomings"),
  );
});
