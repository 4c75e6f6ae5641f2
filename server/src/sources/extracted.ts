import { findFurniture, joinFurniture } from "../core/corpus/furniture.ts";
import type { Landmarks } from "../core/corpus/landmarks.ts";
import { describe, holdsWords, type StatedMetadata } from "../core/corpus/metadata.ts";
import type { Reading } from "../core/corpus/source.ts";
import { OffsetMap } from "../core/text/offsetMap.ts";
import type { Range } from "../core/text/range.ts";
import { MAX_SOURCE_BYTES, TOO_LARGE } from "./decode.ts";
import type { SourceContent } from "./reader.ts";

/** Words taken out of a file that no editor shows as text, in one order. */
export interface Extracted {
  readonly text: string;
  readonly landmarks: Landmarks;
  /** Ranges of `text` that the format says are the page's; what repeats in the text is found anyway. */
  readonly furniture?: readonly Range[];
}

/** Words taken out of a file that no editor shows as text; no text where there are no words, or more than a text file may have. */
export function extractedText(first: Extracted, stated: StatedMetadata, second?: Extracted): SourceContent {
  if (first.text.length > MAX_SOURCE_BYTES) return { kind: "no-text", reason: TOO_LARGE };
  if (!holdsWords(first.text)) return { kind: "no-text", reason: "holds no words" };
  const readable = { ...readingOf(first), metadata: describe(first.text, stated) };
  if (second === undefined || second.text === first.text) return { kind: "readable", readable };
  return { kind: "readable", readable: { ...readable, second: readingOf(second) } };
}

function readingOf({ text, landmarks, furniture = [] }: Extracted): Reading {
  const joined = joinFurniture(furniture, findFurniture(text));
  return { text, landmarks, map: OffsetMap.identity(text.length), furniture: joined };
}
