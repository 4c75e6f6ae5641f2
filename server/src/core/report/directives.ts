import type { EditedText } from "../text/editedText.ts";
import type { Range } from "../text/range.ts";
import { lineEnd, nextLine } from "./markdown/boundaries.ts";
import type { PlacedChunk } from "./markdown/document.ts";
import type { Directive, Written } from "./types.ts";

/** What every directive's name begins with. */
const PREFIX = "quotewright-";
/** The marks around a comment's words. */
const MARKS = { opening: "<!--", closing: "-->" };
/** What opens a line inside a list item or a block quotation, and is no text. */
const LINE_OPENING = " \t>";

/**
 * The comments that speak to the checker, in order: `<!-- quotewright-NAME CODE, CODE -- reason -->`. Whether name and
 * codes mean something is for check/suppressions to say. Linear time.
 *
 * @param placed the report's chunks
 * @param text the whole report
 */
export function directivesIn(placed: readonly PlacedChunk[], text: EditedText): Directive[] {
  const found = placed.flatMap(({ start, chunk }) =>
    chunk.comments.flatMap((comment) => {
      const range = { start: comment.start + start, end: comment.end + start };
      return directiveAt(range, text) ?? [];
    }),
  );
  if (found.length === 0) return [];
  const lines = new TextLines(text.toString(), found);
  // From the last on, so that each stretch between two directives is looked through once.
  const directives = found.toReversed().map((each) => ({ ...each, nextLine: lines.after(each.range.end) }));
  return directives.reverse();
}

function directiveAt(range: Range, text: EditedText): Omit<Directive, "nextLine"> | undefined {
  const from = range.start + MARKS.opening.length;
  const to = range.end - MARKS.closing.length;
  const [name, ...rest] = wordsIn(text, from, to);
  if (name === undefined || !name.text.startsWith(PREFIX)) return undefined;
  const dash = rest.findIndex((word) => word.text === "--");
  const codes = dash < 0 ? rest : rest.slice(0, dash);
  const reason = dash < 0 ? "" : text.slice(rest[dash]!.range.end, to).replace(/\s+/g, " ").trim();
  return { range, name, codes, reason };
}

/** The words between two offsets: what white space and commas leave. */
function wordsIn(text: EditedText, from: number, to: number): Written[] {
  return [...text.slice(from, to).matchAll(/[^\s,]+/g)].map((match) => {
    const start = from + match.index;
    return { text: match[0], range: { start, end: start + match[0].length } };
  });
}

/** Finds lines that have text: neither empty nor holding directives alone, so that several may stand above one line. */
class TextLines {
  readonly #text: string;
  readonly #ends: ReadonlyMap<number, number>;
  readonly #known = new Map<number, Range | undefined>();

  constructor(text: string, directives: readonly Omit<Directive, "nextLine">[]) {
    this.#text = text;
    this.#ends = new Map(directives.map(({ range }) => [range.start, range.end]));
  }

  /** The first such line after the one that holds `offset`; undefined where there is none. */
  after(offset: number): Range | undefined {
    const first = nextLine(this.#text, lineEnd(this.#text, offset));
    let found: Range | undefined;
    for (let start = first; start < this.#text.length && found === undefined; ) {
      if (this.#known.has(start)) return this.#remember(first, this.#known.get(start));
      const from = this.#pastDirectives(start);
      const end = lineEnd(this.#text, from);
      if (from < end) found = { start, end };
      else start = nextLine(this.#text, end);
    }
    return this.#remember(first, found);
  }

  #remember(start: number, line: Range | undefined): Range | undefined {
    this.#known.set(start, line);
    return line;
  }

  /** Offset of the first character of a line that is neither white space, a container's mark, nor a directive's. */
  #pastDirectives(start: number): number {
    let at = this.#pastOpening(start);
    for (let end = this.#ends.get(at); end !== undefined; end = this.#ends.get(at))
      at = this.#pastOpening(end);
    return at;
  }

  #pastOpening(start: number): number {
    let at = start;
    while (at < this.#text.length && LINE_OPENING.includes(this.#text[at]!)) at++;
    return at;
  }
}
