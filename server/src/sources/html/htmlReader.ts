import { refusalOf } from "../disguise.ts";
import type { Reader } from "../reader.ts";
import { decodeHtml } from "./decodeHtml.ts";
import { readPage } from "./readPage.ts";

/** Web pages: the main text, and the whole of the page's text as a second reading. */
export const htmlReader = {
  format: "html",
  read(bytes) {
    const refusal = refusalOf(bytes);
    if (refusal !== undefined) return { kind: "no-text", reason: refusal };
    return readPage(decodeHtml(bytes));
  },
} satisfies Reader;
