import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { neverCancelled } from "../../server/src/core/ports.ts";
import { createCorpusLoader, inGroups, type LoadedSource } from "../../server/src/sources/load.ts";
import { readHere } from "./readHere.ts";

const line = "Keep up with our newsletter";

/** Three sources that share a line of their site's. */
function corpus() {
  const folder = mkdtempSync(join(tmpdir(), "quotewright-loader-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return ["a.txt", "b.txt", "c.txt"].map((path) => {
    const absolute = join(folder, path);
    writeFileSync(absolute, `What ${path} says.\n\n${line}\n\nAnd goes on to say.\n`);
    return { path, absolute };
  });
}

function furnitureOf({ content }: LoadedSource): string[] {
  if (content.kind === "no-text") return [];
  return content.readable.furniture.map(({ start, end }) => content.readable.text.slice(start, end));
}

test("a source read again alone keeps the furniture that it shares with the others", async () => {
  const files = corpus();
  const loader = createCorpusLoader(readHere);
  const all = await loader.load(files, neverCancelled);
  expect(all.map(furnitureOf)).toEqual([[line], [line], [line]]);
  const again = await loader.load([files[1]!], neverCancelled);
  expect(again.map(furnitureOf)).toEqual([[line]]);
});

test("a loader that has not read the others can't know", async () => {
  const [file] = corpus();
  const alone = await createCorpusLoader(readHere).load([file!], neverCancelled);
  expect(alone.map(furnitureOf)).toEqual([[]]);
});

test("documents that take long come last, and not all at once", () => {
  const files = Array.from({ length: 40 }, (_, i) => `${i}.${i % 2 === 0 ? "pdf" : "txt"}`);
  const groups = inGroups(files.map((path) => ({ path, absolute: `/${path}` })));
  expect(groups.map((group) => group.length)).toEqual([20, 16, 4]);
  expect(groups[0]?.every(({ path }) => path.endsWith(".txt"))).toBe(true);
  expect(
    groups
      .flat()
      .map(({ path }) => path)
      .sort(),
  ).toEqual(files.sort());
  expect(inGroups([])).toEqual([]);
});
