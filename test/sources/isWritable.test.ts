import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isWritable } from "../../server/src/sources/isWritable.ts";

// Where tests run as root, access(2) forbids nothing by permissions: what is refused here is refused to everybody.
test.each([
  ["a file", "there.md", true],
  ["a folder", "folder", true],
  ["a file that is not there yet", "folder/new.md", true],
  ["a file whose folder is not there yet either", "folder/deep/new.md", true],
  ["what would lie in a file", "there.md/new.md", false],
])("%s", async (_, path, expected) => {
  const folder = mkdtempSync(join(tmpdir(), "quotewright-writable-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "there.md"), "");
  mkdirSync(join(folder, "folder"));
  expect(await isWritable(join(folder, path))).toBe(expected);
});
