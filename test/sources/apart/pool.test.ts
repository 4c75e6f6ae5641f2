import { describe, expect, test } from "vitest";
import type { SourceFormat } from "../../../server/src/core/corpus/source.ts";
import { Cancelled, type CancelToken, neverCancelled } from "../../../server/src/core/ports.ts";
import type { ReadingLimits } from "../../../server/src/sources/apart/limits.ts";
import { createDocumentReader, type PoolOptions } from "../../../server/src/sources/apart/pool.ts";
import { freshDocuments } from "../../../server/src/sources/documents.ts";

const script = new URL("./obedient.ts", import.meta.url);
/** Of no document here is a long time expected, and of no hanging one an end. */
const limits: ReadingLimits = { time: () => 60_000, heap: 64, process: 300 };
/** Little time for a document of one byte, as the one that hangs is. */
const hasty: ReadingLimits = { ...limits, time: (bytes) => (bytes === 1 ? 2_000 : 60_000) };

function pool(options: Partial<PoolOptions> = {}, format: SourceFormat = "pdf") {
  const reader = createDocumentReader({ script, limits, processes: 1, ...options });
  const documents = freshDocuments(reader);
  return (path: string, bytes: Uint8Array = new Uint8Array(7), token: CancelToken = neverCancelled) =>
    documents.read({ path, format, bytes }, token);
}

const OTHERWISE = "save its text as .txt or .md";

describe("a document that breaks its process has one clause, and the others are read", () => {
  test.each<[string, string, ReadingLimits]>([
    ["hang", `takes longer than 2 seconds to read; ${OTHERWISE}`, hasty],
    ["explode", `needs too much memory to read; ${OTHERWISE}`, limits],
    ["explodeAtOnce", `needs too much memory to read; ${OTHERWISE}`, limits],
    ["unpackBomb", `needs too much memory to read; ${OTHERWISE}`, limits],
    ["throwLater", `can't be read: its reader failed (too late); ${OTHERWISE}`, limits],
    ["exit", `can't be read: its reader failed (it ended); ${OTHERWISE}`, limits],
    ["nonsense", "can't be read: its reader gave no answer", limits],
  ])("%s", async (path, reason, limits) => {
    const read = pool({ limits });
    const contents = await Promise.all([read("a.pdf"), read(path, new Uint8Array(1)), read("b.pdf")]);
    expect(contents.map((content) => content.kind === "no-text" && content.reason)).toEqual([
      "a.pdf of 7",
      reason,
      "b.pdf of 7",
    ]);
  });

  test("of Markdown it says what helps", async () => {
    const read = pool({ limits: hasty }, "markdown");
    expect(await read("hang", new Uint8Array(1))).toEqual({
      kind: "no-text",
      reason: "takes longer than 2 seconds to read; split it into smaller files",
    });
  });

  test("where there is no reader's code, every document says so", async () => {
    const read = pool({ script: new URL("./nothing.cjs", import.meta.url) });
    for (const path of ["a.pdf", "b.pdf"]) {
      expect(await read(path)).toMatchObject({
        kind: "no-text",
        reason: expect.stringMatching(/^can't be read: its reader failed \(Cannot find module .*\); save/),
      });
    }
  });
});

describe("cancelling", () => {
  test("stops work that waits and work that runs, and the next is done", async () => {
    const read = pool();
    const token = { cancelled: false };
    const running = read("hang", new Uint8Array(1), token);
    const waiting = read("a.pdf", new Uint8Array(1), token);
    const wanted = read("b.pdf");
    token.cancelled = true;
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    await expect(waiting).rejects.toBeInstanceOf(Cancelled);
    expect(await wanted).toEqual({ kind: "no-text", reason: "b.pdf of 7" });
  });
});

test("two documents are read at once: while one hangs, the others are read", async () => {
  const read = pool({ processes: 2 });
  const token = { cancelled: false };
  const hanging = read("hang", new Uint8Array(1), token);
  const others = await Promise.all(["a.pdf", "b.pdf", "c.pdf"].map((path) => read(path)));
  expect(others).toHaveLength(3);
  token.cancelled = true;
  await expect(hanging).rejects.toBeInstanceOf(Cancelled);
});

test("bytes that lie in a larger buffer are read alone, and the rest of it stays", async () => {
  const buffer = new Uint8Array(100);
  expect(await pool()("a.pdf", buffer.subarray(10, 14))).toEqual({ kind: "no-text", reason: "a.pdf of 4" });
  expect(buffer.length).toBe(100);
});

test("the fingerprint is that of the code", async () => {
  const reader = createDocumentReader({ script });
  expect(await reader.fingerprint()).toMatch(/^[0-9a-f]{64}$/);
  const other = createDocumentReader({ script: new URL("./pool.test.ts", import.meta.url) });
  expect(await other.fingerprint()).not.toBe(await reader.fingerprint());
});
