import type { StatedMetadata } from "../core/corpus/metadata.ts";
import { statedMetadata } from "../core/corpus/statedMetadata.ts";
import { parseMarkdown } from "../core/report/markdown/document.ts";
import { flattenMarkdown } from "../core/report/markdown/flatten.ts";
import { frontMatterRange } from "../core/report/markdown/frontMatter.ts";
import { decode } from "./decode.ts";
import { markdownLandmarks } from "./markdownLandmarks.ts";
import { readableText } from "./readableText.ts";
import type { Reader } from "./reader.ts";

/** The first heading names a document if it stands near its top; what stands further down is not parsed for it. */
const HEAD_LENGTH = 64 * 1024;

/** Markdown: its words without their markup, mapped to the file as an editor shows it. */
export const markdownReader = {
  format: "markdown",
  read(bytes) {
    const decoded = decode(bytes);
    if (decoded.kind === "no-text") return decoded;
    const flat = flattenMarkdown(decoded.text);
    const landmarks = markdownLandmarks(decoded.text, flat);
    const { text, map } = flat;
    return readableText({ file: decoded.text, text, map, stated: statedIn(decoded.text), landmarks });
  },
} satisfies Reader;

/** What a Markdown file says of itself: its front matter's title and date, and its first heading. */
function statedIn(file: string): StatedMetadata {
  const heading = firstHeading(file.slice(0, HEAD_LENGTH));
  const stated = statedMetadata(frontMatterOf(file));
  return heading === undefined ? stated : { ...stated, heading };
}

/** The YAML between the fences, or nothing. */
function frontMatterOf(file: string): string {
  const range = frontMatterRange(file);
  if (range === undefined) return "";
  const lines = file.slice(range.start, range.end).trimEnd();
  return lines.slice(lines.search(/[\r\n]/), Math.max(lines.lastIndexOf("\n"), lines.lastIndexOf("\r")));
}

function firstHeading(file: string): string | undefined {
  const units = parseMarkdown(file).placed.flatMap(({ chunk }) => chunk.units);
  return units.find((unit) => unit.role === "heading" && unit.prose.text.trim() !== "")?.prose.text;
}
