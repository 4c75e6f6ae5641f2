import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanKeyPart,
  isPlainKey,
  keyNames,
  stemOf,
  writtenKey,
} from "../../../server/src/core/corpus/keys.ts";

describe("cleanKeyPart", () => {
  test.each([
    ["001_0b44bd758f4306fc", "001_0b44bd758f4306fc"],
    ["Lavrov 2022", "Lavrov-2022"],
    ["J. Smith, interview", "J-Smith-interview"],
    ["a -- b", "a-b"],
    ["a--b", "a-b"],
    ["notes..old", "notes.old"],
    ["notes.-old", "notes-old"],
    ["(draft)", "draft"],
    ["-x-", "x"],
    ["_private_", "_private_"],
    ["речь Путина", "речь-Путина"],
    ["演説", "演説"],
    ["किताब", "किताब"],
    ["Cafe\u0301", "Café"],
    ["a@b;c]d", "a-b-c-d"],
    ["10²", "10²"],
    ["😀 talk 😀", "talk"],
    ["!!!", "_"],
    ["", "_"],
  ])("%s -> %s", (part, key) => expect(cleanKeyPart(part)).toBe(key));

  test("whatever the file is called, Pandoc reads the whole key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (part) => {
        // Keys with combining marks are written in braces.
        const key = cleanKeyPart(part.normalize("NFC").replace(/\p{M}/gu, ""));
        expect([key, isPlainKey(key)]).toEqual([key, true]);
      }),
    );
  });

  test("cleaning a clean key changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (part) => {
        const key = cleanKeyPart(part);
        expect(cleanKeyPart(key)).toBe(key);
      }),
    );
  });
});

test.each([
  ["notes", "@notes"],
  ["2022/notes", "@2022/notes"],
  ["http://x", "@{http://x}"],
  ["./notes", "@{./notes}"],
  ["a.", "@{a.}"],
  ["किताब", "@{किताब}"],
])("%s is written %s", (key, written) => expect(writtenKey(key)).toBe(written));

test.each([
  ["a.txt", "a"],
  ["talks.en.txt", "talks.en"],
  ["README", "README"],
  [".notes", ".notes"],
])("the stem of %s is %s", (file, stem) => expect(stemOf(file)).toBe(stem));

describe("keyNames", () => {
  test("as few folders as possible come first, endings and the root last", () => {
    expect(keyNames("sources/2022/a b.txt")).toEqual({
      bare: "a-b",
      qualified: [
        "2022/a-b",
        "sources/2022/a-b",
        "a-b.txt",
        "2022/a-b.txt",
        "sources/2022/a-b.txt",
        "./sources/2022/a-b",
        "./sources/2022/a-b.txt",
      ],
    });
  });

  test("parts that only navigate qualify nothing", () => {
    expect(keyNames("../x/./a.txt").qualified).toEqual(["x/a", "a.txt", "x/a.txt", "./x/a", "./x/a.txt"]);
  });
});
