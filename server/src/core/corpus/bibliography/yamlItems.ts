import type { Range } from "../../text/range.ts";

/** Where `references:` stands as a key of the whole file, and what follows it on its line. */
const REFERENCES = /^references[ \t]*:[ \t]*([^\r\n]*)/m;

/**
 * The ranges of the items of a YAML file's list of references, each from its line's start to its last line's end: the list under
 * `references:`, or else a file that is a list. A list in brackets is one range. Undefined where there is no list. Linear.
 *
 * A light scan, so that each item can be parsed alone: one that is broken leaves the others whole, and what a parser takes the
 * square of is an item's length.
 */
export function yamlItems(text: string): Range[] | undefined {
  const heading = REFERENCES.exec(text);
  if (heading === null) return itemsFrom(text, 0);
  const start = heading.index + heading[0].length - heading[1]!.length;
  if (/^[[{]/.test(heading[1]!)) return [{ start, end: endOfBrackets(text, start) }];
  return itemsFrom(text, heading.index + heading[0].length) ?? [];
}

function itemsFrom(text: string, from: number): Range[] | undefined {
  const items: { start: number; end: number }[] = [];
  let indent: number | undefined;
  for (const line of linesFrom(text, from)) {
    const words = text.slice(line.start, line.end).trimStart();
    if (words.trim() === "" || words.startsWith("#")) continue;
    const column = line.end - line.start - words.length;
    if (column === 0 && /^(?:---|\.\.\.)\s*$/.test(words)) {
      if (indent === undefined) continue;
      break;
    }
    const isItem = /^-(?:\s|$)/.test(words);
    if (indent === undefined) {
      if (!isItem) break;
      indent = column;
    }
    if (isItem && column === indent) items.push({ ...line });
    else if (column > indent) items.at(-1)!.end = line.end;
    else break;
  }
  return indent === undefined ? undefined : items;
}

/** A list in brackets goes on over lines that are indented, or that begin with a closing bracket. */
function endOfBrackets(text: string, start: number): number {
  let end = start;
  for (const line of linesFrom(text, start)) {
    if (end > start && !/^[ \t\]}]/.test(text.slice(line.start, line.start + 1))) break;
    end = line.end;
  }
  return end;
}

/** Lines from `from` on, without their line ends. */
function* linesFrom(text: string, from: number): Generator<Range> {
  for (let start = from; start < text.length; ) {
    const lineFeed = text.indexOf("\n", start);
    const after = lineFeed < 0 ? text.length : lineFeed;
    yield { start, end: text[after - 1] === "\r" ? Math.max(start, after - 1) : after };
    start = after + 1;
  }
}
