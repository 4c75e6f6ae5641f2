import { describe, expect, test } from "vitest";
import { outline, read } from "../read.ts";
import { p, r, type WordParts, wordFile } from "./wordFile.ts";

async function textOf(parts: WordParts | string): Promise<string> {
  const file = wordFile(typeof parts === "string" ? { body: parts } : parts);
  return (await read("a.docx", file)).text;
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
const cell = (...paragraphs: string[]) => `<w:tc><w:tcPr/>${paragraphs.join("")}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const box = (words: string) => `<w:txbxContent>${p(r(words))}</w:txbxContent>`;

describe("the text of a Word file", () => {
  test.each<[string, string, string]>([
    ["paragraphs", p(r("One.")) + p("") + p(r("  ")) + p(r("Two.")), "One.\n\nTwo."],
    [
      "runs that split a word",
      p(`${r("cap")}<w:proofErr w:type="spellStart"/>${r("it", "<w:b/>")}${r("al")}`),
      "capital",
    ],
    ["white space between elements", `\n <w:p>\n <w:r>\n  <w:t>A</w:t>\n </w:r>\n </w:p>\n`, "A"],
    ["entities and characters by number", p(r("R&amp;D &#8220;x&#x201D;")), "R&D “x”"],
    ["CDATA", p("<w:r><w:t><![CDATA[a < b]]></w:t></w:r>"), "a < b"],
    [
      "tabs and breaks",
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t><w:cr/><w:t>e</w:t></w:r>',
      ),
      "a\tb\nc\nd\ne",
    ],
    ["tab stops are no tabs", p(r("a"), '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), "a"],
    [
      "hyphens",
      p("<w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>"),
      "cooperate\u2011x",
    ],
    [
      "raised figures",
      p(
        `${r("word")}${r("12", '<w:vertAlign w:val="superscript"/>')}${r(" 1")}${r("st", '<w:vertAlign w:val="superscript"/>')}`,
      ),
      "word¹² 1st",
    ],
    ["hidden text", p(`${r("a")}${r("no", "<w:vanish/>")}${r("b", '<w:vanish w:val="0"/>')}`), "ab"],
    [
      "symbols",
      p(
        '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Wingdings" w:char="F028"/><w:sym w:font="Arial" w:char="00E9"/></w:r>',
      ),
      "α→é",
    ],
    ["text in a symbol font", p(r("\uf0b3 5", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')), "≥ 5"],
    [
      "links, tags, controls, directions",
      p(
        `<w:hyperlink r:id="x">${r("a")}</w:hyperlink><w:smartTag>${r("b")}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r("c")}</w:sdtContent></w:sdt><w:bdo w:val="rtl">${r("ד")}</w:bdo>`,
      ),
      "abcד",
    ],
    [
      "a control around paragraphs",
      `<w:sdt><w:sdtContent>${p(r("a"))}${p(r("b"))}</w:sdtContent></w:sdt>`,
      "a\n\nb",
    ],
    [
      "a field's result",
      p(
        `${r("See ")}${field("begin")}${code(' HYPERLINK "x" ')}${field("separate")}${r("there")}${field("end")}${r(".")}`,
      ),
      "See there.",
    ],
    [
      "a field in a field's code",
      p(
        `${field("begin")}${code("IF ")}${field("begin")}${code("PAGE")}${field("separate")}${r("3")}${field("end")}${code(' = 3 "yes"')}${field("separate")}${r("yes")}${field("end")}`,
      ),
      "yes",
    ],
    ["a simple field", p(`<w:fldSimple w:instr=" DATE ">${r("1 May")}</w:fldSimple>`), "1 May"],
    [
      "a field whose result spans paragraphs",
      p(`${field("begin")}${code("X")}${field("separate")}${r("a")}`) + p(`${r("b")}${field("end")}`),
      "a\n\nb",
    ],
    ["a field that never ends", p(`${field("begin")}${code("X")}`) + p(r("Words")), "Words"],
    ["a field that never began", p(`${field("separate")}${field("end")}${r("Words")}`), "Words"],
    [
      "ruby",
      p(
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      ),
      "漢",
    ],
    [
      "a formula",
      p(
        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f><m:r><m:t>+</m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
      ),
      "a/b+x²",
    ],
    [
      "brackets of a formula",
      p(
        '<m:oMath><m:r><m:t>f</m:t></m:r><m:d><m:e><m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:e><m:e><m:r><m:t>y</m:t></m:r></m:e></m:d><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>z</m:t></m:r></m:e></m:d></m:oMath>',
      ),
      "f(x|y)[z]",
    ],
    [
      "changes of format",
      p(
        `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`,
        "<w:pPrChange><w:pPr><w:pStyle w:val='Heading1'/></w:pPr></w:pPrChange>",
      ),
      "a",
    ],
    [
      "a table",
      p(r("Before")) +
        `<w:tbl>${row(cell(p(r("Year"))), cell(p(r("Cases"))))}${row(cell(p(r("2019"))), cell(p("")), cell(p(r("12"))))}</w:tbl>` +
        p(r("After")),
      "Before\n\nYear\tCases\n2019\t12\n\nAfter",
    ],
    [
      "a table that lays out a page",
      `<w:tbl>${row(cell(p(r("One.")), p(r("Two."))), cell(p(r("Side"))))}</w:tbl>`,
      "One.\n\nTwo.\n\nSide",
    ],
    [
      "a table in a table",
      `<w:tbl>${row(cell(p(r("a")), `<w:tbl>${row(cell(p(r("b"))), cell(p(r("c"))))}</w:tbl>`, p("")))}</w:tbl>`,
      "a\n\nb\tc",
    ],
    [
      "a text box, once, after its paragraph",
      p(
        `${r("The sentence ")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("Boxed")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("Boxed")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("goes on.")}`,
      ) + p(r("Next.")),
      "The sentence goes on.\n\nBoxed\n\nNext.",
    ],
    [
      "a paragraph inside another",
      "<w:p><w:r><w:t>a</w:t></w:r><w:p><w:r><w:t>x</w:t></w:r></w:p><w:r><w:t>b</w:t></w:r></w:p>",
      "ab\n\nx",
    ],
    [
      "an old text box",
      p(`${r("a")}<w:r><w:pict><v:textbox>${box("Boxed")}</v:textbox></w:pict></w:r>${r("b")}`),
      "ab\n\nBoxed",
    ],
    [
      "alternatives of which only the last is there",
      p(`<w:r><mc:AlternateContent><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r>`),
      "a",
    ],
  ])("%s", async (_, body, text) => expect(await textOf(body)).toBe(text));

  test("namespaces count, not prefixes", async () => {
    const body = `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>Strict</x:t></x:r></x:p>`;
    expect(await textOf(`${body}<w:p xmlns:w="urn:other"><w:r><w:t>no</w:t></w:r></w:p>`)).toBe("Strict");
  });
});

describe("notes", () => {
  const note = (id: string, words: string, type = "") =>
    `<w:footnote w:id="${id}"${type}>${p(`<w:r><w:footnoteRef/></w:r>${r(words)}`)}</w:footnote>`;
  const call = (id: string) =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

  test("stand after the body, footnotes before endnotes, in the order of their calls", async () => {
    const body =
      p(
        `${r("A word")}${call("3")}<w:r><w:endnoteReference w:id="1"/></w:r>${r(" more")}${call("2")}${r(".")}`,
      ) + p(r("Next."));
    const footnotes =
      note("-1", "line", ' w:type="separator"') +
      note("2", " Second.") +
      note("3", " First.") +
      note("4", " Not called.");
    const endnotes = `<w:endnote w:id="1">${p(r("At the end."))}</w:endnote>`;
    expect(await textOf({ body, footnotes, endnotes })).toBe(
      "A word more.\n\nNext.\n\nFirst.\n\nSecond.\n\nAt the end.",
    );
  });

  test("a sign that calls a note is no word", async () => {
    const body = p(
      `${r("word")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>a</w:t></w:r>${r(" more")}`,
    );
    expect(await textOf({ body, footnotes: note("2", "Note.") })).toBe("word more\n\nNote.");
  });

  test("of deleted text are not there, nor is one that is missing", async () => {
    const body = p(`${r("a")}<w:del w:id="1">${call("2")}</w:del>${call("9")}`);
    expect(await textOf({ body, footnotes: note("2", "Note.") })).toBe("a");
  });
});

describe("tracked changes", () => {
  const changed = (mark: string) => `<w:rPr><w:${mark} w:id="1" w:author="x"/></w:rPr>`;
  const ins = (content: string) => `<w:ins w:id="1">${content}</w:ins>`;
  const del = (words: string) =>
    `<w:del w:id="2"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

  test.each<[string, string, string, string | undefined]>([
    ["none", p(r("a")), "a", undefined],
    [
      "put in and taken out",
      p(`${r("We ")}${del("will")}${ins(r("may"))}${r(" go.")}`),
      "We may go.",
      "We will go.",
    ],
    ["put in and taken out again", p(`${r("a")}${ins(del("b"))}`), "a", undefined],
    [
      "moved",
      p(`<w:moveFrom w:id="1">${r("Moved.")}</w:moveFrom>`) +
        p(`${r("Stays. ")}<w:moveTo w:id="2">${r("Moved.")}</w:moveTo>`),
      "Stays. Moved.",
      "Moved.\n\nStays.",
    ],
    [
      "the end of a paragraph taken out",
      p(r("One "), changed("del")) + p(r("line.")) + p(r("Next.")),
      "One line.\n\nNext.",
      "One\n\nline.\n\nNext.",
    ],
    [
      "the end of a paragraph put in",
      p(r("Two "), changed("ins")) + p(r("lines.")),
      "Two\n\nlines.",
      "Two lines.",
    ],
    [
      "a whole paragraph taken out",
      p(del("Gone."), changed("del")) + p(r("Stays.")),
      "Stays.",
      "Gone.\n\nStays.",
    ],
    ["the end of the last paragraph taken out", p(r("Last."), changed("del")), "Last.", undefined],
    [
      "the end of a paragraph before a table",
      `${p(r("a"), changed("del"))}<w:tbl>${row(cell(p(r("b"))))}</w:tbl>${p(r("c"))}`,
      "a\n\nb\n\nc",
      undefined,
    ],
    [
      "a row taken out",
      `<w:tbl>${row(cell(p(r("a"))))}<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(p(r("b")))}</w:tr></w:tbl>`,
      "a",
      "a\nb",
    ],
    [
      "a cell put in",
      `<w:tbl>${row(cell(p(r("a"))), `<w:tc><w:tcPr><w:cellIns w:id="1"/></w:tcPr>${p(r("b"))}</w:tc>`)}</w:tbl>`,
      "a\tb",
      "a",
    ],
  ])("%s", async (_, body, accepted, rejected) => {
    const found = await read("a.docx", wordFile({ body }));
    expect([found.text, found.second?.text]).toEqual([accepted, rejected]);
  });

  test("in a note alone", async () => {
    const body = p(`${r("a")}<w:r><w:footnoteReference w:id="1"/></w:r>`);
    const footnotes = `<w:footnote w:id="1">${p(`${del("old")}${ins(r("new"))}`)}</w:footnote>`;
    const found = await read("a.docx", wordFile({ body, footnotes }));
    expect([found.text, found.second?.text]).toEqual(["a\n\nnew", "a\n\nold"]);
  });
});

describe("headings and paragraphs", () => {
  const style = (id: string, name: string, more = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styled = (id: string, words: string) => p(r(words), `<w:pStyle w:val="${id}"/>`);

  test("by the styles' built-in names, what they are based on, or the outline", async () => {
    const styles =
      style("Titel", "Title") +
      style("berschrift1", "heading 1") +
      style("Mine", "My heading", '<w:basedOn w:val="berschrift1"/>') +
      style("Deep", "Deep", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style("Body", "Body", '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style("Loop", "Loop", '<w:basedOn w:val="Pool"/>') +
      style("Pool", "Pool", '<w:basedOn w:val="Loop"/>') +
      style("Hidden", "Hidden", "<w:rPr><w:vanish/></w:rPr>") +
      style("Verzeichnis1", "toc 1");
    const body =
      styled("Titel", "Title") +
      styled("Verzeichnis1", "One\t1") +
      styled("berschrift1", "One") +
      styled("Body", "a") +
      styled("Mine", "Two") +
      styled("Loop", "b") +
      styled("Hidden", "no") +
      styled("Deep", "Three") +
      p(r("Four"), '<w:outlineLvl w:val="1"/>') +
      `<w:tbl>${row(cell(styled("berschrift1", "Five")), cell(p(r("d"))))}</w:tbl>` +
      p(r("c"));
    const found = await read("a.docx", wordFile({ body, styles }));
    expect(outline(found)).toEqual({
      headings: ["1 One", "1 Two", "3 Three", "2 Four", "1 Five"],
      paragraphs: ["a", "b", "c"],
    });
    expect(found.text.endsWith("c\n\nOne\t1")).toBe(true);
    expect(found.metadata.title).toBe("Title");
  });

  test("by their ids where the styles are missing", async () => {
    const found = await read("a.docx", wordFile({ body: styled("Heading2", "One") + styled("Normal", "a") }));
    expect(outline(found)).toEqual({ headings: ["2 One"], paragraphs: ["a"] });
  });
});

describe("pages", () => {
  const page = "<w:r><w:lastRenderedPageBreak/></w:r>";
  const body = p(`${r("One. ")}${page}${r("Two.")}`) + p(page) + p(r("Three."));
  const app = (application: string, pages: number) =>
    `<Application>${application}</Application><Pages>${pages}</Pages>`;
  const section = (numbers: string) => `<w:sectPr><w:pgNumType ${numbers}/></w:sectPr>`;

  test.each<[string, WordParts, string[] | undefined]>([
    ["as Word counted them", { body, app: app("Microsoft Office Word", 3) }, ["One.", "Two.", "Three."]],
    [
      "numbered from 1",
      { body: body + section('w:start="1"'), app: app("Microsoft Macintosh Word", 3) },
      ["One.", "Two.", "Three."],
    ],
    ["not where Word counted others", { body, app: app("Microsoft Office Word", 4) }, undefined],
    ["not where another program saved it", { body, app: app("LibreOffice/24.2", 3) }, undefined],
    ["not where nothing is said", { body }, undefined],
    [
      "not where numbers are printed otherwise",
      { body: body + section('w:fmt="lowerRoman"'), app: app("Microsoft Office Word", 3) },
      undefined,
    ],
    [
      "not where they start elsewhere",
      { body: body + section('w:start="7"'), app: app("Microsoft Office Word", 3) },
      undefined,
    ],
    [
      "not where notes stand on them",
      {
        body: body + p('<w:r><w:footnoteReference w:id="1"/></w:r>'),
        footnotes: `<w:footnote w:id="1">${p(r("Note"))}</w:footnote>`,
        app: app("Microsoft Office Word", 3),
      },
      undefined,
    ],
  ])("%s", async (_, parts, starts) => {
    const { text, landmarks } = await read("a.docx", wordFile(parts));
    expect(landmarks.pages?.starts.map((at) => text.slice(at).split(/\s/u, 1)[0])).toEqual(starts);
  });
});

describe("what the file states of itself", () => {
  const body = p(r("Heading"), '<w:pStyle w:val="Heading1"/>') + p(r("Words."));

  test.each<[string, string, object]>([
    [
      "title, authors, date",
      "<dc:title>A Report</dc:title><dc:creator>Jane Doe;World Bank</dc:creator><dcterms:created>2022-02-25T10:00:00Z</dcterms:created>",
      {
        title: "A Report",
        date: "2022-02-25",
        authors: [{ literal: "Jane Doe" }, { literal: "World Bank" }],
      },
    ],
    [
      "a program's place holders",
      "<dc:title>Document1</dc:title><dc:creator>python-docx</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>",
      { title: "Heading" },
    ],
    [
      "a file's name",
      "<dc:title>Microsoft Word - draft.doc</dc:title><dc:creator>Microsoft Office User</dc:creator>",
      { title: "Heading" },
    ],
    ["nothing", "", { title: "Heading" }],
    ["damaged", "<dc:title>", { title: "Heading" }],
  ])("%s", async (_, core, metadata) => {
    expect((await read("a.docx", wordFile({ body, core }))).metadata).toEqual(metadata);
  });
});
