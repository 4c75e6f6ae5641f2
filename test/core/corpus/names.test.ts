import { expect, it } from "vitest";
import { fullName, shortName, writtenName } from "../../../server/src/core/corpus/names.ts";

it.each([
  ["Doe, Jane", { family: "Doe", given: "Jane" }],
  ["van Beethoven, Ludwig", { family: "van Beethoven", given: "Ludwig" }],
  ["Jane Doe", { literal: "Jane Doe" }],
  ["World Bank", { literal: "World Bank" }],
  ["Doe, Roe, Poe", { literal: "Doe, Roe, Poe" }],
  ["Doe,", { literal: "Doe," }],
  [" 1984 ", undefined],
])("%j is read as %j", (written, name) => {
  expect(writtenName(written)).toEqual(name);
});

const beethoven = { family: "Beethoven", given: "Ludwig", particle: "van" };
const king = { family: "King", given: "Martin Luther", suffix: "Jr." };

it.each([
  [beethoven, "van Beethoven", "Ludwig van Beethoven"],
  [king, "King", "Martin Luther King Jr."],
  [{ literal: "World Bank" }, "World Bank", "World Bank"],
])("%j is called %j, in full %j", (name, short, full) => {
  expect([shortName(name), fullName(name)]).toEqual([short, full]);
});
