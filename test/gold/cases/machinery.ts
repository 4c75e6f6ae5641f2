import { LINCOLN, TALKS } from "../texts.ts";
import type { ReportCase } from "../types.ts";

/** Speakers, locators, variants and suppressions, in their plainest form: each needs machinery of its own. */

const a = { "sources/a.txt": TALKS };

const PAGES = `The committee met in May and heard nine witnesses from the ministry.\fThe second session was devoted to the budget, which nobody defended.\fThe report was adopted unanimously at the third session.`;
const TRANSCRIPT = `# Hearing\n\n## Opening\n\nThe chair welcomed the nine witnesses of the ministry.\n\n## Budget\n\nThe second session was devoted to the budget, which nobody defended.`;

const speakers: readonly ReportCase[] = [
  {
    name: "a source that names an office, not a person, accuses nobody",
    row: "wrong-speaker",
    sources: a,
    report: "“We are ready to sign,” Ruth Okafor said [@a].",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "another speaker is named",
    row: "wrong-speaker",
    sources: { "sources/a.txt": TALKS.replace("the envoy said", "Jonas Weir said") },
    report: "“We are ready to sign,” Ruth Okafor said [@a].",
    quotations: [{ codes: ["wrong-speaker W"] }],
  },
  {
    name: "another speaker is named over a line's end in both",
    row: "wrong-speaker",
    sources: { "sources/a.txt": TALKS.replace("the envoy said", "Jonas Weir\nsaid") },
    report: "“We are ready to sign,” Ruth Okafor\nsaid [@a].",
    quotations: [{ codes: ["wrong-speaker W"] }],
  },
  {
    name: "another speaker is named before the words",
    row: "wrong-speaker",
    sources: {
      "sources/s.txt":
        "“The bridge is safe for lorries of any weight,” Ana Ruiz said on Monday.\n\n“I would not drive over it myself,” Peter Holm said.",
    },
    report: "Peter Holm said: “The bridge is safe for lorries of any weight” [@s].",
    quotations: [{ codes: ["wrong-speaker W"] }],
  },
  {
    name: "the right speaker is named",
    row: "wrong-speaker",
    sources: {
      "sources/s.txt":
        "“The bridge is safe for lorries of any weight,” Ana Ruiz said on Monday.\n\n“I would not drive over it myself,” Peter Holm said.",
    },
    report: "“The bridge is safe for lorries of any weight,” Ana Ruiz said [@s].",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "the right speaker by her surname",
    row: "wrong-speaker",
    sources: {
      "sources/s.txt":
        "“The bridge is safe for lorries of any weight,” Ana Ruiz said on Monday.\n\n“I would not drive over it myself,” Peter Holm said.",
    },
    report: "“The bridge is safe for lorries of any weight,” Ruiz said [@s].",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "no speaker is named",
    row: "wrong-speaker",
    sources: a,
    report: "“We are ready to sign” [@a] is not what anybody expected.",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "an ellipsis joins two speakers",
    row: "ellipsis-joins-speakers",
    sources: {
      "sources/s.txt":
        "“The bridge is safe,” Ana Ruiz said on Monday.\n\n“The bridge will be closed in winter,” Peter Holm said.",
    },
    report: "“The bridge is safe … The bridge will be closed in winter” [@s].",
    quotations: [{ codes: ["ellipsis-joins-speakers W"] }],
  },
  {
    name: "an ellipsis within one speaker's words",
    row: "ellipsis-joins-speakers",
    sources: {
      "sources/s.txt":
        "“The bridge is safe,” Ana Ruiz said on Monday. “It will be closed in winter,” she added.",
    },
    report: "“The bridge is safe … It will be closed in winter” [@s].",
    quotations: [{ outcome: "edited" }],
  },
];

const locators: readonly ReportCase[] = [
  {
    name: "a page of a file without pages",
    row: "wrong-locator",
    sources: a,
    report: "“Nobody expected a breakthrough” [@a, p. 44].",
    quotations: [{ outcome: "verbatim" }],
    why: "Not checkable is never wrong.",
  },
  {
    name: "the right section",
    row: "wrong-locator",
    sources: { "sources/h.md": TRANSCRIPT },
    report: "“The second session was devoted to the budget” [@h, sec. Budget].",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "another section",
    row: "wrong-locator",
    sources: { "sources/h.md": TRANSCRIPT },
    report: "“The second session was devoted to the budget” [@h, sec. Opening].",
    quotations: [{ outcome: "verbatim", oneOf: [["wrong-locator W"], []] }],
    why: "Where the locator is understood, it is wrong; where it isn't, it is not checkable.",
  },
  {
    name: "pages by form feeds",
    row: "wrong-locator",
    sources: { "sources/p.txt": PAGES },
    report: "“The second session was devoted to the budget” [@p, p. 2].",
    quotations: [{ outcome: "verbatim" }],
  },
];

const variants: readonly ReportCase[] = [
  {
    name: "another source has a variant",
    row: "variant-wording",
    sources: {
      "sources/a.txt": "“Russia is ready for high-level talks with Ukraine,” Putin told Xi.",
      "sources/b.txt": "“Russia is ready to hold high-level talks with Ukraine,” Putin told Xi.",
    },
    report: "“Russia is ready for high-level talks with Ukraine” [@a].",
    quotations: [{ outcome: "verbatim", oneOf: [["variant-wording H"], []] }],
  },
  {
    name: "no other source has it",
    row: "variant-wording",
    sources: { "sources/a.txt": TALKS, "sources/l.txt": LINCOLN },
    report: "“Nobody expected a breakthrough” [@a].",
    quotations: [{ outcome: "verbatim" }],
  },
];

const suppressed: readonly ReportCase[] = [
  {
    name: "the next line, by its code",
    row: "suppression",
    sources: a,
    report:
      "<!-- quotewright-ignore-next-line altered-wording -- house joke -->\n“We are eager to sign” [@a].",
    quotations: [{ worst: "none" }],
  },
  {
    name: "the next line, by another code",
    row: "suppression",
    sources: a,
    report:
      "<!-- quotewright-ignore-next-line altered-number -- house joke -->\n“We are eager to sign” [@a].",
    quotations: [{ codes: ["altered-wording W"] }],
    others: ["unused-suppression I"],
  },
  {
    name: "a range",
    row: "suppression",
    sources: a,
    report:
      "<!-- quotewright-ignore-start altered-wording -- house joke -->\n\n“We are eager to sign” [@a].\n\n<!-- quotewright-ignore-end altered-wording -->\n\n“We are keen to sign” [@a].",
    quotations: [{ worst: "none" }, { codes: ["altered-wording W"] }],
  },
  {
    name: "the file",
    row: "suppression",
    sources: a,
    report: "<!-- quotewright-ignore-file altered-wording -- a parody -->\n\n“We are eager to sign” [@a].",
    quotations: [{ worst: "none" }],
  },
  {
    name: "nothing to suppress",
    row: "unused-suppression",
    sources: a,
    report:
      "<!-- quotewright-ignore-next-line altered-wording -- house joke -->\n“We are ready to sign” [@a].",
    quotations: [{ outcome: "verbatim" }],
    others: ["unused-suppression I"],
  },
];

export const machinery: readonly ReportCase[] = [...speakers, ...locators, ...variants, ...suppressed];
