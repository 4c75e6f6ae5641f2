import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { neverCancelled } from "../../server/src/core/ports.ts";
import type { Documents } from "../../server/src/sources/documents.ts";
import { formatOf } from "../../server/src/sources/formats.ts";
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

test("documents that take long come last, and not all at once", async () => {
  const files = Array.from({ length: 40 }, (_, i) => `${i}.${i % 2 === 0 ? "pdf" : "txt"}`);
  const groups = await inGroups(files.map((path) => ({ path, absolute: `/${path}` })));
  expect(groups.map((group) => group.length)).toEqual([20, 16, 4]);
  expect(groups[0]?.every(({ path }) => path.endsWith(".txt"))).toBe(true);
  expect(
    groups
      .flat()
      .map(({ path }) => path)
      .sort(),
  ).toEqual(files.sort());
  expect(await inGroups([])).toEqual([]);
});

describe("Markdown is read in the program while it is small", () => {
  const most = formatOf("a.md")!.mostHere!;
  /** A Markdown file of so many bytes, and the paths of what was given to read apart. */
  async function load(bytes: number) {
    const folder = mkdtempSync(join(tmpdir(), "quotewright-loader-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const files = ["small.md", "text.txt", "sized.md"].map((path) => ({
      path,
      absolute: join(folder, path),
    }));
    for (const { absolute } of files) writeFileSync(absolute, "A *short* one.\n");
    writeFileSync(files[2]!.absolute, '"A *quoted* word," she said.\n\n'.padEnd(bytes, "And more. "));
    const apart: string[] = [];
    const documents: Documents = {
      read(document, token) {
        apart.push(`${document.format} ${document.path}`);
        return readHere.read(document, token);
      },
    };
    const groups = await inGroups(files);
    const loaded = await createCorpusLoader(documents).load(files, neverCancelled);
    return { apart, loaded, groups: groups.map((group) => group.map(({ path }) => path)) };
  }

  test("of as many bytes as are read quickly", async () => {
    const { apart, groups } = await load(most);
    expect(apart).toEqual([]);
    expect(groups).toEqual([["small.md", "text.txt", "sized.md"]]);
  });

  test("and apart when it is larger, after all others, with the same outcome", async () => {
    const { apart, groups, loaded } = await load(most + 1);
    expect(apart).toEqual(["markdown sized.md"]);
    expect(groups).toEqual([["small.md", "text.txt"], ["sized.md"]]);
    expect(loaded[2]?.content).toMatchObject({
      kind: "readable",
      readable: { text: expect.stringMatching(/^"A quoted word," she said\.\n\nAnd more\./) },
    });
  });

  test("and one that is gone is told, whatever its size was", async () => {
    const gone = { path: "gone.md", absolute: "/nowhere/gone.md" };
    expect(await inGroups([gone])).toEqual([[gone]]);
    const [loaded] = await createCorpusLoader(readHere).load([gone], neverCancelled);
    expect(loaded?.content).toMatchObject({ kind: "no-text" });
  });
});
