import { expect, test } from "vitest";
import { turnsIn } from "../../../server/src/core/attribution/turns.ts";

/** Who has the turns of a transcript, offices in brackets. */
const speakers = (text: string): string[] => turnsIn(text).map(({ speaker, role }) => speaker ?? `[${role}]`);

test("a parliament's record: seats and parties, offices with names, the Chair", () =>
  expect(
    speakers(
      [
        "Mr Speaker: Order.",
        "Sir Roger Penhaligon (North Tamar) (Con): How many bridges?",
        "The Secretary of State for Transport (Yasmin Khoury): Eleven.",
        "Sir Roger Penhaligon: That is nine short.",
        "Hon. Members: Oh!",
        "Yasmin Khoury: I agree.",
      ].join("\n\n"),
    ),
  ).toEqual([
    "[Mr Speaker]",
    "Roger Penhaligon",
    "Yasmin Khoury",
    "Roger Penhaligon",
    "[Hon. Members]",
    "Yasmin Khoury",
  ]));
