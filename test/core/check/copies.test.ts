import { describe, expect, it } from "vitest";
import { findingsOfReport } from "../../../server/src/core/check/findingsOfReport.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { applied, checkedIn, type Sources, serviceOver, snapshot } from "../features/fixture.ts";

const COPY = "the delegation was ready to travel to Minsk on Tuesday morning but nobody there had been told";
const SOURCES = {
  "a.txt": `It was said in the evening that ${COPY} of it. Then it rained for a week.`,
  "b.txt": "Nothing of the kind was ever said by anybody who was there that day, so far as we know.",
};

/** What is copied in `text`, as written, with the source's words where they are written otherwise. */
async function check(text: string, expected: readonly string[], sources: Sources = SOURCES): Promise<void> {
  const service = await serviceOver(sources);
  const { parsed } = snapshot(service, text);
  const levels = { codes: { "unquoted-copy": "hint" } } as const;
  const { findings } = await service.check(parsed, levels, neverCancelled);
  const copies = findings.filter(({ code }) => code === "unquoted-copy");
  expect(copies.map(({ range }) => text.slice(range.start, range.end))).toEqual(expected);
}

describe("copies are found", () => {
  it("of twelve words and more, with all that is copied", () =>
    check(`We know that in the evening that ${COPY} anything.`, [`in the evening that ${COPY}`]));
  it("of twelve words, wherever they start", async () => {
    const words = COPY.split(" ").slice(0, 12).join(" ");
    for (let before = 0; before < 7; before++)
      await check(`${"Well ".repeat(before)}${words} Paris.`, [words]);
  });
  it("not of eleven", () => check(`Well, ${COPY.split(" ").slice(0, 11).join(" ")} Paris.`, []));
  it("whatever the case and the points", () =>
    check("The DELEGATION was ready to travel to Minsk, on Tuesday morning; but nobody!", [
      "The DELEGATION was ready to travel to Minsk, on Tuesday morning; but nobody",
    ]));
  it("over markup and lines", () =>
    check("Now the *delegation* was ready to\ntravel to **Minsk on** Tuesday morning but nobody.", [
      "the *delegation* was ready to\ntravel to **Minsk on** Tuesday morning but nobody",
    ]));
  it("of several sources, one after the other", () =>
    check(`Here ${COPY} – nothing of the kind was ever said by anybody who was there that day.`, [
      COPY,
      "nothing of the kind was ever said by anybody who was there that day",
    ]));
  it("under a title that lists are called by, too", () => check(`# Notes\n\n${COPY}\n`, [COPY]));
  it("in lists, cells and notes", () =>
    check(`- ${COPY}\n\n|a|b|\n|-|-|\n|${COPY}|x|\n\nx[^1]\n\n[^1]: ${COPY}\n`, [COPY, COPY, COPY]));
  it("that are long, to their end", async () => {
    const long = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(" ");
    await check(`Before ${long} after.`, [long], { "a.txt": `Some ${long} more.` });
  });
});

describe("no copies are", () => {
  it("words in quotation marks", () => check(`He said: “${COPY}” [@a].`, []));
  it("words in a block quotation, cited or not", () => check(`> ${COPY}\n\n> ${COPY}\n>\n> — [@a]\n`, []));
  it("headings", () => check(`# ${COPY}\n`, []));
  it("code", () => check(`    ${COPY}\n\n\`\`\`\n${COPY}\n\`\`\`\n`, []));
  it("the words of a link", () => check(`[${COPY}](https://example.org)`, []));
  it("a list of references", () =>
    check(`# Talks\n\n## References\n\n${COPY}\n\n# Notes on this\n\n${COPY}\n`, [COPY]));
  it("one after text without a heading", () => check(`They talked.\n\n# References\n\n${COPY}\n`, []));
  it("words that a quotation divides", () =>
    check(
      "Well, the delegation was ready to travel “to Minsk on Tuesday” [@a] morning but nobody there.",
      [],
    ));
  it("words of no source", () =>
    check("Many words that stand in no source at all however long one looks for them.", []));
});

it("they are off unless switched on", async () => {
  const service = await serviceOver(SOURCES);
  const { parsed } = snapshot(service, COPY);
  expect((await service.check(parsed, {}, neverCancelled)).findings).toEqual([]);
});

it("a comment suppresses them", () =>
  check(`<!-- quotewright-ignore-next-line unquoted-copy -- it is our own -->\n${COPY}\n`, []));

it("the finding says how many words, and whose", async () => {
  const service = await serviceOver(SOURCES);
  const levels = { codes: { "unquoted-copy": "hint" } } as const;
  const { findings } = await checkedIn(service, COPY, levels);
  expect(findings[0]!.message).toMatch(/^These 17 words stand in “.+” \(a\) just so/);
  const { source, range } = findings[0]!.related[0]!;
  expect(await service.read(source, range)).toBe(COPY);
});

describe("the fix", () => {
  it.each([
    ["quotes and cites", COPY, `“${COPY}” [@a]`],
    ["takes the report's marks", `"Well" ${COPY}.`, `"Well" "${COPY}" [@a].`],
    ["cites once", `They say ${COPY} [@a, p. 3].`, `They say “${COPY}” [@a, p. 3].`],
    ["cites where only a later sentence does", `${COPY}. So it is [@a].`, `“${COPY}” [@a]. So it is [@a].`],
  ])("%s, and then nothing is copied", async (_, text, expected) => {
    const service = await serviceOver(SOURCES);
    const doc = snapshot(service, text);
    const levels = { codes: { "unquoted-copy": "hint" } } as const;
    const checked = await service.check(doc.parsed, levels, neverCancelled);
    const copy = checked.findings.find(({ code }) => code === "unquoted-copy")!;
    const [fix] = await service.fixes(doc, checked, copy.range, neverCancelled);
    const fixed = applied(text, fix!.edits);
    expect(fixed).toBe(expected);
    const again = await checkedIn(service, fixed, levels);
    const codes = findingsOfReport(again).map(({ code }) => code);
    expect(codes).not.toContain("unquoted-copy");
  });
});

it("after an edit elsewhere a paragraph is not looked through again", async () => {
  const index = createMemoryIndex({ scheduler: eagerScheduler });
  const exact = index.exact.bind(index);
  const asked: string[] = [];
  index.exact = (words, ...rest) => {
    asked.push(words);
    return exact(words, ...rest);
  };
  const service = await serviceOver(SOURCES["a.txt"], index);
  const levels = { codes: { "unquoted-copy": "hint" } } as const;
  const other = "Another paragraph with as many words as one needs here and then some more.";
  const first = service.parse(`${COPY}\n\n${other}\n`, "/work/report.md");
  await service.check(first, levels, neverCancelled);
  expect(asked.length).toBeGreaterThan(2);
  asked.length = 0;
  const edited = service.parse(`${COPY}\n\nOnce ${other}\n`, "/work/report.md", first);
  await service.check(edited, levels, neverCancelled);
  expect(asked).toEqual(["Once Another paragraph with as many", "words as one needs here and"]);
});
