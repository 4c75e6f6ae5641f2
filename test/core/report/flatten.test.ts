import { describe, expect, test } from "vitest";
import { flattenMarkdown } from "../../../server/src/core/report/markdown/flatten.ts";

/** The flattened text, and that each of its characters maps to where it is written. */
function check(markdown: string, expected: string) {
  const flat = flattenMarkdown(markdown);
  expect(flat.text).toBe(expected);
  expect(flat.map.length).toBe(expected.length);
  for (const segment of flat.map.segments) {
    if (segment.length !== segment.sourceLength) continue;
    const source = markdown
      .slice(segment.sourceStart, segment.sourceStart + segment.sourceLength)
      .replaceAll("\r", "\n");
    expect(flat.text.slice(segment.start, segment.start + segment.length)).toBe(source);
  }
}

describe("flattened Markdown", () => {
  test.each([
    ["plain", "a b", "a b"],
    ["paragraphs", "a\n\nb\n", "a\n\nb"],
    ["headings", "# A\n\nB\n===\n\nc", "A\n\nB\n\nc"],
    ["emphasis", "a *b* __c__ d**e**f", "a b c def"],
    ["inline link", 'a [b *c*](d.txt "t") e', "a b c e"],
    ["reference links", "a [b][x] [x] [x][]\n\n[x]: d.txt", "a b x x"],
    ["a definition before its use", "[x]: d.txt\n\na [x]", "a x"],
    ["a defined reference far away", "a [B  c] d\n\ne\n\n[b C]: d.txt\n\nf", "a B  c d\n\ne\n\nf"],
    ["an undefined reference", "a [x] [@k]", "a [x] [@k]"],
    ["escapes", 'a \\"b\\" \\* c', 'a "b" * c'],
    ["entities", "a &amp; b&nbsp;c &ldquo;d&rdquo;", "a & b\u00A0c “d”"],
    ["a numeric entity", "&#8220;a&#x201D;", "“a”"],
    ["hard breaks", "a  \nb\\\nc", "a\nb\nc"],
    ["soft break of two units", "a\r\nb\rc", "a\nb\nc"],
    ["a block quotation's prefixes", "> a\n> b\nc\n>\n> d", "a\nb\nc\n\nd"],
    ["nested block quotations", "> a\n> > b", "a\n\nb"],
    ["lists", "- a\n- b\n  c\n\n  d\n1. e", "a\n\nb\nc\n\nd\n\ne"],
    ["a table", "| a | b |\n|---|---|\n| c *d* | e \\| f |", "a\n\nb\n\nc d\n\ne | f"],
    ["a code span", "a `b  c` d", "a b  c d"],
    ["fenced code", "a\n\n```js\nb\n\nc\n```\nd", "a\n\nb\n\nc\n\nd"],
    ["an unclosed fence", "a\n\n~~~\nb\n\nc", "a\n\nb\n\nc"],
    ["indented code", "a\n\n    b\n\nc", "a\n\nb\n\nc"],
    ["a fence inside an item ends with it", "- ```\n  a\n\nb “c”", "a\n\nb “c”"],
    ["HTML tags drop, a line break stays", "a <b>b</b>c<br>d", "a bc\nd"],
    ["superscript figures", "10^2^ m, 10^-6^, 10<sup>12</sup>", "10² m, 10⁻⁶, 10¹²"],
    ["other superscripts drop their marks", "the 5^th^ and M^me^ X", "the 5th and Mme X"],
    ["subscripts drop their marks", "H~2~O, x~i~", "H2O, xi"],
    ["no superscript over a space, none without end", "a^2 b^2, c^d e^", "a^2 b^2, c^d e^"],
    ["no subscript after a space or in strikeout", "about ~5,~6 ~~a~~ b~~c~~", "about ~5,~6 ~~a~~ b~~c~~"],
    ["a sub tag, and sup tags with words", "H<sub>2</sub>O, 5<sup>th</sup>, x<sup>*2*</sup>", "H2O, 5th, x2"],
    ["comments drop", "a <!-- x --> b\n\n<!--\n\nx\n\n-->\nc", "a  b\n\nc"],
    ["HTML blocks drop", "<div>\nx\n</div>\n\na", "a"],
    ["an HTML block over blank lines", "<script>\n\nx\n\n</script>\na", "a"],
    ["an indented HTML block over blank lines", " <script>\n\nx\n\n</script>\na", "a"],
    ["an image is a placeholder", "a ![b](c.png) d", "a \uFFFC d"],
    ["an address", "<https://x.y/z> a", "https://x.y/z a"],
    ["front matter", '---\ntitle: "x"\n\ny: z\n---\na', "a"],
    ["front matter closed by dots", "---\na: b\n...\nc", "c"],
    ["no front matter without an end", "---\na", "a"],
    ["no front matter later on", "a\n\n---\n\nb", "a\n\nb"],
    ["a byte order mark", "\uFEFF# a", "a"],
    ["a byte order mark before front matter", "\uFEFF---\na: b\n---\nc", "c"],
    ["footnotes", "a[^1] b\n\n[^1]: c\n\n    d", "a b\n\nc\n\nd"],
    ["an undefined footnote", "a[^1]", "a[^1]"],
    ["money is no math", "$40 million and $50 million", "$40 million and $50 million"],
    ["math", "a $x_1 *y*$ b", "a x_1 *y* b"],
    ["tabs", "-\ta\tb\n\n\tc", "a\tb\n\nc"],
    ["empty", "", ""],
    ["white space alone", " \n\t\n", ""],
  ])("%s", (_name, markdown, expected) => check(markdown, expected));

  test("characters map one by one through markup", () => {
    const markdown = "> a *bc* &amp; d\n> [e f](g.txt)";
    const { text, map } = flattenMarkdown(markdown);
    const at = (words: string) => {
      const start = text.indexOf(words);
      const range = map.toSourceRange({ start, end: start + words.length });
      return markdown.slice(range.start, range.end);
    };
    expect(at("bc")).toBe("bc");
    expect(at("&")).toBe("&amp;");
    expect(at("c & d")).toBe("c* &amp; d");
    expect(at("d\ne")).toBe("d\n> [e");
  });
});
