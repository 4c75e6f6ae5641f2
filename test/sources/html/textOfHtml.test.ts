import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../server/src/sources/html/parseHtml.ts";
import { type HtmlText, textOfHtml } from "../../../server/src/sources/html/textOfHtml.ts";

/** The text of a page with this markup. */
function read(markup: string, syntax: "html" | "xhtml" = "html"): HtmlText {
  const parsed = parseHtml(markup, syntax);
  if (parsed.kind === "refused") throw new Error(parsed.reason);
  return textOfHtml(parsed.document.documentElement);
}

describe("words", () => {
  test.each<[string, string, string]>([
    ["blocks are paragraphs", "<p>One<p>two<div>three</div>four", "One\n\ntwo\n\nthree\n\nfour"],
    ["inline elements join", "a<b>b</b><i>c</i> <a href=x>d</a>", "abc d"],
    ["white space is one space", "<p> a \n\t b </p>\n <p>c", "a b\n\nc"],
    ["a no-break space stays", "10&nbsp;000", "10\u00a0000"],
    ["a line break", "a<br>b<br/> c", "a\nb\nc"],
    ["two line breaks part paragraphs", "a<br><br>b<br>\n<br>c", "a\n\nb\n\nc"],
    ["a rule parts paragraphs", "a<hr>b", "a\n\nb"],
    ["cells and rows", "<table><tr><td>1<td>2<tr><th>3</table>", "1\t2\n3"],
    ["list items", "<ul><li>a<li>b<ul><li>c</ul></ul>", "a\n\nb\n\nc"],
    ["definitions", "<dl><dt>a<dd>b</dl>", "a\n\nb"],
    [
      "code, word by word",
      "<pre><b>for</b> <i>a</i> in\n  <b>b</b> <b>c </b> \n</pre>d",
      "for a in\n  b c\n\nd",
    ],
    ["lines of pre", "<pre>a\n  b\r\n\nc</pre>d", "a\n  b\n\nc\n\nd"],
    ["entities", "&amp; &mdash; &#8217; &eacute; &lt;", "& — ’ é <"],
    ["places where a word may break", "so&shy;ft zero&#8203;width w<wbr>br", "soft zerowidth wbr"],
    ["scripts, styles, templates", "a<script>x</script><style>x</style><template>x</template>b", "ab"],
    ["noscript, frames, forms", "a<noscript>x</noscript><iframe>x</iframe><select><option>x</select>b", "ab"],
    ["comments", "a<!-- x -->b", "ab"],
    ["pictures", "a<img alt=x>b<svg><text>x</text></svg>", "ab"],
    ["readings of ruby", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>", "漢字"],
    ["captions", "<figure><img><figcaption>a</figcaption></figure>b", "a\n\nb"],
    ["block quotations", "<p>a<blockquote><p>b</blockquote>c", "a\n\nb\n\nc"],
    ["raised figures", "10<sup>3</sup> m<sup>2</sup> word.<sup>12</sup> <sup>[3]</sup>", "10³ m² word.¹² ³"],
    ["raised letters", "1<sup>st</sup> M<sup>me</sup>", "1st Mme"],
    ["lowered figures", "H<sub>2</sub>O", "H2O"],
    ["a button stands apart", "a<button>b</button>c", "a b c"],
    ["text without elements", "just text", "just text"],
    ["text outside the body", "<html><head><title>x</title></head>a<body>b</body></html>c", "abc"],
  ])("%s", (_, markup, expected) => expect(read(markup).text).toBe(expected));
});

describe("what is hidden", () => {
  test.each([
    "<p hidden>x</p>",
    "<p aria-hidden=true>x</p>",
    "<p style='color:red; display : none'>x</p>",
    "<p style='visibility:hidden'>x</p>",
    "<dialog>x</dialog>",
    "<span class='link sr-only'>x</span>",
    "<span class='mw-editsection'>[edit]</span>",
    "<a class='headerlink' href='#a'>¶</a>",
  ])("%s", (markup) => expect(read(`a${markup}b`).text.replace(/\s/gu, "")).toBe("ab"));

  test.each([
    ["<p style='display:nonexistent'>x</p>"],
    ["<p aria-hidden=false>x</p>"],
    ["<p hidden=until-found>x</p>"],
    ["<dialog open>x</dialog>"],
    ["<details><summary>x</summary></details>"],
  ])("not %s", (markup) => expect(read(markup).text).toBe("x"));
});

describe("calls to notes are no words", () => {
  test.each([
    ["Pandoc", `word<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>, then`],
    [
      "MediaWiki",
      `word<sup class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>, then`,
    ],
    ["a link inside", `word<sup><a href="#n1">1</a></sup>, then`],
    ["a link around", `word<a href="notes.xhtml#n1"><sup>*</sup></a>, then`],
    ["an e-book", `word<a epub:type="noteref" href="#n1">1</a>, then`],
    ["docutils", `word<a class="footnote-reference brackets" href="#id7" id="id2">2</a>, then`],
    ["MediaWiki's notes", `word<sup class="reference"><a href="#cite_note-1">[note 3]</a></sup>, then`],
  ])("%s", (_, markup) => expect(read(markup).text).toBe("word, then"));

  test("a raised link of words stays", () => {
    expect(read(`word <sup><a href="#n1">see the note</a></sup>`).text).toBe("word see the note");
    // Sphinx calls every link so.
    const link = `see <a class="reference internal" href="#s"><span class="std std-ref">Package</span></a>)`;
    expect(read(`(${link}`).text).toBe("(see Package)");
    expect(read(`in <a class="reference internal" href="#c">C</a>`).text).toBe("in C");
    expect(read(`at <a class="reference external" href="mailto:a@b.org">a@b.org</a>`).text).toBe(
      "at a@b.org",
    );
  });

  test("a long passage with the class of calls stays", () => {
    expect(read(`<span class="reference">A whole sentence of the text.</span>`).text).not.toBe("");
  });
});

describe("marks of q", () => {
  test.each([
    ["<q>a</q>", "“a”"],
    ["<q>a <q>b</q> c</q>", "“a ‘b’ c”"],
    ["he said <q><i>a</i></q>.", "he said “a”."],
    ["<q>“a”</q>", "“a”"],
  ])("%s", (markup, expected) => expect(read(markup).text).toBe(expected));
});

describe("landmarks", () => {
  test("headings hold their own words, with their depth", () => {
    const { text, headings } = read("<h1> A <b>b</b></h1>x<h3>C</h3><h2></h2>y<h6>D<br>E</h6>");
    expect(headings.map(({ start, end, depth }) => [text.slice(start, end), depth])).toEqual([
      ["A b", 1],
      ["C", 3],
      ["D\nE", 6],
    ]);
  });

  test("paragraphs are those that a reader counts", () => {
    const { text, paragraphs } = read(
      "<h1>H</h1><p>One</p><nav>N</nav><figure><figcaption>F</figcaption></figure><table><tr><td><p>T</table>" +
        "<blockquote><p>Two</p></blockquote><ul><li>Three</li></ul><div>Four<br><br>Five</div>",
    );
    expect(paragraphs.map((start) => /\p{L}+/u.exec(text.slice(start))![0])).toEqual([
      "One",
      "Two",
      "Three",
      "Four",
      "Five",
    ]);
  });
});

describe("XHTML", () => {
  test("elements without content close themselves", () => {
    const markup = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a"/></head><body><a id="x"/>a<p/>b&nbsp;c<![CDATA[<d>]]></body></html>`;
    expect(read(markup, "xhtml").text).toBe("a\n\nb\u00a0c<d>");
  });
});

describe("limits", () => {
  test("nested deeper than browsers go, words stay in order", () => {
    expect(read(`${"<div><i>a ".repeat(2000)}end`).text.split(/\s+/u).length).toBe(2001);
  });

  test.each([
    ["deep", "<div>".repeat(2_000_000), /^nests more than 20,000 elements/],
    ["many", "<br>".repeat(600_000), /^has more than 500,000 elements/],
  ])("%s", (_, markup, reason) => {
    const parsed = parseHtml(markup);
    expect(parsed.kind === "refused" && parsed.reason).toMatch(reason);
  });

  test("a long attribute is left out", () => {
    expect(read(`<p title="${"a".repeat(1_000_000)}">x`).text).toBe("x");
  });
});

test("a heading ends where another one begins in it", () => {
  const { text, headings } = read("<h1>One <h2>two</h2> three<h2></h2></h1><p>four");
  expect(headings.map(({ start, end, depth }) => `${depth} ${text.slice(start, end)}`)).toEqual([
    "1 One",
    "2 two",
  ]);
});
