import type { Heading, Landmarks } from "../../core/corpus/landmarks.ts";
import type { Block } from "./blocks.ts";

/** The words of a document's blocks and where they stand. */
export interface Assembled {
  readonly text: string;
  /** Headings, where there are any, and paragraphs. */
  readonly landmarks: Landmarks;
  /** Where pages start, the first at 0. */
  readonly pages: readonly number[];
}

const APART = "\n\n";
const CLOSELY = "\n";

/** Puts blocks together, an empty line between them. */
export function assemble(blocks: readonly Block[]): Assembled {
  const pieces: string[] = [];
  const headings: Heading[] = [];
  const paragraphs: number[] = [];
  const pages = [0];
  let length = 0;
  for (const block of blocks) {
    const gap = length === 0 ? "" : block.followsClosely ? CLOSELY : APART;
    const start = length + gap.length;
    pieces.push(gap, block.text);
    length = start + block.text.length;
    if (block.role === "heading") headings.push({ start, end: length, depth: block.depth ?? 1 });
    if (block.role === "paragraph") paragraphs.push(start);
    for (const at of block.pages) pages.push(start + at);
  }
  const landmarks = {
    ...(headings.length === 0 ? {} : { headings }),
    ...(paragraphs.length === 0 ? {} : { paragraphs }),
  };
  return { text: pieces.join(""), landmarks, pages };
}
