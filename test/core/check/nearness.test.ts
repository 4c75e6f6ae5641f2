import { expect, it } from "vitest";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { serviceOver, snapshot } from "../features/fixture.ts";

const SOURCE =
  "The first hearing began at noon. We will decide in due course, she said. It rained. " +
  `${"Nothing else of note took place that day in the town. ".repeat(30)}` +
  "The second hearing began at dusk. We will decide in due course, she said. It snowed.";

async function placesOf(report: string): Promise<number[]> {
  const service = await serviceOver({ "a.txt": SOURCE });
  const checked = await service.check(snapshot(service, report).parsed, {}, neverCancelled);
  return checked.quotations.map(({ verdict }) => verdict.passage!.range.start);
}

it("words that stand twice are taken from the place nearest to the quotation before", async () => {
  const words = "We will decide in due course";
  const [, near] = await placesOf(`“The second hearing began” [@a]. Then “${words}” [@a].`);
  expect(near).toBe(SOURCE.lastIndexOf(words));
  const [, first] = await placesOf(`“The first hearing began” [@a]. Then “${words}” [@a].`);
  expect(first).toBe(SOURCE.indexOf(words));
});
