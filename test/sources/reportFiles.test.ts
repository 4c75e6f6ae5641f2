import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findReports, readReport } from "../../server/src/sources/reportFiles.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "quotewright-reports-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array = "words"): string {
  const absolute = join(root, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
  return absolute;
}

test("reports are found at any depth, in order, and nothing else is", async () => {
  for (const path of ["b.md", "a/x.markdown", "a/y/z.MD", "a/t.txt", ".hidden/h.md", "node_modules/p/r.md"])
    write(path);
  symlinkSync(join(root, "a"), join(root, "link"));
  const found = await findReports(root);
  expect(found.map((path) => path.slice(root.length + 1))).toEqual(["a/x.markdown", "a/y/z.MD", "b.md"]);
});

describe("reading a report", () => {
  test("gives its text, without a byte order mark", async () => {
    expect(await readReport(write("a.md", "\uFEFF“words” [@a]"))).toMatchObject({ text: "“words” [@a]" });
  });

  test("that has not changed gives the same again", async () => {
    const path = write("a.md");
    const known = await readReport(path);
    expect(await readReport(path, known)).toBe(known);
    write("a.md", "others");
    expect(await readReport(path, known)).toMatchObject({ text: "others" });
  });

  test.each([
    ["that is not there", () => join(root, "none.md")],
    ["that is a folder", () => dirname(write("d.md/inside"))],
    ["that is no text", () => write("a.md", new Uint8Array([0xff, 0x00, 0x01]))],
    [
      "that is larger than any report",
      () => {
        const path = write("a.md");
        truncateSync(path, 4_000_001);
        return path;
      },
    ],
  ])("%s gives nothing", async (_, path) => {
    expect(await readReport(path())).toBeUndefined();
  });
});
