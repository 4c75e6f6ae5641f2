import { addTo, type Block, Draft, type Role, uncounted } from "./blocks.ts";
import { rowOf, tableOf } from "./table.ts";

/** A paragraph being read: its words, and the text boxes that hang on it. */
interface Paragraph {
  draft: Draft;
  boxes: Block[];
}

/** Where paragraphs follow one another: the body, a cell, a text box, a note. */
interface Frame {
  readonly blocks: Block[];
  /** A paragraph whose end is gone: the next one continues it. */
  unended?: Paragraph;
  /** Pages that start after the last words. */
  pages: number;
  readonly tables: Table[];
  /** Whether it is not there on this side of the revisions. */
  isGone: boolean;
  /** Whether it holds one paragraph that stands inside another, and ends with it. */
  isNested: boolean;
}

interface Table {
  readonly rows: Block[][];
  cells: Block[][];
  /** Whether the row that is open is not there on this side of the revisions. */
  isRowGone: boolean;
}

/** What stands in a flow beside its paragraphs: a table, a row or a cell of one, a text box. */
export type Part = "table" | "row" | "cell" | "box";

/** Collects paragraphs, tables and text boxes, which stand in one another, into blocks in reading order. */
export class Flow {
  readonly #frames: Frame[] = [newFrame()];
  readonly #paragraphs: (Paragraph | undefined)[] = [undefined];

  /** The paragraph that is open, to write to; undefined between paragraphs. */
  get draft(): Draft | undefined {
    return this.#paragraphs.at(-1)?.draft;
  }

  startParagraph(): void {
    if (this.draft !== undefined) {
      this.startFrame();
      this.#frame.isNested = true;
    }
    const frame = this.#frame;
    const paragraph = frame.unended ?? { draft: new Draft(), boxes: [] };
    delete frame.unended;
    for (; frame.pages > 0; frame.pages--) paragraph.draft.startPage();
    this.#paragraphs[this.#paragraphs.length - 1] = paragraph;
  }

  /** Ends the paragraph. Its block, if it has words, goes to `aside` where that is given. */
  endParagraph(role: Role, depth: number | undefined, aside?: Block[]): void {
    const paragraph = this.#takeParagraph();
    if (paragraph !== undefined) this.#finish(paragraph, role, depth, aside ?? this.#frame.blocks);
    this.#endNested();
  }

  /** Ends the paragraph where its mark is gone: the next one of the frame continues it. */
  leaveParagraph(): void {
    const paragraph = this.#takeParagraph();
    if (paragraph !== undefined) this.#frame.unended = paragraph;
    this.#endNested();
  }

  /** What follows, up to `endFrame`, stands apart from the paragraph or row that it is in. */
  startFrame(): void {
    this.#frames.push(newFrame());
    this.#paragraphs.push(undefined);
  }

  /** The blocks of the frame that ends, none of them counted as the body's. */
  endFrame(): Block[] {
    const blocks = uncounted(this.#closeFrame());
    const { pages, isGone } = this.#frames.pop()!;
    this.#paragraphs.pop();
    this.#frame.pages += pages;
    return isGone ? [] : blocks;
  }

  /** Leaves out the frame that is open. */
  dropFrame(): void {
    this.#frame.isGone = true;
  }

  /** Hangs blocks on the paragraph that is open: they follow it. */
  hang(blocks: readonly Block[]): void {
    const paragraph = this.#paragraphs.at(-1);
    addTo(paragraph?.boxes ?? this.#frame.blocks, blocks);
  }

  /** A part starts here, if any. */
  start(part: Part | undefined): void {
    if (part === "table") this.#startTable();
    else if (part === "row") this.#startRow();
    else if (part !== undefined) this.startFrame();
  }

  /** The part ends that was started last, if any. */
  end(part: Part | undefined): void {
    if (part === "table") this.#endTable();
    else if (part === "row") this.#endRow();
    else if (part === "cell") this.#endCell();
    else if (part === "box") this.hang(this.endFrame());
  }

  /** Leaves out the row that is open. */
  dropRow(): void {
    const table = this.#frame.tables.at(-1);
    if (table !== undefined) table.isRowGone = true;
  }

  /** All that was collected, when the story is read. */
  finish(): Block[] {
    return this.#closeFrame();
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!;
  }

  #startTable(): void {
    this.#endUnended();
    this.#frame.tables.push({ rows: [], cells: [], isRowGone: false });
  }

  #startRow(): void {
    const table = this.#frame.tables.at(-1);
    if (table === undefined) return;
    table.cells = [];
    table.isRowGone = false;
  }

  #endCell(): void {
    const blocks = this.endFrame();
    this.#frame.tables.at(-1)?.cells.push(blocks);
  }

  #endRow(): void {
    const table = this.#frame.tables.at(-1);
    if (table !== undefined && !table.isRowGone) table.rows.push(rowOf(table.cells));
  }

  #endTable(): void {
    const table = this.#frame.tables.pop();
    if (table !== undefined) addTo(this.#frame.blocks, tableOf(table.rows));
  }

  #endNested(): void {
    if (this.#frame.isNested) this.hang(this.endFrame());
  }

  #takeParagraph(): Paragraph | undefined {
    const paragraph = this.#paragraphs.at(-1);
    this.#paragraphs[this.#paragraphs.length - 1] = undefined;
    return paragraph;
  }

  #closeFrame(): Block[] {
    this.#endUnended();
    return this.#frame.blocks;
  }

  #endUnended(): void {
    const frame = this.#frame;
    if (frame.unended !== undefined) this.#finish(frame.unended, "paragraph", undefined, frame.blocks);
    delete frame.unended;
  }

  #finish({ draft, boxes }: Paragraph, role: Role, depth: number | undefined, to: Block[]): void {
    const block = draft.finish(role, depth);
    if (block === undefined) this.#frame.pages += draft.pageCount;
    else to.push(block);
    addTo(this.#frame.blocks, boxes);
  }
}

function newFrame(): Frame {
  return { blocks: [], pages: 0, tables: [], isGone: false, isNested: false };
}
