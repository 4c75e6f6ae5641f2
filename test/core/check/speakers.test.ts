import { describe, expect, it } from "vitest";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { applied, checkedIn, type Sources, serviceOver, snapshot } from "../features/fixture.ts";

const BRIDGE =
  "“The bridge is safe for lorries of any weight,” Ana Ruiz said on Monday.\n\n“It will be closed in winter,” Peter Holm said.";
const GERMAN = "„Niemand hat das Gutachten gelesen“, sagte Karl Weber.";
const PAGES =
  "The committee met in May.\fThe second session was devoted to the budget.\fThe report was adopted at the third session.";

/** Compares the warnings of a report about who and where, as `code: message`. */
async function check(sources: Sources | string, report: string, expected: readonly string[]): Promise<void> {
  const service = await serviceOver(sources);
  const checked = await checkedIn(service, report);
  const findings = checked.quotations.flatMap((each) => each.findings);
  const relevant = findings.filter(({ code }) => /speaker|locator/.test(code));
  expect(relevant.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected);
}

const notHolm = "wrong-speaker: The source gives these words to Ana Ruiz, not to Peter Holm.";
const notHolmShort = "wrong-speaker: The source gives these words to Ana Ruiz, not to Holm.";

describe("another speaker than the source's is told", () => {
  it.each([
    ["“The bridge is safe for lorries of any weight,” Holm said [@a].", notHolmShort],
    ["“The bridge is safe for lorries of any weight”, said Peter Holm [@a].", notHolm],
    ["Peter Holm said: “The bridge is safe for lorries of any weight” [@a].", notHolm],
    ["Peter Holm told reporters that “the bridge is safe for lorries” [@a].", notHolm],
    ["According to Peter Holm, “the bridge is safe … of any weight” [@a].", notHolm],
    ["As Holm put it, “the bridge is safe for lorries” [@a].", notHolmShort],
    ["Peter Holm said:\n\n> The bridge is safe for lorries of any weight. [@a]", notHolm],
    ["As told:\n\n> The bridge is safe for lorries of any weight.\n>\n> — Peter Holm, [@a]", notHolm],
  ])("%s", (report, message) => check(BRIDGE, report, [message]));
});

describe("in a report of another language, whose sentence has little of it", () => {
  const notHolm = "wrong-speaker: The source gives these words to Karl Weber, not to Peter Holm.";
  it.each([
    "Peter Holm sagte: „Niemand hat das Gutachten gelesen“ [@a].",
    "Peter Holm sagte:\n\n> Niemand hat das Gutachten gelesen. [@a]",
    'Peter Holm widersprach: "Niemand hat das Gutachten gelesen" [@a].',
    'Peter Holm erwidert: "Niemand hat das Gutachten gelesen" [@a].',
  ])("%s", (report) => check(GERMAN, report, [notHolm]));
});

describe("nothing is told", () => {
  it.each([
    ["of the same speaker", "“The bridge is safe for lorries of any weight,” Ana Ruiz said [@a]."],
    ["of the same surname", "“The bridge is safe for lorries of any weight,” Ruiz said [@a]."],
    ["of a pronoun", "“The bridge is safe for lorries of any weight,” he said [@a]."],
    ["of an office", "“The bridge is safe for lorries of any weight,” the minister said [@a]."],
    ["of nobody", "“The bridge is safe for lorries of any weight” [@a]."],
    ["of words altered", "“The bridge is safe for cars of any weight,” Holm said [@a]."],
    ["of words that no source has", "“The tunnel leaks every second year,” Holm said [@a]."],
    ["of words without a citation", "“The bridge is safe for lorries of any weight,” Holm said."],
    ["of a name in the next sentence", "“The bridge is safe for lorries of any weight” [@a]. Holm said no."],
  ])("%s", (_, report) => check(BRIDGE, report, []));

  it("of another spelling of the name", () =>
    check(
      "“We go home at once,” Zelenskyy said.",
      "“We go home at once,” Volodymyr Zelensky said [@a].",
      [],
    ));
  it("of words that the source gives to nobody", () =>
    check("The bridge is safe for lorries.", "“The bridge is safe for lorries,” Holm said [@a].", []));
  it("of words that one of two cited sources gives to the one named", () =>
    check(
      { "a.txt": "“All is well here,” Ana Ruiz said.", "b.txt": "“All is well here,” Peter Holm said." },
      "“All is well here,” Holm said [@a; @b].",
      [],
    ));
});

describe("an ellipsis", () => {
  it("from one speaker to another", () =>
    check(BRIDGE, "“The bridge is safe for lorries … It will be closed in winter” [@a].", [
      "ellipsis-joins-speakers: The ellipsis joins words of Ana Ruiz and words of Peter Holm.",
    ]));
  it("within one's words", () =>
    check(
      "“The bridge is safe,” Ana Ruiz said on Monday. “It will be closed in winter,” she added.",
      "“The bridge is safe … It will be closed in winter” [@a].",
      [],
    ));
  it("to words of somebody not named", () =>
    check(
      "“The bridge is safe,” Ana Ruiz said.\n\n“It will be closed in winter,” the mayor said.",
      "“The bridge is safe … It will be closed in winter” [@a].",
      [],
    ));
});

describe("a page", () => {
  const report = (locator: string) => `“The second session was devoted to the budget” [@a, ${locator}].`;
  it.each(["p. 3", "pp. 1", "3", "page 3", "pp. 3-3", "p. 1, 3"])("%s is another", (locator) =>
    check(PAGES, report(locator), [`wrong-locator: These words stand on page 2 of a, not at “${locator}”.`]),
  );
  it.each(["p. 2", "2", "pp. 1-2", "pp. 1, 2"])("%s is right", (locator) =>
    check(PAGES, report(locator), []),
  );
  it.each(["p. 44", "chap. 3", "para. 3", "p. iv"])("%s can't be confirmed", (locator) =>
    check(PAGES, report(locator), []),
  );
  it("of a source without pages can't be", () =>
    check("The second session was devoted to the budget.", report("p. 3"), []));
  it("of a source that prints numbers which don't go up can't be", () =>
    check(`${PAGES.replaceAll("\f", "\n7\n\f")}\n8`, report("p. 3"), []));
  it.each(["p. 2", "p. 134"])(
    "of a source that prints other numbers than it counts may be either: %s",
    (locator) =>
      check(
        PAGES.split("\f")
          .map((page, i) => `${page}\n${133 + i}\n`)
          .join("\f"),
        report(locator),
        [],
      ),
  );
  it("is right where the words stand there too", () =>
    check(`${PAGES} The second session was devoted to the budget.`, report("p. 3"), []));
  it("is right where another citation of the source has it", () =>
    check(PAGES, "“The second session was devoted to the budget” [@a, p. 2; @a, p. 3].", []));
  it("in a footnote is told too", () =>
    check(PAGES, "“The second session was devoted to the budget.”[^n]\n\n[^n]: @a, p. 3.", [
      "wrong-locator: These words stand on page 2 of a, not at “p. 3”.",
    ]));

  it.each([
    ["p. 3", "p. 2"],
    ["pp. 3-3", "p. 2"],
    ["page 3", "page 2"],
    ["3", "2"],
  ])("%s is mended to %s", async (written, right) => {
    const service = await serviceOver(PAGES);
    const doc = snapshot(service, report(written));
    const checked = await service.check(doc.parsed, {}, neverCancelled);
    const at = report(written).indexOf(written, report(written).indexOf("[@"));
    const [fix] = await service.fixes(doc, checked, { start: at, end: at }, neverCancelled);
    expect(applied(report(written), fix?.edits ?? [])).toBe(report(right));
  });
});

describe("in other languages", () => {
  it.each([
    [
      "„Wir haben den Rost unterschätzt“, sagte Katrin Vogel am Mittwoch.",
      "„Wir haben den Rost unterschätzt“, sagte Jens Abel [@a].",
      "wrong-speaker: The source gives these words to Katrin Vogel, not to Jens Abel.",
    ],
    [
      "« Nous avons sous-estimé la rouille », a déclaré mardi Claire Aubry.",
      "« Nous avons sous-estimé la rouille », a affirmé Marc Tessier [@a].",
      "wrong-speaker: The source gives these words to Claire Aubry, not to Marc Tessier.",
    ],
    [
      "«Мы недооценили ржавчину на мосту», — заявила Ольга Зимина.",
      "Павел Громов сказал: «Мы недооценили ржавчину на мосту» [@a].",
      "wrong-speaker: The source gives these words to Ольга Зимина, not to Павел Громов.",
    ],
  ])("%s", (source, report, message) => check(source, report, [message]));
  it("but of the same person none", () =>
    check(
      "«Мы недооценили ржавчину на мосту», — заявила министр Ольга Зимина.",
      "По словам Зиминой, «Мы недооценили ржавчину на мосту» [@a].",
      [],
    ));
});

it("only explicit speakers of a source are held against a report", () =>
  check(
    "Ana Ruiz spoke. “The bridge is safe for lorries of any weight,” she said.",
    "“The bridge is safe for lorries of any weight,” Holm said [@a].",
    [],
  ));
