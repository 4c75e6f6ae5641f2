import { describe, expect, test } from "vitest";
import { LONGEST_WORD, WordReader } from "../../../server/src/core/text/wordReader.ts";
import { foldedPrefixEnd, foldWord, wordEndAt, wordsOf } from "../../../server/src/core/text/words.ts";

/** `words` separated by `|`, as folded. */
function check(text: string, words: string): void {
  expect(
    wordsOf(text)
      .map((w) => w.folded)
      .join("|"),
  ).toBe(words);
}

describe("a text's words, folded for search", () => {
  test.each([
    ["plain words", "The  quick, brown fox.", "the|quick|brown|fox"],
    ["nothing", "", ""],
    ["marks only", " — “…” !? ", ""],
    ["a stray accent", "\u0301 a", "a"],
    ["curly and straight apostrophes", "don't don’t l’homme", "dont|dont|lhomme"],
    ["quotation marks around a word", "‘neutrality’ 'tis dogs’ bone", "neutrality|tis|dogs|bone"],
    ["a decade", "the 1990's", "the|1990s"],
    ["feet and inches", "5'10", "5|10"],
    ["accents, composed", "Café naïve Ångström", "cafe|naive|angstrom"],
    ["accents, decomposed", "Cafe\u0301 nai\u0308ve A\u030angstro\u0308m", "cafe|naive|angstrom"],
    ["letters that Unicode does not decompose", "Wałęsa Straße Ærø Þór đ ı", "walesa|strasse|aero|thor|d|i"],
    ["Turkish capital I", "İstanbul", "istanbul"],
    ["ligatures", "ﬁnal oﬃce Œuvre", "final|office|oeuvre"],
    ["full-width forms", "ＡＢＣ１２", "abc12"],
    ["zero-width characters", "re\u200Bport\uFEFFed wo\u2060rd", "reported|word"],
    ["a soft hyphen", "short\u00ADage", "shortage"],
    ["a soft hyphen at a line's end", "short\u00AD\nage", "shortage"],
    ["hyphens and dashes inside a line", "well-known — a--b a–b 10-20", "well|known|a|b|a|b|10|20"],
    [
      "a word hyphenated across lines",
      "short-\nage short-\r\n  age short\u2010 \nage",
      "shortage|shortage|shortage",
    ],
    ["a hyphen at a line's end before a capital", "Anglo-\nAmerican", "anglo|american"],
    ["a hyphen at a paragraph's end", "so-\n\nand", "so|and"],
    ["a hyphen at a line's end between numbers", "1990-\n1995 a-\n2", "1990|1995|a|2"],
    ["a dash at a line's end", "so —\nand so -\nand", "so|and|so|and"],
    ["superscripts in numbers", "10² and 10²³ and 102", "10²|and|10²³|and|102"],
    ["a note call-out after a word", "budget³ rose", "budget|rose"],
    ["subscripts", "H₂O", "h2o"],
    ["fractions and circled numbers", "½ ① 12", "½|①|12"],
    ["Roman numerals", "Ⅳ", "iv"],
    ["Cyrillic", "Ёлка идёт Й", "елка|идет|и"],
    ["Greek with a final sigma", "ΟΔΌΣ οδός", "οδοσ|οδοσ"],
    ["Arabic with harakat and tatweel", "مُحَمَّد كـــتاب", "محمد|كتاب"],
    ["Hebrew with points", "שָׁלוֹם", "שלום"],
    ["Hindi keeps its vowels", "हिन्दी में", "हिन्दी|में"],
    ["Hindi with nukta, both ways", "\u0958 \u0915\u093C", "\u0915\u093C|\u0915\u093C"],
    ["Chinese, one word a character", "和平谈判。", "和|平|谈|判"],
    ["Japanese kana, voiced both ways", "ガカ\u3099", "カ\u3099|カ\u3099"],
    ["Japanese half-width kana", "ｶﾞ", "カ\u3099"],
    ["Japanese long vowels", "サーバー ｻｰ", "サ|ー|ハ\u3099|ー|サ|ー"],
    ["Japanese long vowels held on", "ガーー カ\u3099ー", "カ\u3099|ー|ー|カ\u3099|ー"],
    ["U+30FC after a letter that is no kana", "e\u3099\u0301ー éー xーー", "e\u3099|e|x"],
    ["U+30FC as a dash", "peace ー now", "peace|now"],
    ["Thai, marks with their consonant", "ที่", "ที่"],
    ["Latin inside Chinese", "在NATO内", "在|nato|内"],
    ["Chinese beyond the BMP", "𠀀𠀁", "𠀀|𠀁"],
    ["mathematical letters", "𝐀𝐁", "ab"],
    ["emoji", "yes😀no", "yes|no"],
    ["lone surrogates", "a\uD800b \uDC00c\uD83D", "a|b|c"],
    ["a variation selector", "a\uFE0F", "a"],
    ["an underscore", "a_b", "a|b"],
  ])("%s", (_name, text, words) => check(text, words));

  test("Korean is the same composed and decomposed, and parted by spaces", () => {
    const text = "평화 협상";
    expect(wordsOf(text.normalize("NFD")).map((w) => w.folded)).toEqual(wordsOf(text).map((w) => w.folded));
    expect(wordsOf(text)).toHaveLength(2);
  });
});

describe("where words stand", () => {
  test("from the first unit to past the last, marks on it included", () => {
    expect(wordsOf("“Cafe\u0301,” don’t 𠀀")).toEqual([
      { folded: "cafe", start: 1, end: 6 },
      { folded: "dont", start: 9, end: 14 },
      { folded: "𠀀", start: 15, end: 17 },
    ]);
  });

  test("a joined word covers its hyphen and line end", () => {
    expect(wordsOf("a short-\nage.")[1]).toEqual({ folded: "shortage", start: 2, end: 12 });
  });

  test("a very long word is read in pieces", () => {
    const pieces = wordsOf("x".repeat(1000));
    expect(pieces.map((p) => p.folded).join("")).toBe("x".repeat(1000));
    expect(Math.max(...pieces.map((p) => p.folded.length))).toBe(LONGEST_WORD);
  });

  test("part of a text", () => {
    const reader = new WordReader();
    reader.open("one two three", 4, 11);
    const seen: string[] = [];
    while (reader.next()) seen.push(`${reader.folded()}@${reader.start}`);
    expect(seen).toEqual(["two@4", "thr@8"]);
  });
});

describe("one word", () => {
  test.each([
    ["Well-Known", "wellknown"],
    ["Zelenskyy’s", "zelenskyys"],
    ["…", ""],
  ])("foldWord(%s)", (word, folded) => expect(foldWord(word)).toBe(folded));

  test.each([
    ["don’t go", 0, 5],
    ["don’t go", 6, 8],
    ["don’t go", 5, 5],
    ["", 0, 0],
  ])("the word of %j at %i ends at %i", (text, start, end) => expect(wordEndAt(text, start)).toBe(end));

  test.each([
    ["Zelenskyy", 5, 5],
    ["don’t", 4, 5],
    ["cafe\u0301s", 4, 5],
    ["ﬁnal", 1, 1],
    ["𝐀𝐁", 1, 2],
    ["word", 9, 4],
  ])("the prefix of %j with %i folded units ends at %i", (text, units, end) => {
    expect(foldedPrefixEnd(text, 0, units)).toBe(end);
  });

  test("a prefix of a word buried in marks is found without quadratic work", () => {
    const text = `ab${"\u0301".repeat(100_000)}c`;
    expect(foldedPrefixEnd(text, 0, 2)).toBe(100_002);
  });
});
