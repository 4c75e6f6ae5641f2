/** What became of a file's bytes: its characters, or why there are none, as a clause that follows the file's name. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "no-text"; readonly reason: string };

/**
 * The largest source that is read: 64 MiB, some eleven million words, a hundred long novels. A file beyond that is a
 * data dump or a mistake, and one such file would hold the editor's process in memory for nothing.
 */
export const MAX_SOURCE_BYTES = 64 * 1024 * 1024;

/** Said of a file larger than `MAX_SOURCE_BYTES`, before or after it is read. */
export const TOO_LARGE = "is larger than 64 MB; split it into smaller files";

const NOT_TEXT = "is not UTF-8 or UTF-16 text; save it as UTF-8";

/**
 * The characters of a text file: UTF-8 with or without a byte order mark, or UTF-16 with one, as VS Code reads them by
 * default. The mark is no part of the text, so offsets are those that an editor shows. Older encodings can't be told
 * apart with certainty, and a wrong guess would show as misquotes, so they are refused. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_SOURCE_BYTES) return { kind: "no-text", reason: TOO_LARGE };
  const text = decodeStrictly(bytes);
  // No text file holds NUL: it is binary, UTF-16 without its mark, or UTF-32.
  if (text === undefined || text.includes("\0")) return { kind: "no-text", reason: NOT_TEXT };
  return { kind: "text", text };
}

/** The encoding that a byte order mark at the start says; undefined where there is none. */
export function byteOrderMark([first, second, third]: Uint8Array):
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(byteOrderMark(bytes) ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
