/** Seconds from a recording's beginning, both included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** `00:12:30`, `12:30`, `1:02:03.5`, `12m30s`, `1h 2min`: two numbers are minutes and seconds, as players show them. */
export const TIME: RegExp =
  /(?:\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?|\d{1,3}\s?h(?:\s?\d{1,3}\s?m(?:in)?)?(?:\s?\d{1,2}\s?s)?|\d{1,3}\s?m(?:in)?\s?\d{1,2}\s?s)(?![\p{L}\d:])/iuy;

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d{1,3})?$/u;
const LETTERS = /^(?:(\d{1,3})\s?h)?(?:\s?(\d{1,3})\s?m(?:in)?)?(?:\s?(\d{1,2})\s?s)?$/iu;

/** The span from one time to another, both as `TIME` matches them; undefined where it runs backwards. */
export function readTime(from: string, to: string | undefined): TimeSpan | undefined {
  const first = seconds(from);
  const last = to === undefined ? first : seconds(to);
  return first === undefined || last === undefined || last < first ? undefined : { from: first, to: last };
}

function seconds(written: string): number | undefined {
  const match = CLOCK.exec(written) ?? LETTERS.exec(written);
  if (match === null) return undefined;
  const [hours, minutes, rest] = match.slice(1).map((digits) => Number(digits ?? 0));
  return hours! * 3600 + minutes! * 60 + rest!;
}
