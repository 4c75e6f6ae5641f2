import { expect, describe as group, it } from "vitest";
import type { BibliographyEntry } from "../../../../server/src/core/corpus/bibliography/entry.ts";
import { type CatalogEntry, createCatalog } from "../../../../server/src/core/corpus/catalog.ts";
import type { Metadata } from "../../../../server/src/core/corpus/source.ts";

const ROOT = "/w";
const source = (path: string, more: Partial<CatalogEntry> = {}): CatalogEntry => ({
  id: path,
  path,
  title: path,
  status: { kind: "readable" },
  ...more,
});
const entry = (key: string, files: string[] = [], metadata: Partial<Metadata> = {}): BibliographyEntry => ({
  key,
  range: { start: 0, end: 0 },
  type: "article",
  files,
  metadata,
});

/** What a key means among sources, with the entries of `lib/refs.bib`, in one line. */
function meaning(
  key: string,
  sources: readonly CatalogEntry[],
  entries: readonly BibliographyEntry[],
): string {
  const inForce = { bibliographies: [{ path: "lib/refs.bib", entries }], unread: [] };
  const found = createCatalog(sources, ROOT, inForce).resolve(key);
  if (found.kind === "source") return found.files.map(({ path }) => path).join(" ");
  if (found.kind === "ambiguous") return `ambiguous: ${found.sources.map((each) => each.key).join(" ")}`;
  return found.kind;
}

const pdf = source("lib/files/1/x.pdf");
const html = source("lib/files/2/x.html");

group("an entry's key means", () => {
  it.each<[string, CatalogEntry[], BibliographyEntry, string]>([
    ["the file that it names", [pdf, html], entry("a", ["files/1/x.pdf"]), "lib/files/1/x.pdf"],
    ["a file by its absolute path", [pdf], entry("a", ["/w/lib/files/1/x.pdf"]), "lib/files/1/x.pdf"],
    [
      "the PDF before the copy of the page",
      [html, pdf],
      entry("a", ["files/2/x.html", "files/1/x.pdf"]),
      "lib/files/1/x.pdf lib/files/2/x.html",
    ],
    [
      "what can be read before what can't",
      [html, source("lib/files/1/x.pdf", { status: { kind: "no-text", reason: "has no text" } })],
      entry("a", ["files/1/x.pdf", "files/2/x.html"]),
      "lib/files/2/x.html lib/files/1/x.pdf",
    ],
    [
      "a file of that name, for another machine's path",
      [pdf],
      entry("a", ["C:/Users/jane/Zotero/x.pdf"]),
      "lib/files/1/x.pdf",
    ],
    [
      "of files of that name the one with the same folders",
      [pdf, source("old/2/x.pdf")],
      entry("a", ["/home/jane/storage/2/x.pdf"]),
      "old/2/x.pdf",
    ],
    [
      "no file where two of that name are as likely",
      [pdf, source("old/x.pdf")],
      entry("a", ["/home/jane/x.pdf"]),
      "entry",
    ],
    [
      "a file with its DOI",
      [source("s/b.pdf", { doi: "10.1/x" })],
      entry("a", [], { doi: "10.1/x" }),
      "s/b.pdf",
    ],
    [
      "a file with its address",
      [source("s/b.html", { url: "http://www.example.org/a/" })],
      entry("a", [], { url: "https://example.org/a" }),
      "s/b.html",
    ],
    [
      "a file that has its DOI on the first page",
      [source("s/b.pdf", { mentions: ["10.1/x", "10.1/y"] })],
      entry("a", [], { doi: "10.1/x" }),
      "s/b.pdf",
    ],
    [
      "no file that states another DOI",
      [source("s/b.pdf", { doi: "10.1/y", mentions: ["10.1/x"] })],
      entry("a", [], { doi: "10.1/x" }),
      "entry",
    ],
    ["a file whose stem it is", [source("s/a.pdf")], entry("a"), "s/a.pdf"],
    [
      "files whose stem it is in one folder",
      [source("s/a.html"), source("s/a.pdf")],
      entry("a"),
      "s/a.pdf s/a.html",
    ],
    [
      "nothing certain where folders share the stem",
      [source("s/a.pdf"), source("t/a.pdf")],
      entry("a"),
      "ambiguous: s/a t/a",
    ],
    [
      "its own file, not one whose stem it is",
      [source("s/a.pdf"), pdf],
      entry("a", ["files/1/x.pdf"]),
      "lib/files/1/x.pdf",
    ],
    ["no file", [pdf], entry("a", ["files/9/z.pdf"]), "entry"],
  ])("%s", (_, sources, one, expected) => {
    expect(meaning("a", sources, [one])).toBe(expected);
  });

  it("a DOI that stands in a paper which cites two of the entries ties neither", () => {
    const paper = source("s/b.pdf", { mentions: ["10.1/x", "10.1/y"] });
    const entries = [entry("a", [], { doi: "10.1/x" }), entry("b2", [], { doi: "10.1/y" })];
    expect(meaning("a", [paper], entries)).toBe("entry");
  });

  it("a file that one entry names is no other's by its DOI", () => {
    const entries = [entry("a", [], { doi: "10.1/x" }), entry("b", ["files/1/x.pdf"])];
    expect(meaning("a", [source(pdf.path, { doi: "10.1/x" })], entries)).toBe("entry");
  });
});

group("keys", () => {
  const inForce = (...entries: BibliographyEntry[]) => ({
    bibliographies: [{ path: "lib/refs.bib", entries }],
    unread: [],
  });

  it("a source is called by its entry's key, and its stem goes on citing it", () => {
    const catalog = createCatalog([pdf], ROOT, inForce(entry("doe2020", ["files/1/x.pdf"])));
    expect(catalog.sources.map(({ key, bareKey }) => [key, bareKey])).toEqual([["doe2020", "x"]]);
    expect(catalog.resolve("x")).toMatchObject({ kind: "source", source: { path: pdf.path } });
  });

  it("a file whose stem is another's key is cited by a longer one", () => {
    const sources = [source("s/doe2020.txt"), pdf];
    const catalog = createCatalog(sources, ROOT, inForce(entry("doe2020", ["files/1/x.pdf"])));
    expect(catalog.sources.map(({ path, key }) => [path, key])).toEqual([
      ["lib/files/1/x.pdf", "doe2020"],
      ["s/doe2020.txt", "s/doe2020"],
    ]);
  });

  it("parts of one book have their keys, and the book's file is called by the first", () => {
    const entries = [
      entry("part1", ["files/1/x.pdf"], { title: "One" }),
      entry("part2", ["files/1/x.pdf"], { title: "Two" }),
    ];
    const catalog = createCatalog([pdf], ROOT, inForce(...entries));
    expect(catalog.sources[0]).toMatchObject({ key: "part1", title: "One" });
    expect(catalog.resolve("part2")).toMatchObject({
      kind: "source",
      reference: { entry: { metadata: { title: "Two" } } },
    });
  });

  it("what an entry says goes before what its file states, and what it leaves out stays", () => {
    const stated = source(pdf.path, { title: "x (scan)", date: "2021", url: "https://example.org/a" });
    const catalog = createCatalog(
      [stated],
      ROOT,
      inForce(entry("a", ["files/1/x.pdf"], { title: "Talks", date: "2020" })),
    );
    expect(catalog.sources[0]).toMatchObject({ title: "Talks", date: "2020", url: "https://example.org/a" });
  });

  it("a slip of the pen is told from an entry's key, with a file or without", () => {
    const catalog = createCatalog(
      [pdf],
      ROOT,
      inForce(entry("doe2020", ["files/1/x.pdf"]), entry("doe2021")),
    );
    expect(catalog.resolve("deo2020")).toMatchObject({ kind: "unknown", nearest: [{ key: "doe2020" }] });
    expect(catalog.resolve("doe-2021")).toMatchObject({
      kind: "unknown",
      nearestEntries: [{ key: "doe2021" }],
    });
  });
});
