import { describe, expect, test } from "vitest";
import type { ReadableText } from "../../server/src/core/corpus/source.ts";
import { isSourceName } from "../../server/src/sources/formats.ts";
import { readSource } from "./readSource.ts";

/** Reads `file` as a file of the name `path`; fails where it has no text. */
async function read(path: string, file: string): Promise<ReadableText> {
  const content = await readSource(path, Buffer.from(file));
  if (content.kind !== "readable") throw new Error(content.reason);
  return content.readable;
}

/** The decoded file's characters under the words `words` of the readable text. */
function under(file: string, { text, map }: ReadableText, words: string): string {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const range = map.toSourceRange({ start, end: start + words.length });
  return file.slice(range.start, range.end);
}

describe("plain text", () => {
  test("is itself, marks and all", async () => {
    const file = " date 2022-02-25 Talks *resume* &amp; end\r\n\r\nAdvertisement\r\n";
    const found = await read("s/a.txt", file);
    expect(found.text).toBe(file);
    expect(under(file, found, "*resume* &amp;")).toBe("*resume* &amp;");
    expect(found.metadata).toEqual({ title: "Talks *resume* &amp; end", date: "2022-02-25" });
    expect(found.furniture.map(({ start, end }) => file.slice(start, end))).toEqual([
      "date 2022-02-25",
      "Advertisement",
    ]);
    expect(found.lines?.positionAt(45)).toEqual({ line: 2, character: 0 });
  });

  test("its front matter is text", async () => {
    expect((await read("a.text", "---\ntitle: X\n---\nWords")).text).toContain("title: X");
  });
});

describe("Markdown", () => {
  test("is its words, mapped to the file", async () => {
    const file = "# Talks\n\nRussia is *ready* for talks &amp; **peace**.\n";
    const found = await read("s/a.md", file);
    expect(found.text).toBe("Talks\n\nRussia is ready for talks & peace.");
    expect(under(file, found, "ready for")).toBe("ready* for");
    expect(under(file, found, "talks & peace")).toBe("talks &amp; **peace");
    expect(found.lines?.positionAt(54)).toEqual({ line: 3, character: 0 });
  });

  test.each<[string, string, string, string?]>([
    ["front matter", "---\ntitle: Stated\ndate: 2022-02-25\n---\n# Heading\n\nWords", "Stated", "2022-02-25"],
    ["front matter that ends with dots", "---\ntitle: Stated\n...\nWords", "Stated"],
    ["Windows line breaks", "---\r\ntitle: Stated\r\n---\r\nWords", "Stated"],
    ["broken front matter", "---\ntitle: [Stated\n---\n# Heading\n\nWords", "Heading"],
    ["front matter that never ends", "---\ntitle: Stated\n\nWords are here to stay.", "title: Stated"],
    [
      "a heading below the first words",
      "Words first.\n\n## The *second* [part](x.md)\n\nWords",
      "The second part",
    ],
    ["an underlined heading", "Heading\n=======\n\nWords", "Heading"],
    ["a heading in code", "```\n# no\n```\n\n# Yes\n", "Yes"],
    ["an empty heading", "#\n\n# Yes\n", "Yes"],
    ["no heading", "Words that stay\n\nMore of them.", "Words that stay"],
    ["a leading date", "date 2022-02-25 Words that stay.", "Words that stay.", "2022-02-25"],
    ["a date in both", "---\ndate: 2021\n---\ndate 2022-02-25 Words.", "Words.", "2021"],
  ])("title and date: %s", async (_, file, title, date) => {
    expect((await read("a.markdown", file)).metadata).toEqual(
      date === undefined ? { title } : { title, date },
    );
  });

  test("front matter is no text", async () => {
    expect((await read("a.md", "---\ntitle: X\n---\nWords")).text).toBe("Words");
  });
});

describe("no text", () => {
  test.each([
    ["a.txt", "", "is empty"],
    ["a.md", "", "is empty"],
    ["a.txt", " \n...\n", "holds no words"],
    ["a.md", "---\ntitle: X\n---\n", "holds no words"],
    ["a.txt", "a\0b", "is not UTF-8 or UTF-16 text; save it as UTF-8"],
    ["a.md", "a\0b", "is not UTF-8 or UTF-16 text; save it as UTF-8"],
    ["a.rtf", "{\\\\rtf", "is a Rich Text file, which can't be read yet; save its text as .txt or .md"],
    ["A.RTF", "{", "is a Rich Text file, which can't be read yet; save its text as .txt or .md"],
    ["a.png", "x", "is a kind of file that can't be read yet; save its text as .txt or .md"],
  ])("%s: %j", async (path, file, reason) => {
    expect(await readSource(path, Buffer.from(file))).toEqual({ kind: "no-text", reason });
  });
});

test.each([
  ["s/a.txt", true],
  ["s/A.TXT", true],
  ["s/a.pdf", true],
  ["s/a.png", false],
  ["s/a.zip", false],
  ["s/README", false],
  ["s/.txt", false],
  ["s/.DS_Store", false],
  ["s.txt/a", false],
])("%s is a source: %s", (path, expected) => expect(isSourceName(path)).toBe(expected));
