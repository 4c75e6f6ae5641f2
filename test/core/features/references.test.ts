import { expect, it } from "vitest";
import { citationsOf, quotationsOf, targetsAt } from "../../../server/src/core/features.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { cursorIn, serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "a.txt": "Heads up. The delegation is ready to travel to Minsk. Nobody knows when they will be back.",
  "b.txt": "It was said that the delegation is ready to travel. So it was.",
  "x/c.txt": "Nothing of the kind.",
  "y/c.txt": "Nothing of that kind.",
};

/** What of `reports` refers to what the cursor, `|`, of the first one stands on, as written. */
async function check(reports: readonly string[], expected: readonly string[]): Promise<void> {
  const service = await serviceOver(SOURCES);
  const { text, offset } = cursorIn(reports[0]!);
  const context = service.context(neverCancelled);
  const targets = await targetsAt(snapshot(service, text), offset, context);
  const found: string[] = [];
  for (const each of [text, ...reports.slice(1)]) {
    const doc = snapshot(service, each);
    const checked = await service.check(doc.parsed, {}, neverCancelled);
    const ranges = [...citationsOf(targets, doc, service.catalog), ...quotationsOf(targets, checked)];
    found.push(...ranges.map(({ start, end }) => each.slice(start, end)));
  }
  expect(found).toEqual(expected);
}

it("a key: wherever the source is cited, by any of its names", () =>
  check(
    ["As @|a says [@b].", "See [-@a, p. 3; @b] and @{a.txt}, and [the talk](a.txt)."],
    ["@a", "@a", "@{a.txt}", "[the talk](a.txt)"],
  ));
it("a key of several sources: wherever it is written", () =>
  check(["See [@|c].", "Or [@c] or [@x/c]."], ["@c", "@c"]));
it("a key of none: likewise", () => check(["See [@|nope].", "Or [@nope] or [@a]."], ["@nope", "@nope"]));
it("a quotation: wherever some of the same words are quoted", () =>
  check(
    [
      "He “is ready to| travel” [@a].",
      "“to travel to Minsk” [@a], and “The delegation is ready” [@a], but “Nobody knows when” [@a].",
    ],
    ["“is ready to travel”", "“to travel to Minsk”", "“The delegation is ready”"],
  ));
it("an altered one, too, and those of others", () =>
  check(
    ["He “is ready to| fly to Minsk” [@a].", "“is ready to travel to Paris” [@a]."],
    ["“is ready to fly to Minsk”", "“is ready to travel to Paris”"],
  ));
it("words of another source are others, though they are the same", () =>
  check(["“is ready| to travel” [@a].", "“is ready to travel” [@b]."], ["“is ready to travel”"]));
it("a quotation of several sources: those of each", () =>
  check(
    ["“is ready| to travel” [@a; @b].", "“ready to travel. So it was” [@b]."],
    ["“is ready to travel”", "“ready to travel. So it was”"],
  ));
it("words that an ellipsis leaves out are not quoted", () =>
  check(["“ready to| travel” [@a].", "“The delegation … Nobody knows when” [@a]."], ["“ready to travel”"]));
it("words that cite the wrong source, or none, quote the one that has them", () =>
  check(
    ["“Nobody| knows when” [@a].", "“Nobody knows when they will be back” [@b]. “knows when they will be”."],
    ["“Nobody knows when”", "“Nobody knows when they will be back”", "“knows when they will be”"],
  ));
it("words that no source has: nothing", () => check(["“never said |such” [@a]."], []));
it("plain words: nothing", () => check(["Plain| words [@a]."], []));
