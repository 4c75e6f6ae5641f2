import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { projectRoot } from "./builtCommand.ts";
import { workspace } from "./workspace.ts";

const schema = JSON.parse(readFileSync(join(projectRoot, "docs/json-output.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

/** A file of each format, as another program wrote it; what can't be read; and a library whose entries mean some of them. */
const fixtures = {
  "book.pdf": "pdf/latex-book.pdf",
  "word.docx": "docx/word.docx",
  "open.odt": "docx/pandoc.odt",
  "page.html": "html/newspaper.html",
  "saved.mhtml": "mhtml/chromium.mhtml",
  "novel.epub": "epub/published.epub",
  "talk.vtt": "subtitles/teams.vtt",
  "mail.eml": "email/gmail.eml",
  "plain.txt": "subtitles/otter.txt",
  "notes.md": "pdf/prose.md",
  "scan.pdf": "pdf/scan.pdf",
  "locked.pdf": "pdf/locked.pdf",
};
const library = `@book{melville1851, title = {Moby-Dick}, author = {Melville, Herman}, date = {1851}, file = {sources/book.pdf}}
@article{nofile, title = {Never Seen}}
@article{nofile, title = {Never Seen Either}}
@misc{unclosed, title = {x
`;
const report = `---
bibliography: [library.bib, absent.bib]
---

“It is a way I have of driving off the spleen” [@melville1851, p. 99; @word; @open; @novel, chap. 1], “driving on the spleen” [@novel].

“it has not pleased the Almighty to bless us with a return of peace” [@talk, at 09:59:59; @page; @saved; @mail; @plain].

“it has pleased the Almighty to bless us with an end” [@talk]. “any words at all” [@scan], [@locked], [@nofile], [@nobody].
`;

function files(): Record<string, string | Uint8Array> {
  const sources = Object.entries(fixtures).map(([name, path]) => {
    return [`sources/${name}`, readFileSync(join(projectRoot, "test/fixtures", path))];
  });
  return { ...Object.fromEntries(sources), "library.bib": library, "report.md": report };
}

test("the JSON of every command fits the schema on a folder with a file of every format", () => {
  const { json } = workspace(files());
  for (const args of [
    ["check", "report.md"],
    ["sources", "--bibliography", "library.bib"],
    ["statements"],
    ["find", "driving off the spleen"],
    ["find", "the Almighty to bless us"],
  ]) {
    validate(json(args));
    expect({ args, errors: validate.errors ?? [] }).toEqual({ args, errors: [] });
  }
  const { sources } = json(["sources"]) as { sources: { format: string; status: string; path: string }[] };
  const formats = schema.$defs.source.properties.format.enum as (string | null)[];
  expect([...new Set(sources.map(({ format }) => format))].sort()).toEqual(
    formats.filter((format) => format !== null).sort(),
  );
  expect(sources.filter(({ status }) => status !== "readable").map(({ path }) => path)).toEqual([
    "sources/locked.pdf",
    "sources/scan.pdf",
  ]);
});
