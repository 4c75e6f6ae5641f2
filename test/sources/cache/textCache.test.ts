import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { createTextCache } from "../../../server/src/sources/cache/textCache.ts";
import { cachedDocuments, type DocumentReader } from "../../../server/src/sources/documents.ts";
import { pack } from "../../../server/src/sources/packing.ts";

let folder: string;
beforeEach(() => {
  const parent = mkdtempSync(join(tmpdir(), "quotewright-cache-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  folder = join(parent, "texts");
});

/** A reader that says how often it was asked. */
function countingReader(code = "1") {
  const asked: string[] = [];
  const reader: DocumentReader = {
    fingerprint: async () => code,
    async read({ path, bytes }) {
      asked.push(path);
      if (path === "slow.pdf") return { kind: "given-up", reason: "takes too long" };
      return { kind: "read", packed: pack({ kind: "no-text", reason: `says ${Buffer.from(bytes)}` }) };
    },
  };
  return { reader, asked };
}

/** Reads a document as a run of its own would: nothing is in memory. */
async function read(
  path: string,
  text: string,
  { code = "1", mostBytes = 1_000_000, format = "pdf" as const } = {},
) {
  const { reader, asked } = countingReader(code);
  const documents = cachedDocuments(reader, createTextCache(folder, mostBytes));
  const content = await documents.read({ path, format, bytes: Buffer.from(text) }, neverCancelled);
  return { asked: asked.length, reason: content.kind === "no-text" && content.reason };
}

function entries(): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

describe("what was read once is not read again", () => {
  test("by another run, under another name", async () => {
    expect(await read("a.pdf", "words")).toEqual({ asked: 1, reason: "says words" });
    expect(await read("moved/b.pdf", "words")).toEqual({ asked: 0, reason: "says words" });
  });

  test("unless its bytes or the readers' code are others", async () => {
    await read("a.pdf", "words");
    expect(await read("a.pdf", "other")).toEqual({ asked: 1, reason: "says other" });
    expect(await read("a.pdf", "words", { code: "2" })).toEqual({ asked: 1, reason: "says words" });
  });

  test("but what met a limit is tried again", async () => {
    expect(await read("slow.pdf", "words")).toEqual({ asked: 1, reason: "takes too long" });
    expect(await read("slow.pdf", "words")).toEqual({ asked: 1, reason: "takes too long" });
  });
});

describe("an entry that is not what was written is replaced", () => {
  test.each<[string, (entry: string) => void]>([
    ["cut off", (entry) => writeFileSync(entry, readFileSync(entry).subarray(0, -3))],
    ["empty", (entry) => writeFileSync(entry, "")],
    ["changed", (entry) => writeFileSync(entry, readFileSync(entry, "latin1").replace("says", "lies"))],
    ["another key's", (entry) => writeFileSync(entry, readFileSync(entries().find((one) => one !== entry)!))],
    [
      "of another version",
      (entry) => writeFileSync(entry, readFileSync(entry, "latin1").replace("text 1", "text 9")),
    ],
    [
      "a folder",
      (entry) => {
        rmSync(entry);
        mkdirSync(entry);
      },
    ],
  ])("%s", async (what, spoil) => {
    await read("a.pdf", "words");
    const [entry] = entries();
    await read("b.pdf", "other");
    spoil(entry!);
    expect(await read("a.pdf", "words")).toEqual({ asked: 1, reason: "says words" });
    const again = await read("a.pdf", "words");
    expect(again).toEqual({ asked: what === "a folder" ? 1 : 0, reason: "says words" });
  });
});

describe("the folder", () => {
  test("is its owner's alone, and so are the files", async () => {
    await read("a.pdf", "words");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(entries().map((entry) => statSync(entry).mode & 0o777)).toEqual([0o600]);
  });

  test("is made private where it is not", async () => {
    mkdirSync(folder, { mode: 0o777 });
    chmodSync(folder, 0o777);
    await read("a.pdf", "words");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test.each<[string, () => void]>([
    ["a link", () => symlinkSync(tmpdir(), folder)],
    ["a file", () => writeFileSync(folder, "")],
    ["in no folder", () => (folder = join("/dev/null", "texts"))],
  ])("is not used where it is %s, and documents are read all the same", async (_, make) => {
    make();
    for (const asked of [1, 1]) expect(await read("a.pdf", "words")).toEqual({ asked, reason: "says words" });
  });

  test("holds no more than it may: what was used last stays", async () => {
    const mostBytes = 2000;
    const words = "x".repeat(100);
    for (let i = 0; i < 30; i++) {
      await read(`${i}.pdf`, `${i} ${words}`, { mostBytes });
      // The clock is no help where files are written within its resolution.
      for (const entry of entries()) {
        const age = statSync(entry).mtimeMs > Date.now() - 100_000 ? 1_000_000 - i * 1000 : 0;
        if (age > 0) utimesSync(entry, new Date(Date.now() - age), new Date(Date.now() - age));
      }
    }
    const bytes = entries().reduce((sum, entry) => sum + statSync(entry).size, 0);
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    expect((await read("29.pdf", `29 ${words}`, { mostBytes })).asked).toBe(0);
    expect((await read("0.pdf", `0 ${words}`, { mostBytes })).asked).toBe(1);
  });

  test("takes no giants: they would drive all others out", async () => {
    await read("a.pdf", "x".repeat(1000), { mostBytes: 2000 });
    expect((await read("a.pdf", "x".repeat(1000), { mostBytes: 2000 })).asked).toBe(1);
  });
});
