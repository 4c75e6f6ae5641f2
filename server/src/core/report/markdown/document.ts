import { type Chunk, codeChunk, holdsUnder, type Labels, parseChunk } from "./chunk.ts";
import { frontMatterRange } from "./frontMatter.ts";
import { guessLabels } from "./labels.ts";
import { isParseable } from "./limits.ts";
import {
  afterEdit,
  type ChunkReader,
  type CutText,
  type PlacedChunk,
  placedChunks,
  type Step,
  stepsOf,
} from "./steps.ts";

export type { PlacedChunk } from "./steps.ts";

/** A parsed Markdown document: its chunks in order, front matter left out. */
export interface MarkdownDocument extends CutText {
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
  const from = frontMatterRange(text)?.end ?? 0;
  const first =
    previous === undefined ? stepsOf(text, from, parser) : afterEdit(previous, text, from, parser);
  const labels = labelsOf(first);
  const steps = first.map((step) => parser.settle(step, labels));
  return { placed: placedChunks(steps, from), text, from, steps, labels, cache: parser.used };
}

/** Cuts and parses, taking what it can from the last parse's chunks. */
class ChunkParser implements ChunkReader {
  /** Chunks of this parse, and candidates it had to parse to see where they end. */
  readonly used = new Map<string, Chunk>();
  readonly #earlier: ReadonlyMap<string, Chunk>;
  readonly #labels: Labels;

  constructor(earlier: ReadonlyMap<string, Chunk> = new Map(), labels: Labels) {
    this.#earlier = earlier;
    this.#labels = labels;
  }

  parse(text: string): Chunk {
    const known = this.used.get(text) ?? this.#earlier.get(text) ?? parseChunk(text, this.#labels);
    this.used.set(text, known);
    return known;
  }

  /** A block known to be code or HTML needs no parsing where that would cost too much. */
  parseOpen(text: string, kind: "code" | "html"): Chunk {
    if (kind === "html") return codeChunk("");
    return isParseable(text) ? this.parse(text) : codeChunk(text);
  }

  /** `step`, its chunks parsed again if the document's labels answer their questions otherwise than they were told. */
  settle(step: Step, labels: Labels): Step {
    let stays = true;
    for (const { chunk } of step.chunks) {
      if (this.#earlier.get(chunk.text) === chunk) this.used.set(chunk.text, chunk);
      stays &&= holdsUnder(chunk, labels);
    }
    if (stays) return step;
    const chunks = step.chunks.map(({ start, chunk }) => ({ start, chunk: this.#settled(chunk, labels) }));
    return { ...step, chunks };
  }

  #settled(chunk: Chunk, labels: Labels): Chunk {
    if (holdsUnder(chunk, labels)) return chunk;
    const again = this.used.get(chunk.text);
    if (again !== undefined && again !== chunk && holdsUnder(again, labels)) return again;
    const settled = parseChunk(chunk.text, labels);
    this.used.set(chunk.text, settled);
    return settled;
  }
}

function labelsOf(steps: readonly Step[]): Labels {
  const links = new Set<string>();
  const notes = new Set<string>();
  for (const { chunks } of steps) {
    for (const { chunk } of chunks) {
      for (const definition of chunk.definitions) links.add(definition.label);
      for (const note of chunk.notes) notes.add(note);
    }
  }
  return { links, notes };
}
