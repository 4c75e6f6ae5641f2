import { secondReadingId } from "../corpus/readings.ts";
import type { SourceId } from "../corpus/source.ts";
import type { CancelToken } from "../ports.ts";
import { evaluate } from "./evaluate.ts";
import type { Corpus, Evaluation } from "./evaluation.ts";
import type { Reading } from "./reading.ts";

/**
 * By how much a passage of a second reading must be more alike to be the one meant. Where the first reading is right the second
 * one mixes columns, so that it comes nearer by chance at most by a word or two.
 */
const CLEARLY_NEARER = 0.15;

/**
 * Holds a quotation against the second readings of the sources that it cites; empty where they have none.
 *
 * @returns evaluations, best first
 * @throws Cancelled
 */
export async function evaluateSecondReadings(
  text: string,
  cited: readonly SourceId[],
  corpus: Corpus,
  reading: Reading,
  token: CancelToken,
): Promise<Evaluation[]> {
  if (corpus.secondReadings === undefined || corpus.secondReadings.length === 0) return [];
  const within = cited.map(secondReadingId).filter((id) => corpus.index.has(id));
  return within.length === 0 ? [] : evaluate(text, corpus, { within, reach: "near" }, reading, token);
}

/** Of the best passages of the first readings and of the second ones, the one that is meant. */
export function nearerOf(
  first: Evaluation | undefined,
  second: Evaluation | undefined,
): Evaluation | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return second.likeness > first.likeness + CLEARLY_NEARER ? second : first;
}
