import { expect, test } from "vitest";
import { statedIn } from "../../../server/src/sources/pdf/properties.ts";

const MADE = { CreationDate: "D:20260311093000+01'00'", ModDate: "D:20260312093000+01'00'" };

test.each<[string, Record<string, unknown>, string | undefined]>([
  ["a file's own dates are no publication's", { "xmp:createdate": "2026-03-11T09:30:00+01:00" }, undefined],
  [
    "a day of publication",
    { "prism:publicationdate": "2021-05-04", "dc:date": ["2020-01-01"] },
    "2021-05-04",
  ],
  ["a cover's month", { "prism:coverdate": "2021-05" }, "2021-05"],
  ["a day, as people write it", { "dc:date": ["2026-03-11"] }, "2026-03-11"],
  ["a moment of another day", { "dc:date": ["2021-05-04T00:00:00Z"] }, "2021-05-04"],
  ["the moment of a LaTeX run", { "dc:date": ["2026-03-11T09:30:00+01:00"] }, undefined],
  ["the moment of a change", { "dc:date": "2026-03-12T09:30:00+01:00" }, undefined],
])("date: %s", (_, xmp, date) => {
  const stated = statedIn({ info: MADE, xmp: (name) => xmp[name] });
  expect(stated.date).toBe(date);
});

test.each([
  "Print Culture in Early Modern Europe",
  "Title IX and Its History",
  "Unknown Soldiers",
  "Document 3: A Reading",
  "Untitled Letters of a Minister",
  "Layout 9 to 5",
  "Ordinary People.pages from a Diary",
])("title: %j is one, though programs' titles begin like it", (title) => {
  expect(statedIn({ info: { Title: title }, xmp: () => undefined }).title).toBe(title);
});

test.each([
  "Untitled",
  "untitled-1",
  "Microsoft Word - report final.doc",
  "PowerPoint Presentation",
  "Document1",
  "final version 3.indd",
  "notes.txt",
  "(anonymous)",
  "about:blank",
])("title: %j is a program's, so the one after it counts", (title) => {
  const xmp = (name: string) => (name === "dc:title" ? title : undefined);
  expect(statedIn({ info: { Title: "Minutes" }, xmp }).title).toBe("Minutes");
});
