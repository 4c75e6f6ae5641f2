import { describe, expect, test } from "vitest";
import { check, parse } from "./fixture.ts";

describe("quotations in Markdown", () => {
  test.each([
    "*⟦“A”⟧{}* b",
    '**⟦"A"⟧{}**',
    "⟦“A *b*”⟧{}",
    '⟦"*A*"⟧{} b',
    '\\"A\\" ⟦"b"⟧{}',
    '⟦"A \\" b"⟧{} c',
    "`“A”` ⟦“b”⟧{}",
    "```\n“A”\n```\n\n⟦“b”⟧{}",
    "    “A”\n\n⟦“b”⟧{}",
    "<!-- “A” -->\n⟦“b”⟧{}",
    "x <!-- “A” --> ⟦“b”⟧{}",
    '<div title="A">\n“A”\n</div>\n\n⟦“b”⟧{}',
    '<a title="A">⟦"b"⟧{}</a>',
    '[⟦"A"⟧{}](x "t")',
    '![“A”](x "t") ⟦“b”⟧{}',
    "$“A”$ ⟦“b”⟧{}",
    "$$\n“A”\n$$\n\n⟦“b”⟧{}",
    "---\ntitle: “A”\n---\n⟦“b”⟧{}",
    "⟦&ldquo;A&rdquo;⟧{}",
    "⟦&quot;A&quot;⟧{} b",
    '[r]: x “A”\n\n[s]: x "A"\n\n⟦“b”⟧{}'.replace("[r]: x “A”\n\n", ""),
    "⟦“A\nb”⟧{}",
    "⟦“A  \nb”⟧{}",
    "- ⟦“A\n  b”⟧{}",
    '"A\n\nb" ⟦"c"⟧{}',
    'see ⟦"Title of work"⟧{}',
    "it cost $40 and ⟦“rose $50”⟧{} more",
    '| ⟦"A"⟧{} | " |\n|---|---|\n| " | ⟦"b"⟧{} |',
    "[@k, “A”] ⟦“b”⟧{k}",
    "# ⟦“A”⟧{}",
    "Term ⟦“A”⟧{}\n===",
    "⟦“A `code` b”⟧{}",
    // A quotation of several paragraphs.
    "⟦“A.\n\n“B.”⟧{k} [@k]",
    "He said: ⟦“A.\n\n“B.\n\n“C,”⟧{k} [@k].",
    '⟦"A.\n\n"B."⟧{} x',
    "@k: ⟦“A.\n\n“B.”⟧{k}",
    "“A.\n\nB ⟦“c”⟧{}",
    'said "A\n\n⟦"B"⟧{}',
    "“A.\n\n“B.",
    "“A.\n\n# ⟦“B”⟧{}",
    "- “A.\n- ⟦“B”⟧{}",
    "«A.\n\n⟦«B»⟧{}".replace("«A", "said «A"),
  ])("%s", (marked) => check(marked));

  /** The one quotation of a report. */
  const only = (text: string) => {
    const { quotations } = parse(text);
    expect(quotations).toHaveLength(1);
    return quotations[0]!;
  };

  test.each([
    ["“A b” c", "A b"],
    ["“A *b* `c`” d", "A b c"],
    ["“A &amp; b” c", "A & b"],
    ["“A [@k]” c", "A"],
    ["“A [@k] b” c", "A b"],
    ["“A @k b” c", "A b"],
    ["“A^[x [@k]] b” c", "A b"],
    ["“A[^1] b” c\n\n[^1]: x", "A b"],
    ["“A [sic] b” c", "A [sic] b"],
    ["“A\nb” c", "A\nb"],
    ["“A ‘b’ c”", "A ‘b’ c"],
    ["“A.\n\n“B.”", "A.\n\nB."],
    ["> “A\n> b”", "A\nb"],
    ["« A »", "A"],
    ["“A [b](c.txt)”", "A b"],
    ["“[@k] A” b", "A"],
    ["“A ![x](y)” b", "A \uFFFC"],
  ])("%s has the text %j", (text, expected) => expect(only(text).text).toBe(expected));

  test("each character of the text maps to where it is written", () => {
    const text = "> x “A *b* [@k] c &amp;\n> d \\* e” y\n";
    const { map, text: words, content } = only(text.slice(2).replace("\n> ", "\n"));
    const source = text.slice(2).replace("\n> ", "\n");
    for (const word of ["A", "b", "c", "d", "e"]) {
      const at = words.indexOf(word);
      const range = map.toSourceRange({ start: at, end: at + 1 });
      expect(source.slice(range.start, range.end)).toBe(word);
    }
    expect(source.slice(content.start, content.end)).toBe("A *b* [@k] c &amp;\nd \\* e");
  });

  test.each([
    ["It rose. He said “B. C,” x. D.", "He said “B. C,” x."],
    ["A “b”. [@k]", "A “b”. [@k]"],
    ["“A” b", "“A” b"],
    ["x: “A.\n\n“B.” y. C.", "x: “A.\n\n“B.” y."],
  ])("the sentence of %j", (text, expected) => {
    const { sentence } = only(text);
    expect(text.slice(sentence.start, sentence.end)).toBe(expected);
  });

  test.each([
    ["“A” (emphasis added)", ["emphasis added"]],
    ["“A” [@k] (my translation).", ["my translation"]],
    ["“A” (emphasis added) [@k]", ["emphasis added"]],
    ["“A” [@k, p. 3, emphasis added]", ["emphasis added"]],
    ["“A” [emphasis in original; citations omitted]", ["emphasis in original", "citations omitted"]],
    ["“A” (cleaned up)", ["cleaned up"]],
    ["“A” (he said)", []],
    ["“A” b (emphasis added)", []],
    ["> A (italics mine)\n> [@k]", ["italics mine"]],
    ["“A” [@k; emphasis added]", ["emphasis added"]],
    [
      "“A” (internal quotation marks and citations omitted)",
      ["internal quotation marks and citations omitted"],
    ],
  ])("the notes of %j", (text, expected) => expect(only(text).notes).toEqual(expected));

  test.each([
    ["He said “the cha", 8, 16],
    ['He said "the cha\n\nB', 8, 16],
    ["He said “", 8, 9],
    ["> [!TIP]\n> x “a", 13, 15],
    ['a "" b', 2, 6],
    ["“A. “B” c", 0, 9],
  ])("%j leaves a mark open", (text, offset, paragraphEnd) => {
    expect(parse(text).unclosed).toEqual([{ offset, paragraphEnd }]);
  });

  test.each(["“A”", "the students' books", "6' 2\"", "’tis", "“A.\n\n“B.”"])(
    "%j leaves none open",
    (text) => {
      expect(parse(text).unclosed).toEqual([]);
    },
  );
});
