import { expect, test } from "vitest";
import { pathStoodFor, slashed } from "../../server/src/lsp/uris.ts";

test.each([
  ["file:///work/a%20b.md", "/work/a b.md"],
  ["untitled:/work/new.md", "/work/new.md"],
  ["git:/work/a%20b.md?%7B%22ref%22%3A%22HEAD%22%7D", "/work/a b.md"],
  ["untitled:Untitled-1", undefined],
  ["vscode-vfs://github/someone/papers/a.md", undefined],
  ["inmemory://model/1", undefined],
  ["git:/work/%zz.md", undefined],
  ["buffer:12", undefined],
  ["no uri", undefined],
  ["", undefined],
])("%s stands for %s", (uri, expected) => {
  const path = pathStoodFor(uri);
  // A drive before it on Windows.
  expect(path && slashed(path).replace(/^[A-Z]:/i, "")).toBe(expected);
});
