import { expect, test } from "vitest";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { cursorIn, serviceOver, snapshot } from "./fixture.ts";

const SOURCE = "The minister said that the delegation\nis ready to travel to Minsk with 14,000 observers.";

/** What is compared at the cursor: `quotation <> passage @key`. */
async function check(fixture: string, expected: string | undefined): Promise<void> {
  const service = await serviceOver({ "a.txt": SOURCE, "b.txt": "Nothing of the kind." });
  const { text, offset } = cursorIn(fixture);
  const found = await service.comparison(snapshot(service, text), offset, neverCancelled);
  expect(found && `${found.quotation} <> ${found.passage} @${found.source.key}`).toBe(expected);
}

test.each([
  [
    "a misquote, its lines joined",
    "He said “the delegation is| ready to\nfly to Minsk” [@a].",
    "the delegation is ready to fly to Minsk <> the delegation is ready to travel to Minsk @a",
  ],
  ["at a key, nothing", "“ready to fly to Minsk” [@|a]", undefined],
  [
    "with what an ellipsis leaves out",
    "“the delegation| … to Minsk” [@a]",
    "the delegation … to Minsk <> the delegation is ready to travel to Minsk @a",
  ],
  [
    "what another source has",
    "“ready to| travel to Minsk” [@b]",
    "ready to travel to Minsk <> ready to travel to Minsk @a",
  ],
  [
    "the outer of two quotations",
    "“He said ‘ready to| fly to Minsk with 14,000 observers’ then” [@a]",
    "He said ‘ready to fly to Minsk with 14,000 observers’ then <> ready to travel to Minsk with 14,000 observers. @a",
  ],
  ["what nothing is near to", "“we shall| fight them on beaches” [@a]", undefined],
  ["beside a quotation", "He| said “ready to travel” [@a]", undefined],
])("%s", (_, fixture, expected) => check(fixture, expected));
