import { nextCut } from "./boundaries.ts";
import { type Chunk, codeChunk, holdsUnder, type Labels, parseChunk } from "./chunk.ts";
import { frontMatterRange } from "./frontMatter.ts";
import { guessLabels } from "./labels.ts";
import { isParseable } from "./limits.ts";
import { endOfBlock } from "./openBlock.ts";

/** A chunk and where it stands: `start` is its offset in the document. */
export interface PlacedChunk {
  readonly start: number;
  readonly chunk: Chunk;
}

/** A parsed Markdown document: its chunks in order, front matter left out. */
export interface MarkdownDocument {
  readonly placed: readonly PlacedChunk[];
  readonly labels: Labels;
  /** Chunks by their text, for the next parse. */
  readonly cache: ReadonlyMap<string, Chunk>;
}

/**
 * Parses a Markdown document chunk by chunk.
 *
 * @param text the whole document
 * @param previous an earlier parse of any document; chunks that stand in it are taken over. It changes the time the
 *   parse takes, never what it gives.
 */
export function parseMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  const guessed = previous?.labels ?? guessLabels(text);
  const parser = new ChunkParser(previous?.cache, guessed);
  const first = parser.split(text, frontMatterRange(text)?.end ?? 0);
  const labels = labelsOf(first);
  const placed = first.map(({ start, chunk }) => ({ start, chunk: parser.settle(chunk, labels) }));
  return { placed, labels, cache: parser.used };
}

/** Cuts and parses, taking what it can from the last parse's chunks. */
class ChunkParser {
  /** Chunks of this parse, and candidates it had to parse to see where they end. */
  readonly used = new Map<string, Chunk>();
  readonly #earlier: ReadonlyMap<string, Chunk>;
  readonly #labels: Labels;

  constructor(earlier: ReadonlyMap<string, Chunk> = new Map(), labels: Labels) {
    this.#earlier = earlier;
    this.#labels = labels;
  }

  split(text: string, from: number): PlacedChunk[] {
    const placed: PlacedChunk[] = [];
    let start = from;
    while (start < text.length) {
      const end = nextCut(text, start);
      const chunk = this.#parse(text.slice(start, end));
      if (chunk.open === undefined || end === text.length) {
        placed.push({ start, chunk });
        start = end;
        continue;
      }
      // The block runs on: what stands before it is one chunk, the block to its closing line another.
      const opening = start + chunk.open.start;
      const before = lineStart(text, opening);
      const close = endOfBlock(text, end, chunk.open);
      if (before > start) placed.push({ start, chunk: this.#parse(text.slice(start, before)) });
      const block = text.slice(before, close);
      placed.push({ start: before, chunk: this.#parseOpen(block, chunk.open.kind) });
      start = close;
    }
    return placed;
  }

  /** `chunk`, parsed again if the document's labels answer its questions otherwise than it was told. */
  settle(chunk: Chunk, labels: Labels): Chunk {
    if (holdsUnder(chunk, labels)) return chunk;
    const again = this.used.get(chunk.text);
    if (again !== undefined && again !== chunk && holdsUnder(again, labels)) return again;
    const settled = parseChunk(chunk.text, labels);
    this.used.set(chunk.text, settled);
    return settled;
  }

  #parse(text: string): Chunk {
    const known = this.used.get(text) ?? this.#earlier.get(text) ?? parseChunk(text, this.#labels);
    this.used.set(text, known);
    return known;
  }

  /** A block known to be code or HTML needs no parsing where that would cost too much. */
  #parseOpen(text: string, kind: "code" | "html"): Chunk {
    if (kind === "html") return codeChunk("");
    return isParseable(text) ? this.#parse(text) : codeChunk(text);
  }
}

/** Offset of the start of the line that holds `offset`. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

function labelsOf(placed: readonly PlacedChunk[]): Labels {
  const links = new Set<string>();
  const notes = new Set<string>();
  for (const { chunk } of placed) {
    for (const definition of chunk.definitions) links.add(definition.label);
    for (const note of chunk.notes) notes.add(note);
  }
  return { links, notes };
}
