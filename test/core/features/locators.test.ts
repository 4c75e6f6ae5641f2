import { describe, expect, it } from "vitest";
import type { CodeLevels } from "../../../server/src/core/config/settings.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { paged, spoken } from "./divided.ts";
import { applied, cursorIn, serviceOver, snapshot } from "./fixture.ts";

const ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split(
  " ",
);

const LIBRARY = serviceOver({
  "book.pdf": paged([
    ["i", "A preface of no weight opens the volume."],
    ["1", "The committee met in May. It heard nine witnesses from the ministry."],
    ["2", "The budget was defended by nobody. Prices rose by half."],
    ["3", "The report was adopted at the last session. Prices rose by half."],
  ]),
  "talk.vtt": spoken([
    [0, "Welcome to the show, dear listeners."],
    [61, "Today we speak about the water of the river."],
    [750, "It was never as low as in that summer."],
    [3700, "Thank you all for listening so long."],
  ]),
  "case.txt": Array.from(
    { length: 12 },
    (_, i) => `[${i + 1}] ${ORDINALS[i]} the court considered the matter of costs.`,
  ).join("\n\n"),
  "essay.md":
    "# Essay\n\n## Rivers\n\nWater flows down to the sea.\n\n## Hills\n\nStones roll down from the top.\n\n## Ends\n\nAll ends well here.\n",
  "plain.txt": "Nobody expected a breakthrough at the talks.",
  "copy.txt": "A copy says something else entirely.",
});

const quote = (words: string, citation: string) => `It says “${words}” ${citation}.`;

/** Compares the fixes of a report, each as `title` (with `*` where preferred) and what it makes of it; what it fixed is right after it. */
async function checkFixes(
  text: string,
  expected: Readonly<Record<string, string>>,
  codes: CodeLevels = {},
): Promise<void> {
  const service = await LIBRARY;
  const doc = snapshot(service, text);
  const checked = await service.check(doc.parsed, { codes }, neverCancelled);
  const fixes = await service.fixes(doc, checked, { start: 0, end: text.length }, neverCancelled);
  const shown = fixes.map(({ title, preferred, edits }) => [
    title + (preferred ? "*" : ""),
    applied(text, edits),
  ]);
  expect(Object.fromEntries(shown)).toEqual(expected);
  for (const { edits, code } of fixes) {
    const after = service.parse(applied(text, edits), "/work/report.md");
    const { quotations } = await service.check(after, { codes }, neverCancelled);
    expect(quotations[0]!.findings.filter((finding) => finding.code === code)).toEqual([]);
  }
}

describe("a locator is corrected", () => {
  it.each([
    ["The budget was defended", "[@book, p. 4]", "[@book, p. 2]", "p. 2"],
    ["The budget was defended", "[see @book, pp. 1-1, and more]", "[see @book, p. 2, and more]", "p. 2"],
    ["The budget was defended", "[@book, {p. 1}]", "[@book, {p. 2}]", "p. 2"],
    ["The budget was defended", "[@book, chap. 2, p. i]", "[@book, chap. 2, p. 2]", "chap. 2, p. 2"],
    ["A preface of no weight", "[@book, p. 3]", "[@book, p. i]", "p. i"],
    ["The budget was defended", "as @book [p. 1] has it", "as @book [p. 2] has it", "p. 2"],
    ["never as low as in that", "[@talk, 1:01]", "[@talk, 12:30]", "12:30"],
    ["never as low as in that", "[@talk, at 00:01:01]", "[@talk, at 00:12:30]", "at 00:12:30"],
    ["Third the court considered", "[@case [7]]", "[@case [3]]", "3"],
    ["Third the court considered", "[@case] [7]", "[@case] [3]", "[3]"],
    ["Third the court considered", "[@case] at [7]", "[@case] at [3]", "[3]"],
    ["Third the court considered", "[@case, ¶ 7]", "[@case, ¶ 3]", "¶ 3"],
    ["Third the court considered", "[@case, l. 20]", "[@case, l. 5]", "l. 5"],
    ["All ends well", "[@essay, chap. 2]", "[@essay, chap. 3]", "chap. 3"],
    ["The budget was defended", "[@book.pdf, p. 4]", "[@book.pdf, p. 2]", "p. 2"],
    ["The budget was defended", "[@{./book}, p. 4]", "[@{./book}, p. 2]", "p. 2"],
  ])("“%s” %s", (words, written, right, locator) =>
    checkFixes(quote(words, written), { [`Correct the locator to “${locator}”*`]: quote(words, right) }),
  );
  it("not where one serves quotations that stand apart", () =>
    checkFixes("“The committee met” and “the budget was defended” [@book, p. 3].", {
      "Correct the locator to “p. 1”": "“The committee met” and “the budget was defended” [@book, p. 1].",
    }));
  it("for all quotations that it serves alike", () =>
    checkFixes("“The committee met” and “heard nine witnesses” [@book, p. 3].", {
      "Correct the locator to “p. 1”*": "“The committee met” and “heard nine witnesses” [@book, p. 1].",
    }));
});

describe("a locator is added, where that is asked for", () => {
  const on = { "missing-locator": "warning" } as const;
  it.each([
    ["The budget was defended", "[@book]", "[@book, p. 2]", "p. 2"],
    ["The budget was defended", "[see @book for more]", "[see @book, p. 2 for more]", "p. 2"],
    ["The budget was defended", "[@{book}]", "[@{book}, p. 2]", "p. 2"],
    ["The budget was defended", "[@book.pdf]", "[@book.pdf, p. 2]", "p. 2"],
    ["The budget was defended", "as @book has it", "as @book [p. 2] has it", "p. 2"],
    ["never as low as in that", "[@talk]", "[@talk, 00:12:30]", "00:12:30"],
    ["Third the court considered", "[@case]", "[@case, para. 3]", "para. 3"],
  ])("“%s” %s", (words, written, right, locator) =>
    checkFixes(quote(words, written), { [`Add the locator “${locator}”*`]: quote(words, right) }, on),
  );
  it("not unless it is", () => checkFixes(quote("The budget was defended", "[@book]"), {}));
  it.each([
    ["Water flows down", "[@essay]"],
    ["Nobody expected", "[@plain]"],
    ["The budget was defended", "[it](book.pdf)"],
    ["The budget was defended", "[@book, p. 2]"],
  ])("not of “%s” %s", (words, written) => checkFixes(quote(words, written), {}, on));
  it("not where one serves quotations that stand apart", () =>
    checkFixes("“The committee met” and “the budget was defended” [@book].", {}, on));
});

describe("the source that has the words is cited with their place", () => {
  it.each([
    ["[@copy]", "[@book, p. 2]"],
    ["[@copy, p. 7]", "[@book, p. 2]"],
    ["[see @copy, {p. 7}, with care]", "[see @book, p. 2, with care]"],
    ["[@copy [7]]", "[@book, p. 2]"],
    ["[@copy] [7]", "[@book, p. 2]"],
    ["as @copy [p. 7] has it", "as @book [p. 2] has it"],
    ["as @copy has it", "as @book has it"],
  ])("%s", (written, right) =>
    checkFixes(quote("The budget was defended by nobody", written), {
      "Cite book instead of copy*": quote("The budget was defended by nobody", right),
    }),
  );
  it("after a quotation that cites nothing", () =>
    checkFixes("It says “The budget was defended by nobody”.", {
      "Cite book after the quotation*": "It says “The budget was defended by nobody” [@book, p. 2].",
    }));
});

describe("a hover says where the words stand", () => {
  /** The locator of the passage shown, and what is said of the one written. */
  async function check(fixture: string, place: string | undefined, said: string | undefined): Promise<void> {
    const service = await LIBRARY;
    const { text, offset } = cursorIn(fixture);
    const hover = await service.hover(snapshot(service, text), offset, neverCancelled);
    if (hover?.kind !== "quotation") throw new Error(`no quotation at ${fixture}`);
    expect([hover.passages[0]?.place?.locator, hover.locator]).toEqual([place, said]);
  }
  it.each([
    ["“The budget| was defended” [@book]", "p. 2", undefined],
    ["“The budget was defended” [@book, |p. 2]", "p. 2", undefined],
    [
      "“The budget was defended” [@book, p. |4]",
      "p. 2",
      "Not at “p. 4”: the words stand on page 2 (printed; page 3 of the file).",
    ],
    [
      "“The budget was defended” [@book, |p. 44]",
      "p. 2",
      "Locator not checkable: the source has no such pages.",
    ],
    [
      "“The budget| was defended” [@book.pdf, p. 44]",
      "p. 2",
      "Locator not checkable: the source has no such pages.",
    ],
    ["“Nobody| expected” [@plain, p. 4]", undefined, "Locator not checkable: the source has no pages."],
    [
      "“Water flows| down” [@essay, p. 4]",
      "sec. “Rivers”",
      "Locator not checkable: the source has no pages.",
    ],
    ["“never as| low” [@talk, 12:31]", "00:12:30", undefined],
    [
      "“Prices rose| by half” [@book, p. 3 and passim]",
      "p. 2",
      "Locator not checkable: it names more places than it lists.",
    ],
  ])("%s", check);
  it("not where no quotation is cited", async () => {
    const service = await LIBRARY;
    const { text, offset } = cursorIn("It is long [@book, p. |3].");
    expect(await service.hover(snapshot(service, text), offset, neverCancelled)).toBeUndefined();
  });
});

describe("locators are offered", () => {
  /** Compares the labels offered at the cursor, and the report with the first of them. */
  async function check(fixture: string, labels: readonly string[], first?: string): Promise<void> {
    const service = await LIBRARY;
    const { text, offset } = cursorIn(fixture);
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    const locators = items.filter(({ kind }) => kind === "locator");
    expect(locators.map(({ label }) => label)).toEqual(labels);
    if (first !== undefined) expect(applied(text, [locators[0]!.edit])).toBe(first);
  }
  const words = "“The budget was defended”";
  it.each([
    [`${words} [@book, |].`, ["p. 2"], `${words} [@book, p. 2].`],
    [`${words} [@book, |`, ["p. 2"], `${words} [@book, p. 2]`],
    [`${words} [@book, p|].`, ["p. 2"], `${words} [@book, p. 2].`],
    [`${words} [@book, p. |].`, ["p. 2"], `${words} [@book, p. 2].`],
    [`${words} [@book, page |].`, ["page 2"], `${words} [@book, page 2].`],
    [`${words} [@book, p. |3].`, ["p. 2"], `${words} [@book, p. 2].`],
    [`${words} [@book, S. |].`, ["S. 2"], `${words} [@book, S. 2].`],
    [`${words} [@plain; @book, |].`, ["p. 2"], `${words} [@plain; @book, p. 2].`],
    [`As @book [p. |] says, ${words}.`, ["p. 2"], `As @book [p. 2] says, ${words}.`],
    [`${words} [@book, chap. |].`, [], undefined],
    [`“Prices rose by half” [@book, |].`, ["p. 2", "p. 3"], `“Prices rose by half” [@book, p. 2].`],
    ["“never as low” [@talk, |].", ["00:12:30"], "“never as low” [@talk, 00:12:30]."],
    ["“never as low” [@talk, at |].", ["00:12:30"], "“never as low” [@talk, at 00:12:30]."],
    ["“never as low” [@talk, at 00:0|1:02].", ["00:12:30"], "“never as low” [@talk, at 00:12:30]."],
    ["“Third the court” [@case, |].", ["para. 3", "l. 5"], "“Third the court” [@case, para. 3]."],
    ["“Third the court” [@case, ¶ |].", ["¶ 3"], "“Third the court” [@case, ¶ 3]."],
    [
      "“Stones roll down” [@essay, |].",
      ["sec. “Hills”", "chap. 2", "para. 2", "l. 9"],
      "“Stones roll down” [@essay, sec. “Hills”].",
    ],
    ["“Stones roll down” [@essay, chap. |].", ["chap. 2"], "“Stones roll down” [@essay, chap. 2]."],
  ])("%s", check);
  it.each([
    "It is long [@book, |].",
    "“No source has such words” [@book, |].",
    `${words} [@book |].`,
    `${words} [@plain, |].`,
    `${words} [@book, p. 2; |].`,
    `${words} [@book, see the table |].`,
    `${words} @book, |`,
  ])("not at %s", (fixture) => check(fixture, []));
  it("what is offered is right", async () => {
    const service = await LIBRARY;
    const { text, offset } = cursorIn("“Stones roll down” [@essay, |].");
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    for (const { edit } of items) {
      const parsed = service.parse(applied(text, [edit]), "/work/report.md");
      const { quotations } = await service.check(parsed, {}, neverCancelled);
      expect(quotations[0]!.findings).toEqual([]);
      expect(quotations[0]!.quotation.citations[0]!.citation.locator).toBeDefined();
    }
  });
  it("with the words of a source, too", async () => {
    const service = await LIBRARY;
    const { text, offset } = cursorIn("It says “The budget was def|");
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    expect(applied(text, [items[0]!.edit])).toBe("It says “The budget was defended by nobody” [@book, p. 2]");
  });
});
