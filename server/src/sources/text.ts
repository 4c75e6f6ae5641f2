import type { Landmarks } from "../core/corpus/landmarks.ts";
import { numberedParagraphs } from "../core/corpus/numberedParagraphs.ts";
import { pagesIn } from "../core/corpus/pages.ts";
import { OffsetMap } from "../core/text/offsetMap.ts";
import { decode } from "./decode.ts";
import { readableText } from "./readableText.ts";
import type { Reader } from "./reader.ts";

/** Plain text: every character is the source's, a leading `date …` included, which is marked as furniture; form feeds part pages. */
export const textReader = {
  format: "text",
  read(bytes) {
    const decoded = decode(bytes);
    if (decoded.kind === "no-text") return decoded;
    const { text } = decoded;
    const pages = pagesIn(text);
    const numbered = numberedParagraphs(text);
    const landmarks: Landmarks = {
      lines: "file",
      ...(numbered === undefined ? {} : { numbered }),
      ...(pages === undefined ? {} : { pages }),
    };
    return readableText({ file: text, text, map: OffsetMap.identity(text.length), stated: {}, landmarks });
  },
} satisfies Reader;
