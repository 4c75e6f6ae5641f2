import type { ReportCase } from "../types.ts";

const PAGES = `The committee met in May and heard nine witnesses from the ministry.\fThe second session was devoted to the budget, which nobody defended.\fThe report was adopted unanimously at the third session.`;

/** The shape of a judgment with a neutral citation: numbered throughout, with a list inside and a heading between. */
const JUDGMENT = `[2015] UKSC 11

JUDGMENT

[1] The appellant gave birth to her son in a hospital where complications arose during the delivery.

[2] She says that the doctor ought to have told her of the risk, which was of some nine or ten per cent:
(a) since she had asked;
(b) since it was material.

The facts

[3] It is common ground that the doctor did not tell her of it, and that her policy was not to do so.

[4] The question is whether a reasonable person in the patient's position would attach significance to the risk.

[5] The appeal is allowed.`;

const MANUAL = `# A manual

## 1. Before you start

Read all of this before you switch the machine on.

## 2. Care

### 2.1 Cleaning

Never use water on the inner parts of the machine.

### 2.2 Storing

Keep the machine in a dry place out of the reach of children.

## 3. Help

Ask the maker if the machine does not start at all.
`;

const POEM = `The Harbour

The ships came in at break of day,
their sails were torn, their masts were grey,

and nobody who saw them land
could tell what they had had on hand.
`;

const sources = {
  "sources/pages.txt": PAGES,
  "sources/case.txt": JUDGMENT,
  "sources/manual.md": MANUAL,
  "sources/poem.txt": POEM,
};

const right: readonly (readonly [words: string, citation: string])[] = [
  ["devoted to the budget", "[@pages, p. 2]"],
  ["devoted to the budget", "[@pages, pp. 1–2]"],
  ["devoted to the budget … adopted unanimously", "[@pages, p. 3]"],
  ["devoted to the budget", "[@pages, S. 2]"],
  ["devoted to the budget", "[@pages, p. 1f.]"],
  ["devoted to the budget", "[@pages, p. 44]"],
  ["devoted to the budget", "[@pages, vol. 2, p. 1]"],
  ["devoted to the budget", "[@pages, p. 1 and passim]"],
  ["devoted to the budget", "[@pages, fig. 1]"],
  ["devoted to the budget", "[@pages, para. 1]"],
  ["attach significance to the risk", "[@case] at [4]"],
  ["attach significance to the risk", "[@case, para. 4]"],
  ["since it was material", "[@case [2]]"],
  ["did not tell her of it", "[@case, p. 3]"],
  ["Never use water", "[@manual, sec. 2.1]"],
  ["Never use water", "[@manual, § 2]"],
  ["Never use water", "[@manual, ch. 2]"],
  ["Never use water", "[@manual, sec. “Cleaning”]"],
  ["Never use water", "[@manual, sec. 4]"],
  ["Never use water", "[@manual, 00:12:30]"],
  ["who saw them land", "[@poem, l. 3]"],
  ["who saw them land", "[@poem, l. 4]"],
  ["who saw them land", "[@poem, ll. 6–7]"],
];

const wrong: readonly (readonly [words: string, citation: string])[] = [
  ["devoted to the budget", "[@pages, p. 3]"],
  ["devoted to the budget", "[@pages, pp. 1, 3]"],
  ["devoted to the budget", "[@pages, S. 1]"],
  ["devoted to the budget", "[@pages, chap. 2, p. 1]"],
  ["attach significance to the risk", "[@case] at [3]"],
  ["attach significance to the risk", "[@case] [5]"],
  ["attach significance to the risk", "[@case, para. 1]"],
  ["attach significance to the risk", "[@case, ¶¶ 1–2]"],
  ["since it was material", "[@case [3]]"],
  ["Never use water", "[@manual, sec. 2.2]"],
  ["Never use water", "[@manual, § 3]"],
  ["Never use water", "[@manual, Kap. 1]"],
  ["Never use water", "[@manual, sec. “Storing”]"],
  ["who saw them land", "[@poem, l. 2]"],
];

/** Where a citation says that words stand, and where they do. */
export const locators: readonly ReportCase[] = [
  ...right.map(
    ([words, citation]): ReportCase => ({
      name: `“${words}” ${citation}`,
      row: "wrong-locator",
      sources,
      report: `It says “${words}” ${citation}.`,
      quotations: [{ outcome: "passes" }],
    }),
  ),
  ...wrong.map(
    ([words, citation]): ReportCase => ({
      name: `“${words}” ${citation}`,
      row: "wrong-locator",
      sources,
      report: `It says “${words}” ${citation}.`,
      quotations: [{ outcome: "passes", codes: ["wrong-locator W"] }],
    }),
  ),
];
