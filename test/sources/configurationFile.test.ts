import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  configurationsIn,
  nearestConfiguration,
  workspaceRootOf,
} from "../../server/src/sources/configurationFile.ts";

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "quotewright-configuration-")));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array = "{}"): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), content);
}

async function nearest(folder: string, root = "."): Promise<string | undefined> {
  const found = await nearestConfiguration(join(base, folder), join(base, root));
  return found?.absolute.slice(base.length + 1);
}

test.each([
  ["a name that no file can have", "a\\u0000.bib"],
  ["a name that is too long", `${"a".repeat(5000)}.bib`],
  ["a file in a file", "quotewright.json/a.bib"],
])("a bibliography of %s is a problem of its line", async (_, path) => {
  write("quotewright.json", `{"bibliography": ["${path}"]}`);
  const [found] = await configurationsIn(base);
  expect(found?.problems).toHaveLength(1);
});

describe("the nearest configuration", () => {
  test("is the report's own folder's, before those above", async () => {
    write("quotewright.json");
    write("a/b/quotewright.json");
    expect(await nearest("a/b")).toBe("a/b/quotewright.json");
    expect(await nearest("a/b/c/d")).toBe("a/b/quotewright.json");
    expect(await nearest("a")).toBe("quotewright.json");
  });
  test("is none above the root", async () => {
    write("quotewright.json");
    mkdirSync(join(base, "a/b"), { recursive: true });
    expect(await nearest("a/b", "a")).toBeUndefined();
  });
  test("is none for a folder outside the root", async () => {
    write("quotewright.json");
    write("b/quotewright.json");
    expect(await nearest("b", "a")).toBeUndefined();
  });
  test("is no folder of that name", async () => {
    mkdirSync(join(base, "quotewright.json"));
    expect(await nearest(".")).toBeUndefined();
  });
});

describe("a file that can't be read says why", () => {
  const problems = async () =>
    (await nearestConfiguration(base, base))!.problems.map(({ message }) => message);
  test("no text", async () => {
    write("quotewright.json", "a\0b");
    expect(await problems()).toEqual([
      "This file is not UTF-8 or UTF-16 text; save it as UTF-8; nothing of it is used.",
    ]);
  });
  test("far too long", async () => {
    write("quotewright.json");
    truncateSync(join(base, "quotewright.json"), 1_000_001);
    expect(await problems()).toEqual([
      "This file is larger than a configuration can be; nothing of it is used.",
    ]);
  });
});

describe("its paths stay inside the workspace", () => {
  const folders = async (...names: string[]) => {
    write("w/in/quotewright.json", JSON.stringify({ sources: { folders: names }, baseline: names[0] }));
    const { configuration } = (await nearestConfiguration(join(base, "w/in"), join(base, "w")))!;
    expect(configuration.baseline !== undefined).toBe(configuration.folders?.[0] === names[0]);
    return configuration.folders;
  };
  test.each([
    ["a", true],
    [".", true],
    ["..", true],
    ["../b", true],
    ["a/../../b/*.txt", true],
    ["nowhere/at/all", true],
    ["../..", false],
    ["../../w2", false],
    ["../../w-else", false],
    ["a/../../../b", false],
    ["/", false],
    ["/etc", false],
  ])("%s: %s", async (name, isInside) => expect(await folders(name)).toEqual(isInside ? [name] : []));
  test("an absolute path may lead inside", async () =>
    expect(await folders(join(base, "w/x"))).toEqual([join(base, "w/x")]));
  test("a symbolic link does not lead out", async () => {
    write("elsewhere/a.txt");
    mkdirSync(join(base, "w/in"), { recursive: true });
    symlinkSync(join(base, "elsewhere"), join(base, "w/in/link"));
    expect(await folders("link", "link/deeper/*.txt", "x")).toEqual(["x"]);
  });
  test("a workspace that is a symbolic link itself is no matter", async () => {
    write("real/quotewright.json", JSON.stringify({ sources: { folders: ["a"] } }));
    symlinkSync(join(base, "real"), join(base, "linked"));
    const found = await nearestConfiguration(join(base, "linked"), join(base, "linked"));
    expect(found!.configuration.folders).toEqual(["a"]);
  });
});

test("all configurations of a workspace are found, other people's left out", async () => {
  for (const folder of ["", "b/", "a/x/", "node_modules/p/", ".git/"]) write(`${folder}quotewright.json`);
  const found = (await configurationsIn(base)).map(({ folder }) => folder.slice(base.length));
  expect(found).toEqual(["/a/x", "/b", ""]);
});

describe("the workspace's root", () => {
  test("is the repository", () => {
    write("repository/.git/HEAD");
    expect(workspaceRootOf(join(base, "repository/a/b"), join(base, "repository/a"))).toBe(
      join(base, "repository"),
    );
    expect(workspaceRootOf(join(base, "repository/a"), base)).toBe(join(base, "repository"));
  });
  test("else the current folder, where the report lies in it", () =>
    expect(workspaceRootOf(join(base, "a/b"), join(base, "a"))).toBe(join(base, "a")));
  test("else the report's folder", () =>
    expect(workspaceRootOf(join(base, "a"), join(base, "b"))).toBe(join(base, "a")));
});
