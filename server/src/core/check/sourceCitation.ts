import type { Token } from "../text/tokens.ts";

/** Words that a court's or a scholar's citation opens with (Bluebook 1.2), folded. */
const SIGNALS = new Set(["see", "cf", "accord", "compare", "but", "e.g", "ibid", "id", "supra"]);

/**
 * Whether tokens of a source are a citation, a bracket or a note's mark, which `(citations omitted)` and `(cleaned up)` leave
 * out: all of it in brackets or parentheses, or a sentence that opens with a signal or names a case and has its figures.
 */
export function isCitation(tokens: readonly Token[]): boolean {
  const inner = tokens.filter((token) => token.kind !== "point");
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (inner.every((token) => token.kind === "open" || token.kind === "close" || token.kind === "callout"))
    return true;
  if (first.kind === "open" && last.kind === "close") return true;
  const figures = tokens.some((token) => token.kind === "number");
  return (
    figures && (SIGNALS.has(first.fold) || tokens.some((token) => token.fold === "v" || token.fold === "vs"))
  );
}
