import { expect, test } from "vitest";
import { type FileAccess, fileFault } from "../../server/src/sources/fileFault.ts";

test.each<[string, FileAccess, string]>([
  ["EACCES", "read", "may not be read; check its permissions"],
  ["EPERM", "written", "may not be written; check its permissions"],
  ["ENOENT", "read", "is no longer there"],
  ["ENOENT", "written", "can't be written, since its folder is not there"],
  ["EISDIR", "read", "is a folder; name a file"],
  ["EROFS", "written", "can't be written, since its disk is read-only; name a file elsewhere"],
  ["ENOSPC", "written", "can't be written, since its disk is full"],
  ["EIO", "read", "can't be read (EIO)"],
])("%s, to be %s: %s", (code, access, clause) => {
  expect(fileFault(Object.assign(new Error("x"), { code }), access)).toBe(clause);
});

test("what is no error of the file system", () => {
  expect(fileFault(undefined, "read")).toBe("can't be read (unknown error)");
});
