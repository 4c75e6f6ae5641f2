import { describe, expect, it } from "vitest";
import { keepingBibliographies, keepingCitations, movedBy } from "../../../server/src/core/features.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createQuoteService } from "../../../server/src/core/service.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { applied, serviceOver, snapshot } from "./fixture.ts";

interface Case {
  /** Paths of the sources there are; `a.txt` when left out. */
  readonly sources?: readonly string[];
  /** What moves, old path to new; `undefined` for out of the sources. */
  readonly moves?: Readonly<Record<string, string | undefined>>;
  readonly added?: readonly string[];
  /** Where the report, which is `/work/report.md`, moves. */
  readonly to?: string;
}

/** The report as it is once the files have moved. */
async function check(
  text: string,
  expected: string,
  { sources = ["a.txt"], moves = {}, added = [], to }: Case,
) {
  const service = await serviceOver(Object.fromEntries(sources.map((path) => [path, `Words of ${path}.`])));
  const context = service.context(neverCancelled);
  const moved = movedBy(context.catalog, { sources: new Map(Object.entries(moves)), added }, "/work");
  const paths = { before: "/work/report.md", after: to ?? "/work/report.md" };
  const doc = snapshot(service, text);
  expect(applied(text, keepingCitations(doc, paths, moved, context))).toBe(expected);
}

describe("keys follow their source", () => {
  const renamed = { moves: { "a.txt": "b.txt" } };
  it("in brackets, in the sentence, without author, with locators, in notes", () =>
    check(
      "@a [p. 3] and [see @a, p. 3; -@a] and x.[^1] a@a.com `@a`\n\n[^1]: @a, p. 4\n",
      "@b [p. 3] and [see @b, p. 3; -@b] and x.[^1] a@a.com `@a`\n\n[^1]: @b, p. 4\n",
      renamed,
    ));
  it("with braces where they are, or are needed", () =>
    check("@{a} [@a]", "@{q\u0301} [@{q\u0301}]", { moves: { "a.txt": "q\u0301.txt" } }));
  it("another source's keys stay", () => check("[@b] [@a]", "[@b] [@c]", withB()));
  it("a file whose stem stays needs nothing", () =>
    check("[@a]", "[@a]", { moves: { "a.txt": "deep/a.md" } }));
  it("written with the ending it is written so", () =>
    check("[@{a.txt}]", "[@{b.md}]", { moves: { "a.txt": "b.md" } }));
  it("written with folders it is written with as many", () =>
    check("[@x/a] [@y/a] [@{./x/a}]", "[@z/b] [@y/a] [@{./z/b}]", {
      sources: ["x/a.txt", "y/a.txt"],
      moves: { "x/a.txt": "z/b.txt" },
    }));
  it("written short it gets folders where another source has the name", () =>
    check("[@a] [@b]", "[@y/b] [@x/b]", {
      sources: ["x/a.txt", "x/b.txt"],
      moves: { "x/a.txt": "y/b.txt" },
    }));
  it("swapped names are swapped", () =>
    check("[@a] [@b]", "[@b] [@a]", {
      sources: ["a.txt", "b.txt"],
      moves: { "a.txt": "b.txt", "b.txt": "a.txt" },
    }));
  it("a file that comes among the sources makes nothing ambiguous", () =>
    check("[@a]", "[@x/a]", { sources: ["x/a.txt"], added: ["y/a.txt"] }));
  it("what leaves the sources keeps its citations as they are", () =>
    check("[@a]", "[@a]", { moves: { "a.txt": undefined } }));
  it("unknown and ambiguous keys stay", () =>
    check("[@nope] [@c]", "[@nope] [@c]", {
      sources: ["x/c.txt", "y/c.txt"],
      moves: { "x/c.txt": "x/d.txt" },
    }));

  function withB(): Case {
    return { sources: ["a.txt", "b.txt"], moves: { "a.txt": "c.txt" } };
  }
});

describe("links follow", () => {
  it("their source, with what comes after the path", () =>
    check("[x](a.txt#p) <a.txt> [y](./a.txt 'T')", "[x](b/c.txt#p) <a.txt> [y](./b/c.txt 'T')", {
      moves: { "a.txt": "b/c.txt" },
    }));
  it("by reference, once", () =>
    check("[x][r] [y][r]\n\n[r]: a.txt\n", "[x][r] [y][r]\n\n[r]: b.txt\n", {
      moves: { "a.txt": "b.txt" },
    }));
  it("from the root, as they are written", () =>
    check("[x](/a.txt)", "[x](/b/a.txt)", { moves: { "a.txt": "b/a.txt" } }));
  it("to a name with spaces, brackets and signs", () =>
    check("[x](a.txt)", "[x](b%20%28c%29%20100%25%20%23é.txt)", {
      moves: { "a.txt": "b (c) 100% #é.txt" },
    }));
  it("out of the workspace's folder", () =>
    check("[x](a.txt)", "[x](../else/a.txt)", { moves: { "a.txt": "/else/a.txt" } }));
  it("when the report moves", () =>
    check("[x](a.txt) [@a]", "[x](../a.txt) [@a]", { to: "/work/deep/report.md" }));
  it("not when both move together", () =>
    check("[x](a.txt)", "[x](a.txt)", { moves: { "a.txt": "deep/a.txt" }, to: "/work/deep/report.md" }));
});

describe("bibliographies that the front matter names follow", () => {
  function check(named: string, expected: string, moves: Readonly<Record<string, string>>): void {
    const report = (value: string) => `---\ntitle: x\nbibliography: ${value}\n---\n\nText.\n`;
    const service = createQuoteService({
      index: createMemoryIndex({ scheduler: eagerScheduler }),
      scheduler: eagerScheduler,
      root: "/work",
    });
    const doc = snapshot(service, report(named));
    const moved = (path: string) => moves[path] ?? path;
    const paths = { before: "/work/report.md", after: moved("/work/report.md") };
    const edits = keepingBibliographies(doc, paths, moved);
    expect(applied(report(named), edits)).toBe(report(expected));
  }
  const report = { "/work/report.md": "/work/deep/report.md" };
  it("when the report moves", () => {
    check("refs.bib", "../refs.bib", report);
    check("[refs.bib, 'b.json']", "[../refs.bib, '../b.json']", report);
    check("\n- refs.bib\n- /else/b.bib", "\n- ../refs.bib\n- /else/b.bib", report);
  });
  it("when they move", () => {
    check("refs.bib", "lib/all.bib", { "/work/refs.bib": "/work/lib/all.bib" });
    check("./refs.bib", "./lib/all.bib", { "/work/refs.bib": "/work/lib/all.bib" });
    check("/else/b.bib", "/new/b.bib", { "/else/b.bib": "/new/b.bib" });
  });
  it("not when both move together, nor when others do", () => {
    check("refs.bib", "refs.bib", { ...report, "/work/refs.bib": "/work/deep/refs.bib" });
    check("refs.bib", "refs.bib", { "/work/other.bib": "/work/lib/other.bib" });
  });
  it("to names that YAML would read otherwise, and in the quotes that they have", () => {
    check("refs.bib", '"lib: a #1.bib"', { "/work/refs.bib": "/work/lib: a #1.bib" });
    check("'refs.bib'", "'it''s.bib'", { "/work/refs.bib": "/work/it's.bib" });
    check('"refs.bib"', '"my refs.bib"', { "/work/refs.bib": "/work/my refs.bib" });
    check("refs.bib", "my refs.bib", { "/work/refs.bib": "/work/my refs.bib" });
  });
});
