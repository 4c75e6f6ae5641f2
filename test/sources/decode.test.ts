import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, MAX_SOURCE_BYTES } from "../../server/src/sources/decode.ts";

const NOT_TEXT = "is not UTF-8 or UTF-16 text; save it as UTF-8";
const bigEndian = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const bytes = (...parts: (number[] | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

test.each<[string, Buffer, string]>([
  ["UTF-8", Buffer.from("Київ 😀"), "Київ 😀"],
  ["UTF-8 with a byte order mark", bytes([0xef, 0xbb, 0xbf], Buffer.from("Київ")), "Київ"],
  ["UTF-16, little end first", bytes([0xff, 0xfe], Buffer.from("Київ 😀", "utf16le")), "Київ 😀"],
  ["UTF-16, big end first", bytes([0xfe, 0xff], bigEndian("Київ 😀")), "Київ 😀"],
  ["nothing", Buffer.alloc(0), ""],
  ["a mark alone", bytes([0xef, 0xbb, 0xbf]), ""],
])("%s", (_, input, text) => expect(decode(input)).toEqual({ kind: "text", text }));

test.each<[string, Buffer, string]>([
  ["Latin-1", Buffer.from("café", "latin1"), NOT_TEXT],
  ["Windows-1251", bytes([0xca, 0xe8, 0xbf, 0xe2]), NOT_TEXT],
  ["UTF-16 without its mark", Buffer.from("Kyiv", "utf16le"), NOT_TEXT],
  ["UTF-16 cut in a character", bytes([0xff, 0xfe, 0x41]), NOT_TEXT],
  ["UTF-16 with half a pair", bytes([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0x00]), NOT_TEXT],
  ["UTF-32", bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), NOT_TEXT],
  ["a PDF", bytes(Buffer.from("%PDF-1.7\n%"), [0xe2, 0xe3, 0xcf, 0xd3, 0]), NOT_TEXT],
  ["NUL in ASCII", Buffer.from("a\0b"), NOT_TEXT],
  ["too much", Buffer.alloc(MAX_SOURCE_BYTES + 1, 0x61), "is larger than 64 MB; split it into smaller files"],
])("not %s", (_, input, reason) => expect(decode(input)).toEqual({ kind: "no-text", reason }));

test("any bytes are answered", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (input) => {
      expect(["text", "no-text"]).toContain(decode(input).kind);
    }),
  );
});
