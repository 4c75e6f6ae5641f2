import type { Landmarks } from "../../../server/src/core/corpus/landmarks.ts";
import type { Metadata, ReadableText, Reading } from "../../../server/src/core/corpus/source.ts";
import type { SourceContent } from "../../../server/src/sources/reader.ts";

/** What the engine takes for granted of a reader's answer and does not find in this one; nothing where it is sound. */
export function faultsOf(content: SourceContent): string[] {
  if (content.kind === "no-text") return clauseFaults(content.reason);
  const { readable } = content;
  return [
    ...readingFaults(readable),
    ...(readable.second === undefined ? [] : readingFaults(readable.second).map((each) => `second: ${each}`)),
    ...metadataFaults(readable.metadata),
    ...linesFaults(readable),
  ];
}

/** A clause stands on one line, has no stop of its own, and is not the one for a fault of ours. */
function clauseFaults(reason: string): string[] {
  return [
    ...(/^[a-z][^\n]{5,300}[^.\s]$/u.test(reason)
      ? []
      : [`no clause: ${JSON.stringify(reason.slice(0, 400))}`]),
    ...(/[\p{Cc}]/u.test(reason) ? [`control characters: ${JSON.stringify(reason)}`] : []),
    ...(reason.includes("its reader") ? [reason] : []),
  ];
}

function readingFaults({ text, map, furniture, landmarks }: Reading): string[] {
  const faults: string[] = [];
  if (map.length !== text.length) faults.push(`map is ${map.length} long, text ${text.length}`);
  let at = 0;
  for (const { start, length, sourceStart, sourceLength } of map.segments) {
    if (start !== at) faults.push(`map has a gap at ${at}`);
    if (length < 0 || sourceLength < 0 || sourceStart < 0) faults.push(`map segment at ${start}`);
    at = start + length;
  }
  at = 0;
  for (const { start, end } of furniture) {
    if (start < at || end <= start || end > text.length) faults.push(`furniture ${start}-${end} after ${at}`);
    at = end;
  }
  return [...faults, ...landmarkFaults(landmarks, text.length)];
}

function landmarkFaults(
  { pages, headings, paragraphs, numbered, cues, turns }: Landmarks,
  length: number,
): string[] {
  const faults: string[] = [];
  const ascending = (name: string, starts: readonly number[], least: 0 | 1) => {
    for (const [i, start] of starts.entries()) {
      const before = i === 0 ? 0 : starts[i - 1]! + least;
      if (!(start >= before && start <= length))
        faults.push(`${name} ${start} after ${starts[i - 1]}, text ${length}`);
    }
  };
  const apart = (name: string, ranges: readonly { start: number; end: number }[]) => {
    let at = 0;
    for (const { start, end } of ranges) {
      if (start < at || end <= start || end > length)
        faults.push(`${name} ${start}-${end} after ${at}, text ${length}`);
      at = end;
    }
  };
  if (pages !== undefined) {
    if (pages.starts[0] !== 0) faults.push(`the first page starts at ${pages.starts[0]}`);
    ascending("page", pages.starts, 0);
    if (pages.labels !== undefined && pages.labels.length !== pages.starts.length)
      faults.push(`${pages.labels.length} labels of ${pages.starts.length} pages`);
  }
  apart("heading", headings ?? []);
  if (headings?.some(({ depth }) => !Number.isInteger(depth) || depth < 1)) faults.push("a heading's depth");
  ascending("paragraph", paragraphs ?? [], 1);
  ascending("numbered paragraph", numbered?.map(({ start }) => start) ?? [], 1);
  ascending("cue", cues?.map(({ start }) => start) ?? [], 0);
  if (cues?.some(({ from, to }) => !(from >= 0 && to >= from && Number.isFinite(to))))
    faults.push("a cue's times");
  apart("turn", turns ?? []);
  if (turns?.some(({ speaker }) => speaker.trim() === "")) faults.push("a turn of nobody");
  return faults;
}

/** All on one line, nothing empty. */
function metadataFaults({ authors, editors, ...plain }: Metadata): string[] {
  const words = [
    ...Object.values(plain),
    ...[...(authors ?? []), ...(editors ?? [])].flatMap((name) => Object.values(name)),
  ];
  return [
    ...words
      .filter(
        (value) => typeof value === "string" && (/[\n\r\u2028\u2029]/u.test(value) || value.trim() === ""),
      )
      .map((value) => `metadata ${JSON.stringify(value).slice(0, 200)}`),
    ...(authors?.length === 0 || editors?.length === 0 ? ["an empty list of names"] : []),
  ];
}

/** Every place of the text is a place of the file's lines. */
function linesFaults({ text, map, lines }: ReadableText): string[] {
  if (lines === undefined) return [];
  const end = map.toSource(text.length);
  return lines.offsetAt(lines.positionAt(end)) === end ? [] : [`text ends at ${end}, beyond the lines`];
}
