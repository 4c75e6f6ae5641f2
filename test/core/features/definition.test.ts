import { expect, it } from "vitest";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { cursorIn, serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "a.txt": "Heads up.\nThe delegation is ready to travel to Minsk. Nobody knows when.",
  "b.txt": "It was said that the delegation is ready to travel. So it was.",
  "c.txt": "Nothing of the kind.",
};

/** `origin -> path:words` for each place that the cursor, `|`, leads to; the source's words are those of its range. */
async function check(
  fixture: string,
  expected: readonly string[],
  sources: Readonly<Record<string, string>> = SOURCES,
): Promise<void> {
  const service = await serviceOver(sources);
  const { text, offset } = cursorIn(fixture);
  const found = await service.definition(snapshot(service, text), offset, neverCancelled);
  const shown = found.map(({ origin, place }) => {
    const words = sources[place.source.path]!.slice(place.range.start, place.range.end);
    return `${text.slice(origin.start, origin.end)} -> ${place.source.path}:${words}`;
  });
  expect(shown).toEqual(expected);
}

it("a quotation leads to its words", () =>
  check("He “is ready| to travel” [@a].", ["“is ready to travel” -> a.txt:is ready to travel"]));
it("an altered one to the words it alters", () =>
  check("He “is ready| to fly to Minsk” [@a].", [
    "“is ready to fly to Minsk” -> a.txt:is ready to travel to Minsk",
  ]));
it("one that cites several sources to each that has it", () =>
  check("He “is ready| to travel” [@a; @b; @c].", [
    "“is ready to travel” -> a.txt:is ready to travel",
    "“is ready to travel” -> b.txt:is ready to travel",
  ]));
it("one of another source to that source", () =>
  check("He “travel| to Minsk” [@c].", ["“travel to Minsk” -> a.txt:travel to Minsk"]));
it("one that nothing has to the beginning of the source cited", () =>
  check("He “never said| any such words” [@c].", ["“never said any such words” -> c.txt:"]));
it("an uncited one to the source that has it", () =>
  check("He “Nobody| knows when”.", ["“Nobody knows when” -> a.txt:Nobody knows when"]));
it("an uncited one that nothing has nowhere", () => check("A “scare| quote”.", []));
it("a key to the words that are quoted from its source", () =>
  check("He “is ready to travel” [@|b].", ["@b -> b.txt:is ready to travel"]));
it("a key that several quotations cite to each passage", () =>
  check("“Nobody knows,” he said, “is ready” [@|a].", ["@a -> a.txt:Nobody knows", "@a -> a.txt:is ready"]));
it("a key without a quotation to its source's beginning", () => check("See [@|a].", ["@a -> a.txt:"]));
it("an unknown key nowhere", () => check("See [@|zebra].", []));
it("plain words nowhere", () => check("Plain| words [@a].", []));
