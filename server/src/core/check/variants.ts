import { type CancelToken, throwIfCancelled } from "../ports.ts";
import { isWording, tokenize } from "../text/tokens.ts";
import { evaluateAt } from "./evaluate.ts";
import type { Corpus, Evaluation } from "./evaluation.ts";
import type { Reading } from "./reading.ts";
import type { Passage } from "./types.ts";

/** A statement shorter than this has no variants that could be told from chance. */
const LEAST_WORDS = 8;
/** The words of one probe: a variant of a statement nearly always keeps so many in a row somewhere. */
const PROBE = 4;
/** Probes a quotation, spread over its length, and places looked at for each. */
const PROBES = 6;
const PLACES = 4;
/** How near a passage must come to be the same statement, differently worded. */
const NEAR = { likeness: 0.75, coverage: 0.75 } as const;

/**
 * Where another source has a variant of a statement that a cited source has as quoted: a spelling, a word, a name in
 * another form. Looked for by short runs of the quotation's words, since a search for near passages in the whole corpus
 * costs too much for every quotation that is right.
 *
 * @param text the quotation's text
 * @param held what the cited source has
 * @returns the nearest variant, or undefined
 * @throws Cancelled
 */
export async function findVariant(
  text: string,
  held: Evaluation,
  corpus: Corpus,
  reading: Reading,
  token: CancelToken,
): Promise<Passage | undefined> {
  if (held.words < LEAST_WORDS) return undefined;
  const tried = new Set([held.passage.source]);
  for (const probe of probesOf(text)) {
    const hits = await corpus.index.exact(probe, { limit: PLACES }, token);
    for (const hit of hits) {
      throwIfCancelled(token);
      if (tried.has(hit.source)) continue;
      tried.add(hit.source);
      const found = await evaluateAt(text, hit, corpus, reading);
      if (found !== undefined && isVariant(found)) return found.passage;
    }
  }
  return undefined;
}

function isVariant({ differences, likeness, coverage }: Evaluation): boolean {
  const worded = differences.filter(({ kind }) => kind !== "punctuation" && kind !== "case");
  return worded.length > 0 && likeness >= NEAR.likeness && coverage >= NEAR.coverage;
}

/** Runs of words, spread over the text. */
function probesOf(text: string): string[] {
  const words = tokenize(text).filter(isWording);
  const runs = Math.min(PROBES, Math.floor(words.length / PROBE));
  return Array.from({ length: runs }, (_, i) => {
    const at = runs === 1 ? 0 : Math.floor((i * (words.length - PROBE)) / (runs - 1));
    return text.slice(words[at]!.start, words[at + PROBE - 1]!.end);
  });
}
