import { type Blocks, blocksOf } from "./blocks.ts";
import { answersAlike, LabelQuestions } from "./labels.ts";
import { isParseable } from "./limits.ts";
import { type OpenBlock, openBlockOf } from "./openBlock.ts";
import { plainProse } from "./prose.ts";
import { parseTree } from "./tree.ts";

/** Labels that a document defines, normalised. */
export interface Labels {
  readonly links: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

/** A parsed stretch of a document, good wherever the same text stands and its questions get the same answers. */
export interface Chunk extends Blocks {
  readonly text: string;
  /** The block it leaves open for what follows, if any. */
  readonly open: OpenBlock | undefined;
  /** What it asked of the document's labels, and the answers it was parsed with. */
  readonly asked: {
    readonly links: ReadonlyMap<string, boolean>;
    readonly notes: ReadonlyMap<string, boolean>;
  };
}

/** Parses one chunk: a stretch that starts and ends where boundaries.ts would cut. Never throws. */
export function parseChunk(text: string, labels: Labels): Chunk {
  const questions = { links: new LabelQuestions(labels.links), notes: new LabelQuestions(labels.notes) };
  const asked = { links: questions.links.asked, notes: questions.notes.asked };
  if (!isParseable(text)) return { ...plainBlocks(text), text, open: undefined, asked };
  const root = parseTree(text, questions);
  return { ...blocksOf(root, text), text, open: openBlockOf(root, text), asked };
}

/** Whether `chunk` would parse alike in a document that defines `labels`. */
export function holdsUnder(chunk: Chunk, labels: Labels): boolean {
  return answersAlike(chunk.asked.links, labels.links) && answersAlike(chunk.asked.notes, labels.notes);
}

/** A chunk of nothing but code, too long to be worth parsing: `text` from a fence on that nothing need look into. */
export function codeChunk(text: string): Chunk {
  const none = { links: new Map<string, boolean>(), notes: new Map<string, boolean>() };
  const blocks: Blocks = {
    ...plainBlocks(text),
    units: plainBlocks(text).units.map((unit) => ({ ...unit, role: "code" })),
  };
  return { ...blocks, text, open: undefined, asked: none };
}

function plainBlocks(text: string): Blocks {
  const nothing = { definitions: [], notes: [], comments: [] };
  if (!/\S/.test(text)) return { units: [], ...nothing };
  const place = { blockQuote: -1, row: -1, item: -1, note: undefined };
  return { units: [{ role: "paragraph", prose: plainProse(text), ...place }], ...nothing };
}
