import { describe, expect, it } from "vitest";
import { maySamePerson } from "../../../server/src/core/attribution/names.ts";
import { speakersIn, stretchesIn } from "../../../server/src/core/attribution/stretches.ts";

/** Compares the speakers of a paragraph's quoted stretches, `-` for none named. */
function check(paragraph: string, speakers: readonly string[]): void {
  const found = speakersIn(paragraph, stretchesIn(paragraph)).map((speaker) => speaker?.name ?? "-");
  expect(found).toEqual(speakers);
}

describe("a name after the words", () => {
  it.each([
    ["“It is over,” Lavrov said.", "Lavrov"],
    ["“It is over,” Lavrov said on Monday.", "Lavrov"],
    ["“It is over,” said Lavrov.", "Lavrov"],
    ["“It is over”, Lavrov said.", "Lavrov"],
    ['"It is over," Kremlin spokesman Dmitry Peskov said, Moscow Times reported.', "Dmitry Peskov"],
    ["“It is over,” Kremlin spokesman Dmitry Peskov had said.", "Dmitry Peskov"],
    ["“It is over,” Peskov told reporters at a press conference.", "Peskov"],
    ["“It is over,” said RIAC Director General Andrei Kortunov.", "Andrei Kortunov"],
    ["“It is over,” said Karine Jean-Pierre of the White House.", "Karine Jean-Pierre"],
    [
      "“It is over,” White House senior deputy press secretary Karine Jean-Pierre said.",
      "Karine Jean-Pierre",
    ],
    ["“It is over,” according to Sergei Lavrov.", "Sergei Lavrov"],
    ["“It is over,” as Lavrov put it.", "Lavrov"],
    ["“Is it over?” Dr. Tamara Ugrich asked.", "Tamara Ugrich"],
    ["“It is over,” said J. K. Smith.", "J. K. Smith"],
    ["“It is over,” said Ursula von der Leyen.", "Ursula von der Leyen"],
    ["“It is over,” Williams said.", "Williams"],
    ["“It is over,” Villalobos said.", "Villalobos"],
    ["“It is over,” Dawn fumed.", "Dawn"],
    ["“It is over,” seismologist Takeshi Moriyama said.", "Takeshi Moriyama"],
  ])("%s", (paragraph, speaker) => check(paragraph, [speaker]));
});

describe("a name before the words", () => {
  it.each([
    ["Lavrov said: “It is over.”", "Lavrov"],
    ["Lavrov said, “It is over.”", "Lavrov"],
    ["Seismologist Takeshi Moriyama said, “It is over.”", "Takeshi Moriyama"],
    ["Quarterback Jalen Orr said, “It is over.”", "Jalen Orr"],
    ["Dawn, who has run the Drake's Head in Wibsey, West Yorks, for 11 years, added: “It is over.”", "Dawn"],
    ["Norman Tighe, whose brother lives in Leeds, said: “It is over.”", "Norman Tighe"],
    ["Lavrov said “it is over.”", "Lavrov"],
    ["Lavrov said that “it is over.”", "Lavrov"],
    ["In a message on Monday evening, Zelenskyy stated, “It is over.”", "Zelenskyy"],
    ["Putin told Chinese leader Xi Jinping over phone that “it is over”.", "Putin"],
    ["China’s Foreign Ministry said that Putin told Xi Jinping that “it is over”.", "Putin"],
    ["According to Sergei Lavrov, “it is over”.", "Sergei Lavrov"],
    ["As Lavrov put it, “it is over”.", "Lavrov"],
    ["Sergei Lavrov: “It is over.”", "Sergei Lavrov"],
    ["Lavrov said on Friday, “It is over.”", "Lavrov"],
    ["@a has it. Lavrov said [@b]: “It is over.”", "Lavrov"],
    ["Lavrov, an ally of Putin, said: “It is over.”", "Lavrov"],
    ["Putin’s envoy, Sergei Lavrov, said: “It is over.”", "Sergei Lavrov"],
  ])("%s", (paragraph, speaker) => check(paragraph, [speaker]));
});

describe("nobody is named for certain", () => {
  it.each([
    "“It is over,” he said.",
    "“It is over,” the minister said.",
    "“It is over,” the Russian Foreign Minister stated.",
    "“It is over,” the Kremlin said.",
    "“It is over,” Moscow said.",
    "“It is over,” Reuters quoted Lavrov as saying.",
    "“It is over.” Lavrov said that he would go home.",
    "“It is over,” a spokesman for Putin said.",
    "“It is over,” said Putin’s spokesman.",
    "“It is over,” Putin and Xi said.",
    "The “special operation” Putin said was needed went on.",
    "While he praised “the deal,” Putin said he would not sign it.",
    "Lavrov said Putin had called it “a big win”.",
    "Lavrov said in a speech that Putin had called it “a big win”.",
    "A spokesman for Mr. Putin said: “It is over.”",
    "Teachers said: “It is over.”",
    "Officials said: “It is over.”",
    "Peskov said Lavrov was right when he said “it is over”.",
    "Lavrov said: “It is over,” Peskov told reporters.",
    "The United States “regrets it”.",
    "Trump’s demands: “It is over.”",
    "Press Release: “It is over.”",
    "“It is over”",
    "“It is over,” said the Manxman.",
    "The Englishman said: “It is over.”",
    "“It is over,” Holm said, quoting Ana Ruiz.",
    "“It is over,” said Holm, echoing Ana Ruiz.",
    "Quoting Ana Ruiz, Holm said: “It is over.”",
    "As Austen wrote: “It is over.”",
    "“It is over,” Austen writes.",
  ])("%s", (paragraph) => check(paragraph, ["-"]));
});

describe("a speech that goes on", () => {
  it("after its reporting clause", () => check("“A one,” Lavrov said. “A two.”", ["Lavrov", "Lavrov"]));
  it("inside its sentence", () => check("“A one,” Lavrov said, “and two.”", ["Lavrov", "Lavrov"]));
  it("with no word between", () => check("Lavrov said, “A one.” “A two.”", ["Lavrov", "Lavrov"]));
  it("with the pronoun", () => check("“A one,” Lavrov said. “A two,” he added.", ["Lavrov", "Lavrov"]));
  it("not after words of the writer’s", () =>
    check("“A one,” Lavrov said. The room was silent. “A two.”", ["Lavrov", "-"]));
  it("not where somebody else takes over", () =>
    check("“A one,” Lavrov said. “A two,” the minister replied.", ["Lavrov", "-"]));
  it("not where another is named", () =>
    check("“A one,” Lavrov said. “A two,” Peskov said.", ["Lavrov", "-"]));
  it("not over a clause longer than any that only tells who spoke", () =>
    check(`“A one,” Lavrov said on${" that day".repeat(40)}. “A two.”`, ["Lavrov", "-"]));
  it("a new speaker before the words counts", () =>
    check("“A one,” Lavrov said. Peskov replied: “A two.”", ["Lavrov", "Peskov"]));
});

it("a mark without its partner leaves every speaker open", () =>
  check("Its “neutral status. “The President lied,” Lavrov added.", []));

describe("whether two names may be one person’s", () => {
  it.each([
    ["Zelensky", "Volodymyr Zelenskyy", true],
    ["Vladimir Putin", "Volodymyr Zelensky", false],
    ["Xi", "Xi Jinping", true],
    ["Ana Ruiz", "Ana Ruiz García", true],
    ["Jean-Pierre", "Karine Jean-Pierre", true],
    ["SMITH", "John Smith", true],
    ["Putin", "Zelenskyy", false],
  ])("%s, %s: %s", (a, b, same) => expect(maySamePerson(a, b)).toBe(same));
});
