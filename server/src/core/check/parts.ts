import type { Range } from "../text/range.ts";
import { isWording, type Token } from "../text/tokens.ts";
import type { Step } from "./align.ts";
import type { SourceWindow } from "./window.ts";

/** Where the words stand in the source that a quotation reproduces, cut at every stretch it leaves out. */
export function partsOf(steps: readonly Step[], window: SourceWindow): Range[] {
  const parts: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const step of steps) {
    if (step.s[0] === step.s[1]) continue;
    const skipped = step.kind === "ellipsis" || step.kind === "span";
    const words = window.tokens.slice(...step.s);
    if (skipped && words.some(isWording)) open = undefined;
    else if (!skipped && (open !== undefined || opensPart(step, words[0]!))) {
      const [start, end] = [words[0]!.start, words.at(-1)!.end];
      if (open === undefined) {
        open = { start, end };
        parts.push(open);
      } else open.end = end;
    }
  }
  return parts;
}

/** Whether a stretch of the source's words can begin here: not with what is left out, nor with a mark that ends another. */
function opensPart(step: Step, token: Token): boolean {
  return step.kind !== "omission" && token.kind !== "point" && token.kind !== "close";
}
