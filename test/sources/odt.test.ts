import { describe, expect, test } from "vitest";
import { outline, read, refusal } from "./read.ts";
import { type ZipFiles, zipFile } from "./zipFile.ts";

const NAMESPACES = ["office", "text", "table", "style", "manifest", "meta"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const MORE =
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** An OpenDocument text whose body is `body`, with `styles` and further files. */
function odt(body: string, styles = "", files: ZipFiles = {}): Buffer {
  return zipFile({
    mimetype: { data: "application/vnd.oasis.opendocument.text", method: 0 },
    "content.xml": `<office:document-content ${NAMESPACES} ${MORE}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...files,
  });
}

const p = (content: string, style = "Standard") => `<text:p text:style-name="${style}">${content}</text:p>`;
const style = (name: string, properties: string, parent = "Standard") =>
  `<style:style style:name="${name}" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;
const note = (kind: string, words: string) =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;
const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`;

describe("the text of an OpenDocument file", () => {
  test.each<[string, string, string]>([
    [
      "paragraphs and white space",
      `${p("One\n  line.")}${p("")}${p("Two<text:s text:c='2'/>x<text:tab/>y<text:line-break/>z")}`,
      "One line.\n\nTwo  x\ty\nz",
    ],
    [
      "spans, links and fields",
      p(
        `a<text:span>b</text:span><text:a>c</text:a><text:page-number>4</text:page-number><text:soft-page-break/>`,
      ),
      "abc4",
    ],
    [
      "no comments, hidden text or readings of ruby",
      p(
        `a<office:annotation><dc:creator>x</dc:creator>${p("no")}</office:annotation><text:span text:style-name="Hid">no<text:span>no</text:span></text:span><text:hidden-text text:is-hidden="true">no</text:hidden-text><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby>`,
      ),
      "a漢",
    ],
    [
      "hidden sections",
      `<text:section text:display="none">${p("no")}</text:section><text:section>${p("a")}</text:section>`,
      "a",
    ],
    ["raised figures", p('m<text:span text:style-name="Sup">2</text:span>'), "m²"],
    [
      "notes after the body",
      p(`a${note("endnote", "End.")}${note("footnote", "Foot.")}b`) + p("c"),
      "ab\n\nc\n\nFoot.\n\nEnd.",
    ],
    [
      "tables",
      `<table:table><table:table-row>${cell(p("a"))}${cell(p("b"))}</table:table-row><table:table-row>${cell(p("c"))}<table:covered-table-cell>${p("no")}</table:covered-table-cell></table:table-row></table:table>`,
      "a\tb\nc",
    ],
    [
      "text boxes after their paragraph",
      p(
        `a<draw:frame><draw:text-box>${p("Boxed")}</draw:text-box></draw:frame>b<draw:custom-shape>${p("Shape")}</draw:custom-shape>`,
      ),
      "ab\n\nBoxed\n\nShape",
    ],
    [
      "tables of contents at the end",
      `<text:table-of-content><text:table-of-content-source><text:index-title-template>no</text:index-title-template></text:table-of-content-source><text:index-body>${p("One 1")}</text:index-body></text:table-of-content>${p("a")}`,
      "a\n\nOne 1",
    ],
    [
      "lists",
      `<text:list><text:list-item><text:number>1.</text:number>${p("a")}</text:list-item></text:list>`,
      "a",
    ],
  ])("%s", async (_, body, text) => {
    const styles = style("Hid", 'text:display="none"') + style("Sup", 'style:text-position="super 58%"');
    expect((await read("a.odt", odt(body, styles))).text).toBe(text);
  });

  test("headings, and paragraphs that count", async () => {
    const body = `${p("Title", "P1")}<text:h text:outline-level="2">One</text:h>${p("a")}<text:h>Two</text:h><table:table><table:table-row>${cell(p("b"))}</table:table-row></table:table>${p("c", "Loop")}`;
    const styles = style("P1", "", "Title") + style("Loop", "", "Pool") + style("Pool", "", "Loop");
    const found = await read("a.odt", odt(body, styles));
    expect(outline(found)).toEqual({ headings: ["2 One", "1 Two"], paragraphs: ["a", "c"] });
    expect(found.metadata).toEqual({ title: "Title" });
  });

  test("what it states of itself", async () => {
    const meta = `<office:document-meta ${NAMESPACES} ${MORE}><office:meta><dc:title>A Report</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator><dc:creator>Ed</dc:creator><meta:creation-date>2022-02-25T10:00:00.123</meta:creation-date></office:meta></office:document-meta>`;
    const expected = { title: "A Report", date: "2022-02-25", authors: [{ literal: "Jane Doe" }] };
    expect((await read("a.ott", odt(p("a"), "", { "meta.xml": meta }))).metadata).toEqual(expected);
    expect((await read("a.odt", odt(p("Words"), "", { "meta.xml": "<x" }))).metadata).toEqual({
      title: "Words",
    });
  });
});

describe("tracked changes", () => {
  const region = (id: string, content: string) =>
    `<text:changed-region text:id="${id}">${content}</text:changed-region>`;
  const info = "<office:change-info><dc:creator>no</dc:creator></office:change-info>";
  const inserted = (id: string) => region(id, `<text:insertion>${info}</text:insertion>`);
  const deleted = (id: string, content: string) =>
    region(id, `<text:deletion>${info}${content}</text:deletion>`);
  const changes = (...regions: string[]) =>
    `<text:tracked-changes>${regions.join("")}</text:tracked-changes>`;
  const start = (id: string) => `<text:change-start text:change-id="${id}"/>`;
  const end = (id: string) => `<text:change-end text:change-id="${id}"/>`;
  const point = (id: string) => `<text:change text:change-id="${id}"/>`;

  test.each<[string, string, string, string | undefined]>([
    [
      "put in and taken out",
      changes(inserted("a"), deleted("b", p("will<text:s/>"))) +
        p(`We ${point("b")}${start("a")}may ${end("a")}go.`),
      "We may go.",
      "We will go.",
    ],
    [
      "a paragraph put in",
      changes(inserted("a")) + p(`One.${start("a")}`) + p("New.") + p(`${end("a")} Two.`),
      "One.\n\nNew.\n\nTwo.",
      "One. Two.",
    ],
    [
      "a paragraph taken out",
      changes(deleted("a", p("") + p("Old.") + p(""))) + p(`One.${point("a")}`) + p("Two."),
      "One.\n\nTwo.",
      "One.\n\nOld.\n\nTwo.",
    ],
    [
      "a note put in",
      changes(inserted("a")) + p(`One.${start("a")}${note("footnote", "New.")}${end("a")}`),
      "One.\n\nNew.",
      "One.",
    ],
    [
      "a change of format alone",
      changes(region("a", `<text:format-change>${info}</text:format-change>`)) +
        p(`${start("a")}One.${end("a")}`),
      "One.",
      undefined,
    ],
    [
      "the same point a thousand times",
      changes(deleted("a", p("old"))) + p(`One.${point("a").repeat(1000)}`),
      "One.",
      "One.old",
    ],
    ["ends without starts", changes(inserted("a")) + p(`${end("a")}One.${end("a")}`), "One.", undefined],
  ])("%s", async (_, body, accepted, rejected) => {
    const found = await read("a.odt", odt(body));
    expect([found.text, found.second?.text]).toEqual([accepted, rejected]);
  });
});

test.each<[string, Buffer, string]>([
  [
    "encrypted",
    odt("", "", {
      "META-INF/manifest.xml": `<manifest:manifest ${NAMESPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
    }),
    "is password-protected; save a copy without a password",
  ],
  [
    "a spreadsheet",
    odt("", "", { mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
    "is a zip archive and not an OpenDocument text; take out of it what you cite",
  ],
  ["damaged", odt("<text:p>"), "is damaged inside; save it anew from the program that made it"],
  [
    "declaring entities",
    odt("", "", { "content.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a/>' }),
    "declares its own XML entities, which no such document needs; save it anew from the program that made it",
  ],
  ["no words", odt(p("")), "holds no words"],
  [
    "a Word file",
    zipFile({ "[Content_Types].xml": "x", "_rels/.rels": "x", "word/document.xml": "x" }),
    "is a Word document by its content; rename it so that it ends in .docx",
  ],
])("%s", async (_, bytes, reason) => expect(await refusal("a.odt", bytes)).toBe(reason));
