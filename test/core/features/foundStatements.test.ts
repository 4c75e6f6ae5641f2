import { expect, test } from "vitest";
import { foundStatements } from "../../../server/src/core/features/foundStatements.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { serviceOver } from "./fixture.ts";

const SOURCES = {
  "a.txt":
    "Kremlin spokesman Dmitry Peskov spoke on Friday. “The door to negotiations is open,” Peskov said. Nobody answered him about negotiations.\n\n" +
    "“We shall see who comes through that door,” said Olena Zerkal, a lawyer.",
  "c.txt":
    "“It rains in the morning, it rains at noon, it rains in the evening and all through the night it rains, and when it stops there is gentle water for the mill,” said Ann Lee, a miller.",
  "b.txt": "MR. PESKOV: There were no negotiations.\nMS. ZERKAL: There will be.",
};

/** What is found for a query, each as `container: name`. */
async function check(query: string, expected: readonly string[], limit = 10): Promise<void> {
  const service = await serviceOver(SOURCES);
  const found = await foundStatements(query, limit, service.context(neverCancelled));
  expect(found.map(({ container, name }) => `${container}: ${name}`)).toEqual(expected);
}

const open = "@a: Dmitry Peskov: “The door to negotiations is open,”";
const none = "@b: Peskov: “There were no negotiations.”";

test.each([
  ["its words, the last half typed", "door to nego", [open]],
  ["a word in several, not where nobody says it", "negotiations", [open, none]],
  ["who says it", "Peskov", [open, none]],
  [
    "who says it, by the full name",
    "Olena Zerkal",
    ["@a: Olena Zerkal: “We shall see who comes through that door,”"],
  ],
  [
    "words far from its beginning, from a little before them",
    "gentle water",
    ["@c: Ann Lee: “… and when it stops there is gentle water for the mill,”"],
  ],
  ["nothing for a few letters", "neg", []],
  ["nothing for no words", "“ ”", []],
  ["nothing that no source has", "submarines", []],
])("%s", (_, query, expected) => check(query, expected));

test("no more than asked for", () => check("negotiations", [open], 1));
