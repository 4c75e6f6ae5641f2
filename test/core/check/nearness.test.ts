import { expect, it } from "vitest";
import { checkedIn, serviceOver } from "../features/fixture.ts";

const SOURCE =
  "The first hearing began at noon. We will decide in due course, she said. It rained. " +
  `${"Nothing else of note took place that day in the town. ".repeat(30)}` +
  "The second hearing began at dusk. We will decide in due course, she said. It snowed.";

async function placesOf(report: string, source = SOURCE): Promise<number[]> {
  const service = await serviceOver({ "a.txt": source });
  const checked = await checkedIn(service, report);
  return checked.quotations.map(({ verdict }) => verdict.passage!.range.start);
}

it("words that stand twice are taken from the place nearest to the quotation before", async () => {
  const words = "We will decide in due course";
  const [, near] = await placesOf(`“The second hearing began” [@a]. Then “${words}” [@a].`);
  expect(near).toBe(SOURCE.lastIndexOf(words));
  const [, first] = await placesOf(`“The first hearing began” [@a]. Then “${words}” [@a].`);
  expect(first).toBe(SOURCE.indexOf(words));
});

it("words that stand on several pages are taken from the one that the citation names", async () => {
  const words = "We will decide in due course";
  const filler = "Nothing else of note took place that day in the town. ".repeat(10);
  const paged = `${words}, she said. ${filler}\fIt rained. ${words}, she said again. ${filler}\fThe end. ${words}, all said.`;
  const [second] = await placesOf(`“${words}” [@a, p. 2].`, paged);
  expect(second).toBe(paged.indexOf(words, 40));
  const [, third] = await placesOf(`“It rained” [@a]. “${words}” [@a, p. 3].`, paged);
  expect(third).toBe(paged.lastIndexOf(words));
  const [named] = await placesOf(`“${words}” [@a.txt, p. 2].`, paged);
  expect(named).toBe(second);
  const [unnamed] = await placesOf(`“${words}” [@a].`, paged);
  expect(unnamed).toBe(0);
});
