import type { Token } from "../text/tokens.ts";
import type { Element, WordElement } from "./pattern.ts";

/** A word and the digits of a call to a note that end it: `version52`. Calls have at most three digits. */
const CALLING_WORD = /^(.*[^\d^])(\d{1,3})$/u;
const CALL = /^\d{1,3}$/;

/**
 * Elements with calls to notes read as such where the source has them: who copies a passage from a viewer of PDFs or a browser
 * gets a raised number as plain digits, `version52` or `the end. 17` for `version⁵²` and `the end.¹⁷`.
 *
 * @param elements of a quotation
 * @param source tokens of the place that they are compared with
 */
export function withCopiedCalls(elements: readonly Element[], source: readonly Token[]): readonly Element[] {
  const calls = callsIn(source);
  if (calls.size === 0) return elements;
  return elements.flatMap((element, i) => {
    if (element.type !== "token" || element.pieces !== undefined) return element;
    const { token } = element;
    const before = elements[i - 1];
    if (token.kind === "number" && CALL.test(token.norm)) {
      const isCall = before?.type === "token" && calls.has(called(before.token.fold, token.norm));
      return isCall ? callOf(token, token.start) : element;
    }
    const [, word, digits] = token.kind === "word" ? (CALLING_WORD.exec(token.fold) ?? []) : [];
    if (word === undefined || digits === undefined || !calls.has(called(word, digits))) return element;
    return [headOf(token, digits.length), callOf(token, token.end - digits.length)];
  });
}

/** What calls a note, with the call. */
function callsIn(source: readonly Token[]): ReadonlySet<string> {
  const calls = new Set<string>();
  for (const [i, token] of source.entries())
    if (token.kind === "callout" && i > 0) calls.add(called(source[i - 1]!.fold, token.norm.slice(1)));
  return calls;
}

function called(word: string, digits: string): string {
  return `${word}^${digits}`;
}

function headOf(token: Token, length: number): WordElement {
  const [start, end] = [token.start, token.end - length];
  const cut = (form: string) => form.slice(0, -length);
  return {
    type: "token",
    start,
    end,
    token: { ...token, end, norm: cut(token.norm), fold: cut(token.fold) },
  };
}

/** The digits of a token, from `start` to its end, as the call that a source has. */
function callOf(token: Token, start: number): WordElement {
  const norm = `^${token.norm.slice(start - token.end)}`;
  const before = start === token.start ? token.before : "none";
  const call: Token = { ...token, kind: "callout", start, norm, fold: norm, before };
  return { type: "token", start, end: token.end, token: call };
}
