import type { NumberedParagraph } from "./landmarks.ts";

/** A place that begins with a number which may be its paragraph's. */
export interface NumberCandidate extends NumberedParagraph {
  /** How the number is written: only numbers written alike count on from one another. */
  readonly style: "stop" | "bracket" | "round" | "bare";
}

/** `12. Text`, `12) Text`, `[12] Text`, `(12) Text`, and `12` with a tab or several spaces after it. */
const OPENING =
  /^[ \t\u00A0]{0,20}(?:(\d{1,4})[.)][ \t\u00A0]+|\[(\d{1,4})\][ \t\u00A0]+|\((\d{1,4})\)[ \t\u00A0]+|(\d{1,4})(?:\t|[ \u00A0]{2})[ \t\u00A0]*)(?=[\p{L}\p{N}“"‘'«„([])/gmu;
const STYLES = ["stop", "bracket", "round", "bare"] as const;

/** Numbers have four digits at most, so that more places than this are a table or a log, and take a second a megabyte. */
const MOST_CANDIDATES = 100_000;
/** Fewer numbers are a list. In brackets of their own they are rarely anything but paragraphs. */
const FEWEST = { stop: 8, round: 8, bare: 8, bracket: 3 } as const;
/** A heading is shorter; in code units. */
const SHORTEST_LINE = 70;
/** Of a numbered document's paragraphs some are of a few words. */
const LEAST_TEXT = 2 / 3;
/** So many lists at most stand in one another; more are lists one after another. */
const MOST_OPEN = 8;
/** A list, or the notes at the end, take up less of a document. */
const LEAST_SHARE = 0.5;

/**
 * The paragraphs of a document that is numbered throughout, as judgments, statutes and reports of the United Nations are; undefined
 * for any other. Numbers go up one by one; lists inside, contents before and notes after count on their own.
 *
 * @param more places that the format numbers itself, in order, beside those whose number stands in the text
 */
export function numberedParagraphs(
  text: string,
  more: readonly NumberCandidate[] = [],
): NumberedParagraph[] | undefined {
  const found = candidatesIn(text);
  if (found.length + more.length > MOST_CANDIDATES) return undefined;
  const all = [...found, ...more].sort((a, b) => a.start - b.start);
  let best: readonly NumberCandidate[] = [];
  for (const style of STYLES) {
    const runs = runsOf(all.filter((candidate) => candidate.style === style));
    for (const run of runs) {
      const isThroughout = run.at(-1)!.start - run[0]!.start >= LEAST_SHARE * text.length;
      if (!isThroughout || run.length < FEWEST[style] || run.length <= best.length) continue;
      if (beginText(run, text)) best = run;
    }
  }
  return best.length === 0 ? undefined : best.map(({ start, number }) => ({ start, number }));
}

/** Numbered headings are sections: paragraphs begin with a full line, or with a sentence. */
function beginText(run: readonly NumberCandidate[], text: string): boolean {
  const begun = run.filter(({ start }) => {
    const line = text
      .slice(start, start + SHORTEST_LINE)
      .split("\n", 1)[0]!
      .trimEnd();
    return line.length > SHORTEST_LINE - 10 || /[.;:?!…,][”"’»)\]]?$/u.test(line);
  });
  return begun.length >= LEAST_TEXT * run.length;
}

function candidatesIn(text: string): NumberCandidate[] {
  const found: NumberCandidate[] = [];
  for (const match of text.matchAll(OPENING)) {
    const at = STYLES.findIndex((_, group) => match[group + 1] !== undefined);
    found.push({ start: match.index, number: Number(match[at + 1]), style: STYLES[at]! });
    if (found.length > MOST_CANDIDATES) break;
  }
  return found;
}

/**
 * Runs of numbers that count on. A number goes on with the innermost run that it can; a 1 that goes on with none begins a run
 * inside: a list in a paragraph, or the text after its contents.
 */
function runsOf(candidates: readonly NumberCandidate[]): NumberCandidate[][] {
  const runs: NumberCandidate[][] = [];
  const open: NumberCandidate[][] = [];
  for (const candidate of candidates) {
    const { number, style } = candidate;
    const at = open.findLastIndex((run) => run.at(-1)!.number + 1 === number);
    if (at >= 0) {
      open.length = at + 1;
      open[at]!.push(candidate);
    } else if (number === 1 || (style === "bracket" && open.length === 0)) {
      const run = [candidate];
      // The outermost and the innermost stay.
      if (open.length === MOST_OPEN) open.splice(MOST_OPEN / 2, 1);
      open.push(run);
      runs.push(run);
    }
  }
  return runs;
}
