import type {
  Location,
  LocationLink,
  Range as ProtocolRange,
  TextEdit as ProtocolTextEdit,
} from "vscode-languageserver";
import type { Place } from "../core/corpus/place.ts";
import type { TextEdit } from "../core/features/textEdit.ts";
import type { Lines } from "../core/text/lineIndex.ts";
import type { Range } from "../core/text/range.ts";
import type { Root } from "./corpus/root.ts";
import { viewUri } from "./textViews.ts";
import { uriOfPath } from "./uris.ts";

/** A range of offsets as the client counts. */
export function toRange(range: Range, lines: Lines): ProtocolRange {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

/** A range of the client's as offsets, its ends in order. */
export function toOffsets({ start, end }: ProtocolRange, lines: Lines): Range {
  const [a, b] = [lines.offsetAt(start), lines.offsetAt(end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** A change of a report as the client applies it. */
export function toTextEdit({ range, newText }: TextEdit, lines: Lines): ProtocolTextEdit {
  return { range: toRange(range, lines), newText };
}

/**
 * A place in a source's file on disk; where no editor shows that, in its text view, for a client that opens those, else the
 * file's beginning. Undefined where the source is gone.
 */
export function toLocation({ source, start, end, view }: Place, root: Root): Location | undefined {
  const absolute = root.absoluteOf(source.id);
  if (absolute === undefined) return undefined;
  if (view !== undefined && root.textViews === "opened") {
    const which = view.reading === source.id ? "first" : "second";
    return { uri: viewUri({ absolute, which }), range: { start: view.start, end: view.end } };
  }
  const from = start ?? { line: 0, character: 0 };
  return { uri: uriOfPath(absolute), range: { start: from, end: end ?? from } };
}

/** What leads where, both for a client that takes links, else the places alone. `origin` is a range of the report that `lines` are of. */
export function toLinks(
  found: readonly { readonly origin: Range; readonly location: Location }[],
  lines: Lines,
  kind: "links" | "places",
): Location[] | LocationLink[] {
  if (kind === "places") return found.map(({ location }) => location);
  return found.map(({ origin, location: { uri, range } }) => ({
    originSelectionRange: toRange(origin, lines),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
