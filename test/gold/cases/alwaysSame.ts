import { AUSTEN, COURT, LINCOLN, NEWS, SCIENCE, SITE, TALKS, WRAPPED } from "../texts.ts";
import { type GoldCase, inRow } from "../types.ts";

const marks = inRow("quotation marks", [
  {
    name: "straight for curly apostrophe",
    from: { a: "It is the people’s house, and it isn’t ours." },
    quotation: "the people's house, and it isn't ours",
    outcome: "verbatim",
  },
  {
    name: "curly for straight",
    from: { a: "Russia's offer wasn't withdrawn." },
    quotation: "Russia’s offer wasn’t withdrawn",
    outcome: "verbatim",
  },
  {
    name: "backtick apostrophe and modifier letter",
    from: { a: "The harbour of Hawaiʼi isn‘t deep." },
    quotation: "The harbour of Hawai'i isn't deep",
    outcome: "verbatim",
  },
  {
    name: "inner marks flipped to single",
    from: NEWS,
    quotation: "The opposition called the plan ‘a gift to the banks’ and demanded a vote",
    outcome: "verbatim",
  },
  {
    name: "inner marks straight",
    from: COURT,
    quotation: 'The term "reasonable" is to be read in light of the text',
    outcome: "verbatim",
  },
  {
    name: "inner marks flipped, stop moved",
    from: COURT,
    quotation: "he ‘never saw a weapon’, but the district court found",
    worst: "at most I",
    why: "The comma goes outside in British style: punctuation at most.",
  },
  {
    name: "guillemets for curly",
    from: NEWS,
    quotation: "called the plan «a gift to the banks» and demanded",
    outcome: "verbatim",
  },
  {
    name: "an inner mark does not hide a changed word",
    from: NEWS,
    quotation: "The opposition called the plan ‘a present to the banks’ and demanded a vote",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: present <- gift"],
  },
  {
    name: "an apostrophe does not hide a plural",
    from: { a: "The minister’s plans were leaked." },
    quotation: "The ministers plans were leaked",
    worst: "at most I",
    why: "A lost apostrophe is a spelling slip, no other word.",
  },
]);

const dashes = inRow("dashes", [
  {
    name: "em dash for two hyphens",
    from: LINCOLN,
    quotation: "we can not dedicate—we can not consecrate—we can not hallow—this ground",
    outcome: "verbatim",
  },
  {
    name: "spaced en dash for two hyphens",
    from: LINCOLN,
    quotation: "we can not consecrate – we can not hallow – this ground",
    outcome: "verbatim",
  },
  {
    name: "three hyphens",
    from: LINCOLN,
    quotation: "we can not consecrate --- we can not hallow",
    outcome: "verbatim",
  },
  {
    name: "horizontal bar",
    from: LINCOLN,
    quotation: "we can not consecrate ― we can not hallow",
    outcome: "verbatim",
  },
  {
    name: "U+30FC between spaces",
    from: { a: "Alternative ー is to slam the door." },
    quotation: "Alternative — is to slam the door",
    outcome: "verbatim",
  },
  {
    name: "non-breaking hyphen",
    from: LINCOLN,
    quotation: "a great battle‑field of that war",
    outcome: "verbatim",
  },
  {
    name: "a range with a hyphen",
    from: { a: "the years 1914–1918 and pp. 33–35" },
    quotation: "the years 1914-1918 and pp. 33-35",
    outcome: "verbatim",
  },
  {
    name: "a dash does not hide a dropped not",
    from: LINCOLN,
    quotation: "we can not dedicate—we can not consecrate—we can hallow—this ground",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "a range's end changed",
    from: { a: "the years 1914–1918 and pp. 33–35" },
    quotation: "the years 1914-1919",
    outcome: "altered",
    codes: ["altered-number E"],
  },
  {
    name: "a prefix is not a dash",
    from: { a: "The hitherto non-binding clause applies." },
    quotation: "The hitherto binding clause applies.",
    outcome: "altered",
    oneOf: [["altered-negation E"], ["altered-wording W"], ["truncated-word W"], ["unmarked-omission W"]],
    why: "non- carries the sense.",
  },
]);

const space = inRow("white space", [
  {
    name: "line breaks of the source",
    from: WRAPPED,
    quotation: "published until the autumn. Staff co-operate with neighbouring clinics",
    outcome: "verbatim",
  },
  { name: "a run of spaces", from: WRAPPED, quotation: "lack of training places", outcome: "verbatim" },
  {
    name: "no-break space",
    from: SCIENCE,
    quotation: "A dose of 10\u00A0mg was tolerated",
    outcome: "verbatim",
  },
  { name: "thin space", from: SCIENCE, quotation: "Samples were stored at −80\u2009°C", outcome: "verbatim" },
  {
    name: "paragraph break",
    from: AUSTEN,
    quotation: "Mr. Bennet replied that he had not.\n\n“But it is,” returned she",
    outcome: "verbatim",
  },
  {
    name: "line break in the quotation",
    from: COURT,
    quotation: "the case is remanded\nfor further proceedings",
    outcome: "verbatim",
  },
  {
    name: "zero-width space and word joiner",
    from: COURT,
    quotation: "the Court\u200B of\u2060 Appeals is reversed",
    outcome: "verbatim",
  },
  {
    name: "soft hyphen",
    from: COURT,
    quotation: "further pro\u00ADceed\u00ADings con\u00ADsistent",
    outcome: "verbatim",
  },
  {
    name: "soft hyphen in the source",
    from: { a: "The con\u00ADsti\u00ADtu\u00ADtion is silent." },
    quotation: "The constitution is silent",
    outcome: "verbatim",
  },
  {
    name: "byte order mark",
    from: { a: "\uFEFFThe constitution is silent." },
    quotation: "The constitution is silent",
    outcome: "verbatim",
  },
  {
    name: "a line break does not hide a dropped word",
    from: WRAPPED,
    quotation: "was not published until autumn",
    outcome: "altered",
    codes: ["unmarked-omission W"],
    differences: ["omission:  <- the"],
  },
  {
    name: "words run together",
    from: WRAPPED,
    quotation: "was not publisheduntil the autumn",
    outcome: "altered",
    oneOf: [
      ["altered-wording W"],
      ["altered-spelling I"],
      ["altered-punctuation I"],
      ["altered-wording W", "unmarked-omission W"],
    ],
    why: "A slip of the keyboard is a difference all the same.",
  },
  {
    name: "a zero-width character does not hide a number",
    from: SCIENCE,
    quotation: "A dose of 1\u200B00 mg was tolerated",
    outcome: "altered",
    codes: ["altered-number E"],
  },
]);

const letters = inRow("letters", [
  {
    name: "decomposed accents",
    from: { a: "Le café à Genève était fermé." },
    quotation: "Le cafe\u0301 a\u0300 Gene\u0300ve e\u0301tait ferme\u0301",
    outcome: "verbatim",
  },
  {
    name: "decomposed source",
    from: { a: "Le cafe\u0301 e\u0301tait ferme\u0301." },
    quotation: "Le café était fermé",
    outcome: "verbatim",
  },
  {
    name: "ligatures of a PDF",
    from: { a: "The ﬁrst oﬃce was on the ﬂoor above." },
    quotation: "The first office was on the floor above",
    outcome: "verbatim",
  },
  {
    name: "full-width forms",
    from: { a: "The model ＡＢＣ１２３ was recalled." },
    quotation: "The model ABC123 was recalled",
    outcome: "verbatim",
  },
  {
    name: "a ligature does not hide another word",
    from: { a: "The ﬁrst oﬃce was on the ﬂoor above." },
    quotation: "The first office was on the floor below",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: below <- above"],
  },
  {
    name: "full-width figures changed",
    from: { a: "The model ＡＢＣ was recalled １２３ times." },
    quotation: "The model ABC was recalled 124 times",
    outcome: "altered",
    codes: ["altered-number E"],
  },
]);

const hyphenation = inRow("line-end hyphenation", [
  {
    name: "a word across lines",
    from: WRAPPED,
    quotation: "a severe shortage of nurses in rural hospitals",
    outcome: "verbatim",
  },
  {
    name: "a compound across lines",
    from: WRAPPED,
    quotation: "of a well-known lack of training places",
    outcome: "verbatim",
  },
  {
    name: "both readings match",
    from: WRAPPED,
    quotation: "of a wellknown lack of training places",
    outcome: "verbatim",
  },
  {
    name: "a word at the start of a sentence",
    from: WRAPPED,
    quotation: "The report, which runs to 300 pages, was not published until the autumn.",
    outcome: "verbatim",
  },
  {
    name: "a hyphen inside a line stays",
    from: WRAPPED,
    quotation: "Staff co-operate with neighbouring clinics where they can.",
    outcome: "verbatim",
  },
  {
    name: "another word than the broken one",
    from: WRAPPED,
    quotation: "a severe surplus of nurses in rural hospitals",
    outcome: "altered",
    codes: ["altered-wording W"],
  },
]);

const points = inRow("ellipsis signs", [
  {
    name: "three dots for the source's ellipsis sign",
    from: { a: "Well… I do not know what to say, he wrote." },
    quotation: "Well... I do not know what to say",
    outcome: "passes",
  },
  {
    name: "spaced dots for the source's",
    from: { a: "Well... I do not know what to say, he wrote." },
    quotation: "Well . . . I do not know what to say",
    outcome: "passes",
  },
  {
    name: "the source's dots do not hide a changed word",
    from: { a: "Well… I do not know what to say, he wrote." },
    quotation: "Well… I do not know what to do",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: do <- say"],
  },
]);

const furniture = inRow("furniture", [
  {
    name: "an advertisement between two paragraphs",
    from: SITE,
    quotation:
      "in front of several thousand people.\n\nShe thanked the engineers, who had worked through two winters",
    outcome: "passes",
  },
  {
    name: "a link between two paragraphs",
    from: SITE,
    quotation: "without a serious accident. The old ferry will run until the end of the month",
    outcome: "passes",
  },
  {
    name: "a whole page",
    from: SITE,
    quotation:
      "The mayor opened the new bridge on Saturday in front of several thousand people. She thanked the engineers, who had worked through two winters without a serious accident. The old ferry will run until the end of the month, the council announced. Residents of the island said they would miss it.",
    outcome: "passes",
  },
  {
    name: "furniture does not hide a dropped sentence",
    from: SITE,
    quotation: "in front of several thousand people. The old ferry will run until the end of the month",
    outcome: "altered",
    oneOf: [["unmarked-omission W"], ["spliced W"]],
  },
  {
    name: "furniture does not hide a changed word",
    from: SITE,
    quotation: "several thousand people. She blamed the engineers, who had worked through two winters",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: blamed <- thanked"],
  },
  {
    name: "quotes the furniture's headline itself",
    from: SITE,
    quotation: "Ferry company says it will fight closure",
    outcome: "verbatim",
  },
]);

export const alwaysSame: readonly GoldCase[] = [...marks, ...dashes, ...space];
export const alwaysSameText: readonly GoldCase[] = [
  ...letters,
  ...hyphenation,
  ...points,
  ...furniture,
  {
    name: "envoy's words, verbatim, in one word",
    row: "verbatim",
    from: TALKS,
    quotation: "breakthrough",
    outcome: "verbatim",
  },
];
