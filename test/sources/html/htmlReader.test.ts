import { describe, expect, test } from "vitest";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import { htmlReader } from "../../../server/src/sources/html/htmlReader.ts";
import type { SourceContent } from "../../../server/src/sources/reader.ts";

const WORDS = "The convention has been carried into full effect, and the treaty was approved by both houses.";
/** An article long enough for Readability to be sure of it. */
const ARTICLE = Array.from({ length: 8 }, (_, i) => `<p>${i + 1}. ${WORDS} ${WORDS}</p>`).join("\n");

function content(page: string | Uint8Array): SourceContent {
  return htmlReader.read(typeof page === "string" ? Buffer.from(page) : page);
}

function read(page: string | Uint8Array): ReadableText {
  const found = content(page);
  if (found.kind === "no-text") throw new Error(found.reason);
  return found.readable;
}

describe("main text", () => {
  const page = `<html><body><nav><ul><li><a href=/>Front page</a></ul></nav><main><h1>The Treaty</h1><div class=text>
    ${ARTICLE}<blockquote>Quoted words of the president.</blockquote><h2>The Vote</h2>${ARTICLE}
    <figure><img src=a.png><figcaption>The chamber.</figcaption></figure><ul><li>First of all</ul>
    <table><tr><th>State<th>Votes<tr><td>Maine<td>12</table></div></main>
    <aside class=sidebar><p>Weather today: rain.</p></aside><div id=comments><p>A reader's comment.</p></div></body></html>`;

  test.each(["The Treaty", "Quoted words", "The Vote", "The chamber.", "First of all", "Maine\t12"])(
    "holds %s",
    (words) => expect(read(page).text).toContain(words),
  );

  test.each(["Front page", "Weather today", "A reader's comment"])(
    "the second reading alone holds %s",
    (words) => {
      const { text, second } = read(page);
      expect(text).not.toContain(words);
      expect(second?.text).toContain(words);
    },
  );

  test("the headline is its first heading, once", () => {
    const { text, landmarks } = read(page);
    expect(landmarks.headings?.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The Treaty",
      "The Vote",
    ]);
    expect(landmarks.paragraphs?.length).toBe(18);
  });

  test("a tangled page is read whole: looking for its main text would take minutes", () => {
    const found = read(
      `${"<div>".repeat(500)}<main>${ARTICLE.repeat(300)}</main>${"</div>".repeat(500)}<nav>Links</nav>`,
    );
    expect(found.text).toContain("Links");
    expect(found.second).toBeUndefined();
  });

  test("a page without main text is read whole, once", () => {
    const { text, second } = read("<p>Short</p><nav>Links</nav>");
    expect(text).toBe("Short\n\nLinks");
    expect(second).toBeUndefined();
  });

  test("an article that a script would show is read from the page's data", () => {
    const data = JSON.stringify({ "@type": "NewsArticle", articleBody: `<p>${WORDS}</p>\nSecond & last.` });
    const page = `<title>T</title><div id=root></div><script type="application/ld+json">${data}</script>`;
    const { text, landmarks } = read(page);
    expect(text).toBe(`${WORDS}\n\nSecond & last.`);
    expect(landmarks.paragraphs).toEqual([0, WORDS.length + 2]);
  });

  test("a transcript's times are cues", () => {
    const page =
      "<p>Jane Doe (00:05):<br>We will</p><p>Max (00:12):<br>not</p><p>Jane Doe (01:00):<br>yield.</p>";
    expect(read(page).landmarks.cues?.map(({ from }) => from)).toEqual([5, 12, 60]);
  });

  test("what is behind a wall is in the second reading", () => {
    const data = JSON.stringify({
      "@graph": [{ "@type": "Article", articleBody: `${WORDS} Only subscribers read this.` }],
    });
    const { second } = read(`<main>${ARTICLE}</main><script type="application/ld+json">${data}</script>`);
    expect(second?.text).toContain("Only subscribers read this.");
  });
});

describe("what a page says of itself", () => {
  const meta = (name: string, value: string) => `<meta name="${name}" property="${name}" content="${value}">`;
  const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  test.each<[string, string, object]>([
    ["title", "<title>A &amp; B</title>", { title: "A & B" }],
    ["Open Graph", `${meta("og:title", "A")}<title>B</title>`, { title: "A" }],
    ["a journal's tags", meta("og:title", "A | J") + meta("citation_title", "A"), { title: "A" }],
    [
      "the site's name after the title",
      `<title>Talks resume - The Courier</title>${meta("og:site_name", "The Courier")}`,
      { title: "Talks resume", container: "The Courier" },
    ],
    [
      "what follows the headline",
      "<title>Talks – resume | News</title><h1>Talks – resume</h1>",
      { title: "Talks – resume" },
    ],
    ["a dash of the title's own", "<title>Talks - a summary</title>", { title: "Talks - a summary" }],
    ["heading", "<h1>Talks</h1>", { title: "Talks" }],
    ["day", meta("article:published_time", "2022-02-25T23:30:00-05:00"), { date: "2022-02-25" }],
    ["a journal's day", meta("citation_publication_date", "2021/5/3"), { date: "2021-05-03" }],
    ["a journal's year", meta("citation_publication_date", "2021"), { date: "2021" }],
    ["a day for machines", "<time datetime='2020-01-02T10:00Z'>yesterday</time>", { date: "2020-01-02" }],
    [
      "authors",
      meta("citation_author", "Doe, Jane") + meta("citation_author", "World Bank") + meta("author", "x"),
      { authors: [{ family: "Doe", given: "Jane" }, { literal: "World Bank" }] },
    ],
    ["an author's page is no name", meta("article:author", "https://x.example/jane"), { title: "words" }],
    ["a byline", meta("author", "By Jane Doe"), { authors: [{ literal: "Jane Doe" }] }],
    ["DOI", meta("citation_doi", "10.1000/XYZ"), { doi: "10.1000/xyz" }],
    ["address", "<link rel=canonical href='https://a.example/b'>", { url: "https://a.example/b" }],
    [
      "linked data",
      data([
        { "@type": "BreadcrumbList" },
        {
          "@type": ["NewsArticle"],
          headline: "H",
          datePublished: "2020-05-06T07:08",
          author: { name: "Jane Doe" },
          publisher: [{ name: "P" }],
        },
      ]),
      { title: "H", date: "2020-05-06", authors: [{ literal: "Jane Doe" }], container: "P" },
    ],
    [
      "an encyclopedia's",
      `<h1>Peace</h1>${data({ "@type": "Article", name: "Peace", headline: "absence of war" })}`,
      { title: "Peace" },
    ],
    ["broken data", `<script type="application/ld+json">{"@type":</script><title>T</title>`, { title: "T" }],
    [
      "data of other shape",
      data({ "@type": "Article", headline: 5, author: [null, 1, { name: {} }] }),
      { title: "words" },
    ],
  ])("%s", (_, markup, expected) => expect(read(`${markup}<p>words</p>`).metadata).toMatchObject(expected));
});

describe("encodings", () => {
  const bytes = (text: string) => Buffer.from(text, "latin1");
  test.each<[string, Uint8Array, string]>([
    ["UTF-8 without a word about it", Buffer.from("<p>Größe “x”"), "Größe “x”"],
    ["a byte order mark", Buffer.from("\ufeff<meta charset=latin1><p>ö"), "ö"],
    ["UTF-16", Buffer.from("\ufeff<p>ö“", "utf16le"), "ö“"],
    ["windows-1252", bytes("<meta charset=windows-1252><p>\x93Gr\xf6\xdfe\x94 \x80"), "“Größe” €"],
    ["ISO 8859-1 is windows-1252", bytes("<meta charset='ISO-8859-1'><p>it\x92s"), "it’s"],
    ["undeclared windows-1252", bytes("<p>\x93Gr\xf6\xdfe\x94"), "“Größe”"],
    [
      "http-equiv",
      bytes(`<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251"><p>\xcc\xe8\xf0`),
      "Мир",
    ],
    ["ISO 8859-2", bytes("<meta charset=iso-8859-2><p>\xb1"), "ą"],
    ["Shift_JIS", Buffer.from([...bytes("<meta charset=Shift_JIS><p>"), 0x93, 0xfa, 0x96, 0x7b]), "日本"],
    ["GB 18030", Buffer.from([...bytes("<meta charset=gb2312><p>"), 0xd6, 0xd0, 0xb9, 0xfa]), "中国"],
    ["an XML declaration", bytes("<?xml version='1.0' encoding='iso-8859-1'?><html><p>\xf6</p></html>"), "ö"],
    ["an unknown label", Buffer.from("<meta charset=klingon><p>ö"), "ö"],
    ["a page that says UTF-16 and is not", Buffer.from("<meta charset=utf-16><p>ö"), "ö"],
    ["bytes that are no UTF-8", bytes("<meta charset=utf-8><p>a\xffb"), "a\ufffdb"],
  ])("%s", (_, page, expected) => expect(read(page).text).toBe(expected));
});

describe("no text, one sentence each", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["nothing", "", /^is empty$/],
    ["no words", "<html><body><img src=a></body></html>", /^holds no words$/],
    [
      "only script",
      "<div id=root></div><script>document.write('x')</script>",
      /^has no text of its own; open it in a browser/,
    ],
    ["a PDF", "%PDF-1.7\n", /^is a PDF by its content/],
    ["a zip", "PK\x03\x04abc", /^is a zip archive by its content/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /^is no text by its content/],
    ["deep nesting", "<div>".repeat(100_000), /^nests more than/],
    ["10 MB of elements", "<div>".repeat(2_000_000), /^nests more than/],
    ["too many elements", "<p></p>".repeat(600_000), /^has more than/],
  ])("%s", (_, page, reason) =>
    expect(content(page)).toEqual({ kind: "no-text", reason: expect.stringMatching(reason) }),
  );
});

describe("pages that mean harm", () => {
  test.each<[string, string]>([
    ["entities that stand for more", `<!DOCTYPE html [<!ENTITY a "${"b".repeat(1000)}">]><p>&a;&a; words`],
    ["an attribute of 50 MB", `<p title="${"x".repeat(50_000_000)}">words`],
    ["a comment that never ends", `<p>words</p><!-- ${"<".repeat(100_000)}`],
    ["tags that never end", `<p>words</p>${"<a ".repeat(200_000)}`],
    ["quotes that never end", `<p>words</p><a href="${"<b>".repeat(100_000)}`],
    ["formatting that is never closed", `${"<p><font><b>words ".repeat(5000)}`],
    ["deep lists in tables", `${"<table><tr><td><ul><li>".repeat(3000)}words`],
    ["data nested without end", `<p>words<script type="application/ld+json">${"[".repeat(200_000)}</script>`],
  ])("%s", (_, page) => expect(read(page).text).toContain("words"));
});
