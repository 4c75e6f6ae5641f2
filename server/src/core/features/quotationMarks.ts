import { marksIn } from "../report/quotations/marks.ts";
import { pairMarks } from "../report/quotations/pairing.ts";
import type { TextSlices } from "../text/editedText.ts";

/** The two marks around a quotation. */
export interface MarkPair {
  readonly open: string;
  readonly close: string;
}

interface Usage {
  /** Marks that may close what the mark opens, the usual one first. */
  readonly closers: readonly string[];
  /** The marks that a quotation inside it takes (CMOS 13.30 for English; Duden, Lexique des règles typographiques). */
  readonly inner: MarkPair;
}

const USAGE: Readonly<Record<string, Usage>> = {
  '"': { closers: ['"', "”"], inner: { open: "'", close: "'" } },
  "“": { closers: ["”", '"'], inner: { open: "‘", close: "’" } },
  "”": { closers: ["”"], inner: { open: "’", close: "’" } },
  "„": { closers: ["“", "”", '"'], inner: { open: "‚", close: "‘" } },
  "‟": { closers: ["”", '"'], inner: { open: "‘", close: "’" } },
  "'": { closers: ["'", "’"], inner: { open: '"', close: '"' } },
  "‘": { closers: ["’", "'"], inner: { open: "“", close: "”" } },
  "‚": { closers: ["‘", "’"], inner: { open: "„", close: "“" } },
  "«": { closers: ["»"], inner: { open: "“", close: "”" } },
  "»": { closers: ["«", "»"], inner: { open: "›", close: "‹" } },
  "‹": { closers: ["›"], inner: { open: "«", close: "»" } },
  "›": { closers: ["‹", "›"], inner: { open: "»", close: "«" } },
  "「": { closers: ["」"], inner: { open: "『", close: "』" } },
  "『": { closers: ["』"], inner: { open: "「", close: "」" } },
};

/** The marks of a quotation that `open` opened, closed by what stands at `at` of `text` if that may close it. */
export function pairFor(open: string, text: TextSlices, at: number): MarkPair {
  const closers = USAGE[open]?.closers ?? [open];
  return { open, close: closers.find((close) => text.slice(at, at + close.length) === close) ?? closers[0]! };
}

/**
 * Gives the quotations inside a quotation's words the marks of the second level, so that none closes the quotation
 * itself; a mark of its own kind that pairs with none is dropped. Marks of other kinds and apostrophes stay.
 */
export function nestMarks(words: string, { open }: MarkPair): string {
  const inner = USAGE[open]?.inner;
  if (inner === undefined) return words;
  const family = marksIn(open === "’" ? "‘" : `${open}x`)[0]?.family;
  const marks = marksIn(words).filter((mark) => mark.family === family);
  const nested = new Map<number, string>();
  for (const pair of pairMarks(marks).pairs) {
    nested.set(marks[pair.open]!.at, inner.open);
    nested.set(marks[pair.close]!.at, inner.close);
  }
  let out = "";
  let at = 0;
  for (const mark of marks) {
    const kept = nested.get(mark.at) ?? (mark.family === "single" ? mark.char : "");
    out += words.slice(at, mark.at) + kept;
    at = mark.at + mark.char.length;
  }
  return out + words.slice(at);
}

/** Whether `words` between the two marks read as one quotation, whole. */
export function closesOnce(words: string, { open, close }: MarkPair): boolean {
  const marks = marksIn(`${open}${words}${close} `);
  const { pairs } = pairMarks(marks);
  const only = pairs.length === 1 ? pairs[0] : undefined;
  return (
    only !== undefined && marks[only.open]!.at === 0 && marks[only.close]!.at === words.length + open.length
  );
}
