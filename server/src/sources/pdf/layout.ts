import { columnsOf, type Gutter } from "./columns.ts";
import { type Composed, compose, type PageText } from "./compose.ts";
import { type Line, linesIn, usualSize } from "./lines.ts";
import { withoutNotes } from "./notes.ts";
import { isContinued, joined, type Paragraph, paragraphsIn } from "./paragraphs.ts";
import type { Piece, Turn } from "./piece.ts";
import { type Running, runningLines } from "./runningLines.ts";

/** A page as drawn. */
export interface RawPage {
  readonly pieces: readonly Piece[];
  /** In the page's units, as seen. */
  readonly width: number;
  readonly height: number;
}

/** A document's text in the order it is read, and its running heads and feet. */
export interface Layout {
  readonly first: Composed;
  /** The text in the other order that may be meant; undefined where there is no other. */
  readonly second?: Composed;
  readonly running: readonly Running[];
  /** The size of most of the document's type. */
  readonly size: number;
}

/** Lays out pages: heads and feet, columns, notes, paragraphs; and the text once more in the other order, where that differs. */
export function layOut(pages: readonly RawPage[]): Layout {
  const turned = pages.map(byTurn);
  const whole = turned.map(({ main }) => linesIn(main));
  const running = runningLines(
    whole.map((lines, page) => ({ lines, height: heightOf(pages[page]!, turned[page]!) })),
  );
  const size = usualSize(pages.flatMap(({ pieces }) => pieces));
  const inner = turned.map(({ main }, page) => without(main, running[page]!));
  const gutters = inner.map((pieces) => columnsOf(pieces).gutters);
  const drafts = inner.map((pieces, page) => {
    const known = [gutters[page - 1], gutters[page + 1]].flatMap((near) => near ?? []);
    return draft(pieces, known, size);
  });
  const asides = turned.map(({ others }) => others.flatMap((pieces) => paragraphsIn(linesIn(pieces))));
  const written = (bodies: readonly (readonly Paragraph[])[]): Composed => {
    const texts = drafts.map(({ notes }, page): PageText => {
      return { ...running[page]!, body: bodies[page]!, notes: [...notes, ...asides[page]!] };
    });
    return compose(acrossPages(texts));
  };
  const first = written(drafts.map(({ body }) => body));
  if (drafts.every(({ other }) => other === undefined)) return { first, running, size };
  return { first, second: written(drafts.map(({ body, other }) => other ?? body)), running, size };
}

interface Turned {
  /** The text that is turned as most of the page's is. */
  readonly main: readonly Piece[];
  readonly turn: Turn;
  readonly others: readonly (readonly Piece[])[];
}

function byTurn({ pieces }: RawPage): Turned {
  const groups = new Map<Turn, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.turn);
    if (group === undefined) groups.set(piece.turn, [piece]);
    else group.push(piece);
  }
  const sorted = [...groups].sort((a, b) => lengthOf(b[1]) - lengthOf(a[1]));
  const [main, ...others] = sorted;
  return { main: main?.[1] ?? [], turn: main?.[0] ?? 0, others: others.map(([, group]) => group) };
}

function lengthOf(pieces: readonly Piece[]): number {
  let length = 0;
  for (const { text } of pieces) length += text.length;
  return length;
}

/** From where lines start to where they end, in the coordinates of the page's text. */
function heightOf({ width, height }: RawPage, { turn }: Turned): number {
  // Text that is turned runs in coordinates that are negative on one side: only differences between pages of one kind count.
  return turn === 1 || turn === 3 ? width : height;
}

function without(pieces: readonly Piece[], { head, foot }: Running): Piece[] {
  const taken = new Set([...head, ...foot].flatMap((line) => line.pieces));
  return pieces.filter((piece) => !taken.has(piece));
}

interface Draft {
  readonly body: readonly Paragraph[];
  readonly notes: readonly Paragraph[];
  /** The body in the other order. */
  readonly other?: readonly Paragraph[];
}

function draft(pieces: readonly Piece[], known: readonly Gutter[], size: number): Draft {
  const blocks = columnsOf(pieces, known).blocks.map((block) => withoutNotes(linesIn(block), size));
  const texts = blocks.map(({ text }) => text).filter((text) => text.length > 0);
  const notes = blocks.flatMap((block) => paragraphsIn(block.notes));
  const body = joined(texts.map(paragraphsIn));
  const lines = texts.flat();
  const drawn = [...lines].sort((a, b) => a.order - b.order);
  if (isOtherOrder(drawn, lines)) return { body, notes, other: paragraphsIn(drawn) };
  const across = linesIn(lines.flatMap((line) => line.pieces));
  return isAcross(across, lines) ? { body, notes, other: paragraphsIn(across) } : { body, notes };
}

function isOtherOrder(lines: readonly Line[], other: readonly Line[]): boolean {
  return lines.some((line, i) => line !== other[i]);
}

/** Whether lines over the page's whole width say anything else than the columns' lines one after another. */
function isAcross(across: readonly Line[], lines: readonly Line[]): boolean {
  return across.length !== lines.length || across.some((line, i) => line.text !== lines[i]!.text);
}

/** A page's last paragraph goes on on the next page that has text. */
function acrossPages(pages: readonly PageText[]): PageText[] {
  const linked = [...pages];
  let last = -1;
  for (const [page, { body }] of pages.entries()) {
    if (body.length === 0) continue;
    const before = linked[last]?.body.at(-1);
    if (before !== undefined && isContinued(before, body[0]!)) {
      const own = linked[last]!;
      linked[last] = { ...own, body: [...own.body.slice(0, -1), { ...before, goesOn: true }] };
    }
    last = page;
  }
  return linked;
}
