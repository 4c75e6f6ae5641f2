import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { BibliographyEntry } from "../../server/src/core/corpus/bibliography/entry.ts";
import type { Bibliography } from "../../server/src/core/corpus/bibliography/ties.ts";
import { type CatalogEntry, createCatalog } from "../../server/src/core/corpus/catalog.ts";
import * as keys from "../../server/src/core/corpus/keys.ts";
import * as paths from "../../server/src/core/corpus/paths.ts";
import { eagerScheduler } from "../../server/src/core/ports.ts";
import { createQuoteService } from "../../server/src/core/service.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";

vi.mock("../../server/src/core/corpus/keys.ts", { spy: true });
vi.mock("../../server/src/core/corpus/paths.ts", { spy: true });

const ROOT = "/w";
/** Few of each, so that entries and sources meet in every way. */
const names = ["a", "b", "talks", "Talks", "talks-2", "Caf\u00e9", "Cafe\u0301", "x/a", "a.txt", "./s/a"];
const dois = ["10.1/a", "10.1/b", "10.1/c"];
const urls = ["https://example.org/a", "http://www.example.org/a/", "https://example.org/b"];
const optional = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

const source = fc.record({
  folder: fc.constantFrom("s", "t", "s/x"),
  stem: fc.constantFrom("a", "b", "talks", "Caf\u00e9", "Cafe\u0301"),
  ending: fc.constantFrom("txt", "md", "pdf"),
  doi: optional(dois),
  url: optional(urls),
  mentions: fc.array(fc.constantFrom(...dois), { maxLength: 3 }),
  read: fc.boolean(),
});
const sources = fc.array(source, { maxLength: 7 }).map((all) =>
  all.map(({ folder, stem, ending, read, doi, url, mentions }): CatalogEntry => {
    const path = `${folder}/${stem}.${ending}`;
    const stated = { ...(doi === undefined ? {} : { doi }), ...(url === undefined ? {} : { url }) };
    const status = read
      ? ({ kind: "readable" } as const)
      : ({ kind: "no-text", reason: "is locked" } as const);
    return { id: path, path, title: stem, mentions, status, ...stated };
  }),
);
const entry = fc
  .record({
    key: fc.constantFrom(...names),
    title: optional(["One", "Two"]),
    doi: optional(dois),
    url: optional(urls),
    files: fc.array(fc.constantFrom("a.txt", "s/a.txt", "talks.pdf", "elsewhere/b.md", "none.pdf"), {
      maxLength: 2,
    }),
  })
  .map(({ key, files, ...metadata }): BibliographyEntry => {
    const stated = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
    return { key, range: { start: 0, end: 1 }, type: "book", metadata: stated, files };
  });
const bibliography = (path: string) =>
  fc.array(entry, { maxLength: 5 }).map((entries): Bibliography => ({ path, entries }));

const asked = [...names, "talk", "tallks", "s/talks", "b.md", "nothing", ""];

test("a catalog with references of a report's own is what a new one of all of them is", () => {
  fc.assert(
    fc.property(
      sources,
      fc.array(bibliography("refs.bib"), { maxLength: 2 }),
      bibliography("deep/report.md"),
      bibliography("deep/report.md"),
      (entries, files, earlier, own) => {
        const unread = ["other.bib"];
        const shared = createCatalog(entries, ROOT, { bibliographies: files, unread });
        const before = shared.references;
        const fresh = createCatalog(entries, ROOT, { bibliographies: [own, ...files], unread });
        for (const layered of [shared.with(own), shared.with(earlier).with(own)]) {
          for (const key of asked) expect([key, layered.resolve(key)]).toEqual([key, fresh.resolve(key)]);
          for (const { id } of entries) expect(layered.get(id)).toEqual(fresh.get(id));
          expect(layered.sources).toEqual(fresh.sources);
          expect(layered.references).toEqual(fresh.references);
          expect(layered.inForce).toEqual(fresh.inForce);
          for (const link of ["../s/a.txt", "/t/b.md", "none.txt"])
            expect(layered.resolveLink(link, "deep/report.md")).toEqual(
              fresh.resolveLink(link, "deep/report.md"),
            );
        }
        expect(shared.references).toBe(before);
      },
    ),
    { numRuns: 500 },
  );
});

test("making one costs what the references are, and not what the corpus is", () => {
  const cost = (count: number) => {
    const entries = Array.from({ length: count }, (_, i): CatalogEntry => {
      const path = `s/source-${i}.txt`;
      return { id: path, path, title: path, status: { kind: "readable" }, mentions: ["10.1/a"] };
    });
    const refs = entries.map(({ path }, i) => ofFile(`entry-${i}`, path));
    const shared = createCatalog(entries, ROOT, {
      bibliographies: [{ path: "refs.bib", entries: refs }],
      unread: [],
    });
    const type = (title: string) => {
      const own = [ofFile("source-7", "s/source-7.txt", title), ofFile("mine", "none.pdf", title)];
      const catalog = shared.with({ path: "report.md", entries: own });
      expect(catalog.resolve("source-7")).toMatchObject({ source: { path: "s/source-7.txt", title } });
      expect(catalog.resolve("sorce-7").kind).toBe("unknown");
    };
    // The first makes what the others share.
    type("T");
    const before = worked();
    for (const title of ["Ta", "Tal", "Talk"]) type(title);
    return worked() - before;
  };
  const few = cost(20);
  expect(few).toBeGreaterThan(0);
  expect(cost(5000)).toBe(few);
});

test("typing in the references of a report costs what they are", () => {
  const cost = (count: number) => {
    const service = createQuoteService({
      index: createMemoryIndex({ scheduler: eagerScheduler }),
      scheduler: eagerScheduler,
      root: ROOT,
    });
    service.announce(Array.from({ length: count }, (_, i) => `s/source-${i}.txt`));
    const typed = (title: string) =>
      `---\nreferences:\n- id: source-7\n  title: ${title}\n---\n\nSee [@source-7] and @none.\n`;
    let parsed = service.parse(typed("T"), "/w/report.md");
    const before = worked();
    for (const title of ["Ta", "Tal", "Talk"]) {
      parsed = service.parse(typed(title), "/w/report.md", parsed);
      expect(service.catalogOf(parsed).resolve("source-7")).toMatchObject({ source: { title } });
    }
    return worked() - before;
  };
  expect(cost(5000)).toBe(cost(20));
});

/** How often a source's names or path were taken apart, which nothing can do without that goes through all of them. */
function worked(): number {
  const each = [keys.lastNames, keys.keyNames, keys.stemOf, paths.resolvePath];
  return each.reduce((sum, one) => sum + vi.mocked(one).mock.calls.length, 0);
}

function ofFile(key: string, file: string, title = "A title"): BibliographyEntry {
  return { key, range: { start: 0, end: 1 }, type: "book", metadata: { title }, files: [file] };
}
