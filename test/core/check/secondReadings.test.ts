import { expect, test } from "vitest";
import { secondReadingId } from "../../../server/src/core/corpus/readings.ts";
import type { Reading } from "../../../server/src/core/corpus/source.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import type { SourceUpdate } from "../../../server/src/core/service.ts";
import { OffsetMap } from "../../../server/src/core/text/offsetMap.ts";
import { cursorIn, serviceWith, snapshot } from "../features/fixture.ts";

const left = "The left column speaks of rivers that run slowly to the sea.";
const right = "Its right neighbour tells of mountains nobody has climbed.";
/** Two columns read one after the other, and line by line across. */
const columns = `${left}\n\n${right}`;
const across =
  "The left column speaks of Its right neighbour tells of\nrivers that run slowly mountains nobody has\nto the sea. climbed.";

function reading(text: string): Reading {
  return { text, map: OffsetMap.identity(text.length), furniture: [], landmarks: {} };
}

function source(path: string, first: string, second?: string): SourceUpdate {
  const readable = { ...reading(first), metadata: { title: path } };
  const content = { kind: "readable" as const, readable };
  if (second === undefined) return { path, content };
  return { path, content: { ...content, readable: { ...readable, second: reading(second) } } };
}

/** Checks one quotation; the answer is its outcome, where it was found, and the differences. */
async function check(sources: readonly SourceUpdate[], quotation: string): Promise<string> {
  const service = await serviceWith(sources);
  const parsed = service.parse(`He wrote “${quotation}” [@a].`, "/work/report.md");
  const { quotations } = await service.check(parsed, {}, neverCancelled);
  const { outcome, passage, differences } = quotations[0]!.verdict;
  const where = passage === undefined ? "" : ` in ${passage.source.replace("\0", " ")}`;
  return `${outcome}${where}${differences.map(({ quote, source }) => `, ${quote} <- ${source}`).join("")}`;
}

const sea = "rivers that run slowly to the sea";
const climbed = "tells of mountains nobody has climbed";

test.each([
  ["in the first reading", source("a.pdf", columns, across), sea, "verbatim in a.pdf"],
  ["in the second alone", source("a.pdf", across, columns), sea, "verbatim in a.pdf second reading"],
  [
    "altered in the first",
    source("a.pdf", columns, across),
    sea.replace("slowly", "quickly"),
    "altered in a.pdf, quickly <- slowly",
  ],
  [
    "altered in the second",
    source("a.pdf", across, columns),
    climbed.replace("nobody", "somebody"),
    "altered in a.pdf second reading, somebody <- nobody",
  ],
  ["in neither", source("a.pdf", across, columns), "Nothing of the kind was ever said here", "missing"],
  ["without a second reading", source("a.pdf", columns), sea, "verbatim in a.pdf"],
])("%s", async (_, a, quotation, expected) => {
  expect(await check([a], quotation)).toBe(expected);
});

test("another source's second reading has the words", async () => {
  const a = source("a.txt", "Something else entirely stands in this source, at length.");
  const b = source("b.pdf", across, columns);
  expect(await check([a, b], sea)).toBe("elsewhere in b.pdf second reading");
});

test("a second reading goes when its source changes or goes", async () => {
  const service = await serviceWith([source("a.pdf", across, columns)]);
  const length = async () => (await service.read(secondReadingId("a.pdf"), { start: 0, end: 9 })).length;
  expect(await length()).toBe(9);
  await service.put([source("a.pdf", columns)], neverCancelled);
  expect(await length()).toBe(0);
  await service.put([source("a.pdf", columns, across)], neverCancelled);
  await service.put([{ path: "a.pdf", content: { kind: "no-text", reason: "is damaged" } }], neverCancelled);
  expect(await length()).toBe(0);
  await service.put([source("a.pdf", columns, across)], neverCancelled);
  await service.remove(["a.pdf"]);
  expect(await length()).toBe(0);
});

test("what a quotation of a second reading leads to", async () => {
  const service = await serviceWith([source("a.pdf", across, columns)]);
  const { text, offset } = cursorIn(`He wrote “rivers that |run slowly to the sea” [@a].`);
  const doc = snapshot(service, text);
  const hover = await service.hover(doc, offset, neverCancelled);
  if (hover?.kind !== "quotation") throw new Error("no hover");
  expect(hover.verdict).toBe("The source has these words.");
  expect(hover.passages[0]?.source.key).toBe("a");
  const quoted = hover.passages[0]?.excerpt.filter(({ kind }) => kind === "quoted");
  expect(quoted?.map((segment) => segment.text)).toEqual([sea]);
  const [definition] = await service.definition(doc, offset, neverCancelled);
  expect(definition?.place.source.path).toBe("a.pdf");
  expect(columns.slice(definition!.place.range.start, definition!.place.range.end)).toBe(sea);
});
