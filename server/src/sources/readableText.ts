import { findFurniture } from "../core/corpus/furniture.ts";
import type { Landmarks } from "../core/corpus/landmarks.ts";
import { describe, holdsWords, type StatedMetadata } from "../core/corpus/metadata.ts";
import { timecodesIn } from "../core/corpus/timecodes.ts";
import { LineIndex } from "../core/text/lineIndex.ts";
import type { OffsetMap } from "../core/text/offsetMap.ts";
import type { SourceContent } from "./reader.ts";

/** What a reader of files that editors show has found. */
interface ReadParts {
  /** The decoded file. */
  readonly file: string;
  /** Its words. */
  readonly text: string;
  /** Maps `text` to `file`. */
  readonly map: OffsetMap;
  /** What the file says of itself outside its words. */
  readonly stated: StatedMetadata;
  readonly landmarks?: Landmarks;
}

/** A source's readable text with its furniture, lines, title and date; no text where there are no words. */
export function readableText({ file, text, map, stated, landmarks = {} }: ReadParts): SourceContent {
  if (file === "") return { kind: "no-text", reason: "is empty" };
  if (!holdsWords(text)) return { kind: "no-text", reason: "holds no words" };
  const cues = landmarks.cues ?? timecodesIn(text).cues;
  const readable = {
    text,
    map,
    landmarks: cues.length === 0 ? landmarks : { ...landmarks, cues },
    furniture: findFurniture(text),
    lines: new LineIndex(file),
    metadata: describe(text, stated),
  };
  return { kind: "readable", readable };
}
