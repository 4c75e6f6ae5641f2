import { describe, expect, test } from "vitest";
import { outline, read } from "../read.ts";
import { zipFile } from "../zipFile.ts";
import { type BookParts, bookFile } from "./book.ts";

const one = (body: string): BookParts => ({ chapters: { "c.xhtml": body } });

async function textOf(parts: BookParts): Promise<string> {
  return (await read("a.epub", bookFile(parts))).text;
}

describe("the text of an e-book", () => {
  test.each<[string, BookParts, string]>([
    [
      "paragraphs and white space",
      one("<p>One\n  line.</p><p/><p>Two<br/>lines.</p>"),
      "One line.\n\nTwo\nlines.",
    ],
    [
      "entities of HTML",
      one("<p>R&amp;D&nbsp;&mdash; caf&eacute; &#8220;x&#x201D;</p>"),
      "R&D\u00a0— café “x”",
    ],
    ["no scripts, styles or pictures", one("<p>a<script>x</script><style>y</style><img alt='z'/></p>"), "a"],
    [
      "chapters in the order of the spine, those aside at the end",
      {
        chapters: { "b.xhtml": "<p>Aside.</p>", "a.xhtml": "<p>First.</p>", "c.html": "<p>Second.</p>" },
        aside: ["b.xhtml"],
      },
      "First.\n\nSecond.\n\nAside.",
    ],
    [
      "not the table of contents",
      { ...one("<p>a</p>"), nav: "<nav epub:type='toc'><ol><li><a href='c.xhtml'>no</a></li></ol></nav>" },
      "a",
    ],
    ["nor one inside a chapter", one("<nav epub:type='toc'><ol><li>no</li></ol></nav><p>a</p>"), "a"],
    [
      "a chapter twice in the spine",
      { ...one("<p>a</p>"), spine: '<itemref idref="c0"/><itemref idref="gone"/>'.repeat(50) },
      "a",
    ],
    [
      "a chapter that is missing",
      {
        ...one("<p>a</p>"),
        files: {
          "OEBPS/book.opf":
            '<package><manifest><item id="x" href="gone.html" media-type="text/html"/><item id="y" href="c.xhtml" media-type="text/html"/><item id="z" href="c.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="x"/><itemref idref="z"/><itemref idref="y"/></spine></package>',
        },
      },
      "a",
    ],
    ["a chapter without words", { chapters: { "a.xhtml": "<img/>", "b.xhtml": "<p>b</p>" } }, "b"],
    [
      "names with escapes",
      { chapters: { "my%20chapter.xhtml": "" }, files: { "OEBPS/my chapter.xhtml": "<p>a</p>" } },
      "a",
    ],
    [
      "a call to a note",
      one("<p>word<a epub:type='noteref' href='#n1'>1</a> more<sup><a href='#n2'>2</a></sup>.</p>"),
      "word more.",
    ],
    [
      "notes between paragraphs go to the end",
      one(
        "<p>a</p><aside epub:type='footnote' id='n1'><p>Note.</p></aside><p>b</p><aside role='doc-endnote'><p>Other.</p></aside>",
      ),
      "a\n\nb\n\nNote.\n\nOther.",
    ],
    [
      "notes in a section of their own stay",
      one(
        "<p>a</p><section epub:type='footnotes'><ol><li epub:type='footnote'>Note.</li></ol></section><p>b</p>",
      ),
      "a\n\nNote.\n\nb",
    ],
    ["another aside stays", one("<p>a</p><aside><p>Box.</p></aside><p>b</p>"), "a\n\nBox.\n\nb"],
    ["readings of ruby", one("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>"), "漢"],
  ])("%s", async (_, parts, text) => expect(await textOf(parts)).toBe(text));

  test("in another encoding, as the file says", async () => {
    const chapter = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><html><body><p>caf\xe9</p></body></html>',
      "latin1",
    );
    expect(await textOf({ ...one(""), files: { "OEBPS/c.xhtml": chapter } })).toBe("café");
  });

  test("the package may lie anywhere, and have no namespaces", async () => {
    const bytes = zipFile({
      "META-INF/container.xml": "<container/>",
      "deep/down/x.opf":
        '<package><metadata/><manifest><item id="a" href="../a.html" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>',
      "deep/a.html": "<p>Words.",
    });
    expect((await read("a.epub", bytes)).text).toBe("Words.");
  });
});

describe("headings", () => {
  const chapters = {
    "a.xhtml": "<h2>Chapter 1</h2><h2>The <em>First</em> Days</h2><p>x</p><h3 id='s'>Later</h3><p>y</p>",
    "b.xhtml": "<p class='head'>II.</p><p class='head'>Then</p><p>z</p>",
  };
  const link = (address: string, label: string, below = "") =>
    `<li><a href="${address}">${label}</a>${below}</li>`;
  const point = (address: string, label: string, below = "") =>
    `<navPoint><navLabel><text>${label}</text></navLabel><content src="${address}"/>${below}</navPoint>`;

  test.each<[string, BookParts, string[]]>([
    [
      "by the contents of EPUB 3",
      {
        chapters,
        nav: `<nav epub:type="toc"><ol>${link("a.xhtml", "Chapter 1: The First Days", `<ol>${link("a.xhtml#s", "Later")}</ol>`)}${link("b.xhtml", "II. Then")}</ol></nav>`,
      },
      ["1 Chapter 1\n\nThe First Days", "2 Later", "1 II.\n\nThen"],
    ],
    [
      "by the contents of EPUB 2",
      {
        chapters,
        ncx: `<navMap>${point("a.xhtml", "The first days", point("a.xhtml#s", "Later"))}${point("b.xhtml", "Then")}</navMap>`,
      },
      ["1 The First Days", "2 Later", "1 Then"],
    ],
    [
      "as in the chapters where there are no contents",
      { chapters },
      ["2 Chapter 1", "2 The First Days", "3 Later"],
    ],
    [
      "as in the chapters where the contents are damaged",
      { chapters, ncx: "<navMap><navPoint>" },
      ["2 Chapter 1", "2 The First Days", "3 Later"],
    ],
    [
      "as in the chapters where the contents lead nowhere",
      {
        chapters,
        nav: `<nav epub:type="toc"><ol>${link("x.xhtml", "X")}${link("a.xhtml#x", "Y")}</ol></nav>`,
      },
      ["2 Chapter 1", "2 The First Days", "3 Later"],
    ],
    [
      "the first heading where the label has other words",
      {
        chapters,
        nav: `<nav epub:type="toc"><ol>${link("a.xhtml", "Beginning")}${link("b.xhtml", "End")}</ol></nav>`,
      },
      ["1 Chapter 1", "2 Later"],
    ],
    [
      "entries in a circle and twice",
      {
        chapters,
        nav: `<nav epub:type="toc"><ol>${link("nav.xhtml", "Contents")}${link("a.xhtml", "Chapter 1")}${link("a.xhtml", "Chapter 1")}</ol></nav>`,
      },
      ["1 Chapter 1", "2 Later"],
    ],
  ])("%s", async (_, parts, headings) => {
    expect(outline(await read("a.epub", bookFile(parts))).headings).toEqual(headings);
  });

  test("are not counted as paragraphs", async () => {
    expect(outline(await read("a.epub", bookFile({ chapters }))).paragraphs).toEqual([
      "x",
      "y",
      "II.",
      "Then",
      "z",
    ]);
  });
});

describe("pages of print", () => {
  const nav = (entries: string) => `<nav epub:type="page-list"><ol>${entries}</ol></nav>`;
  const entry = (id: string, label: string) => `<li><a href="c.xhtml#${id}">${label}</a></li>`;
  const ncx =
    '<pageList><pageTarget><navLabel><text>7</text></navLabel><content src="c.xhtml#p7"/></pageTarget><pageTarget><navLabel><text>8</text></navLabel><content src="c.xhtml#p8"/></pageTarget></pageList>';

  test.each<[string, BookParts, string[] | undefined]>([
    [
      "listed, with marks that have no words",
      {
        ...one("<p>Before</p><p id='p1'>One <a id='p2'/>two.</p>"),
        nav: nav(entry("p1", "1") + entry("p2", "2")),
      },
      [": Before", "1: One", "2: two."],
    ],
    [
      "listed, with marks that have the number",
      {
        ...one("<p><a id='p1'>1</a>One sen<span id='p2'>[p. 2]</span>tence.</p>"),
        nav: nav(entry("p1", "1") + entry("p2", "2")),
      },
      ["1: One", "2: tence."],
    ],
    ["listed by EPUB 2", { ...one("<p id='p7'>a</p><p id='p8'>b</p>"), ncx }, ["7: a", "8: b"]],
    [
      "marked by type, title or role",
      one(
        "<span epub:type='pagebreak' id='x' title='xiv'/><p>a <span role='doc-pagebreak' aria-label=' Page 1. '/>b<span epub:type='pagebreak'>2</span> c</p><div epub:type='pagebreak'/><p>d</p>",
      ),
      ["xiv: a", "1: b", "2: c", ": d"],
    ],
    [
      "marked as Project Gutenberg does",
      one(
        "<p>a <span class='pagenum'><a id='Page_3'>[Pg 3]</a></span>b <span class='x-ebookmaker-pageno' title='[4]'><a id='p4'></a></span>c</p>",
      ),
      [": a", "3: b", "4: c"],
    ],
    [
      "empty ones",
      one(
        "<p>a<span epub:type='pagebreak' title='1'/></p><span epub:type='pagebreak' title='2'/><p>b<span epub:type='pagebreak' title='3'/></p>",
      ),
      [": a", "2: b", "3: "],
    ],
    ["not one alone", one("<p>a<span epub:type='pagebreak' title='1'/>b</p>"), undefined],
    [
      "not a class that has other words",
      one("<p class='pagenum'>Paging systems</p><p class='pagenum'>b</p>"),
      undefined,
    ],
  ])("%s", async (_, parts, pages) => {
    const { text, landmarks } = await read("a.epub", bookFile(parts));
    const found = landmarks.pages?.starts.map(
      (at, i) => `${landmarks.pages!.labels![i]}: ${text.slice(at).split(/\s/u, 1)[0]}`,
    );
    expect(found).toEqual(pages);
  });

  test("keep notes where they stand, and no mark in the sentence", async () => {
    const body =
      "<p>One <span epub:type='pagebreak' title='1'>1</span>two.</p><aside epub:type='footnote'><p>Note.</p></aside><p>Three<span epub:type='pagebreak' title='2'/>.</p>";
    expect(await textOf(one(body))).toBe("One two.\n\nNote.\n\nThree.");
  });
});

describe("what a book states of itself", () => {
  const body = one("<h1>Heading</h1><p>Words.</p>");

  test.each<[string, string, object]>([
    [
      "EPUB 3",
      '<dc:title id="t">The Book</dc:title><dc:creator id="a">Jane Doe</dc:creator><dc:creator id="b">John Roe</dc:creator><meta refines="#b" property="role">trl</meta><dc:date>2019-05-01</dc:date>',
      { title: "The Book", date: "2019-05-01", authors: [{ literal: "Jane Doe" }] },
    ],
    [
      "EPUB 2",
      '<dc:title>The Book</dc:title><dc:creator opf:role="aut" opf:file-as="Doe, Jane">Jane Doe</dc:creator><dc:creator opf:role="ill">No</dc:creator><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1998</dc:date><dc:identifier>urn:doi:10.1000/182</dc:identifier>',
      { title: "The Book", date: "1998", authors: [{ literal: "Jane Doe" }], doi: "10.1000/182" },
    ],
    [
      "an editor alone, and a date that is none",
      '<dc:creator opf:role="edt">Jane Doe</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date>',
      { title: "Heading", authors: [{ literal: "Jane Doe" }] },
    ],
    ["nothing", "<dc:title> </dc:title>", { title: "Heading" }],
  ])("%s", async (_, metadata, expected) => {
    expect((await read("a.epub", bookFile({ ...body, metadata }))).metadata).toEqual(expected);
  });
});
