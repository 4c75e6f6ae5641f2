import { COURT, LINCOLN, NEWS, SCIENCE, TALKS } from "../texts.ts";
import { type GoldCase, inRow } from "../types.ts";

const emphasis = inRow("emphasis", [
  {
    name: "added, said in a bracket inside",
    from: TALKS,
    quotation: "we will not sign under threat [emphasis added]",
    emphasised: ["not"],
    outcome: "passes",
  },
  {
    name: "added, said in parentheses inside",
    from: TALKS,
    quotation: "we will not sign under threat (emphasis added)",
    emphasised: ["not"],
    outcome: "passes",
  },
  {
    name: "added, said after the quotation",
    from: TALKS,
    quotation: "we will not sign under threat",
    emphasised: ["not"],
    notes: ["emphasis added"],
    outcome: "passes",
  },
  {
    name: "italics mine",
    from: TALKS,
    quotation: "we will not sign under threat [italics mine]",
    emphasised: ["not"],
    outcome: "passes",
  },
  {
    name: "emphasis in original",
    from: COURT,
    quotation: "Petitioner neither consented to the search nor waived his rights (emphasis in original)",
    outcome: "passes",
  },
  {
    name: "licenses marks only",
    from: TALKS,
    quotation: "we will never sign under threat [emphasis added]",
    emphasised: ["never"],
    outcome: "altered",
    codes: ["altered-negation E"],
    differences: ["negation: never <- not"],
  },
  {
    name: "does not license a word",
    from: COURT,
    quotation: "The motion to stay is granted (emphasis added)",
    emphasised: ["granted"],
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: granted <- denied"],
  },
]);

const after = inRow("omissions noted after", [
  {
    name: "citations omitted",
    from: {
      a: "The right is fundamental. See Duncan v. Louisiana, 391 U. S. 145, 149 (1968). It applies to the States.",
    },
    quotation: "The right is fundamental. It applies to the States.",
    notes: ["citations omitted"],
    outcome: "edited",
  },
  {
    name: "citations omitted, a bracketed one",
    from: { a: "The yield fell by half (Smith et al., 2019) and recovered within two years." },
    quotation: "The yield fell by half and recovered within two years",
    notes: ["citations omitted"],
    outcome: "edited",
  },
  {
    name: "citation omitted, inside the marks",
    from: { a: "The yield fell by half (Smith et al., 2019) and recovered within two years." },
    quotation: "The yield fell by half and recovered within two years (citation omitted)",
    outcome: "edited",
  },
  {
    name: "internal quotation marks omitted",
    from: COURT,
    quotation:
      "The officer testified that he never saw a weapon, but the district court found his account not credible",
    notes: ["internal quotation marks omitted"],
    outcome: "passes",
  },
  {
    name: "cleaned up",
    from: { a: "The statute “must be read [as] a whole,”² the Court has said, and “not in parts.”" },
    quotation: "The statute must be read as a whole, the Court has said, and not in parts",
    notes: ["cleaned up"],
    outcome: "edited",
  },
  {
    name: "footnote omitted",
    from: { a: "The parties settled in May.[12] No terms were published." },
    quotation: "The parties settled in May. No terms were published.",
    notes: ["footnote omitted"],
    outcome: "passes",
  },
  {
    name: "citations omitted without saying so",
    from: {
      a: "The right is fundamental. See Duncan v. Louisiana, 391 U. S. 145, 149 (1968). It applies to the States.",
    },
    quotation: "The right is fundamental. It applies to the States.",
    outcome: "altered",
    worst: "W",
  },
  {
    name: "cleaned up is no licence for words",
    from: COURT,
    quotation:
      "The officer testified that he always saw a weapon, but the district court found his account not credible",
    notes: ["cleaned up"],
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "citations omitted is no licence for a clause",
    from: LINCOLN,
    quotation: "The brave men, living and dead, have consecrated it",
    notes: ["citations omitted"],
    outcome: "altered",
    codes: ["unmarked-omission W"],
  },
]);

const callOuts = inRow("note call-outs", [
  {
    name: "a bracketed call-out dropped",
    from: SCIENCE,
    quotation: "the eruption of Mount Pinatubo. Samples were stored at −80 °C",
    outcome: "passes",
  },
  {
    name: "superscript figures dropped",
    from: { a: "The parties settled in May.¹² No terms were published,³ he wrote." },
    quotation: "The parties settled in May. No terms were published, he wrote",
    outcome: "passes",
  },
  {
    name: "several bracketed call-outs dropped",
    from: { a: "Sleep improves recall[1][2] in adults[3] and in children." },
    quotation: "Sleep improves recall in adults and in children",
    outcome: "passes",
  },
  {
    name: "a call-out kept",
    from: SCIENCE,
    quotation: "the eruption of Mount Pinatubo.[3] Samples were stored",
    outcome: "verbatim",
  },
  {
    name: "a call-out does not hide a number",
    from: { a: "The survey counted 48 nests[2] in 1998 and 12 in 2008." },
    quotation: "The survey counted 38 nests in 1998",
    outcome: "altered",
    codes: ["altered-number E"],
    differences: ["number: 38 <- 48"],
  },
  {
    name: "a call-out dropped beside a changed word",
    from: { a: "Sleep improves recall[1][2] in adults[3] and in children." },
    quotation: "Sleep impairs recall in adults and in children",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: impairs <- improves"],
  },
]);

const interrupted = inRow("interrupted speech", [
  {
    name: "the clause dropped, the stop kept",
    from: TALKS,
    quotation: "We are ready to sign. But we will not sign under threat",
    outcome: "edited",
  },
  {
    name: "the clause dropped, an ellipsis put",
    from: TALKS,
    quotation: "We are ready to sign … But we will not sign under threat",
    outcome: "edited",
  },
  {
    name: "a clause inside a sentence dropped",
    from: TALKS,
    quotation: "Both sides want peace, and neither side knows how to ask for it.",
    outcome: "edited",
  },
  {
    name: "two sentences of the minister",
    from: NEWS,
    quotation:
      "We will consult the unions before we take any step. No worker who has paid in for forty years will lose a cent.",
    outcome: "edited",
  },
  {
    name: "a subject after the verb",
    from: {
      a: "“My dear Mr. Bennet,” said his lady to him one day, “have you heard that Netherfield Park is let at last?”",
    },
    quotation: "My dear Mr. Bennet, have you heard that Netherfield Park is let at last?",
    outcome: "edited",
  },
  {
    name: "returned she",
    from: {
      a: "“But it is,” returned she; “for Mrs. Long has just been here, and she told me all about it.”",
    },
    quotation: "But it is, for Mrs. Long has just been here",
    outcome: "edited",
  },
  {
    name: "according to the spokesman",
    from: {
      a: "“The bridge is safe,” according to the county’s engineer, Ana Ruiz. “It was inspected in June.”",
    },
    quotation: "The bridge is safe. It was inspected in June.",
    outcome: "edited",
  },
  {
    name: "the clause dropped, a word changed",
    from: TALKS,
    quotation: "We are willing to sign. But we will not sign under threat",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: willing <- ready"],
  },
  {
    name: "the clause dropped, a negation too",
    from: NEWS,
    quotation:
      "We will consult the unions before we take any step. A worker who has paid in for forty years will lose a cent.",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "words of two people run together",
    from: TALKS,
    quotation: "we will not sign alone. Both sides want peace",
    outcome: "altered",
    worst: "W",
    why: "Another speaker begins: no reporting clause of one person.",
  },
  {
    name: "more than a reporting clause dropped",
    from: {
      a: "“The bridge is safe,” the engineer said. Two lorries had fallen through it in March. “It was inspected in June.”",
    },
    quotation: "The bridge is safe. It was inspected in June.",
    outcome: "altered",
    worst: "W",
  },
]);

export const notes: readonly GoldCase[] = [...emphasis, ...after, ...callOuts, ...interrupted];
