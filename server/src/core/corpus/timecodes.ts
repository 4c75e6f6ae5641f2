import type { Range } from "../text/range.ts";
import type { Cue } from "./landmarks.ts";

/** The timecodes of a transcript in plain text. */
export interface Timecodes {
  /** A cue from each timecode to the next one, in the order of the text. */
  readonly cues: readonly Cue[];
  /** The timecodes with their brackets, in order: a quotation may run across one. */
  readonly ranges: readonly Range[];
}

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?`;
/**
 * `[00:12:30]`, `(12:30)`, `00:12:30`, `0:12`, each perhaps with an end (`00:12:30 - 00:12:34`), at a line's start, as Rev, Descript,
 * Zoom and YouTube's copied transcripts have them.
 */
const AT_LINE_START = new RegExp(
  String.raw`^[ \t]{0,20}(?:[[(]${CLOCK}(?:\s?(?:-->|[-–—])\s?[\d:.,]{4,13})?[\])]|${CLOCK}(?:\s?(?:-->|[-–—])\s?[\d:.,]{4,13})?(?=[\s:–—-]|$)):?`,
  "gmu",
);
/** A name with the time after it on a line of their own: `Jane Doe  0:12` (Otter), `Jane Doe (00:12):` (Rev). */
const AFTER_NAME = new RegExp(
  String.raw`^[ \t]{0,20}\p{Lu}[^\n\d:()[\]]{1,58}?(?:\d{1,2})?[ \t]{1,4}([[(]?${CLOCK}[\])]?):?[ \t]*$`,
  "gmu",
);
/** In brackets and with hours it is one anywhere: transcribers mark what they could not hear, or every half minute. */
const IN_LINE = /(?<=\S[ \t])\[(?:(\d{1,3}):)(\d{2}):(\d{2})(?:[.,]\d{1,3})?\]/gu;

/** Two times may be those of a meeting; a transcript has many. */
const LEAST_TIMECODES = 3;
/** In a transcript of a recording time goes on; a slip of the typist's or of the clock does not make it another kind of text. */
const MOST_STEPS_BACK = 0.05;

interface Found extends Range {
  readonly seconds: number;
  /** Bare minutes and seconds (`10:30`), which may be a time of the day. */
  readonly mayBeClock: boolean;
}

/**
 * The timecodes of `text`; none where too few stand there or time goes back, and none that may be the hours of a programme:
 * `10:30 Opening` counts only in a text whose first timecode is within its first minute.
 */
export function timecodesIn(text: string): Timecodes {
  const all = [
    ...[...text.matchAll(AT_LINE_START)].map(atLineStart),
    ...[...text.matchAll(AFTER_NAME)].map(afterName),
    ...[...text.matchAll(IN_LINE)].map(inLine),
  ].sort((a, b) => a.start - b.start);
  const startsAtZero = all.length > 0 && all[0]!.seconds < 60;
  const found = all.filter(({ mayBeClock }) => !mayBeClock || startsAtZero);
  const back = found.filter(({ seconds }, i) => i > 0 && seconds < found[i - 1]!.seconds).length;
  if (found.length < LEAST_TIMECODES || back > found.length * MOST_STEPS_BACK)
    return { cues: [], ranges: [] };
  return { cues: cuesOf(found), ranges: found.map(({ start, end }) => ({ start, end })) };
}

/** A cue starts after its timecode. Timecodes that go back are none that could be looked up. */
function cuesOf(found: readonly Found[]): Cue[] {
  const rising: Found[] = [];
  for (const each of found) {
    if (each.seconds >= (rising.at(-1)?.seconds ?? 0)) rising.push(each);
  }
  return rising.map(({ end, seconds }, i) => ({
    start: end,
    from: seconds,
    to: rising[i + 1]?.seconds ?? seconds,
  }));
}

function atLineStart(match: RegExpMatchArray): Found {
  const [whole, ...groups] = match;
  const isBracketed = groups[2] !== undefined;
  const time = isBracketed ? groups.slice(0, 3) : groups.slice(3, 6);
  const start = match.index! + (whole.length - whole.trimStart().length);
  const end = match.index! + whole.length;
  return { start, end, seconds: secondsOf(time), mayBeClock: !isBracketed && time[0] === undefined };
}

function afterName(match: RegExpMatchArray): Found {
  const [whole, written, ...time] = match;
  const start = match.index! + whole.lastIndexOf(written!);
  return { start, end: start + written!.length, seconds: secondsOf(time), mayBeClock: false };
}

function inLine(match: RegExpMatchArray): Found {
  const [whole, ...time] = match;
  return {
    start: match.index!,
    end: match.index! + whole.length,
    seconds: secondsOf(time),
    mayBeClock: false,
  };
}

function secondsOf([hours, minutes, seconds]: readonly (string | undefined)[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}
