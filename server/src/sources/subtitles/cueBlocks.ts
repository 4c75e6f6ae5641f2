import type { Range } from "../../core/text/range.ts";

/** A cue of a subtitle file as it stands there. */
export interface CueBlock {
  /** Seconds from the recording's beginning. */
  readonly from: number;
  readonly to: number;
  /** Its lines of text that are not blank, as ranges of the file, without line ends. */
  readonly lines: readonly Range[];
}

const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
/**
 * WebVTT's "cue timings" (https://www.w3.org/TR/webvtt1/#webvtt-cue-timings), as lenient as players are: SubRip's comma before the
 * milliseconds, short numbers; and what may follow (settings, SubRip's coordinates). SubViewer's lines (.sbv) part the two times by a comma.
 */
const TIMING = new RegExp(`^\\s{0,20}${TIME}\\s{0,20}(?:-{1,3}>|,)\\s{0,20}${TIME}(?:\\s|$)`, "u");
/** The number that stands above a cue in SubRip. */
const NUMBER = /^\s*\d{1,9}\s*$/u;
/** WebVTT's blocks that are no cues run to the next blank line. */
const NO_CUE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u;
const HEADER = /^WEBVTT(?:[ \t]+(?:-[ \t]+)?(.*))?$/u;

/** The cues of a file, in its order, and the title that a WebVTT header may give. */
export interface CueFile {
  readonly cues: readonly CueBlock[];
  readonly title?: string;
}

/**
 * Reads a file of WebVTT, SubRip or SubViewer, line by line: a line of two times begins a cue, whose text runs to the next
 * blank line. SubRip has no rule for blank lines in a cue, so that lines which belong to nothing go to the cue above them there.
 */
export function cueBlocksIn(file: string): CueFile {
  const header = HEADER.exec(file.slice(0, 1000).split(/\r\n?|\n/u, 1)[0]!);
  const reader = new CueFileReader(file, header !== null);
  const title = header?.[1]?.trim() ?? "";
  return title === "" ? { cues: reader.read() } : { cues: reader.read(), title };
}

interface OpenCue extends CueBlock {
  readonly lines: Range[];
}

class CueFileReader {
  readonly #file: string;
  readonly #isWebVtt: boolean;
  readonly #cues: OpenCue[] = [];
  /** Lines since the last blank line or the last cue that may be the next cue's identifier. */
  #loose: Range[] = [];
  /** Whether the lines up to the next blank line are a cue's, none of one (a note), or not known yet. */
  #block: "cue" | "none" | "unknown" = "unknown";

  constructor(file: string, isWebVtt: boolean) {
    this.#file = file;
    this.#isWebVtt = isWebVtt;
  }

  read(): CueBlock[] {
    for (const line of linesOf(this.#file)) this.#take(line, this.#file.slice(line.start, line.end));
    this.#settle();
    return this.#cues;
  }

  #take(line: Range, words: string): void {
    const timing = TIMING.exec(words.slice(0, LONGEST_TIMING));
    if (timing !== null) {
      this.#begin(timing);
    } else if (this.#isBlank(words)) {
      if (this.#block !== "unknown") this.#settle();
      this.#block = "unknown";
    } else if (this.#block === "unknown" && this.#isWebVtt && NO_CUE.test(words)) {
      this.#block = "none";
    } else if (this.#block === "cue") {
      this.#cues.at(-1)!.lines.push(line);
    } else if (this.#block === "unknown") {
      this.#loose.push(line);
    }
  }

  /** YouTube keeps a line of a cue open with a space: in WebVTT that is no blank line. */
  #isBlank(line: string): boolean {
    return line === "" || (!this.#isWebVtt && line.trim() === "");
  }

  #begin(timing: RegExpExecArray): void {
    // A cue without a blank line before it: the number above it is its own.
    const before = this.#block === "cue" ? this.#cues.at(-1)!.lines : this.#loose;
    const last = before.at(-1);
    if (last !== undefined && (this.#block !== "cue" || this.#isNumber(last))) before.pop();
    this.#settle();
    const [from, to] = [secondsOf(timing.slice(1, 5)), secondsOf(timing.slice(5, 9))];
    // Players pass over the end of a cue that ends before it begins, and show its words.
    this.#cues.push({ from, to: Math.max(from, to), lines: [] });
    this.#block = "cue";
  }

  /** Lines between cues are nothing in WebVTT, and text of the cue above in SubRip. */
  #settle(): void {
    const above = this.#isWebVtt ? undefined : this.#cues.at(-1);
    // One by one: a call takes some hundred thousand arguments at most, and a file has more lines.
    for (const line of above === undefined ? [] : this.#loose)
      if (!this.#isNumber(line)) above!.lines.push(line);
    this.#loose = [];
  }

  #isNumber({ start, end }: Range): boolean {
    return NUMBER.test(this.#file.slice(start, Math.min(end, start + LONGEST_TIMING)));
  }
}

/** Two times with settings after them; what is longer is no such line, or need not be read further. */
const LONGEST_TIMING = 200;

function secondsOf([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (whole * 1000 + Number((fraction ?? "").padEnd(3, "0"))) / 1000;
}

/** Every line of `file`, blank or not, without its end. */
function* linesOf(file: string): Generator<Range> {
  const ends = /\r\n?|\n/gu;
  let start = 0;
  for (let end = ends.exec(file); end !== null; end = ends.exec(file)) {
    yield { start, end: end.index };
    start = end.index + end[0].length;
  }
  yield { start, end: file.length };
}
