import { describe, it } from "vitest";
import { check } from "./harness.ts";

const TALKS =
  "The minister said on Friday that the delegation is ready to travel to Minsk for talks with 14,000 observers. " +
  "It is not clear whether the other side will attend. “We have never refused to negotiate,” she added. " +
  "Prices rose by 40% in 2021, and unemployment fell to 5.5 percent.";

describe("outcomes", () => {
  it("verbatim: the words as they are", () =>
    check(TALKS, "the delegation is ready to travel to Minsk", {
      outcome: "verbatim",
      passage: "the delegation is ready to travel to Minsk",
    }));
  it("verbatim in one word", () => check(TALKS, "observers", { outcome: "verbatim" }));
  it("verbatim in the second source cited", () =>
    check(
      { a: "Nothing of the kind.", b: TALKS },
      "ready to travel",
      { outcome: "verbatim", source: "b" },
      { cites: ["a", "b"] },
    ));
  it("a source that has it wins over one that has it altered", () =>
    check(
      { a: TALKS.replace("14,000", "15,000"), b: TALKS },
      "talks with 14,000 observers",
      { outcome: "verbatim", source: "b" },
      { cites: ["a", "b"] },
    ));
  it("altered, though another source has the exact words, which is named", () =>
    check({ a: TALKS, b: TALKS.replace("14,000", "40,000") }, "for talks with 40,000 observers", {
      outcome: "altered",
      differences: ["number: 40,000 <- 14,000"],
      source: "a",
      other: "b",
    }));
  it("elsewhere: the right words, the wrong source", () =>
    check({ a: "The weather was fine all week.", b: TALKS }, "the delegation is ready to travel", {
      outcome: "elsewhere",
      source: "b",
    }));
  it("elsewhere also when edited", () =>
    check({ a: "The weather was fine all week.", b: TALKS }, "[T]he delegation is ready … for talks", {
      outcome: "elsewhere",
      source: "b",
    }));
  it("missing: no source has it", () =>
    check(
      { a: TALKS, b: "The weather was fine all week." },
      "we shall fight them on the beaches of the north",
      {
        outcome: "missing",
      },
    ));
  it("missing, with the closest passage of another source", () =>
    check(
      { a: "The weather was fine all week.", b: TALKS },
      "the delegation was willing to travel to Minsk for talks",
      {
        outcome: "missing",
        other: "b",
      },
    ));
  it("a few words are never matched loosely elsewhere", () =>
    check({ a: "The weather was fine all week.", b: TALKS }, "ready to drive", { outcome: "missing" }));
  it("missing: two words of which the source has one", () =>
    check(TALKS, "charm delegation", { outcome: "missing" }));
  it("unchecked when a cited source can't be read and no other has it", () =>
    check(
      TALKS,
      "words that nobody has said here before",
      { outcome: "unchecked" },
      { unreadable: ["b.txt is empty"] },
    ));
  it("verbatim when one cited source can't be read and the other has it", () =>
    check(TALKS, "ready to travel", { outcome: "verbatim" }, { unreadable: ["b.txt is empty"] }));
  it("unchecked, not altered, when the exact words may be in the source that can't be read", () =>
    check(
      TALKS,
      "for talks with 40,000 observers",
      { outcome: "unchecked" },
      { unreadable: ["b.txt is empty"] },
    ));
  it("unchecked across scripts", () =>
    check("Делегация готова поехать в Минск на переговоры.", "the delegation is ready to travel", {
      outcome: "unchecked",
    }));
  it("uncited, and found all the same", () =>
    check(
      TALKS,
      "the delegation is ready to travel to Minsk",
      { outcome: "uncited", source: "a" },
      { cites: [] },
    ));
  it("uncited and nowhere", () =>
    check(TALKS, "a charm offensive of sorts", { outcome: "uncited" }, { cites: [] }));
  it("a later citation confirms", () =>
    check(TALKS, "ready to travel to Minsk", { outcome: "verbatim" }, { reach: "later" }));
  it("a later citation shows a clear alteration", () =>
    check(
      TALKS,
      "the delegation is ready to travel to Geneva for talks",
      { outcome: "altered", differences: ["name: Geneva <- Minsk"] },
      { reach: "later" },
    ));
  it("a later citation never accuses of missing", () =>
    check(TALKS, "we shall fight them on the beaches", { outcome: "uncited" }, { reach: "later" }));
});

describe("never the same", () => {
  const altered = (quotation: string, ...differences: string[]) =>
    check(TALKS, quotation, { outcome: "altered", differences });

  it("a number", () => altered("talks with 40,000 observers", "number: 40,000 <- 14,000"));
  it("a number in a short quotation", () => altered("40,000 observers", "number: 40,000 <- 14,000"));
  it("a percentage", () => altered("Prices rose by 45% in 2021", "number: 45 <- 40"));
  it("percent for a bare number", () => altered("Prices rose by 40 in 2021", "number:  <- %"));
  it("a year", () => altered("Prices rose by 40% in 2022", "number: 2022 <- 2021"));
  it("a decimal", () => altered("unemployment fell to 55 percent", "number: 55 <- 5.5"));
  it("a negation dropped", () =>
    altered("It is clear whether the other side will attend", "negation:  <- not"));
  it("a negation added", () => altered("the delegation is not ready to travel", "negation: not <- "));
  it("a negation contracted in", () =>
    altered("the delegation isn’t ready to travel to Minsk", "negation: isn’t <- is"));
  it("never for not", () => altered("We have not refused to negotiate", "negation: not <- never"));
  it("a word", () => altered("the delegation is willing to travel to Minsk", "wording: willing <- ready"));
  it("the first word", () => altered("a delegation is ready to travel", "wording: a <- the"));
  it("the last word", () => altered("the delegation is ready to drive", "wording: drive <- travel"));
  it("two words apart", () =>
    altered(
      "the mission is ready to drive to Minsk for talks",
      "wording: mission <- delegation",
      "wording: drive <- travel",
    ));
  it("one word for two", () =>
    altered(
      "the delegation is getting ready to go to Minsk",
      "insertion: getting <- ",
      "wording: go <- travel",
    ));
  it("two words for one", () =>
    altered(
      "the delegation has every intention to travel to Minsk",
      "wording: has every intention <- is ready",
    ));
  it("a name", () => altered("ready to travel to Geneva for talks", "name: Geneva <- Minsk"));
  it("words left out", () =>
    altered("the delegation is ready for talks", "omission:  <- to travel to Minsk"));
  it("words put in", () =>
    altered("the delegation is always very ready to travel to Minsk", "insertion: always very <- "));
  it("two words exchanged", () =>
    altered("ready to Minsk to travel for talks", "order: Minsk to travel <- travel to Minsk"));
  it("a clause moved", () =>
    altered(
      "The minister said that the delegation is ready to travel on Friday to Minsk",
      "order: that the delegation is ready to travel on Friday <- on Friday that the delegation is ready to travel",
    ));
  it("the case of a name", () => altered("ready to travel to minsk", "case: minsk <- Minsk"));
  it("a word cut short", () => altered("is ready to travel to Min", "truncated-word: Min <- Minsk"));
});

describe("numbers and negations on real prose", () => {
  const HEARING =
    "I want to be clear: the agency did not approve the shipment; nor did it know. We found 3 (three) violations in 2019. " +
    "The cost was $1.5 million, or roughly 2.5% of the budget. Nobody told us until June 15th. " +
    "And I don't think anyone could've known. Temperatures fell to -4 °C. The area is 10² km². " +
    "Good morning. The committee will come to order. We have before us the director, who has served for 12 years.";
  const altered = (quotation: string, ...differences: string[]) =>
    check(HEARING, quotation, { outcome: "altered", differences });

  it("a scale", () => altered("cost was $1.5 billion", "number: billion <- million"));
  it("a currency", () => altered("cost was €1.5 million", "number: € <- $"));
  it("percent spelt out", () => altered("roughly 2.5 percent of the budget", "spelling: percent <- %"));
  it("a sign", () => altered("Temperatures fell to 4 °C", "number: 4 <- -4"));
  it("a minus in another form", () => check(HEARING, "fell to −4 °C", { outcome: "verbatim" }));
  it("a superscript", () => altered("the area is 10 km²", "number: 10 <- 10²"));
  it("a unit", () => altered("has served for 12 months", "number: months <- years"));
  it("milliseconds for seconds", () =>
    check("The mean time fell by 12.4 ms overall.", "mean time fell by 12.4 s", {
      outcome: "altered",
      differences: ["number: s <- ms"],
    }));
  it("the half of the day", () =>
    check("She had been on shift since 6 a.m. that day.", "on shift since 6 p.m. that day", {
      outcome: "altered",
      differences: ["number: p <- a"],
    }));
  it("an article after a number is no half of the day", () =>
    check("They sold 6 a day on average.", "sold 6 per day on average", {
      outcome: "altered",
      differences: ["wording: per <- a"],
    }));
  it("a Chinese or Japanese numeral", () =>
    check("政府は来年度の予算を三兆円増やす方針だ。", "予算を五兆円増やす方針", {
      outcome: "altered",
      differences: ["number: 五 <- 三"],
    }));
  it("a numeral's character in another word is no number", () =>
    check("政府は一般の意見を聞く方針だ。", "政府は全般の意見を聞く方針", {
      outcome: "altered",
      differences: ["wording: 全 <- 一"],
    }));
  it("a date's ending", () => altered("told us until June 15", "spelling: 15 <- 15th"));
  it("a month", () => altered("told us until July 15th", "name: July <- June"));
  it("somebody for nobody", () => altered("somebody told us until June", "negation: somebody <- Nobody"));
  it("a contraction undone", () => altered("anyone could have known", "wording: could have <- could've"));
  it("a contracted negation dropped", () => altered("And I do think anyone", "negation: do <- don't"));
  it("a bracket that gives a number once", () =>
    check(HEARING, "found [three] violations", {
      outcome: "edited",
      edits: ["replacement: [three] <- 3 (three)"],
    }));
  it("a sentence left out is no insertion of the one before", () =>
    altered(
      "Good morning. We have before us the director",
      "omission:  <- The committee will come to order",
    ));

  it("a figure in a name", () =>
    check("The Group of Seven (G7) countries met.", "The Group of Seven (G8) countries met", {
      outcome: "altered",
      differences: ["number: G8 <- G7"],
    }));
  it("a name after a closing mark", () =>
    check("“It can’t go on endlessly,” Lavrov said on Monday.", "go on endlessly,” Johnson said on Monday", {
      outcome: "altered",
      differences: ["name: Johnson <- Lavrov"],
    }));
  it("non- is no negation of a clause", () =>
    check(
      "They discussed a non-aligned status for the country.",
      "discussed a [new] status for the country",
      { outcome: "edited" },
    ));

  const languages: [string, string, string, string][] = [
    [
      "Russian",
      "Кремль заявил, что не намерен вести переговоры.",
      "заявил, что намерен вести переговоры",
      "negation:  <- не",
    ],
    ["German", "Wir sind nicht bereit, sagte der Minister.", "Wir sind bereit", "negation:  <- nicht"],
    [
      "German, kein",
      "Sie werde keine Waffen liefern, hieß es.",
      "Sie werde Waffen liefern",
      "negation:  <- keine",
    ],
    [
      "French",
      "La ministre n’a jamais signé cet accord.",
      "La ministre a signé cet accord",
      "negation: a <- n’a jamais",
    ],
    [
      "Japanese",
      "政府は交渉する用意ができていないと述べた。",
      "交渉する用意ができていると述べた",
      "negation: る <- ない",
    ],
    ["Arabic", "قال الوزير إن الوفد لن يسافر إلى مينسك غدا.", "إن الوفد يسافر إلى مينسك", "negation:  <- لن"],
  ];
  for (const [name, source, quotation, difference] of languages) {
    it(`a negation dropped in ${name}`, () =>
      check(source, quotation, { outcome: "altered", differences: [difference] }));
  }
});

describe("variants in other sources", () => {
  const A =
    "“Vladimir Putin is ready to send a delegation to Minsk in response to Zelensky's proposal,” Peskov said.";
  const quotation =
    "Vladimir Putin is ready to send a delegation to Minsk in response to Zelensky’s proposal";
  it("names the variant", () =>
    check({ a: A, b: A.replace("Zelensky", "Zelenskyy") }, quotation, {
      outcome: "verbatim",
      variant: quotation.replace("Zelensky’s", "Zelenskyy's"),
    }));
  it("the same words in another source are none", () =>
    check({ a: A, b: A }, quotation, { outcome: "verbatim" }));
  it("a passage that shares a few words is none", () =>
    check(
      { a: A, b: "The union is ready to send a delegation to the talks on wages next week." },
      quotation,
      {
        outcome: "verbatim",
      },
    ));
  it("a short quotation has none", () =>
    check({ a: A, b: A.replace("ready", "willing") }, "is ready to send a delegation", {
      outcome: "verbatim",
    }));
});

describe("moves and their look-alikes", () => {
  const TEXT =
    "He saw that “there is a chance.” During the night the tension is increasing, and we are told not to worry.";
  it("a negation put in is not the one that stands beside the passage", () =>
    check(TEXT, "the tension is not increasing, and we are told", {
      outcome: "altered",
      differences: ["negation: not <- "],
    }));
  it("a sentence may begin after a closing mark", () =>
    check(TEXT, "during the night the tension is increasing", {
      outcome: "edited",
      edits: ["first-letter-case: during <- During"],
    }));
});
