import { describe, expect, it } from "vitest";
import { keepingCitations, movedBy, plannedRename, renameableAt } from "../../../server/src/core/features.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { cursorIn, putBibliographies, serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "s/minutes.txt": "The bridge was closed.",
  "s/talk.en.md": "Words.",
  "x/c.txt": "Nothing of the kind.",
  "y/c.txt": "Nothing of that kind.",
};

/** What renaming what the cursor, `|`, stands on to `name` gives: a path, a sentence that refuses, or `nothing`. */
async function check(fixture: string, name: string, expected: string | RegExp): Promise<void> {
  const service = await serviceOver(SOURCES);
  const { text, offset } = cursorIn(fixture);
  const { catalog } = service;
  const found = renameableAt(snapshot(service, text), offset, catalog);
  const planned = found?.kind === "key" ? plannedRename(found, name, catalog) : found;
  const shown =
    planned === undefined
      ? "nothing"
      : planned.kind === "refused"
        ? planned.reason
        : planned.kind === "entry"
          ? "an entry"
          : planned.path;
  if (typeof expected === "string") expect(shown).toBe(expected);
  else expect(shown).toMatch(expected);
}

describe("a key is renamed by its file", () => {
  it("in a bracket", () => check("[@min|utes]", "protocol", "s/protocol.txt"));
  it("with the cursor at its end", () => check("[@minutes|]", "protocol", "s/protocol.txt"));
  it("with an at sign typed", () => check("As @|minutes.", "@protocol", "s/protocol.txt"));
  it("in another case", () => check("[@min|utes]", "Minutes", "s/Minutes.txt"));
  it("with a dot in it", () => check("[@tal|k.en]", "talk.de", "s/talk.de.md"));
  it("written with its ending", () => check("[@{minutes|.txt}]", "protocol.txt", "s/protocol.txt"));
  it("written with its folder", () => check("[@x/|c]", "x/d", "x/d.txt"));
  it("written with its folder, named without", () => check("[@x/|c]", "d", "x/d.txt"));
  it("the same again", () => check("[@min|utes]", "minutes", "s/minutes.txt"));
});

describe("it is refused, and why is said", () => {
  it("for an unknown key", () => check("[@no|pe]", "x", /^No source has the key “nope”/));
  it("for a key of several", () => check("[@|c]", "x", /^Several sources share the key “c”/));
  it("for another folder", () => check("[@x/|c]", "y/d", /not its folder/));
  it("for a folder where there was none", () => check("[@|minutes]", "y/d", /not its folder/));
  it("for nothing", () => check("[@|minutes]", " ", /can't be empty/));
  it("for what is no key", () => check("[@|minutes]", "the minutes!", /“the-minutes” would do/));
  it("for what is no key at all", () => check("[@|minutes]", "!!", /can't be a key: [^“]*“_”[^“]*“-”[^“]*$/));
  it("for what is no file name", () => check("[@|minutes]", "a:b", /file names can't hold “:”/));
  it("for what is none on Windows", () => check("[@|minutes]", "AUX", /Windows can't/));
  it("for another source's", () => check("[@|minutes]", "../c", /not its folder/));
  it("for a name that is taken", () => check("[@x/|c]", "c", "x/c.txt"));
});

it("a key of a bibliography's entry is the entry's, and stays when the file moves", async () => {
  const service = await serviceOver(SOURCES);
  const text = "@article{smith2020, title = {Minutes}, file = {s/minutes.txt}}";
  putBibliographies(service, { "refs.bib": text });
  service.bibliographies.use(["refs.bib"]);
  const doc = snapshot(service, "[@smith2020]");
  const context = service.context(neverCancelled, doc.parsed);
  expect(renameableAt(doc, 3, context.catalog)).toMatchObject({
    kind: "entry",
    reference: { key: "smith2020", bibliography: "refs.bib", tiedBy: "file" },
  });
  const moves = { sources: new Map([["s/minutes.txt", "s/other.txt"]]), added: [] };
  const paths = { before: "/work/report.md", after: "/work/report.md" };
  expect(keepingCitations(doc, paths, movedBy(context.catalog, moves, "/work"), context)).toEqual([]);
});

describe("nothing is renamed", () => {
  it("on a link", () => check("[the |talk](s/minutes.txt)", "x", "nothing"));
  it("on a quotation", () => check("“The bridge |was closed” [@minutes]", "x", "nothing"));
  it("beside", () => check("Pl|ain [@minutes]", "x", "nothing"));
});
