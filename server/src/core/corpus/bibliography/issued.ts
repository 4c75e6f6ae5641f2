import { calendarDate } from "../dates.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** A year as people write it among other words; what has more digits is a number of something. */
const YEAR = /(?:^|\D)(\d{4})(?!\d)/;

/**
 * `YYYY-MM-DD`, `YYYY-MM` or `YYYY` from a date as bibliographies write it: ISO 8601 or EDTF (of a range its beginning, uncertain
 * or approximate ones as if certain, a season as its year), else the year that stands in it. Undefined where there is none.
 */
export function issuedDate(written: string): string | undefined {
  const [start = ""] = written.slice(0, 200).split("/", 1);
  const plain = start.trim().replace(/[?~%]{1,3}$/, "");
  const slashed = /^\d{4}\/\d{1,2}(?:\/\d{1,2})?/.exec(written.trim());
  if (slashed !== null) {
    const [year, month, day] = slashed[0].split("/").map(Number);
    return dateOfParts(year, month, day);
  }
  return calendarDate(plain) ?? YEAR.exec(plain)?.[1] ?? YEAR.exec(written.slice(0, 200))?.[1];
}

/** A date from its parts, as far as they name a day of the calendar; months count from 1. Undefined without a year of four digits. */
export function dateOfParts(year?: number, month?: number, day?: number): string | undefined {
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  const ofMonth = month === undefined ? undefined : calendarDate(`${year}-${twoDigits(month)}`);
  if (ofMonth === undefined) return String(year);
  return day === undefined ? ofMonth : (calendarDate(`${ofMonth}-${twoDigits(day)}`) ?? ofMonth);
}

/** The number of a month, from 1, by a number or a name whose first three letters are those of the English one; undefined for others. */
export function monthNumber(written: string): number | undefined {
  const word = /[a-z]{3}|\d{1,2}/i.exec(written)?.[0].toLowerCase() ?? "";
  const named = MONTHS.indexOf(word) + 1;
  const number = named > 0 ? named : Number(word);
  return number >= 1 && number <= 12 ? number : undefined;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
