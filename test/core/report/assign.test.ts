import { describe, expect, test } from "vitest";
import { check, parse } from "./fixture.ts";

describe("which citation a quotation takes", () => {
  test.each([
    // The same sentence, after the quotation first.
    "He said ⟦“A b”⟧{k} [@k].",
    "[@k] He said ⟦“A”⟧{k}.",
    "⟦“A”⟧{a} [@a] and ⟦“b”⟧{b} [@b].",
    "⟦“A”⟧{k} and ⟦“b”⟧{k} [@k].",
    "⟦“A,”⟧{k} she said, ⟦“but b”⟧{k} [@k].",
    "⟦“A”⟧{a} [@a] and ⟦“b.”⟧{a}",
    "As [@a] has it, ⟦“A”⟧{b} [@b].",
    "⟦“A”⟧{a b} [@a; @b].",
    "⟦“A”⟧{a b} [@a][@b].",
    "⟦“A”⟧{a} [@a] x [@b].",
    "⟦“A”⟧{} and no more.",
    '⟦"A"⟧{k} [@k, p. 3].',
    // Citations and quotations by turns, to the sentence's end.
    "Lee [@a] says ⟦“A”⟧{a}, and Roe [@b] says ⟦“b”⟧{b}.",
    "Lee [@a] says ⟦“A”⟧{a}, Roe [@b] says ⟦“b”⟧{b}, and Poe [@c] ⟦“c”⟧{c}.",
    "Lee [@a] says ⟦“A”⟧{b}, and Roe ⟦“b”⟧{b} [@b].",
    "Lee [@a] says ⟦“A”⟧{b} [@b] and ⟦“b”⟧{b}.",
    "As told by others [@a] there was once ⟦“A,”⟧{b} he said [@b], and ⟦“b”⟧{b}.",
    // Sentences.
    "He said ⟦“A.”⟧{k} [@k] Then ⟦“b”⟧{}.",
    "⟦“A.”⟧{a} [@a] ⟦“B.”⟧{b} [@b]",
    "⟦“A. B. C,”⟧{k} he said [@k].",
    "⟦“Really?”⟧{k} she asked [@k].",
    "⟦“Really?”⟧{k} Putin asked [@k].",
    "He left [@k]. ⟦“A”⟧{}.",
    "⟦“A.”⟧{~k} It was cold [@k].",
    "⟦“A.”⟧{~a} It rose [@a]. It fell [@b].",
    "⟦“A.”⟧{~k} ⟦“B”⟧{k} [@k].",
    "⟦“A”⟧{a} [@a]. ⟦“B”⟧{b} [@b].",
    "⟦“A.”⟧{}\n\nx [@k].",
    "⟦“A”⟧{k}\nhe said [@k].",
    "⟦“A.”⟧{k}[@k] Then.",
    "⟦“A.”⟧{k} ([@k]) Then ⟦“b”⟧{}.",
    // Bare keys and what they introduce.
    "@k says ⟦“A”⟧{k}.",
    "@a says ⟦“A”⟧{a} and @b says ⟦“b”⟧{b}.",
    "@k [p. 30] says ⟦“A”⟧{k} and ⟦“b”⟧{k}.",
    "@a says ⟦“A”⟧{b} [@b].",
    "@a says ⟦“A”⟧{a}, while ⟦“b”⟧{b} [@b].",
    "⟦“A,”⟧{k} says @k.",
    "@unknown says ⟦“A”⟧{}.",
    // Inside the marks.
    "⟦“A b [@k]”⟧{k} c.",
    "⟦“A b [@a]”⟧{a} c [@b].",
    "⟦“A [@a] b [@b]”⟧{b} c.",
    // Footnotes.
    "⟦“A”⟧{k}[^1] b.\n\n[^1]: @k, p. 3",
    "⟦“A.”⟧{a b}[^1] C.\n\n[^1]: See @a and @b.",
    "⟦“A.”⟧{a} [^1] ⟦“B.”⟧{b}[^2]\n\n[^1]: @a\n[^2]: [@b]",
    "⟦“A”⟧{}[^1] b.\n\n[^1]: Nothing.",
    "⟦“A”⟧{k}^[@k] b.",
    "⟦“A.”⟧{k}^[See @k, p. 3.] ⟦“B”⟧{}.",
    "x[^1]\n\n[^1]: He said ⟦“A”⟧{k} [@k].",
    "⟦“A”⟧{a b}[^1][@b].\n\n[^1]: @a",
    "⟦“A[^1] b”⟧{k} c.\n\n[^1]: @k",
    // Links.
    "⟦“A”⟧{x} ([text](sources/x.txt)).",
    "[The text](sources/x.txt) says ⟦“A”⟧{x}.",
    "[⟦“A”⟧{x}](sources/x.txt)",
    "⟦“A”⟧{} [text](other.txt).",
    "⟦“A”⟧{x} [text][r].\n\n[r]: sources/x.txt",
    "⟦“A”⟧{x} [r].\n\n[r]: <sources/x.txt#p3>",
    "⟦“A”⟧{x y} [t](sources/x%20y.txt)".replaceAll("x y", "x y"),
    "⟦“A”⟧{} [@k](other.txt).",
    "⟦“A”⟧{} [@k].\n\n[@k]: other.txt",
    // Citations that claim nothing.
    "⟦“A”⟧{a} [@a; cf. @b].",
    "⟦“A”⟧{b} [cf. @a; see @b].",
    "⟦“A”⟧{b} (cf. @a) x [@b].",
    "⟦“A”⟧{a} [but see @a].",
    "⟦“A”⟧{a} [@a]; but see [@b].",
    // Tables: a row is one sentence.
    "| q | s |\n|---|---|\n| ⟦“A.”⟧{k} | [@k] |\n| ⟦“B.”⟧{} | x |",
    "| q | r | s |\n|---|---|---|\n| ⟦“A.”⟧{k} C. | ⟦“b”⟧{k} | @k |",
    // Lists and headings.
    "- ⟦“A”⟧{a} [@a]\n- ⟦“B”⟧{b} [@b]\n- ⟦“C”⟧{}",
    "# ⟦“A”⟧{}\n\n[@k]",
    "1. ⟦“A.”⟧{}\n\n   [@k]",
  ])("%s", (marked) => check(marked));
});

describe("block quotations", () => {
  test.each([
    "> ⟦A b.⟧{}",
    "> ⟦A b.⟧{k} [@k]",
    "> ⟦A b⟧{k} [@k].",
    "> ⟦A b.⟧{k}\n> [@k, p. 3]",
    "> ⟦A b.⟧{k} ([@k])",
    "> ⟦A b.⟧{k}\n>\n> [@k]",
    "> ⟦A b.⟧{k}\n>\n> — Smith, [@k]",
    "> ⟦A b.⟧{k}\n> — Smith, [@k]",
    "> ⟦A b.⟧{}\n> — Smith",
    "> ⟦A.\n>\n> — Yes.\n>\n> — No.⟧{}",
    "He said [@k]:\n\n> ⟦A b.⟧{k}",
    "It rose [@a]. He said [@b]:\n\n> ⟦A b.⟧{b}",
    "It rose [@a]. He said:\n\n> ⟦A b.⟧{}",
    "As @k says:\n\n> ⟦A b.⟧{k}",
    "As @a says:\n\n> ⟦A b.⟧{b} [@b]",
    "As @a says:\n\n> ⟦A b.⟧{a} [cf. @b]",
    "# By @k\n\n> ⟦A.⟧{}",
    "@a:\n\n> ⟦A.⟧{a}\n\n> ⟦B.⟧{}".replace("\n\n> ⟦B", "\n\n\n> ⟦B"),
    "> ⟦A\n> b.\n>\n> C.⟧{k} [@k]",
    "> ⟦A\nlazy.⟧{}",
    "> ⟦A “b” c.⟧{k} [@k]",
    "> ⟦A\n>\n> > b⟧{}",
    "> ⟦- a\n> - b⟧{k} [@k]".replace("⟦- ", "- ⟦"),
    "> ⟦“A b.”⟧{k} [@k]",
    "> ⟦“A b”⟧{k} [@k].",
    "> ⟦“A.\n>\n> “B.”⟧{k} [@k]",
    "> ⟦“A,” she said. “B.”⟧{k} [@k]",
    "> ⟦A b.⟧{k}[^1]\n\n[^1]: @k",
    "- x @k:\n\n  > ⟦A.⟧{k}",
    "> ⟦A [@a] b.⟧{b} [@b]",
    "> ⟦A [@a] b.⟧{a}",
    "> ⟦A.⟧{k} (emphasis added) [@k]",
    "> ⟦A.⟧{k} [@k] (emphasis added)",
    "> [!NOTE]\n> He said ⟦“A”⟧{k} [@k].",
    "> [!note]\n> A.",
    ">\n>",
    "> «»",
    "> [@k]",
    "> ```\n> “A”\n> ```",
  ])("%s", (marked) => check(marked));

  test("the text without marks, citations and attribution, paragraphs apart", () => {
    const text = "He said:\n\n> A *b* [@a] c\n> d.\n>\n> E. [@k]\n>\n> — Smith";
    const [quotation] = parse(text).quotations;
    expect(quotation).toMatchObject({
      text: "A b c\nd.\n\nE.",
      form: "block",
      emphasis: [{ start: 2, end: 3 }],
    });
    expect(text.slice(quotation!.range.start, quotation!.range.end)).toBe(
      text.slice(text.indexOf("A *b"), text.length),
    );
    expect(text.slice(quotation!.sentence.start, quotation!.sentence.end)).toBe(text);
  });
});
