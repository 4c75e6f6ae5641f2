import { WRAPPED } from "../texts.ts";
import { type GoldCase, inRow } from "../types.ts";

/** Cases that the accuracy benchmark's random quotations brought to light, cut down and judged by hand. */

const CALLS =
  "The pact rests on common values, shared dangers[3] and old habits. It will ever be found asserting[4] and supporting the rights[5] of the community, for the purpose[6] of peace. Its members meet every spring[7] in a small town on the lake, and they publish nothing[8] of what is said.";
const LAW =
  "The rule is as well enforced, perhaps, as any law can ever be in a community where the moral sense of the people imperfectly supports the law itself. The act was passed on the last day of the session.";
const WHALER =
  "Not only had barrels of beef and bread been given away to make room for the far more valuable sperm, but additional supplemental casks had been bartered for, from the ships she had met. Before the wind, with all her sails set, the ship came on. The captain waved his hat, and the crew cheered as they passed.";

const calls = inRow("note call-outs", [
  {
    name: "a replaced run with a call-out",
    from: CALLS,
    quotation: "The pact rests on common values, [threats] and old habits.",
    outcome: "edited",
    why: "The 3 is a note's, not a number that the bracket swallows.",
  },
  {
    name: "an ellipsis over a call-out",
    from: CALLS,
    quotation: "Its members meet every spring … on the lake",
    outcome: "edited",
  },
  {
    name: "a capital put on a word with a call-out",
    from: CALLS,
    quotation: "supporting the rights of the community, for the Purpose of peace",
    outcome: "altered",
    codes: ["altered-case W"],
    differences: ["case: Purpose <- purpose"],
  },
  {
    name: "words with call-outs in another order",
    from: CALLS,
    quotation: "It will ever be found supporting and asserting the rights of the community",
    outcome: "altered",
    codes: ["altered-order W"],
  },
  {
    name: "parts with call-outs in another order",
    from: CALLS,
    quotation:
      "supporting the rights of the community, for the purpose of peace … The pact rests on common values, shared dangers and old habits",
    outcome: "altered",
    codes: ["ellipsis-order W"],
  },
  {
    name: "a negation with a call-out left out",
    from: CALLS,
    quotation: "and they publish something of what is said",
    outcome: "altered",
    codes: ["altered-negation E"],
    differences: ["negation: something <- nothing"],
  },
]);

const broken = inRow("line-end hyphenation", [
  {
    name: "an inflection of a broken word",
    from: WRAPPED,
    quotation: "warned of a severe shortage[s] of nurses",
    outcome: "edited",
  },
  {
    name: "a capital put on a broken word",
    from: WRAPPED,
    quotation: "warned of a severe Shortage of nurses",
    outcome: "altered",
    codes: ["altered-case W"],
    differences: ["case: Shortage <- short-\nage"],
    why: "The word is the source's, whatever line it stands on.",
  },
]);

const named = [
  ...inRow("altered-order", [
    {
      name: "three words moved over three",
      from: WHALER,
      quotation:
        "to make room for the far more valuable sperm, but casks had been additional supplemental bartered for, from the ships she had met",
      outcome: "altered",
      codes: ["altered-order W"],
    },
    {
      name: "two clauses between commas",
      from: WHALER,
      quotation: "With all her sails set, before the wind, the ship came on. The captain waved his hat",
      outcome: "altered",
      oneOf: [
        ["altered-order W"],
        ["altered-case W", "altered-order W"],
        ["altered-case W", "altered-case W", "altered-order W"],
      ],
    },
  ]),
  ...inRow("unmarked-insertion", [
    {
      name: "a function word that also stands nearby",
      from: LAW,
      quotation: "as any law can ever be the in a community where",
      outcome: "altered",
      codes: ["unmarked-insertion W"],
      differences: ["insertion: the <- "],
    },
  ]),
  ...inRow("word boundaries", [
    {
      name: "a stump that is another language's negation",
      from: LAW,
      quotation: "imperfectly supports the law itself. The act was pas",
      outcome: "altered",
      codes: ["truncated-word W"],
    },
  ]),
  ...inRow("spliced", [
    {
      name: "halves a sentence apart",
      from: WHALER,
      quotation: "Not only had barrels of beef and bread been given away and the crew cheered as they passed",
      outcome: "altered",
      codes: ["spliced W"],
    },
  ]),
  ...inRow("elsewhere", [
    {
      name: "common words near in the cited source, verbatim in another",
      from: {
        a: "The state of the course of business in this country was bad last year. Receipts of wool fell.",
        b: "They spoke for the interests of the business of the country. The receipts of customs rose.",
      },
      quotation: "of the business of the country. The receipts of",
      outcome: "elsewhere",
      source: "b",
      codes: ["wrong-source E"],
      why: "Half the words are others: that is no near match.",
    },
  ]),
];

export const fromRandom: readonly GoldCase[] = [...calls, ...broken, ...named];
