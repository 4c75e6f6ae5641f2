import { expect } from "vitest";
import { parseReport } from "../../../server/src/core/report/parse.ts";
import type { KnownKeys, Quotation, Report } from "../../../server/src/core/report/types.ts";

const KEYS = new Set(["k", "a", "b", "c", "folder/stem", "x"]);

/** A corpus of a few one-letter keys; `sources/x.txt` is the file of key `x`. */
export const known: KnownKeys = {
  isKey: (key) => KEYS.has(key),
  linkTarget: (destination) => /^sources\/([\w ]+)\.txt$/.exec(destination)?.[1],
};

/** Parses a report against the small corpus. */
export function parse(text: string): Report {
  return parseReport(text, known).report;
}

/** The keys that a quotation takes: `k`, and `~k` where its reach is `later`. */
export function uses(quotation: Quotation): string {
  return quotation.citations
    .map(({ citation, reach }) => (reach === "later" ? "~" : "") + citation.key)
    .join(" ");
}

/**
 * Checks a report in which each quotation that is to be found is written `⟦“A”⟧{k}`: the keys that it takes in braces, with `~`
 * before those of reach `later`. A block quotation is marked around its content.
 */
export function check(marked: string): void {
  const text = marked.replace(/⟦|⟧\{[^}]*\}/g, "");
  const inserts = parse(text).quotations.flatMap((quotation) => {
    const { start, end } = quotation.form === "block" ? quotation.content : quotation.range;
    return [
      { at: end, order: 0, sign: `⟧{${uses(quotation)}}` },
      { at: start, order: 1, sign: "⟦" },
    ];
  });
  let found = text;
  for (const { at, sign } of inserts.sort((a, b) => b.at - a.at || b.order - a.order)) {
    found = found.slice(0, at) + sign + found.slice(at);
  }
  expect(found).toBe(marked);
}
