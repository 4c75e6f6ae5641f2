import { AUSTEN, COURT, LINCOLN, NEWS, SCIENCE, SPELLING, TALKS, TYPOS } from "../texts.ts";
import type { Expected, GoldCase, StyleCase, StyleName } from "../types.ts";

const STYLES: readonly StyleName[] = ["strict", "ap", "chicago", "mla", "apa", "bluebook"];
const passes: Expected = { outcome: "passes" };

/** Warned of under every style. */
function everywhere(expected: Expected): StyleCase["byStyle"] {
  return { chicago: expected };
}

function initial(code: Expected): StyleCase["byStyle"] {
  return { chicago: passes, strict: code, mla: code, bluebook: code };
}
const CASE: Expected = { outcome: "altered", codes: ["altered-case W"] };
const MARK: Expected = { outcome: "altered", codes: ["altered-punctuation W"] };
const MARK_NOTE: Expected = { outcome: "altered", codes: ["altered-punctuation I"] };
const SPELT: Expected = { outcome: "altered", codes: ["altered-spelling W"] };
const SPELT_NOTE: Expected = { outcome: "altered", codes: ["altered-spelling I"] };
const interior = { chicago: MARK_NOTE, strict: MARK, ap: MARK, mla: MARK, apa: MARK, bluebook: MARK };
const spelling = { chicago: SPELT_NOTE, strict: SPELT, mla: SPELT, apa: SPELT, bluebook: SPELT };
const typo = { chicago: passes, strict: SPELT, ap: SPELT, mla: SPELT, apa: SPELT, bluebook: SPELT };
const edge = { chicago: { worst: "I" }, mla: { worst: "none" } } as const;

const table: readonly StyleCase[] = [
  {
    name: "first letter lowered",
    row: "first letter",
    from: TALKS,
    quotation: "the talks resumed on Monday in Geneva",
    byStyle: initial({ ...CASE, differences: ["case: the <- The"] }),
  },
  {
    name: "first letter raised",
    row: "first letter",
    from: COURT,
    quotation: "Whether the Fourth Amendment permits a warrantless search",
    byStyle: initial({ ...CASE, differences: ["case: Whether <- whether"] }),
  },
  {
    name: "full stop added",
    row: "final stop",
    from: NEWS,
    quotation: "demanded a vote.",
    byStyle: everywhere(passes),
  },
  {
    name: "comma inside for the source's stop",
    row: "final stop",
    from: TALKS,
    quotation: "Nobody expected a breakthrough,",
    byStyle: everywhere(passes),
  },
  {
    name: "stop left out",
    row: "final stop",
    from: TALKS,
    quotation: "Nobody expected a breakthrough",
    byStyle: everywhere(passes),
  },
  {
    name: "exclamation mark for a stop",
    row: "final mark",
    from: TALKS,
    quotation: "Nobody expected a breakthrough!",
    byStyle: everywhere(MARK),
  },
  {
    name: "question mark added",
    row: "final mark",
    from: TALKS,
    quotation: "Both sides want peace?",
    byStyle: everywhere(MARK),
  },
  {
    name: "question made statement",
    row: "final mark",
    from: AUSTEN,
    quotation: "have you heard that Netherfield Park is let at last.",
    byStyle: everywhere(MARK),
  },
  {
    name: "a comma dropped inside",
    row: "interior punctuation",
    from: LINCOLN,
    quotation: "The world will little note nor long remember what we say here",
    byStyle: interior,
  },
  {
    name: "a comma added inside",
    row: "interior punctuation",
    from: LINCOLN,
    quotation: "We are met, on a great battle-field of that war",
    byStyle: interior,
  },
  {
    name: "a semicolon for a comma",
    row: "interior punctuation",
    from: SCIENCE,
    quotation: "We found no significant difference between the two groups; but the effect size was small",
    byStyle: interior,
  },
  {
    name: "colour spelt color",
    row: "spelling",
    from: SPELLING,
    quotation: "The color of the harbour defences was changed in 1941",
    byStyle: spelling,
  },
  {
    name: "Zelensky spelt Zelenskyy",
    row: "spelling",
    from: SPELLING,
    quotation: "after President Zelenskyy travelled to Kyiv",
    byStyle: spelling,
  },
  {
    name: "an accent dropped",
    row: "spelling",
    from: SPELLING,
    quotation: "The naive façade of the café",
    byStyle: spelling,
  },
  {
    name: "a hyphen variant",
    row: "spelling",
    from: SPELLING,
    quotation: "and the decisionmakers organised themselves by letter",
    byStyle: spelling,
  },
  {
    name: "-ise spelt -ize",
    row: "spelling",
    from: SPELLING,
    quotation: "the decision-makers organized themselves by letter",
    byStyle: spelling,
  },
  {
    name: "a typo of the source fixed",
    row: "typo fixed",
    from: TYPOS,
    quotation: "The committee recieved the documents on Tuesday",
    byStyle: typo,
  },
  {
    name: "another typo of the source fixed",
    row: "typo fixed",
    from: TYPOS,
    quotation: "and adjourned until the following week",
    byStyle: typo,
  },
  {
    name: "a long word's typo fixed",
    row: "typo fixed",
    from: TYPOS,
    quotation: "The government has promised to publish its reply",
    byStyle: typo,
  },
  {
    name: "an ellipsis at the start",
    row: "edge ellipsis",
    from: COURT,
    quotation: "… the district court found his account not credible",
    byStyle: edge,
  },
  {
    name: "an ellipsis at the end",
    row: "edge ellipsis",
    from: COURT,
    quotation: "Petitioner neither consented to the search …",
    byStyle: edge,
  },
  {
    name: "bracketed points at both ends",
    row: "edge ellipsis",
    from: SCIENCE,
    quotation: "[…] early treatment reduces the risk […]",
    byStyle: edge,
  },
  {
    name: "a gloss in parentheses",
    row: "gloss",
    from: NEWS,
    quotation: "the two countries (Poland and Portugal) would polish the draft treaty",
    byStyle: { chicago: { outcome: "altered", codes: ["unmarked-insertion W"] }, ap: { outcome: "edited" } },
  },
  {
    name: "a changed word",
    row: "no style's licence",
    from: TALKS,
    quotation: "We are willing to sign",
    byStyle: everywhere({
      outcome: "altered",
      codes: ["altered-wording W"],
      differences: ["wording: willing <- ready"],
    }),
  },
  {
    name: "a changed figure",
    row: "no style's licence",
    from: NEWS,
    quotation: "Unemployment fell to 5.6 percent in March",
    byStyle: everywhere({ outcome: "altered", codes: ["altered-number E"] }),
  },
  {
    name: "a bracketed initial",
    row: "no style's complaint",
    from: TALKS,
    quotation: "[t]he talks resumed on Monday in Geneva",
    byStyle: everywhere({ outcome: "edited" }),
  },
  {
    name: "an ellipsis inside",
    row: "no style's complaint",
    from: LINCOLN,
    quotation: "our fathers brought forth … a new nation",
    byStyle: everywhere({ outcome: "edited" }),
  },
  {
    name: "inner marks flipped",
    row: "no style's complaint",
    from: NEWS,
    quotation: "called the plan ‘a gift to the banks’ and demanded a vote",
    byStyle: everywhere({ outcome: "verbatim" }),
  },
];

/** Every row of the table under each of the six styles. */
export const styleTable: readonly GoldCase[] = table.flatMap(({ byStyle, ...one }) =>
  STYLES.map((style): GoldCase => ({ ...one, style, ...(byStyle[style] ?? byStyle.chicago) })),
);

/** The same rows where they border on others; under Chicago. */
export const styleBorders: readonly GoldCase[] = [
  {
    name: "a name's capital is no first letter's",
    row: "first letter",
    from: NEWS,
    quotation: "polish ambassador, Anna Kowalska",
    outcome: "altered",
    codes: ["altered-case W"],
    why: "Polish / polish is never the same; a proper noun keeps its capital wherever it stands.",
  },
  {
    name: "a year is no spelling",
    row: "spelling",
    from: SPELLING,
    quotation: "was changed in 1942",
    outcome: "altered",
    codes: ["altered-number E"],
    differences: ["number: 1942 <- 1941"],
  },
  {
    name: "a transliteration",
    row: "spelling",
    from: SPELLING,
    quotation: "in the time of Chaikovsky",
    outcome: "altered",
    codes: ["altered-spelling I"],
  },
  {
    name: "programme spelt program",
    row: "spelling",
    from: SPELLING,
    quotation: "and the program was cancelled",
    outcome: "altered",
    codes: ["altered-spelling I"],
    differences: ["spelling: program <- programme"],
  },
  {
    name: "travelled spelt traveled",
    row: "spelling",
    from: SPELLING,
    quotation: "President Zelensky traveled to Kyiv",
    outcome: "altered",
    codes: ["altered-spelling I"],
  },
  {
    name: "grey spelt gray",
    row: "spelling",
    from: SPELLING,
    quotation: "had been gray for years",
    outcome: "altered",
    codes: ["altered-spelling I"],
  },
  {
    name: "Email spelt E-mail",
    row: "spelling",
    from: SPELLING,
    quotation: "E-mail was rare",
    outcome: "altered",
    codes: ["altered-spelling I"],
  },
  {
    name: "a typo of the quoter",
    row: "spelling",
    from: SPELLING,
    quotation: "The colour of the harbour defnces was changed",
    outcome: "altered",
    oneOf: [["altered-spelling I"], ["altered-wording W"]],
    why: "A slip of the quoter: the same word misspelt, yet never silent.",
  },
  {
    name: "another word that looks alike",
    row: "spelling",
    from: SPELLING,
    quotation: "The colour of the harbour fences was changed",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: fences <- defences"],
  },
  {
    name: "grey made great",
    row: "spelling",
    from: SPELLING,
    quotation: "had been great for years",
    outcome: "altered",
    codes: ["altered-wording W"],
  },
  {
    name: "cancelled made concealed",
    row: "spelling",
    from: SPELLING,
    quotation: "the programme was concealed",
    outcome: "altered",
    codes: ["altered-wording W"],
  },
  {
    name: "rare made rate",
    row: "spelling",
    from: SPELLING,
    quotation: "Email was rate",
    outcome: "altered",
    codes: ["altered-wording W"],
    why: "One letter apart, both words: no variant.",
  },
];
