import { describe, it } from "vitest";
import { chicago, styles } from "../../../server/src/core/check/styles.ts";
import { check } from "./harness.ts";

const SOURCE =
  "“The problem, however, is completely under control,” Danilov told reporters on Tuesday. “We are aware of the dangers.” " +
  "She walked home and says the budget rose sharply; he saw him leave. " +
  "This is an integral component of [Ukraine's] neutral status. " +
  "The line broke here\nand went on there. Parts were recieved late.";

const edited = (quotation: string, ...edits: string[]) =>
  check(SOURCE, quotation, { outcome: "edited", edits });
const same = (quotation: string, source = SOURCE) => check(source, quotation, { outcome: "verbatim" });
const altered = (quotation: string, ...differences: string[]) =>
  check(SOURCE, quotation, { outcome: "altered", differences });

describe("ellipsis", () => {
  for (const dots of ["…", "...", ". . .", "[...]", "[…]", "(...)", "(…)", "[. . .]"]) {
    it(`${dots} leaves words out`, () =>
      edited(`The problem ${dots} is completely under control`, `ellipsis: ${dots} <- , however,`));
  }
  it("over a long stretch, to another paragraph", () =>
    check(
      `The first words stand here.\n\n${"Filler goes on and on. ".repeat(400)}\n\nThe last words stand there.`,
      "The first words … stand there",
      {
        outcome: "edited",
      },
    ));
  it("several", () =>
    edited("The problem … is … under control", "ellipsis: … <- , however,", "ellipsis: … <- completely"));
  it("at the start and the end", () =>
    edited("… is completely under …", "ellipsis: … <- ", "ellipsis: … <- "));
  it("four dots after a full sentence", () =>
    check(
      "They came at dawn. It was cold. Nobody was there to meet them.",
      "They came at dawn. . . . Nobody was there",
      {
        outcome: "edited",
        edits: ["ellipsis: . . . <- It was cold."],
      },
    ));
  it("the source's own ellipsis is no mark", () => same("well … maybe", "He said: “well … maybe not.”"));
  it("parts in another order", () =>
    altered(
      "We are aware of the dangers … is completely under control",
      "ellipsis-order: We are aware of the dangers … is completely under control <- is completely under control … We are aware of the dangers",
    ));
  it("beside the source's own", () =>
    check("He said well … maybe, and then: no, not today.", "He said … maybe, … not today", {
      outcome: "edited",
    }));
  it("between parts that stand in several places", () =>
    check(
      `${"The first words stand. ".repeat(30)}Then came more. The last part is here.`,
      "The first words … the last part is here",
      {
        outcome: "edited",
      },
    ));
  it("does not license a changed word beside it", () =>
    altered("The problem … is wholly under control", "wording: wholly <- completely"));
});

describe("what an ellipsis leaves out", () => {
  const VOTE =
    "The council has not yet voted on the plan, and nobody expects a vote this year. The mayor said that he would, under no " +
    "circumstances, sign it; the plan is dead. It was never meant to be more than a sketch of the harbour.";
  const drops = (quotation: string, difference: string) =>
    check(VOTE, quotation, { outcome: "altered", differences: [difference] });
  const fine = (quotation: string) => check(VOTE, quotation, { outcome: "edited" });

  it("a negation of the words before", () =>
    drops("The council has … voted on the plan", "dropped-negation: … <- not yet"));
  it("a negation of the words after", () =>
    drops("The council … voted on the plan", "dropped-negation: … <- has not yet"));
  it("never", () => drops("It was … meant to be more", "dropped-negation: … <- never"));
  it("a negation in a clause of its own", () => fine("voted on the plan … this year"));
  it("a negation between commas", () => fine("The mayor said that he would … sign it"));
  it("a whole sentence with a negation", () =>
    check("He came. He did not stay. He left at noon.", "He came. … He left at noon", { outcome: "edited" }));
});

describe("splices", () => {
  const TEXT =
    "The budget rose sharply in May. He left the house at noon. The rain began later that day, and it stayed.";
  it("parts of two sentences", () =>
    check(TEXT, "The budget rose he left the house at noon", {
      outcome: "altered",
      differences: ["splice:  <- sharply in May", "case: he <- He"],
    }));
  it("over a whole sentence between", () =>
    check(TEXT, "The budget rose sharply in the rain began later that day", {
      outcome: "altered",
      differences: ["splice:  <- May. He left the house at noon", "case: the <- The"],
    }));
  it("a whole sentence left out is an omission", () =>
    check(TEXT, "rose sharply in May. The rain began later", {
      outcome: "altered",
      differences: ["omission:  <- He left the house at noon"],
    }));
  it("the end of a sentence left out, its stop kept, is an omission", () =>
    check(TEXT, "The budget rose sharply. He left the house", {
      outcome: "altered",
      differences: ["omission:  <- in May"],
    }));
});

describe("notes", () => {
  const OPINION =
    "The rule is clear (Smith v. Jones, 12 F.2d 3), and it “binds” the agency [12] in every case.";
  it("citations omitted", () =>
    check(
      OPINION,
      "The rule is clear, and it ‘binds’ the agency",
      { outcome: "edited" },
      { notes: ["omission-noted"] },
    ));
  it("citations omitted, said inside", () =>
    check(OPINION, "The rule is clear, and it ‘binds’ the agency (citations omitted)", {
      outcome: "edited",
    }));
  it("not said", () =>
    check(OPINION, "The rule is clear, and it ‘binds’ the agency", {
      outcome: "altered",
      differences: ["omission:  <- Smith v. Jones, 12 F.2d 3"],
    }));
  it("my translation", () =>
    check(OPINION, "The rule is plain to see [my translation]", { outcome: "unchecked" }));
});

describe("errors of the source, mended silently", () => {
  const TYPOS = "On the second day of Russias invasion the the parcels were recieved late.";
  const strict = { style: styles.strict };
  for (const [quotation, edit] of [
    ["second day of Russia’s invasion", "Russia’s <- Russias"],
    ["Russias invasion the parcels were", " <- the"],
    ["the parcels were received late", "received <- recieved"],
  ] as const) {
    it(`chicago: ${edit}`, () =>
      check(TYPOS, quotation, { outcome: "edited", edits: [`source-typo: ${edit}`] }));
    it(`strict: ${edit}`, () =>
      check(
        TYPOS,
        quotation.replace(/^the parcels/, "parcels"),
        { outcome: "altered", differences: [`spelling: ${edit}`] },
        strict,
      ));
  }
});

describe("brackets", () => {
  it("altered initial, down", () => edited("[t]he problem, however, is", "altered-initial: [t]he <- The"));
  it("altered initial, up", () => edited("[I]s completely under control", "altered-initial: [I]s <- is"));
  it("altered initial is no other letter", () =>
    altered("[w]e problem, however, is completely", "wording: [w]e <- The"));
  it("gloss", () => edited("the budget [for housing] rose", "gloss: [for housing] <- "));
  it("replacement", () => edited("[The witness] walked home", "gloss: [The witness] <- "));
  it("replacement inside", () => edited("he saw [the minister] leave", "replacement: [the minister] <- him"));
  it("replacement of several words", () =>
    edited("Danilov [said to the press] on Tuesday", "replacement: [said to the press] <- told reporters"));
  it("at an end, where nothing tells a replacement from a gloss", () =>
    edited("We are aware of [them]", "gloss: [them] <- "));
  it("inflection added", () => edited("he saw[s] him", "inflection: saw[s] <- saw"));
  it("a bracket that gives what the source has", () => same("home and say[s] the budget"));
  it("inflection replaced", () => edited("She walk[s] home and", "inflection: walk[s] <- walked"));
  it("inflection dropped", () => edited("She walk[] home and", "inflection: walk[] <- walked"));
  it("error kept", () => edited("Parts were recieved [sic] late", "error-kept: [sic] <- "));
  it("error kept, in parentheses", () => edited("Parts were recieved (sic) late", "error-kept: (sic) <- "));
  it("emphasis added", () =>
    check(SOURCE, "the budget rose sharply [emphasis added]", { outcome: "verbatim" }));
  it("the source's own bracket", () => same("integral component of [Ukraine's] neutral status"));
  it("the source's own bracket replaced", () =>
    edited("integral component of [its] neutral status", "replacement: [its] <- [Ukraine's]"));
  it("a negation in a bracket", () => altered("is [not] completely under control", "bracket: [not] <- "));
  it("a number in a bracket", () => altered("the budget rose [by 40%] sharply", "bracket: [by 40%] <- "));
  it("a negation swallowed", () =>
    check("We will not attend the talks in Minsk.", "We will [join] attend the talks in Minsk", {
      outcome: "altered",
      differences: ["bracket: [join] <- not"],
    }));
  it("parentheses are the source's unless the style glosses in them", () =>
    altered("the budget (for housing) rose", "insertion: for housing <- "));
  it("parentheses gloss under AP", () =>
    check(
      SOURCE,
      "the budget (for housing) rose",
      { outcome: "edited" },
      { style: { ...chicago, parenthesesGloss: true } },
    ));
});

describe("interrupted speech", () => {
  it("the reporting clause dropped", () =>
    edited(
      "is completely under control. We are aware of the dangers",
      "reporting-clause:  <- ” Danilov told reporters on Tuesday. “",
    ));
  it("with an ellipsis", () =>
    edited(
      "completely under control … aware of the dangers",
      "ellipsis: … <- ,” Danilov told reporters on Tuesday. “We are",
    ));
  it("text between two quotations that reports nothing is not dropped silently", () =>
    check(
      "He called it “a good start” but hardly “a real peace” in any sense.",
      "a good start a real peace",
      {
        outcome: "altered",
        differences: ["negation:  <- but hardly"],
      },
    ));
});

describe("always the same", () => {
  const twins: [string, string, string][] = [
    ["curly and straight marks", "It’s “fine”", 'It\'s "fine"'],
    ["nested marks flipped", "a ‘neutral’ status", "a “neutral” status"],
    ["dashes", "talks — at last — began", "talks -- at last -- began"],
    ["dashes without spaces", "talks—at last—began", "talks – at last – began"],
    ["U+30FC between spaces", "Alternative - is to slam", "Alternative ー is to slam"],
    ["NBSP and line breaks", "the day of\u00A0unity came", "the day\nof unity  came"],
    [
      "soft hyphens and zero-width characters",
      "demilitarization began",
      "de\u00ADmili\u200Btarization began",
    ],
    ["NFC and NFD", "café society", "cafe\u0301 society"],
    ["ligatures", "the first office", "the ﬁrst oﬃce"],
    [
      "a word hyphenated at a line end",
      "a shortage of well-known goods",
      "a short-\nage of well-\nknown goods",
    ],
    ["full-width forms", "ABC 123", "ＡＢＣ １２３"],
    ["dots of an ellipsis", "well... maybe", "well … maybe"],
    ["a final comma inside", "the end of it,", "the end of it."],
  ];
  for (const [name, quotation, source] of twins) {
    it(name, () => same(quotation, `Before this, ${source} and after that. More words follow here.`));
  }
  it("furniture between paragraphs", () =>
    same(
      "it was the first of many days. Nobody knew the second",
      "She said it was the first of many days.\n\nAdvertisement\n\nNobody knew the second.\n\nAdvertisement\n\nThe end.",
    ));
  it("note call-outs", () => same("a claim that holds", "It is a claim[1] that² holds up."));
  const stressed =
    "It is *not* e-mailed, and **DO NOT** ask, _ever_ (*see unit(5)*); 5 * 3 stays, and a*b too.";
  it("emphasis of plain text", () =>
    same("It is not e-mailed, and DO NOT ask, ever (see unit(5)); 5", stressed));
  const linked =
    "Read the front page [https://example.org/a?b=c], or the list (http://lists.example.org/), or ask at (www.x.org).";
  it("addresses that a printer puts in brackets", () => same("the front page, or the list, or ask", linked));
  it("bullets of a list, and arrows before code that goes on", () =>
    same(
      "the first: call $NAME.$CHARSET and then the second item",
      "These are the first: call $NAME.\n˓→$CHARSET\n\n• and then\n• the second item\n• and more",
    ));
  it("they may be quoted", () => same("the list (http://lists.example.org/), or", linked));
  const noted = "It was a recent version⁵² of it. Some held on.¹⁷ Others did, in the model 52 of 17 makers.³";
  it("note call-outs copied as plain digits", () => same("a recent version52 of it", noted));
  it("those that stand apart", () => same("held on. 17 Others did", noted));
  it("one at the end", () => same("of 17 makers.3", noted));
  it("other digits are none", () =>
    check(noted, "a recent version53 of it", {
      outcome: "altered",
      differences: ["number: version53 <- version"],
    }));
  it("nor are those of another word", () =>
    check(noted, "in the model52 52 of 17 makers", {
      outcome: "altered",
      differences: ["number: model52 <- model"],
    }));
  it("slash for a line of verse", () => same("broke here / and went on"));
});

describe("by house style", () => {
  it("the first letter's case", () => edited("the problem, however, is", "first-letter-case: the <- The"));
  it("the first letter's case under a stricter style", () =>
    check(
      SOURCE,
      "the problem, however, is",
      { outcome: "altered", differences: ["case: the <- The"] },
      { style: { ...chicago, rules: { ...chicago.rules, "initial-case": "warning" } } },
    ));
  it("a final question mark", () => altered("the budget rose sharply?", "punctuation: ? <- ;"));
  it("punctuation inside", () => altered("the budget rose, sharply; he saw", "punctuation: , <- "));
  it("spelling", () =>
    check("The colour of the defence programme.", "The color of the defense program", {
      outcome: "altered",
      differences: [
        "spelling: color <- colour",
        "spelling: defense <- defence",
        "spelling: program <- programme",
      ],
    }));
  it("transliteration", () =>
    check("Zelensky met Sergei Lavrov in Kiev.", "Zelenskyy met Sergey Lavrov in Kyiv", {
      outcome: "altered",
      differences: [
        "spelling: Zelenskyy <- Zelensky",
        "spelling: Sergey <- Sergei",
        "spelling: Kyiv <- Kiev",
      ],
    }));
  it("accents", () =>
    check("the café society of Paris", "the cafe society of Paris", {
      outcome: "altered",
      differences: ["spelling: cafe <- café"],
    }));
  it("hyphenation", () =>
    check("a ground attack plane came", "a ground-attack plane came", {
      outcome: "altered",
      differences: ["spelling: - <- "],
    }));
  it("an ampersand", () =>
    check("the Bureau of Weights & Measures said", "the Bureau of Weights and Measures said", {
      outcome: "altered",
      differences: ["spelling: and <- &"],
    }));
  it("a contraction written out", () =>
    check("they do not want war", "they don’t want war", {
      outcome: "altered",
      differences: ["wording: don’t <- do not"],
    }));
  it("thousands marks that keep the value", () =>
    check("over 14,000 people came", "over 14000 people came", {
      outcome: "altered",
      differences: ["spelling: 14000 <- 14,000"],
    }));
});
