/**
 * What micromark is spared. Its time is linear in honest text, but quadratic in a few twisted ones, measured on micromark 4
 * (2 cores, Node 24): 16,000 `>` in one line 0.4 s and 65,000 of them 22 s; 21,000 `1. ` in one line 6 s; 16 KB of `_a*`, whose
 * marks never meet, 2.8 s; on Node 20, 16,000 `]` 1.8 s, 8,000 `<?` 1.5 s, 16 KB of "``a\\", whose code never ends, 0.5 s. A chunk past these limits is taken as plain prose: its quotations are still found, its
 * markup is not understood.
 */

/** Code units of one chunk, which is one paragraph, table or list without blank lines. */
const LONGEST_CHUNK = 65_536;
/** Runs of `*` and `_` in one chunk: 2,000 that never meet take about 0.1 s. */
const MOST_EMPHASIS_RUNS = 2_000;
/** Brackets that close in one chunk, each of which looks for its opening one: 2,000 alone take 0.05 s, `[a]` as often 0.1 s. */
const MOST_CLOSING_BRACKETS = 2_000;
/** Runs of backticks in one chunk, each of which looks for its like: 500 that never meet take 0.1 s. */
const MOST_BACKTICK_RUNS = 500;
/** `<!` and `<?` in one chunk, each of which looks for its end: 1,000 take 0.05 s. */
const MOST_DECLARATIONS = 1_000;
/** Lines of one chunk: a list of 15,000 one-letter items takes 2 s, one of 4,000 under 0.2 s. */
const MOST_LINES = 4_000;
/** Code units of list markers and `>` that open one line: they nest that deep. */
const LONGEST_LINE_OPENING = 400;

/** Whether micromark may be asked to parse `chunk`. */
export function isParseable(chunk: string): boolean {
  return (
    chunk.length <= LONGEST_CHUNK &&
    countLines(chunk) <= MOST_LINES &&
    countRuns(chunk, "*_") <= MOST_EMPHASIS_RUNS &&
    countRuns(chunk, "`") <= MOST_BACKTICK_RUNS &&
    countOf(chunk, "]") <= MOST_CLOSING_BRACKETS &&
    countOf(chunk, "<!") + countOf(chunk, "<?") <= MOST_DECLARATIONS &&
    longestOpening(chunk) <= LONGEST_LINE_OPENING
  );
}

function countLines(chunk: string): number {
  return 1 + countOf(chunk, "\n") + countOf(chunk, "\r");
}

function countOf(chunk: string, what: string): number {
  let count = 0;
  for (let at = chunk.indexOf(what); at >= 0; at = chunk.indexOf(what, at + what.length)) count++;
  return count;
}

/** Runs of one and the same of `marks`. */
function countRuns(chunk: string, marks: string): number {
  let runs = 0;
  for (const mark of marks) {
    for (let at = chunk.indexOf(mark); at >= 0; at = chunk.indexOf(mark, at + 1)) {
      if (chunk[at - 1] !== mark) runs++;
    }
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
