import { AUSTEN, BLAKE, BRACKETED, COURT, LINCOLN, NEWS, SCIENCE, TALKS } from "../texts.ts";
import { type GoldCase, inRow } from "../types.ts";

const initial = inRow("altered initial", [
  {
    name: "raised at the start",
    from: TALKS,
    quotation: "[T]he foreign ministers left without a statement",
    outcome: "edited",
  },
  {
    name: "lowered at the start",
    from: TALKS,
    quotation: "[t]he talks resumed on Monday in Geneva",
    outcome: "edited",
  },
  {
    name: "inside, after an ellipsis",
    from: LINCOLN,
    quotation: "all men are created equal … [W]e are engaged in a great civil war",
    outcome: "edited",
  },
  {
    name: "a capital that the source has anyway",
    from: TALKS,
    quotation: "[N]obody expected a breakthrough",
    outcome: "passes",
  },
  {
    name: "another letter",
    from: TALKS,
    quotation: "[B]oth doors were closed",
    outcome: "missing",
    codes: ["quote-not-found E"],
  },
  {
    name: "does not hide a changed word",
    from: TALKS,
    quotation: "[T]he foreign ministers left with a statement",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
]);

const gloss = inRow("gloss", [
  {
    name: "a phrase",
    from: NEWS,
    quotation: "the two countries [Poland and Portugal] would polish the draft treaty",
    outcome: "edited",
  },
  {
    name: "one word",
    from: COURT,
    quotation: "the case is remanded [today] for further proceedings",
    outcome: "edited",
  },
  {
    name: "at the start",
    from: LINCOLN,
    quotation: "[Yet] the world will little note, nor long remember what we say here",
    outcome: "edited",
  },
  {
    name: "at the end",
    from: AUSTEN,
    quotation: "have you heard that Netherfield Park is let at last [to Bingley]",
    outcome: "edited",
  },
  {
    name: "a name explained",
    from: TALKS,
    quotation: "But we [the northern delegation] will not sign under threat",
    outcome: "edited",
  },
  {
    name: "two glosses",
    from: TALKS,
    quotation:
      "Both sides [north and south] want peace, and neither side [to the conflict] knows how to ask for it",
    outcome: "edited",
    why: "A reporting clause dropped too.",
  },
  {
    name: "a negation",
    from: COURT,
    quotation: "The motion to stay is [not] denied.",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
  {
    name: "never",
    from: TALKS,
    quotation: "We are [never] ready to sign",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
  {
    name: "a number",
    from: TALKS,
    quotation: "The [12] delegations met for six hours",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
  {
    name: "a number in words",
    from: TALKS,
    quotation: "the [three] foreign ministers left without a statement",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
]);

const replacement = inRow("replacement", [
  { name: "a pronoun", from: NEWS, quotation: "[The minister] told reporters in Lisbon", outcome: "edited" },
  {
    name: "a noun by a pronoun",
    from: TALKS,
    quotation: "[They] met for six hours behind closed doors",
    outcome: "edited",
  },
  {
    name: "inside",
    from: LINCOLN,
    quotation: "We have come to dedicate a portion of [Gettysburg], as a final resting place",
    outcome: "edited",
  },
  {
    name: "swallows not before an adjective",
    from: COURT,
    quotation:
      "the district court found his account [unreliable]. Accordingly, the judgment of the Court of Appeals is reversed",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
    why: "The bracket swallows a not.",
  },
  {
    name: "swallows never",
    from: COURT,
    quotation: "The officer testified that he “[saw] a weapon,” but the district court",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
  {
    name: "swallows a number",
    from: NEWS,
    quotation:
      "whether to raise the retirement age to [a new limit]. “We will consult the unions before we take any step",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
  {
    name: "one number for another",
    from: SCIENCE,
    quotation: "early treatment reduces the risk of stroke by [50%]",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
  {
    name: "swallows not",
    from: TALKS,
    quotation: "But we [will] sign under threat",
    outcome: "altered",
    codes: ["bracket-changes-meaning W"],
  },
  {
    name: "beside a changed word",
    from: TALKS,
    quotation: "[They] met for six hours behind locked doors",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: locked <- closed"],
  },
]);

const inflection = inRow("inflection", [
  {
    name: "letters replaced",
    from: LINCOLN,
    quotation: "what we say here, but it can never forget what they d[o] here",
    outcome: "edited",
  },
  {
    name: "-ed",
    from: SCIENCE,
    quotation: "the results suggest[ed] that early treatment reduce[d] the risk of stroke",
    outcome: "edited",
  },
  { name: "a past for a present", from: TALKS, quotation: "Both sides want[ed] peace", outcome: "edited" },
  {
    name: "-y for -ies",
    from: COURT,
    quotation: "The clerk shall mail cop[y] of this order to all parties",
    outcome: "edited",
  },
  {
    name: "an empty bracket for letters dropped",
    from: TALKS,
    quotation: "The delegation[] met for six hours",
    outcome: "edited",
  },
  {
    name: "does not hide another verb",
    from: SCIENCE,
    quotation: "the results show[ed] that early treatment reduces the risk",
    outcome: "altered",
    codes: ["altered-wording W"],
  },
]);

const sic = inRow("error kept", [
  {
    name: "brackets",
    from: { a: "The comittee recieved the documents." },
    quotation: "The comittee [sic] recieved the documents",
    outcome: "edited",
  },
  {
    name: "parentheses",
    from: { a: "The comittee recieved the documents." },
    quotation: "The comittee (sic) recieved the documents",
    outcome: "edited",
  },
  {
    name: "after another word",
    from: { a: "The comittee recieved the documents." },
    quotation: "The comittee recieved [sic] the documents",
    outcome: "edited",
  },
  {
    name: "licenses no change",
    from: { a: "The comittee recieved the documents." },
    quotation: "The comittee destroyed [sic] the documents",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: destroyed <- recieved"],
  },
  {
    name: "after a number that is not the source's",
    from: NEWS,
    quotation: "to raise the retirement age to 76 [sic]",
    outcome: "altered",
    codes: ["altered-number E"],
    differences: ["number: 76 <- 67"],
  },
  {
    name: "the source's own",
    from: BRACKETED,
    quotation: "my nefew [sic] John and his heirs",
    outcome: "verbatim",
  },
]);

const literal = inRow("literal first", [
  {
    name: "the source's bracket kept",
    from: BRACKETED,
    quotation: "an integral component of [Ukraine's] neutral status",
    outcome: "verbatim",
  },
  {
    name: "the source's bracket kept, curly",
    from: BRACKETED,
    quotation: "an integral component of [Ukraine’s] neutral status",
    outcome: "verbatim",
  },
  {
    name: "the source's bracket replaced",
    from: BRACKETED,
    quotation: "an integral component of [its] neutral status",
    outcome: "edited",
  },
  {
    name: "the source's bracketed words kept",
    from: BRACKETED,
    quotation: "The alternative [to negotiations] is to slam the door",
    outcome: "verbatim",
  },
  {
    name: "the source's bracket replaced at length",
    from: BRACKETED,
    quotation: "The alternative [to direct talks] is to slam the door",
    outcome: "edited",
  },
  {
    name: "the source's gloss left out",
    from: BRACKETED,
    quotation: "The alternative is to slam the door",
    outcome: "altered",
    codes: ["unmarked-omission W"],
    why: "To this source the bracket is text.",
  },
  {
    name: "Cyrillic gloss kept",
    from: { a: "“Alternative [переговорам] ー is to slam the door, and this will end the conversation.”" },
    quotation: "Alternative [переговорам] — is to slam the door",
    outcome: "verbatim",
  },
  {
    name: "Cyrillic gloss replaced",
    from: { a: "“Alternative [переговорам] ー is to slam the door, and this will end the conversation.”" },
    quotation: "Alternative [to negotiations] — is to slam the door",
    outcome: "edited",
  },
  {
    name: "a letter in brackets of a rule's name",
    from: BRACKETED,
    quotation: "Rule 4[a] applies to every filing",
    outcome: "verbatim",
  },
  {
    name: "another rule",
    from: BRACKETED,
    quotation: "Rule 5[a] applies to every filing",
    outcome: "altered",
    codes: ["altered-number E"],
  },
  {
    name: "a changed word beside a literal bracket",
    from: BRACKETED,
    quotation: "an integral component of [Ukraine's] military status",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: military <- neutral"],
  },
]);

const verse = inRow("verse", [
  {
    name: "one line break",
    from: BLAKE,
    quotation: "Tyger Tyger, burning bright, / In the forests of the night",
    outcome: "passes",
  },
  {
    name: "a stanza",
    from: BLAKE,
    quotation:
      "Could frame thy fearful symmetry? // In what distant deeps or skies, / Burnt the fire of thine eyes?",
    outcome: "passes",
  },
  {
    name: "lines as lines",
    from: BLAKE,
    quotation: "Tyger Tyger, burning bright,\nIn the forests of the night;",
    outcome: "verbatim",
  },
  {
    name: "a changed word between lines",
    from: BLAKE,
    quotation: "Tyger Tyger, burning bright, / In the forests of delight",
    outcome: "altered",
    worst: "W",
  },
  {
    name: "a line left out",
    from: BLAKE,
    quotation: "Tyger Tyger, burning bright, / What immortal hand or eye",
    outcome: "altered",
    oneOf: [["unmarked-omission W"], ["spliced W"]],
  },
]);

export const brackets: readonly GoldCase[] = [...initial, ...gloss, ...replacement];
export const bracketsInText: readonly GoldCase[] = [...inflection, ...sic, ...literal, ...verse];
