import { AUSTEN, COURT, LINCOLN, NEWS, SCIENCE, TALKS } from "../texts.ts";
import { type GoldCase, inRow } from "../types.ts";

const NEGATED =
  "The committee did not, despite months of hearings, find any evidence of fraud. The chairman thanked the witnesses. He had never, in thirty years of service, seen such a thing. The report is long. It does not name anybody.";

const honest = inRow("ellipsis", [
  {
    name: "an ellipsis sign",
    from: LINCOLN,
    quotation: "Four score and seven years ago our fathers brought forth … a new nation",
    outcome: "edited",
  },
  {
    name: "three dots",
    from: LINCOLN,
    quotation: "Four score and seven years ago our fathers brought forth ... a new nation",
    outcome: "edited",
  },
  {
    name: "spaced dots",
    from: LINCOLN,
    quotation: "Four score and seven years ago our fathers brought forth . . . a new nation",
    outcome: "edited",
  },
  {
    name: "bracketed dots",
    from: LINCOLN,
    quotation: "Four score and seven years ago our fathers brought forth [...] a new nation",
    outcome: "edited",
  },
  {
    name: "bracketed sign",
    from: LINCOLN,
    quotation: "Four score and seven years ago our fathers brought forth […] a new nation",
    outcome: "edited",
  },
  {
    name: "dots in parentheses",
    from: LINCOLN,
    quotation: "Four score and seven years ago our fathers brought forth (...) a new nation",
    outcome: "edited",
  },
  {
    name: "sign in parentheses",
    from: LINCOLN,
    quotation: "Four score and seven years ago our fathers brought forth (…) a new nation",
    outcome: "edited",
  },
  {
    name: "no spaces round the sign",
    from: LINCOLN,
    quotation: "our fathers brought forth…a new nation",
    outcome: "edited",
  },
  {
    name: "spaced dots in brackets",
    from: LINCOLN,
    quotation: "our fathers brought forth [. . .] a new nation",
    outcome: "edited",
  },
  {
    name: "four dots after a full sentence",
    from: TALKS,
    quotation: "The talks resumed on Monday in Geneva. … The delegations met for six hours",
    outcome: "edited",
  },
  {
    name: "four dots together",
    from: TALKS,
    quotation: "The talks resumed on Monday in Geneva.... The delegations met for six hours",
    outcome: "edited",
  },
  {
    name: "four spaced dots",
    from: TALKS,
    quotation: "The talks resumed on Monday in Geneva. . . . The delegations met for six hours",
    outcome: "edited",
  },
  {
    name: "several in one quotation",
    from: LINCOLN,
    quotation:
      "Now we are engaged in a great civil war … We are met on a great battle-field … It is altogether fitting",
    outcome: "edited",
  },
  {
    name: "a comma before it",
    from: LINCOLN,
    quotation: "The brave men, … who struggled here, have consecrated it",
    outcome: "edited",
  },
  {
    name: "a comma after it",
    from: SCIENCE,
    quotation: "Mean annual temperature rose by 1.5 °C …, and the glacier lost 12.4 km²",
    outcome: "edited",
  },
  {
    name: "one word left out",
    from: LINCOLN,
    quotation: "brought forth on this continent, a … nation, conceived in Liberty",
    outcome: "edited",
  },
  {
    name: "across paragraphs",
    from: LINCOLN,
    quotation:
      "all men are created equal. … Now we are engaged in a great civil war … The world will little note",
    outcome: "edited",
  },
  {
    name: "at the ends of a long cut",
    from: AUSTEN,
    quotation:
      "It is a truth universally acknowledged, that a single man … must be in want of a wife. … this truth is so well fixed in the minds of the surrounding families",
    outcome: "edited",
  },
  {
    name: "a number in the cut",
    from: NEWS,
    quotation: "Unemployment fell … while rents in the capital rose by 40%",
    outcome: "edited",
    why: "What an ellipsis leaves out may hold anything but a negation of its clause.",
  },
  {
    name: "a negation in another clause of the cut",
    from: NEGATED,
    quotation: "The chairman thanked the witnesses. … The report is long.",
    outcome: "edited",
    why: "The never belongs to a sentence that is gone as a whole.",
  },
]);

const dishonest = inRow("ellipsis", [
  {
    name: "a changed word beside it",
    from: LINCOLN,
    quotation: "our fathers brought forth … a free nation, conceived in Liberty",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: free <- new"],
  },
  {
    name: "a changed number beside it",
    from: NEWS,
    quotation: "Unemployment fell to 5.9 percent … while rents in the capital rose by 40%",
    outcome: "altered",
    codes: ["altered-number E"],
    differences: ["number: 5.9 <- 5.5"],
  },
  {
    name: "parts in another order",
    from: COURT,
    quotation:
      "the judgment of the Court of Appeals is reversed … Petitioner neither consented to the search nor waived his rights",
    outcome: "altered",
    codes: ["ellipsis-order W"],
  },
  {
    name: "parts of one sentence in another order",
    from: LINCOLN,
    quotation: "who struggled here, have consecrated it … The brave men, living and dead",
    outcome: "altered",
    codes: ["ellipsis-order W"],
  },
  {
    name: "three parts, the last one first",
    from: TALKS,
    quotation:
      "Nobody expected a breakthrough. … The delegations met for six hours … The talks resumed on Monday in Geneva.",
    outcome: "altered",
    codes: ["ellipsis-order W"],
  },
  {
    name: "drops the negation of its clause",
    from: NEGATED,
    quotation: "The committee did … find any evidence of fraud.",
    codes: ["ellipsis-drops-negation W"],
  },
  {
    name: "drops never from its clause",
    from: NEGATED,
    quotation: "He had … seen such a thing.",
    codes: ["ellipsis-drops-negation W"],
  },
  {
    name: "drops not, and nothing else",
    from: COURT,
    quotation: "We hold that it does … .",
    codes: ["ellipsis-drops-negation W"],
  },
  {
    name: "drops not from a long sentence",
    from: NEWS,
    quotation: "the government had … decided whether to raise the retirement age to 67",
    codes: ["ellipsis-drops-negation W"],
  },
  {
    name: "drops neither … nor",
    from: COURT,
    quotation: "Petitioner … consented to the search",
    codes: ["ellipsis-drops-negation W"],
  },
  {
    name: "a part that is nowhere",
    from: LINCOLN,
    quotation: "our fathers brought forth … a republic of free farmers, conceived in Liberty",
    outcome: "altered",
    worst: "W",
  },
  {
    name: "words left out beside a marked cut",
    from: TALKS,
    quotation: "The delegations met for six hours … and the ministers left without a statement",
    outcome: "altered",
    codes: ["unmarked-omission W"],
    differences: ["omission:  <- foreign"],
  },
]);

export const ellipsis: readonly GoldCase[] = [...honest, ...dishonest];
