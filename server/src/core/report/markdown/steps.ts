import type { EditedText } from "../../text/editedText.ts";
import { nextCut } from "./boundaries.ts";
import type { Chunk } from "./chunk.ts";
import { lookedFor } from "./lookedFor.ts";
import { endOfBlock } from "./openBlock.ts";

/** A chunk and where it stands: `start` is its offset in the document. */
export interface PlacedChunk {
  readonly start: number;
  readonly chunk: Chunk;
}

/**
 * What cutting a document puts forth at one go: a chunk, or what stands before a block that runs on over blank lines and that
 * block. It depends on the text from its start to `reach` alone. All numbers count from its start.
 */
export interface Step {
  readonly length: number;
  /** Offset past the last character that was looked at; infinite where the text's end was seen. */
  readonly reach: number;
  readonly chunks: readonly PlacedChunk[];
}

/** A document cut into steps, the first of which starts at `from`. */
export interface CutText {
  readonly text: EditedText;
  readonly from: number;
  readonly steps: readonly Step[];
}

/** Steps of a text, of which an earlier text had the first `head` and the last `tail` already. */
export interface Recut {
  readonly steps: readonly Step[];
  readonly head: number;
  readonly tail: number;
}

/** Parses stretches of text. */
export interface ChunkReader {
  parse(text: string): Chunk;
  /** Parses a block that is known to be code or HTML. */
  parseOpen(text: string, kind: "code" | "html"): Chunk;
}

/** Cuts `text` from `from` on. */
export function stepsOf(text: EditedText, from: number, reader: ChunkReader): Step[] {
  const steps: Step[] = [];
  let start = from;
  while (start < text.length) {
    const step = stepAt(text, start, reader);
    steps.push(step);
    start += step.length;
  }
  return steps;
}

/**
 * Cuts `text` from `from` on, as `stepsOf` does, with the steps of an earlier text that an edit left alone: those before it
 * that did not look as far as the edit, and those after it from the first on that starts where an old one did.
 */
export function afterEdit(earlier: CutText, text: EditedText, from: number, reader: ChunkReader): Recut {
  const shared = text.sharedEnds(earlier.text);
  const moved = text.length - earlier.text.length;
  let start = from;
  let next = 0;
  let old = earlier.from;
  const isUntouched = ({ reach }: Step) => from === earlier.from && start + reach <= shared.start;
  while (next < earlier.steps.length && isUntouched(earlier.steps[next]!)) {
    const { length } = earlier.steps[next++]!;
    start += length;
    old += length;
  }
  const head = next;
  const steps = earlier.steps.slice(0, head);
  while (start < text.length) {
    while (next < earlier.steps.length && old + moved < start) old += earlier.steps[next++]!.length;
    if (old + moved === start && earlier.text.length - old <= shared.end) {
      return { steps: [...steps, ...earlier.steps.slice(next)], head, tail: earlier.steps.length - next };
    }
    const step = stepAt(text, start, reader);
    steps.push(step);
    start += step.length;
  }
  return { steps, head, tail: 0 };
}

/** The chunks of `steps` where they stand in the document; those that stood there before, `earlier`, are the same objects. */
export function placedChunks(
  steps: readonly Step[],
  from: number,
  earlier: readonly PlacedChunk[] = [],
): PlacedChunk[] {
  const placed: PlacedChunk[] = [];
  let at = from;
  for (const { length, chunks } of steps) {
    for (const { start, chunk } of chunks) {
      const old = earlier[placed.length];
      const isThere = old !== undefined && old.chunk === chunk && old.start === at + start;
      placed.push(isThere ? old : { start: at + start, chunk });
    }
    at += length;
  }
  return placed;
}

function stepAt(text: EditedText, start: number, reader: ChunkReader): Step {
  const [rest, end] = lookedFor(text, start, (look) => nextCut(look, 0));
  const chunk = reader.parse(rest.slice(0, end));
  if (chunk.open === undefined || start + end === text.length) {
    return { length: end, reach: reachOf(text, start, end), chunks: [{ start: 0, chunk }] };
  }
  // The block runs on: what stands before it is one chunk, the block to its closing line another.
  const before = lineStart(rest, chunk.open.start);
  const open = chunk.open;
  const [whole, close] = lookedFor(text, start, (look) => endOfBlock(look, end, open));
  const block = reader.parseOpen(whole.slice(before, close), open.kind);
  const chunks = [{ start: before, chunk: block }];
  if (before > 0) chunks.unshift({ start: 0, chunk: reader.parse(rest.slice(0, before)) });
  return { length: close, reach: reachOf(text, start, close), chunks };
}

/** A cut was decided by the character there, or by the text's end. */
function reachOf(text: EditedText, start: number, length: number): number {
  return start + length === text.length ? Number.POSITIVE_INFINITY : length + 1;
}

/** Offset of the start of the line that holds `offset`. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}
