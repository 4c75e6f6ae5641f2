import { MAX_SOURCE_BYTES, TOO_LARGE } from "../decode.ts";
import { disguiseOf } from "../disguise.ts";
import type { Reader } from "../reader.ts";
import { decodeHtml } from "./decodeHtml.ts";
import { readPage } from "./readPage.ts";

/** Web pages: the main text, and the whole of the page's text as a second reading. */
export const htmlReader = {
  format: "html",
  extensions: [".html", ".htm", ".xhtml"],
  read(bytes) {
    if (bytes.length > MAX_SOURCE_BYTES) return { kind: "no-text", reason: TOO_LARGE };
    if (bytes.length === 0) return { kind: "no-text", reason: "is empty" };
    const disguise = disguiseOf(bytes);
    if (disguise !== undefined) return { kind: "no-text", reason: disguise };
    return readPage(decodeHtml(bytes));
  },
} satisfies Reader;
