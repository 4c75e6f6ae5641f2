import { byteOrderMark, MAX_SOURCE_BYTES, TOO_LARGE } from "./decode.ts";

/** What other formats begin with (the file formats' own specifications), and what to do with a file that does. */
const SIGNATURES: readonly (readonly [signature: string, reason: string])[] = [
  ["%PDF-", "is a PDF by its content; rename it so that it ends in .pdf"],
  [
    "PK\x03\x04",
    "is a zip archive by its content, perhaps a Word file or an e-book; rename it to what it is",
  ],
  ["\xd0\xcf\x11\xe0", "is an old Office file by its content; save it as .docx"],
  ["\x1f\x8b", "is compressed; unpack it"],
  ["{\\rtf", "is Rich Text by its content; save it as .docx"],
];
const BINARY = "is no text by its content; save it again from the program that made it";
/** A picture or a program has a NUL near its start. */
const LOOKED_AT = 8192;

/**
 * Why a file that is made of text by its name can't be read, as a clause that follows its name: it is empty, too large or something else;
 * undefined where it may be read.
 */
export function refusalOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MAX_SOURCE_BYTES) return TOO_LARGE;
  return bytes.length === 0 ? "is empty" : disguiseOf(bytes);
}

/**
 * Why a file whose name says that it is made of text is none, as a clause that follows its name; undefined where it may be
 * text. UTF-16 by its byte order mark is text, for all its NULs.
 */
export function disguiseOf(bytes: Uint8Array): string | undefined {
  const known = otherFormatOf(String.fromCharCode(...bytes.subarray(0, 8)));
  if (known !== undefined) return known;
  if (byteOrderMark(bytes)?.startsWith("utf-16")) return undefined;
  return bytes.subarray(0, LOOKED_AT).includes(0) ? BINARY : undefined;
}

/** What a file is that begins so, one code unit a byte, as a clause; undefined where that is none of the other formats. */
export function otherFormatOf(start: string): string | undefined {
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
}
