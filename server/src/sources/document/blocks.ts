/** What a stretch of a document is to a reader: `other` is what nobody counts as a paragraph (tables, notes, text boxes). */
export type Role = "paragraph" | "title" | "heading" | "other";

/** A stretch of words that stands apart: a paragraph, a heading, a row of a table. */
export interface Block {
  /** Without white space at its ends; never blank. */
  readonly text: string;
  readonly role: Role;
  /** Of a heading: 1 for the highest. */
  readonly depth?: number;
  /** Where pages start in it, in order, as offsets in its text. */
  readonly pages: readonly number[];
  /** Whether it follows the block before it on the next line, as rows of a table do, with no empty line between. */
  readonly followsClosely?: boolean;
}

/** A block being written. */
export class Draft {
  readonly #pieces: string[] = [];
  readonly #pages: number[] = [];
  #length = 0;

  append(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** A page starts here. */
  startPage(): void {
    this.#pages.push(this.#length);
  }

  /** How many pages start in it so far. Where it stays blank, they start with the words after it. */
  get pageCount(): number {
    return this.#pages.length;
  }

  /** What was written, as a block; undefined where that is blank. */
  finish(role: Role, depth?: number): Block | undefined {
    const whole = this.#pieces.join("");
    const text = whole.trim();
    if (text === "") return undefined;
    const lead = whole.length - whole.trimStart().length;
    const pages = this.#pages.map((at) => Math.min(Math.max(0, at - lead), text.length));
    return { text, role, pages, ...(depth === undefined ? {} : { depth }) };
  }
}

/** Puts `more` behind what is in `list`. A call takes some hundred thousand arguments at most, and a document has more blocks. */
export function addTo<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}

/** `blocks`, of which none counts as a paragraph of the body. */
export function uncounted(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.role === "paragraph" ? { ...block, role: "other" } : block));
}
