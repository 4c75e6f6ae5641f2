import type { Address, Email } from "postal-mime";
import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import { mendWindows1252 } from "../html/decodeHtml.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 5322, 3.3: `Fri, 25 Feb 2022 23:10:00 -0500`. */
const DATE = /(?:^|[\s,])(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?=\s|$)/u;
/** A message to a list of hundreds is quoted by its subject, not by them. */
const MOST_ADDRESSES = 20;

/** Whether a file that could be parsed is a message: anything can be parsed as one. */
export function isMail(email: Email): boolean {
  return ["from", "subject", "date", "message-id", "received", "mime-version"].some(
    (key) => headerOf(email, key) !== undefined,
  );
}

/** The lines of the head that mail programs show, in their order, each `Name: value`. */
export function headOf(email: Email): readonly string[] {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["From", addresses(email.from === undefined ? [] : [email.from])],
    ["To", addresses(email.to)],
    ["Cc", addresses(email.cc)],
    ["Date", headerOf(email, "date")],
    ["Subject", email.subject],
  ];
  return lines.flatMap(([name, value]) => {
    const words = oneLine(value ?? "");
    return words === "" ? [] : [`${name}: ${words}`];
  });
}

/** Subject, sender and day of a message. The day is the sender's own, not the one that it was in Greenwich. */
export function statedBy(email: Email): StatedMetadata {
  const title = oneLine(email.subject ?? "");
  const date = dayOf(headerOf(email, "date") ?? "");
  const sender = oneLine(email.from?.name ?? "") || oneLine(email.from?.address ?? "");
  return {
    ...(title === "" ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(sender === "" ? {} : { authors: [sender] }),
  };
}

function headerOf(email: Email, key: string): string | undefined {
  return email.headers.find((header) => header.key === key)?.value;
}

function dayOf(date: string): string | undefined {
  const [, day, name, year] = DATE.exec(date.slice(0, 100)) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? "");
  if (month < 0) return undefined;
  return `${year}-${String(month + 1).padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

/** `Jane Doe <jane@example.org>, list@example.org`; a group by its name. */
function addresses(list: readonly Address[] = []): string {
  return list
    .slice(0, MOST_ADDRESSES)
    .map(({ name, address }) => {
      if (address === undefined || address === "") return name;
      return name === "" ? address : `${name} <${address}>`;
    })
    .join(", ");
}

function oneLine(value: string): string {
  return mendWindows1252(value)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
