import type { Segment } from "../../text/offsetMap.ts";
import type { Range } from "../../text/range.ts";

/** Stands for what is no prose (an image) and, in `syntax`, for each character that is never syntax. */
export const PLACEHOLDER = "\uFFFC";

/** A link over a stretch of prose. */
export interface ProseLink extends Range {
  /** The whole link in the Markdown text, as an offset range of the text its prose was made from. */
  readonly source: Range;
  /** Where it leads, decoded, and where that is written; for a reference, the label it refers to, normalised. */
  readonly target: { readonly destination: string; readonly range: Range } | { readonly label: string };
}

/** A footnote call; it takes no room in the prose and stands at `offset` of it. */
export interface FootnoteCall {
  readonly offset: number;
  readonly label: string;
}

/** Prose without its markup. Ranges are offsets in `text` unless they say otherwise. */
export interface Prose {
  readonly text: string;
  /**
   * `text`, unit for unit, with a placeholder for each character that must not act as syntax: code, math, addresses,
   * escaped marks. Quotation marks, citations and sentences are read from this.
   */
  readonly syntax: string;
  readonly segments: readonly Segment[];
  readonly emphasis: readonly Range[];
  readonly links: readonly ProseLink[];
  readonly calls: readonly FootnoteCall[];
}

/** Characters that mean something to the readers of quotations and citations, and nothing once escaped. */
const SYNTAX = /[[\]@^"'“”„‟‘’‚‛«»‹›「」『』]/;

/** Collects prose piece by piece. `source` offsets count from the start of the text that is read. */
export class ProseBuilder {
  readonly #text: string[] = [];
  readonly #syntax: string[] = [];
  readonly #segments: Segment[] = [];
  readonly #emphasis: Range[] = [];
  readonly #links: ProseLink[] = [];
  readonly #calls: FootnoteCall[] = [];
  #length = 0;

  /** Length of the prose so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a stretch as it stands. */
  copy(text: string, start: number): void {
    this.#add(text, text, start, text.length);
  }

  /** Adds a stretch as it stands, none of which acts as syntax. */
  copyOpaque(text: string, start: number): void {
    this.#add(text, PLACEHOLDER.repeat(text.length), start, text.length);
  }

  /** Adds `text` for a stretch of the source that is written otherwise. */
  replace(text: string, source: Range): void {
    this.#add(text, text, source.start, source.end - source.start);
  }

  /** Adds an escaped character, which never acts as a mark. */
  escape(text: string, source: Range): void {
    this.#add(text, SYNTAX.test(text) ? PLACEHOLDER : text, source.start, source.end - source.start);
  }

  addEmphasis(start: number): void {
    if (start < this.#length) this.#emphasis.push({ start, end: this.#length });
  }

  addLink(start: number, source: Range, target: ProseLink["target"]): void {
    this.#links.push({ start, end: this.#length, source, target });
  }

  addCall(label: string): void {
    this.#calls.push({ offset: this.#length, label });
  }

  /** What was collected. */
  build(): Prose {
    return {
      text: this.#text.join(""),
      syntax: this.#syntax.join(""),
      segments: this.#segments,
      emphasis: this.#emphasis.sort((a, b) => a.start - b.start || b.end - a.end),
      links: this.#links,
      calls: this.#calls,
    };
  }

  #add(text: string, syntax: string, sourceStart: number, sourceLength: number): void {
    if (text === "") return;
    const last = this.#segments.at(-1);
    if (last !== undefined && continues(last, sourceStart) && text.length === sourceLength) {
      const length = last.length + text.length;
      this.#segments[this.#segments.length - 1] = { ...last, length, sourceLength: length };
    } else {
      this.#segments.push({ start: this.#length, length: text.length, sourceStart, sourceLength });
    }
    this.#text.push(text);
    this.#syntax.push(syntax);
    this.#length += text.length;
  }
}

/** Whether a copy from `sourceStart` on only makes the copy `last` longer. */
function continues(last: Segment, sourceStart: number): boolean {
  return last.length === last.sourceLength && last.sourceStart + last.sourceLength === sourceStart;
}

/** A text taken as prose just as it stands: the answer to what is too long or too twisted to parse. */
export function plainProse(text: string): Prose {
  const builder = new ProseBuilder();
  builder.copy(text, 0);
  return builder.build();
}
