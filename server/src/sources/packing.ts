import type { ReadableText, Reading } from "../core/corpus/source.ts";
import { type LineBreaks, LineIndex } from "../core/text/lineIndex.ts";
import { OffsetMap } from "../core/text/offsetMap.ts";
import type { SourceContent } from "./reader.ts";

/**
 * What a reader made of a file as bytes: JSON in UTF-8. It is what the reading process answers and what the cache keeps, so
 * that it is made once, and not in the program's own thread.
 */
export function pack(content: SourceContent): Uint8Array<ArrayBuffer> {
  const plain =
    content.kind === "no-text" ? content : { kind: content.kind, readable: plainText(content.readable) };
  return new TextEncoder().encode(JSON.stringify(plain));
}

/** The content that was packed; undefined for bytes that `pack` did not make. Never throws. */
export function unpack(bytes: Uint8Array): SourceContent | undefined {
  try {
    const plain: PlainContent = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (plain.kind === "no-text") return { kind: "no-text", reason: String(plain.reason) };
    return plain.kind === "readable" ? { kind: "readable", readable: textOf(plain.readable) } : undefined;
  } catch {
    return undefined;
  }
}

type PlainContent =
  | { readonly kind: "readable"; readonly readable: PlainText }
  | { readonly kind: "no-text"; readonly reason: string };

interface PlainReading extends Omit<Reading, "map"> {
  /** Four numbers a segment: start, length, start and length in the source. */
  readonly map: readonly number[];
}

interface PlainText extends Omit<ReadableText, keyof Reading | "lines" | "second">, PlainReading {
  readonly lines?: LineBreaks;
  readonly second?: PlainReading;
}

function plainText({ lines, second, metadata, ...reading }: ReadableText): PlainText {
  return {
    ...plainReading(reading),
    metadata,
    ...(lines === undefined ? {} : { lines: lines.breaks }),
    ...(second === undefined ? {} : { second: plainReading(second) }),
  };
}

function plainReading({ text, map, furniture, landmarks }: Reading): PlainReading {
  const numbers: number[] = [];
  for (const { start, length, sourceStart, sourceLength } of map.segments)
    numbers.push(start, length, sourceStart, sourceLength);
  return { text, map: numbers, furniture, landmarks };
}

function textOf({ lines, second, metadata, ...reading }: PlainText): ReadableText {
  return {
    ...readingOf(reading),
    metadata,
    ...(lines === undefined ? {} : { lines: new LineIndex(lines) }),
    ...(second === undefined ? {} : { second: readingOf(second) }),
  };
}

function readingOf({ text, map, furniture, landmarks }: PlainReading): Reading {
  const segments = Array.from({ length: map.length / 4 }, (_, i) => ({
    start: map[4 * i]!,
    length: map[4 * i + 1]!,
    sourceStart: map[4 * i + 2]!,
    sourceLength: map[4 * i + 3]!,
  }));
  return { text, map: new OffsetMap(segments), furniture, landmarks };
}
