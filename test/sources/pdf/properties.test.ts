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
