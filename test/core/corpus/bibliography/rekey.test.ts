import { describe, expect, it } from "vitest";
import type { BibliographyFormat } from "../../../../server/src/core/corpus/bibliography/read.ts";
import { rekeyedEntry } from "../../../../server/src/core/corpus/bibliography/rekey.ts";

/** What giving the entry `old` the key `to` makes of a bibliography: its text, or the sentence that says why there is none. */
function check(
  path: string,
  text: string,
  expected: string | RegExp,
  to = "new",
  format?: BibliographyFormat,
) {
  const changes = rekeyedEntry(format === undefined ? { path, text } : { path, text, format }, {
    from: "old",
    to,
  });
  const shown =
    typeof changes === "string"
      ? changes
      : changes
          .toReversed()
          .reduce(
            (all, { range, newText }) => all.slice(0, range.start) + newText + all.slice(range.end),
            text,
          );
  if (typeof expected === "string") expect(shown).toBe(expected);
  else expect(shown).toMatch(expected);
}

describe("an entry gets another key", () => {
  it("in BibTeX", () => check("r.bib", "@book{old, title={old}}\n", "@book{new, title={old}}\n"));
  it("in parentheses", () => check("r.bib", "@book( old , title={T})", "@book( new , title={T})"));
  it.each(["crossref", "xref", "xdata", "related", "entryset", "ids"])("where %s names it", (field) =>
    check(
      "r.bib",
      `@inbook{part, ${field} = {a,  old ,older}}\n@book{old, title={T}}\n@book{x, ${field.toUpperCase()} = "old"}`,
      `@inbook{part, ${field} = {a,  new ,older}}\n@book{new, title={T}}\n@book{x, ${field.toUpperCase()} = "new"}`,
    ),
  );
  it("and no other field that has the word", () =>
    check("r.bib", "@book{old, note={old}, title=old}", "@book{new, note={old}, title=old}"));
  it("whose file is broken elsewhere", () =>
    check("r.bib", "@book{a title={T}}\n@book{old, title={T}}", "@book{a title={T}}\n@book{new, title={T}}"));
  it("in CSL JSON", () =>
    check(
      "r.json",
      '[{"id": "older"}, {"title": "old", "id": "old"}]',
      '[{"id": "older"}, {"title": "old", "id": "new"}]',
    ));
  it("in CSL YAML", () =>
    check("r.yaml", "references:\n- id: old\n  title: old\n", "references:\n- id: new\n  title: old\n"));
  it.each(["'", '"'])("in CSL YAML between %s", (mark) =>
    check("r.yml", `- {id: ${mark}old${mark}, title: T}\n`, `- {id: ${mark}new${mark}, title: T}\n`),
  );
  it("that YAML would take for something else than text", () =>
    check("r.yaml", "- id: old\n", '- id: "2020"\n', "2020"));
  it("in a report's front matter", () =>
    check("r.md", "---\nreferences:\n- id: old\n---\n", "---\nreferences:\n- id: new\n---\n", "new", "yaml"));
  it("in RIS", () => check("r.ris", "TY  - JOUR\nID  - old\nER  - \n", "TY  - JOUR\nID  - new\nER  - \n"));
  it("in RIS with Windows' lines", () =>
    check("r.ris", "TY  - JOUR\r\nID  - old\r\nER  - \r\n", "TY  - JOUR\r\nID  - new\r\nER  - \r\n"));
  it("in RIS, of a record whose key is made from its author", () =>
    check(
      "r.ris",
      "TY  - JOUR\r\nAU  - old\r\nER  - \r\n",
      "TY  - JOUR\r\nID  - new\r\nAU  - old\r\nER  - \r\n",
    ));
});

describe("it keeps its key, and why is said", () => {
  it("where another entry has the new one", () =>
    check("r.bib", "@book{old, title={T}}\n@book{new, title={T}}", /^r\.bib has an entry “new” already\./));
  it("where several entries have the old one", () =>
    check(
      "r.bib",
      "@book{old, title={T}}\n@book{old, title={T}}",
      /^Several entries of r\.bib have the key “old”/,
    ));
  it("where it is there no more", () => check("r.bib", "@book{a, title={T}}", /no entry “old” any more/));
  it("where BibTeX can't hold the new one", () =>
    check("r.bib", "@book{old, title={T}}", /can't hold “#”/, "a#b"));
  it("where that would change another made key", () =>
    check("r.ris", "TY  - JOUR\nAU  - old\nER  - \nTY  - JOUR\nAU  - old\nER  - \n", /old/));
  it("where it is written in another way", () =>
    check("r.json", '[{"id": " old"}, {"id": "old "}]', /Several entries|in a way that can't be changed/));
});
