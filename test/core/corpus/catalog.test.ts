import { describe, expect, test } from "vitest";
import { type CatalogEntry, createCatalog } from "../../../server/src/core/corpus/catalog.ts";

const entry = (path: string): CatalogEntry => ({ id: path, path, title: path, status: { kind: "readable" } });
const catalogOf = (...paths: string[]) => createCatalog(paths.map(entry));

/** What `key` means among `paths`, in one line. */
function check(paths: string[], key: string): string {
  const meaning = catalogOf(...paths).resolve(key);
  if (meaning.kind === "source") return meaning.source.path;
  if (meaning.kind === "entry") return `entry: ${meaning.reference.key}`;
  const sources =
    meaning.kind === "ambiguous" ? meaning.sources.map((s) => s.key) : meaning.nearest.map((s) => s.path);
  return `${meaning.kind}: ${sources.join(" ")}`.trim();
}

describe("resolve", () => {
  test.each([
    ["a bare key", ["s/a.txt", "s/b.txt"], "a", "s/a.txt"],
    ["a path-qualified key that isn't needed", ["s/a.txt"], "s/a", "s/a.txt"],
    ["a shared stem", ["s/a.txt", "t/a.txt"], "a", "ambiguous: s/a t/a"],
    ["a shared stem, qualified", ["s/a.txt", "t/a.txt"], "t/a", "t/a.txt"],
    ["a shared stem in folders of one name", ["s/x/a.txt", "t/x/a.txt"], "x/a", "ambiguous: s/x/a t/x/a"],
    ["as many folders as it takes", ["s/x/a.txt", "t/x/a.txt"], "t/x/a", "t/x/a.txt"],
    ["two endings in one folder", ["s/a.txt", "s/a.md"], "a", "ambiguous: a.md a.txt"],
    ["two endings, told apart", ["s/a.txt", "s/a.md"], "a.md", "s/a.md"],
    ["a stem that only cleaning makes the same", ["s/a b.txt", "t/a-b.txt"], "a-b", "ambiguous: s/a-b t/a-b"],
    ["a path that ends another path", ["x/a.txt", "s/x/a.txt"], "x/a", "ambiguous: s/x/a ./x/a"],
    ["a path from the root", ["x/a.txt", "s/x/a.txt"], "./x/a", "x/a.txt"],
    ["a decomposed file name", ["s/Cafe\u0301.txt"], "Caf\u00e9", "s/Cafe\u0301.txt"],
    ["a decomposed key", ["s/Caf\u00e9.txt"], "Cafe\u0301", "s/Caf\u00e9.txt"],
    ["a key that is another file's name", ["s/a.txt", "s/a.txt.md"], "a.txt", "ambiguous: a a.txt.md"],
    ["a property of every object", ["s/a.txt"], "constructor", "unknown:"],
  ])("%s", (_, paths, key, expected) => {
    expect(check(paths, key)).toBe(expected);
  });

  test.each([
    ["another case", ["s/Lavrov.txt"], "lavrov", "unknown: s/Lavrov.txt"],
    ["another mark", ["s/lavrov_2022.txt"], "lavrov-2022", "unknown: s/lavrov_2022.txt"],
    ["a slip of the pen", ["s/lavrov.txt", "s/putin.txt"], "lavorv", "unknown: s/lavrov.txt"],
    ["a part of the key", ["s/2022-02-14-lavrov.txt"], "lavrov", "unknown: s/2022-02-14-lavrov.txt"],
    ["a file that was moved", ["new/lavrov.txt"], "old/lavrov", "unknown: new/lavrov.txt"],
    ["a key with another ending", ["s/lavrov.md"], "lavrov.txt", "unknown: s/lavrov.md"],
    ["a slip of the pen before an ending", ["s/lavrov.pdf"], "lavorv.pdf", "unknown: s/lavrov.pdf"],
    ["an old form's ending", ["s/lavrov.docx"], "lavorv.DOC", "unknown: s/lavrov.docx"],
    ["a dot in a name", ["s/lavrov.2022.txt"], "lavorv.2022", "unknown: s/lavrov.2022.txt"],
    ["nothing near", ["s/lavrov.txt"], "bloomberg", "unknown:"],
    ["a short stem inside a long key", ["s/fig.txt"], "configuration", "unknown:"],
    ["best first", ["s/lavrova.txt", "s/Lavrov.txt"], "lavrov", "unknown: s/Lavrov.txt s/lavrova.txt"],
    ["no key at all", ["s/lavrov.txt"], "", "unknown:"],
    ["an endless key", ["s/lavrov.txt"], "lavrov".repeat(10_000), "unknown:"],
  ])("unknown: %s", (_, paths, key, expected) => expect(check(paths, key)).toBe(expected));

  test("adding a file never makes an old citation mean another file", () => {
    const before = ["s/a.txt", "s/x/b.txt"];
    for (const added of ["t/a.txt", "a.txt", "s/a.md", "x/a.txt", "s/x/a.txt", "s/a.txt.txt", "x/b.txt"]) {
      for (const key of ["a", "s/a", "b", "x/b", "s/x/b", "a.txt"]) {
        const now = catalogOf(...before, added).resolve(key);
        if (now.kind === "source") expect([key, check(before, key)]).toEqual([key, now.source.path]);
      }
    }
  });
});

test("sources come by path, whatever the order they were found in", () => {
  expect(catalogOf("s/b.txt", "s/B.txt", "s/a.txt").sources.map((s) => s.path)).toEqual([
    "s/B.txt",
    "s/a.txt",
    "s/b.txt",
  ]);
});

test("every source has a key that cites it alone, and the shortest of them", () => {
  const paths = ["a.txt", "s/a.txt", "s/a.md", "t/a.txt", "t/s/a.txt", "t/b.txt", "u/t/b.txt"];
  const catalog = catalogOf(...paths);
  for (const source of catalog.sources) expect(check(paths, source.key)).toBe(source.path);
  expect(catalog.sources.map((s) => s.key)).toEqual([
    "./a",
    "a.md",
    "./s/a.txt",
    "t/a",
    "./t/b",
    "t/s/a",
    "u/t/b",
  ]);
});

test("two files that no key tells apart stay ambiguous", () => {
  expect(check(["s/a b.txt", "s/a-b.txt"], "s/a-b.txt")).toMatch(/^ambiguous/);
});

test("of two entries with one id the later counts", () => {
  const catalog = createCatalog([entry("s/a.txt"), { ...entry("s/a.txt"), title: "new" }]);
  expect(catalog.sources.map((s) => s.title)).toEqual(["new"]);
  expect(catalog.get("s/a.txt")?.title).toBe("new");
  expect(catalog.get("s/b.txt")).toBeUndefined();
});

describe("resolveLink", () => {
  test.each([
    ["beside the report", "s/a.txt", "report.md", "s/a.txt"],
    ["above the report", "../s/a.txt", "reports/report.md", "s/a.txt"],
    ["with a dot", "./s/a.txt", "report.md", "s/a.txt"],
    ["from the root", "/s/a.txt", "reports/2022/report.md", "s/a.txt"],
    ["absolute", "/data/a.txt", "report.md", "/data/a.txt"],
    ["outside the workspace", "../out/a.txt", "report.md", "../out/a.txt"],
    ["relative to an absolute report", "a.txt", "/data/report.md", "/data/a.txt"],
    ["no source", "b.txt", "report.md", undefined],
    ["the folder", "s", "report.md", undefined],
    ["nothing", "", "report.md", undefined],
    ["a web page", "https://example.com/s/a.txt", "report.md", undefined],
  ])("%s", (_, destination, report, expected) => {
    const catalog = catalogOf("s/a.txt", "/data/a.txt", "../out/a.txt");
    expect(catalog.resolveLink(destination, report)?.path).toBe(expected);
  });

  test.each([
    ["out of the workspace", "../out/a.txt", "report.md", "/data/out/a.txt"],
    ["into the workspace", "../w/s/a.txt", "/data/x/report.md", "s/a.txt"],
    ["from the root", "/s/a.txt", "x/report.md", "s/a.txt"],
    ["from an absolute report", "s/a.txt", "/data/w/report.md", "s/a.txt"],
  ])("with the workspace's own path: %s", (_, destination, report, expected) => {
    const catalog = createCatalog(["s/a.txt", "/data/out/a.txt"].map(entry), "/data/w");
    expect(catalog.resolveLink(destination, report)?.path).toBe(expected);
  });

  test("with a drive letter", () => {
    const catalog = createCatalog(["s/a.txt", "D:/out/a.txt"].map(entry), "C:/w");
    expect(catalog.resolveLink("../s/a.txt", "x/report.md")?.path).toBe("s/a.txt");
    expect(catalog.resolveLink("a.txt", "D:/out/report.md")?.path).toBe("D:/out/a.txt");
  });
});
