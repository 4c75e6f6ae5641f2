import type { Difference, Edit, EditKind, Passage } from "../check/types.ts";
import { contains, overlaps, type Range, without } from "../text/range.ts";
import type { FeatureContext } from "./context.ts";
import { contextAround } from "./surroundings.ts";

/**
 * `context` stands around the quoted words, `quoted` is what the report reproduces, `changed` what it has in other
 * words, `omitted` what it leaves out.
 */
export type SegmentKind = "context" | "quoted" | "changed" | "omitted";

/** A stretch of a source's words on one line: white space is single spaces, furniture is left out. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
}

/** A passage in its context, in order; the segments' texts joined read as the source does. */
export type Excerpt = readonly Segment[];

/** What is known of how a report uses a passage; nothing for a passage that is only pointed to. */
export interface Changes {
  readonly edits: readonly Edit[];
  readonly differences: readonly Difference[];
}

/** For a passage that is only pointed to. */
export const noChanges: Changes = { edits: [], differences: [] };

/**
 * A hover shows so many code units of one segment, the rest of it shortened in the middle: two or three of these fill
 * VS Code's hover, which is about 500 px wide and 250 px high.
 */
const LONGEST: Readonly<Record<SegmentKind, number>> = {
  context: 300,
  quoted: 400,
  changed: 160,
  omitted: 160,
};

/** Licensed changes that leave words of the source out. */
const LEAVES_OUT: ReadonlySet<EditKind> = new Set([
  "ellipsis",
  "reporting-clause",
  "replacement",
  "note-call-out",
]);

/** The passage with a sentence or so before and after it. Reads at most a few thousand code units of the source. */
export async function excerptOf(
  passage: Passage,
  changes: Changes,
  context: FeatureContext,
): Promise<Excerpt> {
  const around = await contextAround(passage.source, passage.range, context);
  // A passage in a note, which is furniture to the text around it, is shown.
  const furniture = context.corpus
    .furniture(passage.source, around)
    .filter((each) => !contains(each, passage.range));
  const cuts = piecesOf(passage, changes, around);
  const segments: Segment[] = [];
  for (const { kind, range } of cuts) {
    for (const rest of without(range, furniture)) {
      const text = await readShort(passage.source, rest, LONGEST[kind], context);
      push(segments, kind, text);
    }
  }
  return tidied(segments);
}

interface Piece {
  readonly kind: SegmentKind;
  readonly range: Range;
}

/** Cuts the stretch to show at every place where its kind may change. */
function piecesOf({ range, parts }: Passage, { edits, differences }: Changes, around: Range): Piece[] {
  const changed = differences.filter((each) => each.quote.trim() !== "").map((each) => each.sourceRange);
  const omitted = [
    ...differences.filter((each) => each.quote.trim() === "").map((each) => each.sourceRange),
    ...edits.filter((each) => LEAVES_OUT.has(each.kind)).map((each) => each.sourceRange),
  ];
  const offsets = [around, range, ...parts, ...changed, ...omitted].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(offsets)]
    .filter((at) => around.start <= at && at <= around.end)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const piece = { start: cuts[i]!, end };
    const isIn = (ranges: readonly Range[]) => ranges.some((each) => contains(each, piece));
    const kind = !overlaps(range, piece)
      ? "context"
      : isIn(omitted)
        ? "omitted"
        : isIn(changed)
          ? "changed"
          : isIn(parts)
            ? "quoted"
            : "omitted";
    return { kind, range: piece };
  });
}

/** The text of a range, its middle left out (and not read) where it is longer than `longest`. */
async function readShort(
  source: string,
  { start, end }: Range,
  longest: number,
  { corpus }: FeatureContext,
): Promise<string> {
  if (end - start <= longest) return corpus.index.read(source, { start, end });
  const half = Math.floor(longest / 2);
  const head = await corpus.index.read(source, { start, end: start + half });
  const tail = await corpus.index.read(source, { start: end - half, end });
  return `${head.replace(/\S*$/u, "")}[…]${tail.replace(/^\S*/u, "")}`;
}

function push(segments: Segment[], kind: SegmentKind, text: string): void {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/su.exec(text.replace(/\s+/gu, " "))!;
  join(segments, "context", before!);
  join(segments, kind, words!);
  join(segments, "context", after!);
}

function join(segments: Segment[], kind: SegmentKind, text: string): void {
  const last = segments.at(-1);
  if (text === "") return;
  if (last?.kind !== kind) segments.push({ kind, text });
  else segments[segments.length - 1] = { kind, text: last.text + text };
}

/** One space where furniture or a line's end left several, none at the two ends, none that divides what is one. */
function tidied(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const [i, { kind, text }] of segments.entries()) {
    const [last, next] = [joined.at(-1), segments[i + 1]];
    const isGap = text.trim() === "" && last !== undefined && last.kind === next?.kind;
    join(joined, isGap ? last.kind : kind, text.replace(/\s+/gu, " "));
  }
  return joined
    .map(({ kind, text }, i) => {
      const start = i === 0 ? text.trimStart() : text;
      return { kind, text: i === joined.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== "");
}
