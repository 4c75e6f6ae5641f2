import { EditedText } from "../../text/editedText.ts";
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
  type Recut,
  type Step,
  stepsOf,
} from "./steps.ts";

export type { PlacedChunk } from "./steps.ts";

/** A parsed Markdown document: its chunks in order, front matter left out. */
export interface MarkdownDocument extends CutText {
  readonly placed: readonly PlacedChunk[];
  readonly labels: Labels;
  /** What was parsed for it or stood where that stands now, by its text: an edit taken back finds it here. */
  readonly recent: ReadonlyMap<string, Chunk>;
}

/**
 * Parses a Markdown document chunk by chunk.
 *
 * @param given the whole document
 * @param previous an earlier parse of any document; chunks that stand in it are taken over. It changes the time the
 *   parse takes, never what it gives.
 */
export function parseMarkdown(given: string | EditedText, previous?: MarkdownDocument): MarkdownDocument {
  const text = typeof given === "string" ? EditedText.of(given, previous?.text) : given;
  const parser = new ChunkParser(previous, previous?.labels ?? guessLabels(text.toString()));
  const from = frontMatterRange(text)?.end ?? 0;
  const cut =
    previous === undefined
      ? { steps: stepsOf(text, from, parser), head: 0, tail: 0 }
      : afterEdit(previous, text, from, parser);
  const labels = labelsAfter(previous, cut);
  // What was taken over was settled under the labels of the time.
  const [first, last] =
    labels === previous?.labels ? [cut.head, cut.steps.length - cut.tail] : [0, cut.steps.length];
  const settled = cut.steps.slice(first, last).map((step) => parser.settle(step, labels));
  const steps = [...cut.steps.slice(0, first), ...settled, ...cut.steps.slice(last)];
  if (previous !== undefined)
    parser.remember(previous.steps.slice(cut.head, previous.steps.length - cut.tail));
  return {
    placed: placedChunks(steps, from, previous?.placed),
    text,
    from,
    steps,
    labels,
    recent: parser.used,
  };
}

/** So many chunks are looked for among what an edit has replaced before all of the earlier document's are. */
const FEW = 8;

/** Cuts and parses, taking what it can from the last parse's chunks. */
class ChunkParser implements ChunkReader {
  /** Chunks of this parse, and candidates it had to parse to see where they end. */
  readonly used = new Map<string, Chunk>();
  readonly #earlier: MarkdownDocument | undefined;
  readonly #labels: Labels;
  #all: ReadonlyMap<string, Chunk> | undefined;
  #missed = 0;

  constructor(earlier: MarkdownDocument | undefined, labels: Labels) {
    this.#earlier = earlier;
    this.#labels = labels;
  }

  parse(text: string): Chunk {
    const known = this.used.get(text) ?? this.#known(text) ?? parseChunk(text, this.#labels);
    this.used.set(text, known);
    return known;
  }

  /** A block known to be code or HTML needs no parsing where that would cost too much. */
  parseOpen(text: string, kind: "code" | "html"): Chunk {
    if (kind === "html") return codeChunk("");
    return isParseable(text) ? this.parse(text) : codeChunk(text);
  }

  /** Keeps what the earlier document had where the edit was. */
  remember(replaced: readonly Step[]): void {
    for (const { chunks } of replaced)
      for (const { chunk } of chunks) if (!this.used.has(chunk.text)) this.used.set(chunk.text, chunk);
  }

  /** `step`, its chunks parsed again if the document's labels answer their questions otherwise than they were told. */
  settle(step: Step, labels: Labels): Step {
    if (step.chunks.every(({ chunk }) => holdsUnder(chunk, labels))) return step;
    const chunks = step.chunks.map(({ start, chunk }) => ({ start, chunk: this.#settled(chunk, labels) }));
    return { ...step, chunks };
  }

  /** All chunks are looked through only by an edit that moves or brings many: looking costs what the document is long. */
  #known(text: string): Chunk | undefined {
    const known = this.#earlier?.recent.get(text) ?? this.#all?.get(text);
    if (known !== undefined || this.#earlier === undefined || ++this.#missed < FEW) return known;
    this.#all ??= chunksByText(this.#earlier);
    return this.#all.get(text);
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

function chunksByText({ placed }: MarkdownDocument): Map<string, Chunk> {
  return new Map(placed.map(({ chunk }) => [chunk.text, chunk]));
}

/** What the cut text defines; the earlier document's own labels where the edit has changed none. */
function labelsAfter(previous: MarkdownDocument | undefined, { steps, head, tail }: Recut): Labels {
  const isAlike =
    previous !== undefined &&
    !defines(steps.slice(head, steps.length - tail)) &&
    !defines(previous.steps.slice(head, previous.steps.length - tail));
  if (isAlike) return previous.labels;
  const links = new Set<string>();
  const notes = new Set<string>();
  for (const { chunks } of steps) {
    for (const { chunk } of chunks) {
      for (const definition of chunk.definitions) links.add(definition.label);
      for (const note of chunk.notes) notes.add(note);
    }
  }
  const labels = { links, notes };
  return previous !== undefined && areSame(previous.labels, labels) ? previous.labels : labels;
}

function areSame(a: Labels, b: Labels): boolean {
  return (["links", "notes"] as const).every(
    (kind) => a[kind].size === b[kind].size && [...a[kind]].every((label) => b[kind].has(label)),
  );
}

function defines(steps: readonly Step[]): boolean {
  return steps.some(({ chunks }) =>
    chunks.some(({ chunk }) => chunk.definitions.length > 0 || chunk.notes.length > 0),
  );
}
