import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Cancelled, neverCancelled } from "../../server/src/core/ports.ts";
import { MAX_SOURCE_BYTES } from "../../server/src/sources/decode.ts";
import { findSources, sourcePathAt } from "../../server/src/sources/find.ts";
import { loadCorpus, loadSource } from "../../server/src/sources/load.ts";
import { readHere } from "./readHere.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "quotewright-sources-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "words");
  }
}

/** The paths found in `folders` of the temporary folder, or under `at` of it. */
async function find(folders: string[], exclude: string[] = [], at = "."): Promise<string[]> {
  const found = await findSources({ root: join(root, at), folders, exclude });
  return found.files.map((file) => file.path.replace(root, "<root>"));
}

describe("findSources", () => {
  test("takes documents at any depth and leaves the rest", async () => {
    write("s/a.txt", "s/x/y/b.md", "s/c.PDF", "s/d.png", "s/.hidden.txt", "s/.x/e.txt", "s/README");
    write("s/node_modules/p/f.txt", "s/.git/g.txt", "other/h.txt");
    expect(await find(["s"])).toEqual(["s/a.txt", "s/c.PDF", "s/x/y/b.md"]);
  });

  test.each<[string, string[], string[]]>([
    ["a name at any depth", ["draft-*"], ["s/a.txt", "s/x/b.txt"]],
    ["a folder", ["s/x"], ["s/a.txt", "s/draft-1.txt"]],
    ["a folder with a slash", ["s/x/"], ["s/a.txt", "s/draft-1.txt"]],
    ["a folder's name", ["x"], ["s/a.txt", "s/draft-1.txt"]],
    ["a path", ["./s/a.txt"], ["s/draft-1.txt", "s/x/b.txt", "s/x/draft-2.txt"]],
    ["globstar", ["**/*.txt"], []],
    ["several", ["draft-1.txt", "x"], ["s/a.txt"]],
    ["a pattern that is none", ["[", "{"], ["s/a.txt", "s/draft-1.txt", "s/x/b.txt", "s/x/draft-2.txt"]],
  ])("excludes %s", async (_, exclude, expected) => {
    write("s/a.txt", "s/draft-1.txt", "s/x/b.txt", "s/x/draft-2.txt");
    expect(await find(["s"], exclude)).toEqual(expected);
  });

  test("excludes by the path from a folder outside the workspace", async () => {
    write("w/x", "out/a.txt", "out/drafts/b.txt", "out/x/drafts/c.txt");
    const expected = ["<root>/out/a.txt", "<root>/out/x/drafts/c.txt"];
    expect(await find(["../out"], ["drafts/*"], "w")).toEqual(expected);
    expect(await find(["../out"], ["./drafts/"], "w")).toEqual(["<root>/out/a.txt"]);
  });

  test("takes single files and globs", async () => {
    write("s/a.txt", "s/b.md", "t/c.txt");
    expect(await find(["s/a.txt", "*/*.md"])).toEqual(["s/a.txt", "s/b.md"]);
  });

  test("a folder whose name looks like a glob is that folder", async () => {
    write("s [1]/a.txt", "s 1/b.txt");
    expect(await find(["s [1]"])).toEqual(["s [1]/a.txt"]);
  });

  test("a file in two places comes once", async () => {
    write("s/x/a.txt");
    expect(await find(["s", "s/x", ".", join(root, "s")])).toEqual(["s/x/a.txt"]);
  });

  test("outside the workspace a path is absolute", async () => {
    write("w/s/a.txt", "out/b.txt", "w2/c.txt");
    expect(await find(["s", "../out", "../w2"], [], "w")).toEqual([
      "<root>/out/b.txt",
      "<root>/w2/c.txt",
      "s/a.txt",
    ]);
  });

  test("symbolic links are not followed, whether they lead out or in", async () => {
    write("s/a.txt", "secret/b.txt");
    symlinkSync("../secret", join(root, "s/folder"));
    symlinkSync("../secret/b.txt", join(root, "s/file.txt"));
    symlinkSync("a.txt", join(root, "s/inside.txt"));
    symlinkSync("nowhere", join(root, "s/dangling.txt"));
    symlinkSync("..", join(root, "s/loop"));
    expect(await find(["s"])).toEqual(["s/a.txt"]);
  });

  test("says what leads nowhere", async () => {
    write("s/a.txt");
    const found = await findSources({ root, folders: ["s", "no", "no.txt", "*.md"], exclude: [] });
    expect(found.missing).toEqual(["no", "no.txt", "*.md"]);
    expect(found.files).toHaveLength(1);
  });

  test("an empty folder isn't missing", async () => {
    mkdirSync(join(root, "s"));
    expect(await findSources({ root, folders: ["s"], exclude: [] })).toEqual({ files: [], missing: [] });
  });
});

describe("loadCorpus", () => {
  const fileAt = (path: string) => ({ absolute: join(root, path), path });

  test("hands over every file in order, with what it holds, and says how far it is", async () => {
    const paths = Array.from({ length: 20 }, (_, i) => `s/${i}.txt`);
    write(...paths);
    const counts: number[] = [];
    const loaded = await loadCorpus(paths.map(fileAt), readHere, neverCancelled, (count) =>
      counts.push(count),
    );
    expect(loaded.map(({ path, content }) => `${path} ${content.kind}`)).toEqual(
      paths.map((path) => `${path} readable`),
    );
    expect(counts).toEqual(paths.map((_, i) => i + 1));
  });

  test("marks what repeats through the sources", async () => {
    const paths = ["a.txt", "b.txt", "c.txt", "d.pdf"];
    write(...paths);
    for (const path of paths)
      writeFileSync(join(root, path), `The words of ${path}.\n\nFollow us on Foo\n\nMore of them.`);
    const loaded = await loadCorpus(paths.map(fileAt), readHere, neverCancelled);
    const furniture = loaded.map(({ content }) =>
      content.kind === "readable" ? content.readable.furniture : [],
    );
    expect(furniture).toEqual([
      [{ start: 21, end: 37 }],
      [{ start: 21, end: 37 }],
      [{ start: 21, end: 37 }],
      [],
    ]);
  });

  test("stops when it is told to", async () => {
    write("a.txt", "b.txt");
    const loading = loadCorpus([fileAt("a.txt"), fileAt("b.txt")], readHere, { cancelled: true });
    await expect(loading).rejects.toBeInstanceOf(Cancelled);
  });

  test.each<[string, () => void, string]>([
    ["gone.txt", () => undefined, "is no longer there"],
    ["folder.txt", () => mkdirSync(join(root, "folder.txt")), "is a folder; name a file"],
    [
      "gone.rtf",
      () => undefined,
      "is a Rich Text file, which can't be read yet; save its text as .txt or .md",
    ],
    [
      "huge.txt",
      () => {
        write("huge.txt");
        truncateSync(join(root, "huge.txt"), MAX_SOURCE_BYTES + 1);
      },
      "is larger than 64 MB; split it into smaller files",
    ],
  ])("%s has no text", async (path, prepare, reason) => {
    prepare();
    expect(await loadSource(fileAt(path), readHere, neverCancelled)).toEqual({ kind: "no-text", reason });
  });
});

describe("sourcePathAt", () => {
  test.each<[string, string, string[], string[], string | undefined]>([
    ["in a folder", "s/x/a.txt", ["s"], [], "s/x/a.txt"],
    ["elsewhere", "t/a.txt", ["s"], [], undefined],
    ["beside, with a name that begins alike", "s2/a.txt", ["s"], [], undefined],
    ["of a kind that nobody quotes", "s/a.png", ["s"], [], undefined],
    ["excluded", "s/draft.txt", ["s"], ["draft*"], undefined],
    ["excluded by a path from its folder", "s/x/a.txt", ["s"], ["x/**"], undefined],
    ["hidden", "s/.x/a.txt", ["s"], [], undefined],
    ["in other people's packages", "s/node_modules/a.txt", ["s"], [], undefined],
    ["that is named itself", "t/a.txt", ["t/a.txt"], [], "t/a.txt"],
    ["that a glob takes", "t/a.txt", ["t/*.txt"], [], "t/a.txt"],
    ["that a glob does not take", "t/x/a.txt", ["t/*.txt"], [], undefined],
    ["outside of the workspace", "../o/a.txt", ["../o"], [], "<outside>/o/a.txt"],
  ])("of a file %s", (_, path, folders, exclude, expected) => {
    const found = sourcePathAt({ root, folders, exclude }, join(root, path));
    expect(found?.replace(dirname(root), "<outside>")).toBe(expected);
  });
});
