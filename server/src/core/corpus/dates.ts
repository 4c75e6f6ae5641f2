import type { Range } from "../text/range.ts";

/** The date that opens a text, as many news collections have it, and the range of `date YYYY-MM-DD` in the text. */
export interface LeadingDate {
  readonly date: string;
  readonly range: Range;
}

const LEADING_DATE = /^(\s{0,8})date[ \t]{1,8}(\d{4}-\d\d-\d\d)(?!\S)/i;
const ISO_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/s;

/** The `date YYYY-MM-DD` at the start of `text`, if it is a day of the calendar. */
export function leadingDate(text: string): LeadingDate | undefined {
  const match = LEADING_DATE.exec(text);
  const date = calendarDate(match?.[2] ?? "");
  if (match === null || date === undefined) return undefined;
  return { date, range: { start: match[1]!.length, end: match[0].length } };
}

/**
 * `YYYY-MM-DD`, `YYYY-MM` or `YYYY` from an ISO 8601 date, whose time, if any, is left out; undefined where the value is
 * none or names no day of the calendar.
 */
export function calendarDate(value: string): string | undefined {
  const match = ISO_DATE.exec(value.trim());
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month}`;
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return undefined;
  return `${year}-${month}-${day}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
