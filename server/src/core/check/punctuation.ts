import type { Token } from "../text/tokens.ts";
import type { StyleRule } from "./styles.ts";
import type { DifferenceKind, EditKind } from "./types.ts";

/** Marks and dashes that differ at one place, with no word among them. */
export interface PunctuationSides {
  readonly quoted: readonly Token[];
  readonly source: readonly Token[];
  /** The source's token after them. */
  readonly sourceNext: Token | undefined;
  /** Whether a mark of the writer's or a skipped stretch stands beside: what it cut off took its punctuation along. */
  readonly atMark: boolean;
  readonly place: "start" | "inside" | "end";
  /** Whether the quotation's mark joins the words on its two sides, as a hyphen does. */
  readonly joins: boolean;
}

type Found = { readonly edit: EditKind } | { readonly kind: DifferenceKind; readonly rule: StyleRule };

const STOPS = new Set([".", ",", "。", "、", "،", "।"]);

const ASKING = new Set(["?", "!", "？", "！", "؟"]);

/** What a change of punctuation is: nothing, a licensed edit, or a difference and the style rule that weighs it. */
export function punctuationChange(sides: PunctuationSides): Found | undefined {
  const quoted = sides.quoted.filter(weighs);
  const source = sides.source.filter(weighs);
  if (quoted.length === 0 && source.length === 0)
    return sides.quoted.length + sides.source.length > 0 ? { edit: "nested-marks" } : undefined;
  if (sides.place === "start" || sides.atMark) return undefined;
  if (sides.place === "end") return finalMark(quoted, source);
  if (isLineSlash(quoted, source, sides.sourceNext)) return { edit: "line-break" };
  const hyphens = [...quoted, ...source].every((token) => token.kind === "dash");
  if (hyphens && (sides.joins || joinsNext(source, sides.sourceNext)))
    return { kind: "spelling", rule: "spelling" };
  return { kind: "punctuation", rule: "interior-punctuation" };
}

/** Quotation marks are flipped, nested and dropped with the marks around them; they never weigh by themselves. */
function weighs(token: Token): boolean {
  return token.kind !== "quote";
}

/** A full stop or comma at the end is the report's; a question mark says something, added or taken away. */
function finalMark(quoted: readonly Token[], source: readonly Token[]): Found | undefined {
  if (quoted.length === 0) return undefined;
  const stops =
    quoted.every((token) => STOPS.has(token.norm)) && !source.some((token) => ASKING.has(token.norm));
  return stops ? { edit: "final-punctuation" } : { kind: "punctuation", rule: "final-mark" };
}

/** ` / ` and ` // ` stand for the ends of lines and stanzas of verse. */
function isLineSlash(quoted: readonly Token[], source: readonly Token[], next: Token | undefined): boolean {
  const breaks = [...source, ...(next === undefined ? [] : [next])].some(
    (token) => token.before === "line" || token.before === "paragraph",
  );
  return (
    quoted.length > 0 && quoted.every((token) => token.norm === "/") && quoted[0]!.before !== "none" && breaks
  );
}

function joinsNext(source: readonly Token[], next: Token | undefined): boolean {
  return source.length > 0 && source[0]!.before === "none" && next?.before === "none";
}
