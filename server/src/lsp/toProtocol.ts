import type { Location, Range as ProtocolRange } from "vscode-languageserver";
import type { SourceId } from "../core/corpus/source.ts";
import type { LineIndex } from "../core/text/lineIndex.ts";
import type { Range } from "../core/text/range.ts";
import type { Root } from "./corpus/root.ts";
import { uriOfPath } from "./uris.ts";

/** A range of offsets as the client counts. */
export function toRange(range: Range, lines: LineIndex): ProtocolRange {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

/** A range of the client's as offsets, its ends in order. */
export function toOffsets({ start, end }: ProtocolRange, lines: LineIndex): Range {
  const [a, b] = [lines.offsetAt(start), lines.offsetAt(end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/**
 * Where a range of a source's readable text stands in its file on disk; the file's beginning where it has no lines;
 * undefined where the source is gone.
 */
export function toLocation(source: SourceId, range: Range, root: Root): Location | undefined {
  const absolute = root.absoluteOf(source);
  const place = root.service.place(source, range);
  if (absolute === undefined || place === undefined) return undefined;
  const start = place.start ?? { line: 0, character: 0 };
  return { uri: uriOfPath(absolute), range: { start, end: place.end ?? start } };
}
