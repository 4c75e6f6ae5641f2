import type { Code } from "../../../server/src/core/check/codes.ts";
import type { Random } from "../random.ts";
import type { Library } from "./library.ts";

/** A quotation that the generator made, with what an editor says of it. */
export interface Example {
  readonly source: string;
  readonly cites: string;
  readonly quotation: string;
  /** The words it was made from. */
  readonly original: string;
  readonly notes?: readonly string[];
  /** Codes that name a misquote rightly; none for an honest quotation. */
  readonly codes: readonly Code[];
}

/** Makes one example of a kind; undefined where the words that it drew do not lend themselves to it. */
export type Maker = (library: Library, next: Random) => Example | undefined;

/** An honest quotation of `source`. */
export function honest(source: string, original: readonly string[], quotation: string): Example {
  return { source, cites: source, quotation, original: original.join(" "), codes: [] };
}

/** A misquote of `source`, named rightly by any of `codes`. */
export function misquote(
  source: string,
  original: readonly string[],
  quotation: string,
  ...codes: Code[]
): Example {
  return { source, cites: source, quotation, original: original.join(" "), codes };
}

/** Without the marks at the end of the last token, which are nobody's misquote. */
export function trimmed(tokens: readonly string[]): string {
  return tokens.join(" ").replace(/[.,;:!?—–-]+$/, "");
}

/** The positions of `tokens`, `margin` away from both ends, that `fits`, in their order. */
export function places(
  tokens: readonly string[],
  margin: number,
  fits: (token: string, at: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let at = margin; at < tokens.length - margin; at++) if (fits(tokens[at]!, at)) found.push(at);
  return found;
}
