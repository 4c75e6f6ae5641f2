import { AUSTEN, COURT, LINCOLN, NEWS, SITE, TALKS } from "../texts.ts";
import type { ReportCase } from "../types.ts";

const a = { "sources/a.txt": TALKS };
const ab = { "sources/a.txt": TALKS, "sources/b.txt": COURT };

const citing: readonly ReportCase[] = [
  {
    name: "unknown key",
    row: "unknown-source",
    sources: a,
    report: "He said “We are ready to sign” [@nobody].",
    quotations: [{ codes: ["unknown-source E"] }],
  },
  {
    name: "unknown key without a quotation",
    row: "unknown-source",
    sources: a,
    report: "Talks went on for days [@nobody].",
    quotations: [],
    others: ["unknown-source E"],
  },
  {
    name: "known key without a quotation",
    row: "unknown-source",
    sources: a,
    report: "Talks went on for days [@a].",
    quotations: [],
  },
  {
    name: "two sources of one stem",
    row: "ambiguous-source",
    sources: { "sources/x/a.txt": TALKS, "sources/y/a.txt": COURT },
    report: "He said “We are ready to sign” [@a].",
    quotations: [{ codes: ["ambiguous-source W"] }],
  },
  {
    name: "two sources of one stem, cited by folder",
    row: "ambiguous-source",
    sources: { "sources/x/a.txt": TALKS, "sources/y/a.txt": COURT },
    report: "He said “We are ready to sign” [@x/a].",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "unreadable source",
    row: "no-source-text",
    sources: { ...a, "sources/scan.txt": null },
    report: "He said “We are ready to sign” [@scan].",
    quotations: [{ outcome: "unchecked", codes: ["no-source-text I"] }],
  },
  {
    name: "one of two cited sources is unreadable, the other has it",
    row: "no-source-text",
    sources: { ...a, "sources/scan.txt": null },
    report: "He said “We are ready to sign” [@a; @scan].",
    quotations: [{ outcome: "verbatim", worst: "at most I" }],
  },
  {
    name: "handles, packages and cross-references are no citations",
    row: "what is a citation",
    sources: a,
    report: "Write to “the envoy” at envoy@example.org or @envoy, see @fig-map and @types/vscode.",
    quotations: [{ outcome: "uncited" }],
  },
  {
    name: "nearest after the quotation",
    row: "which citation",
    sources: ab,
    report: "As [@b] was filed, he said “We are ready to sign” [@a].",
    quotations: [{ outcome: "verbatim", source: "a" }],
  },
  {
    name: "one citation serves both quotations of its sentence",
    row: "which citation",
    sources: a,
    report: "“We are ready to sign,” the envoy said, “But we will not sign under threat” [@a].",
    quotations: [{ outcome: "verbatim" }, { outcome: "verbatim" }],
  },
  {
    name: "a later citation does not accuse of missing",
    row: "which citation",
    sources: a,
    report:
      "One diplomat spoke of “an utter and complete waste of everybody’s time”. Talks resumed all the same [@a].",
    quotations: [{ worst: "at most I" }],
  },
  {
    name: "a later citation shows an alteration",
    row: "which citation",
    sources: a,
    report:
      "The delegations “met for nine hours behind closed doors, and the foreign ministers left without a statement”. So much is known [@a].",
    quotations: [{ outcome: "altered", codes: ["altered-number E"] }],
  },
  {
    name: "cf. claims nothing",
    row: "which citation",
    sources: a,
    report: "One diplomat spoke of “an utter and complete waste of everybody’s time” [cf. @a].",
    quotations: [{ worst: "at most I" }],
  },
  {
    name: "but see claims nothing",
    row: "which citation",
    sources: ab,
    report: "“We are ready to sign” [@a; but see @b] was all he said.",
    quotations: [{ outcome: "verbatim", source: "a" }],
  },
  {
    name: "key in running text",
    row: "which citation",
    sources: a,
    report: "@a [p. 3] says “Nobody expected a breakthrough.”",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "in a footnote",
    row: "which citation",
    sources: a,
    report: "He said “We are ready to sign”.[^1]\n\n[^1]: @a, p. 3.",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "in a footnote, misquoted",
    row: "which citation",
    sources: a,
    report: "He said “We are not ready to sign”.[^1]\n\n[^1]: @a, p. 3.",
    quotations: [{ outcome: "altered", codes: ["altered-negation E"] }],
  },
  {
    name: "a link to the file",
    row: "which citation",
    sources: a,
    report: "He said “We are ready to sign” ([transcript](sources/a.txt)).",
    quotations: [{ outcome: "verbatim" }],
  },
];

const forms: readonly ReportCase[] = [
  {
    name: "superscripts and subscripts in Markdown",
    row: "always the same",
    sources: { "a.txt": "The glacier lost 12.4 km² of its surface as CO₂ rose by 10⁻⁶ a year." },
    report:
      "It “lost 12.4 km^2^ of its surface as CO~2~ rose by 10^-6^ a year” [@a]. It “lost 12.4 km<sup>2</sup> of its surface” [@a]. It “lost 12.4 km^3^ of its surface” [@a].",
    quotations: [
      { outcome: "verbatim" },
      { outcome: "verbatim" },
      { outcome: "altered", codes: ["altered-number E"] },
    ],
  },
  {
    name: "a block quotation with its attribution",
    row: "block quotation",
    sources: { "sources/l.txt": LINCOLN },
    report:
      "Lincoln said:\n\n> The world will little note, nor long remember what we say here,\n> but it can never forget what they did here.\n>\n> — Abraham Lincoln, [@l]",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "a block quotation misquoted",
    row: "block quotation",
    sources: { "sources/l.txt": LINCOLN },
    report: "> The world will greatly note, nor long remember what we say here. [@l]",
    quotations: [
      { outcome: "altered", codes: ["altered-wording W"], differences: ["wording: greatly <- little"] },
    ],
  },
  {
    name: "a block quotation introduced by its citation",
    row: "block quotation",
    sources: { "sources/l.txt": LINCOLN },
    report: "As Lincoln put it [@l]:\n\n> It is altogether fitting and proper that we should do this.",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "paragraphs that each open with a mark",
    row: "multi-paragraph",
    sources: { "sources/s.txt": SITE },
    report:
      "“She thanked the engineers, who had worked through two winters without a serious accident.\n\n“The old ferry will run until the end of the month, the council announced” [@s].",
    quotations: [{ outcome: "passes" }],
  },
  {
    name: "paragraphs that each open with a mark, the second misquoted",
    row: "multi-paragraph",
    sources: { "sources/s.txt": SITE },
    report:
      "“She thanked the engineers, who had worked through two winters without a serious accident.\n\n“The old ferry will run until the end of the year, the council announced” [@s].",
    quotations: [
      { outcome: "altered", codes: ["altered-wording W"], differences: ["wording: year <- month"] },
    ],
  },
  {
    name: "Markdown inside the quotation",
    row: "Markdown",
    sources: a,
    report:
      "“The **delegations** met for *six hours* behind [closed doors](https://example.org), and the foreign ministers left &mdash;without a statement” [@a].",
    quotations: [{ worst: "at most I" }],
    why: "The dash is the writer's; the rest is markup.",
  },
  {
    name: "Markdown does not hide a changed word",
    row: "Markdown",
    sources: a,
    report: "“The **delegations** met for *six days* behind [closed doors](https://example.org)” [@a].",
    quotations: [{ outcome: "altered", oneOf: [["altered-number E"], ["altered-wording W"]] }],
    why: "Hours and days are units.",
  },
  {
    name: "escapes and entities",
    row: "Markdown",
    sources: { "sources/n.txt": "Rents rose by 40% & the budget_grew *again*, R&D said." },
    report: "“Rents rose by 40% &amp; the budget\\_grew \\*again\\*” [@n].",
    quotations: [{ outcome: "verbatim" }],
  },
  {
    name: "emphasis with its note",
    row: "emphasis",
    sources: a,
    report: "“But we will *not* sign under threat” [@a] (emphasis added).",
    quotations: [{ outcome: "passes" }],
  },
  {
    name: "emphasis with its note inside",
    row: "emphasis",
    sources: a,
    report: "“But we will *not* sign under threat [emphasis added]” [@a].",
    quotations: [{ outcome: "passes" }],
  },
  {
    name: "a translation says so",
    row: "translation",
    sources: a,
    report: "Er sagte: “Wir sind bereit zu unterschreiben” [@a] (my translation).",
    quotations: [{ outcome: "unchecked" }],
  },
  {
    name: "a translation says so inside",
    row: "translation",
    sources: { "sources/b.txt": NEWS },
    report: "She promised “ein Geschenk an die Banken, das niemand bezahlen kann” (translated) [@b].",
    quotations: [{ outcome: "unchecked" }],
  },
  {
    name: "a translation that does not say so",
    row: "translation",
    sources: a,
    report: "Er sagte: “Wir sind jederzeit bereit, das zu unterschreiben” [@a].",
    quotations: [{ oneOf: [["quote-not-found E"], []] }],
    why: "Missing, or unchecked because its language is another.",
  },
  {
    name: "scare quotes",
    row: "quote-not-found",
    sources: a,
    report: "Their “charm offensive” failed [@a].",
    quotations: [{ outcome: "missing", codes: ["quote-not-found I"] }],
  },
  {
    name: "dialogue of a novel in one citation",
    row: "which citation",
    sources: { "sources/p.txt": AUSTEN },
    report:
      "“My dear Mr. Bennet,” said his lady, “have you heard that Netherfield Park is let at last?” [@p]",
    quotations: [{ outcome: "verbatim" }, { outcome: "verbatim" }],
  },
];

const uncited: readonly ReportCase[] = [
  {
    name: "six words and more that a source has",
    row: "uncited-quotation",
    sources: a,
    report: "Somebody wrote that “the foreign ministers left without a statement” that night.",
    quotations: [{ outcome: "uncited", codes: ["uncited-quotation H"] }],
  },
  {
    name: "five words that a source has",
    row: "uncited-quotation",
    sources: a,
    report: "Somebody wrote “met for six hours behind” the doors.",
    quotations: [{ outcome: "uncited" }],
  },
  {
    name: "words that no source has",
    row: "uncited-quotation",
    sources: a,
    report: "My grandmother used to say “a stitch in time saves nine, dear child” to us.",
    quotations: [{ outcome: "uncited" }],
  },
];

export const reports: readonly ReportCase[] = [...citing, ...forms, ...uncited];
