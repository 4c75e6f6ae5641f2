import { AUSTEN, BLAKE, COURT, LINCOLN, NEWS, SCIENCE, TALKS } from "../texts.ts";
import { type GoldCase, inRow } from "../types.ts";

const elsewhere = inRow("elsewhere", [
  {
    name: "in the other source",
    from: { a: NEWS, b: COURT },
    quotation: "Petitioner neither consented to the search nor waived his rights",
    outcome: "elsewhere",
    source: "b",
    codes: ["wrong-source E"],
  },
  {
    name: "edited, in the other source",
    from: { a: NEWS, b: LINCOLN },
    quotation: "[O]ur fathers brought forth … a new nation, conceived in Liberty",
    outcome: "elsewhere",
    source: "b",
    codes: ["wrong-source E"],
  },
  {
    name: "five words",
    from: { a: NEWS, b: AUSTEN },
    quotation: "a single man in possession",
    outcome: "elsewhere",
    source: "b",
    codes: ["wrong-source E"],
  },
  {
    name: "in neither of two cited, but a third",
    from: { a: NEWS, b: COURT, c: LINCOLN },
    cites: ["a", "b"],
    quotation: "testing whether that nation, or any nation so conceived and so dedicated, can long endure",
    outcome: "elsewhere",
    source: "c",
    codes: ["wrong-source E"],
  },
  {
    name: "with reporting clause dropped, in the other source",
    from: { a: COURT, b: TALKS },
    quotation: "We are ready to sign. But we will not sign under threat",
    outcome: "elsewhere",
    source: "b",
    codes: ["wrong-source E"],
  },
]);

const missing = inRow("missing", [
  {
    name: "made up",
    from: { a: NEWS, b: COURT },
    quotation: "We shall fight on the beaches, we shall fight on the landing grounds",
    outcome: "missing",
    codes: ["quote-not-found E"],
  },
  {
    name: "made up, on the same subject",
    from: NEWS,
    quotation: "Pensioners have been betrayed by a cabinet that promised them stability and delivered chaos",
    outcome: "missing",
    codes: ["quote-not-found E"],
  },
  {
    name: "a paraphrase",
    from: TALKS,
    quotation: "they could put their names to it, though never if somebody bullied them",
    outcome: "missing",
    codes: ["quote-not-found E"],
  },
  {
    name: "scare quotes",
    from: NEWS,
    quotation: "charm offensive",
    outcome: "missing",
    codes: ["quote-not-found I"],
  },
  {
    name: "one scare word",
    from: NEWS,
    quotation: "reform",
    outcome: "missing",
    codes: ["quote-not-found I"],
  },
  {
    name: "four words made up",
    from: NEWS,
    quotation: "an unforgivable parliamentary fiasco",
    outcome: "missing",
    codes: ["quote-not-found E"],
  },
  {
    name: "frequent words only",
    from: SCIENCE,
    quotation: "it is what it is and that is all there is to it",
    outcome: "missing",
    codes: ["quote-not-found E"],
  },
  {
    name: "an altered form only in an uncited source",
    from: { a: NEWS, b: COURT },
    quotation: "Petitioner neither consented to the arrest nor waived his rights",
    outcome: "missing",
    codes: ["quote-not-found E"],
    why: "No source has it; the passage in b is related information.",
  },
]);

const precedence = inRow("precedence", [
  {
    name: "the second of two cited has it",
    from: { a: NEWS, b: LINCOLN },
    cites: ["a", "b"],
    quotation: "all men are created equal",
    outcome: "verbatim",
    source: "b",
  },
  {
    name: "one cited has it, the other nearly",
    from: { a: TALKS.replace("six hours", "nine hours"), b: TALKS },
    cites: ["a", "b"],
    quotation: "The delegations met for six hours behind closed doors",
    outcome: "verbatim",
    source: "b",
  },
  {
    name: "edited in one cited wins over altered in the other",
    from: { a: TALKS.replace("six hours", "nine hours"), b: TALKS },
    cites: ["a", "b"],
    quotation: "[t]he delegations met for six hours … and the foreign ministers left",
    outcome: "edited",
    source: "b",
  },
  {
    name: "a near match in the cited source wins over the exact words elsewhere",
    from: { a: TALKS.replace("six hours", "nine hours"), b: TALKS },
    quotation: "The delegations met for six hours behind closed doors",
    outcome: "altered",
    source: "a",
    codes: ["altered-number E"],
    differences: ["number: six <- nine"],
  },
  {
    name: "a name spelt otherwise in the other source",
    from: { a: TALKS, b: TALKS.replace("Zelensky", "Zelenskyy") },
    quotation: "confirmed that President Zelenskyy had been invited",
    outcome: "altered",
    source: "a",
    codes: ["altered-spelling I"],
    differences: ["spelling: Zelenskyy <- Zelensky"],
  },
  {
    name: "the better of two passages",
    from: {
      a: "The board met on Monday and approved the budget. In June the board met on Tuesday and approved the merger.",
    },
    quotation: "the board met on Tuesday and approved the merger",
    outcome: "verbatim",
  },
  {
    name: "the better of two altered passages",
    from: {
      a: "The board met on Monday and approved the annual budget. In June the board met on Tuesday and rejected the merger.",
    },
    quotation: "the board met on Tuesday and approved the merger",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: approved <- rejected"],
  },
  {
    name: "a passage that comes twice",
    from: { a: `${TALKS}\n\n${TALKS}` },
    quotation: "The talks resumed on Monday in Geneva.",
    outcome: "verbatim",
  },
  {
    name: "a passage that comes twice, altered",
    from: { a: `${TALKS}\n\n${TALKS}` },
    quotation: "The talks collapsed on Monday in Geneva.",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: collapsed <- resumed"],
  },
]);

const verbatim = inRow("verbatim", [
  { name: "one word", from: LINCOLN, quotation: "Liberty", outcome: "verbatim" },
  { name: "two words", from: TALKS, quotation: "closed doors", outcome: "verbatim" },
  { name: "three words", from: BLAKE, quotation: "thy fearful symmetry", outcome: "verbatim" },
  { name: "a sentence", from: COURT, quotation: "The motion to stay is denied.", outcome: "verbatim" },
  {
    name: "a paragraph of 96 words",
    from: LINCOLN,
    quotation:
      "But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what we say here, but it can never forget what they did here.",
    outcome: "verbatim",
  },
  {
    name: "first words of the source",
    from: SCIENCE,
    quotation: "Mean annual temperature rose by 1.5 °C",
    outcome: "verbatim",
  },
  {
    name: "last words of the source",
    from: SCIENCE,
    quotation: "since the patients were recruited at a single hospital.",
    outcome: "verbatim",
  },
  {
    name: "dialogue with its clause",
    from: AUSTEN,
    quotation: "‘But it is,’ returned she; ‘for Mrs. Long has just been here, and she told me all about it.’",
    outcome: "verbatim",
  },
]);

const combined = inRow("several edits", [
  {
    name: "initial, ellipsis and gloss",
    from: NEWS,
    quotation: "[T]he two countries [Poland and Portugal] would polish … [the] treaty in May",
    outcome: "edited",
  },
  {
    name: "ellipsis, replacement and flipped marks",
    from: COURT,
    quotation:
      "[He] testified that he ‘never saw a weapon,’ … the district court found his account not credible",
    outcome: "edited",
  },
  {
    name: "dashes, ellipsis and initial",
    from: LINCOLN,
    quotation: "[W]e can not dedicate—we can not consecrate … The brave men … have consecrated it",
    outcome: "edited",
  },
  {
    name: "emphasis note and inflection",
    from: SCIENCE,
    quotation:
      "the mechanism remain[ed] unclear, the results suggest[ed] that early treatment [emphasis added]",
    outcome: "edited",
  },
  {
    name: "two wrong words and an ellipsis",
    from: LINCOLN,
    quotation: "The brave women … who fought here, have consecrated it",
    outcome: "altered",
    codes: ["altered-wording W", "altered-wording W"],
    differences: ["wording: women <- men", "wording: fought <- struggled"],
  },
  {
    name: "a wrong figure and a dropped not",
    from: NEWS,
    quotation: "the government had yet decided whether to raise the retirement age to 70",
    outcome: "altered",
    codes: ["altered-negation E", "altered-number E"],
  },
  {
    name: "a name and a case",
    from: TALKS,
    quotation: "A spokesman for the kremlin, Dmitry Peskov, confirmed that President Putin had been invited",
    outcome: "altered",
    codes: ["altered-case W", "altered-name E"],
  },
  {
    name: "an omission and an addition far apart",
    from: LINCOLN,
    quotation:
      "Now we are engaged in a civil war, testing whether that nation, or any nation so conceived and so dedicated, can very long endure",
    outcome: "altered",
    codes: ["unmarked-insertion W", "unmarked-omission W"],
  },
  {
    name: "a changed word at each end",
    from: COURT,
    quotation: "Respondent neither consented to the search nor waived his privileges",
    outcome: "altered",
    codes: ["altered-wording W", "altered-wording W"],
    differences: ["wording: Respondent <- Petitioner", "wording: privileges <- rights"],
  },
  {
    name: "a spelling variant and a wrong word",
    from: { a: "The colour of the harbour was changed, and the programme was cancelled." },
    quotation: "The color of the harbour was changed, and the programme was extended",
    outcome: "altered",
    codes: ["altered-spelling I", "altered-wording W"],
    differences: ["spelling: color <- colour", "wording: extended <- cancelled"],
  },
]);

export const outcomes: readonly GoldCase[] = [...elsewhere, ...missing, ...precedence];
export const mixed: readonly GoldCase[] = [...verbatim, ...combined];
