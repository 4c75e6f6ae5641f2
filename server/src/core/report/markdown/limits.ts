/**
 * What micromark is spared. Its time is linear in honest text, but quadratic in a few twisted ones, measured on micromark 4
 * (2 cores, Node 24): 16,000 `>` in one line 0.4 s and 65,000 of them 22 s; 21,000 `1. ` in one line 6 s; 16 KB of `_a*`, whose
 * marks never meet, 2.8 s. A chunk past these limits is taken as plain prose: its quotations are still found, its
 * markup is not understood.
 */

/** Code units of one chunk, which is one paragraph, table or list without blank lines. */
const LONGEST_CHUNK = 65_536;
/** Runs of `*` and `_` in one chunk: 2,000 that never meet take about 0.1 s. */
const MOST_EMPHASIS_RUNS = 2_000;
/** Lines of one chunk: a list of 15,000 one-letter items takes 2 s, one of 4,000 under 0.2 s. */
const MOST_LINES = 4_000;
/** Code units of list markers and `>` that open one line: they nest that deep. */
const LONGEST_LINE_OPENING = 400;

/** Whether micromark may be asked to parse `chunk`. */
export function isParseable(chunk: string): boolean {
  return (
    chunk.length <= LONGEST_CHUNK &&
    countLines(chunk) <= MOST_LINES &&
    countRuns(chunk) <= MOST_EMPHASIS_RUNS &&
    longestOpening(chunk) <= LONGEST_LINE_OPENING
  );
}

function countLines(chunk: string): number {
  let lines = 1;
  for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", at + 1)) lines++;
  for (let at = chunk.indexOf("\r"); at >= 0; at = chunk.indexOf("\r", at + 1)) lines++;
  return lines;
}

function countRuns(chunk: string): number {
  let runs = 0;
  let previous = 0;
  for (let at = 0; at < chunk.length; at++) {
    const code = chunk.charCodeAt(at);
    if ((code === 42 || code === 95) && code !== previous) runs++;
    previous = code;
  }
  return runs;
}

/** The longest run of characters at a line's start that could open containers: `>`, list markers, digits, spaces. */
function longestOpening(chunk: string): number {
  let longest = 0;
  let opening = 0;
  let markers = 0;
  for (let at = 0; at < chunk.length; at++) {
    const char = chunk[at]!;
    if (char === "\n" || char === "\r") {
      opening = 0;
      markers = 0;
    } else if (opening >= 0 && ">-+*.)0123456789 \t".includes(char)) {
      opening++;
      if (char === ">" || char === "-" || char === "+" || char === "*" || char === "." || char === ")")
        markers++;
      longest = Math.max(longest, markers);
    } else opening = -1;
  }
  return longest;
}
