import { describe, expect, it } from "vitest";
import { statementsOf } from "../../../server/src/core/attribution/statements.ts";
import type { Landmarks } from "../../../server/src/core/corpus/landmarks.ts";

/** A statement as `SPEAKER, how: first words`; `-` for nobody, `*` before an office's label. */
function drawn(text: string, landmarks: Landmarks = {}, furniture: readonly string[] = []): string[] {
  const ranges = furniture.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  return statementsOf(text, landmarks, ranges).map(({ start, end, speaker }) => {
    const words = text.slice(start, end).split(/\s+/).slice(0, 2).join(" ");
    if (speaker === undefined) return `-: ${words}`;
    return `${speaker.of === "role" ? "*" : ""}${speaker.name}, ${speaker.known}: ${words}`;
  });
}

function check(text: string, expected: readonly string[]): void {
  expect(drawn(text)).toEqual(expected);
}

const PESKOV = "Kremlin spokesman Dmitry Peskov met the press.\n\n";

describe("names", () => {
  it("are as full as the source has them", () =>
    check(`${PESKOV}“All is well,” Peskov said.`, ["Dmitry Peskov, explicit: All is"]));
  it("also where the full one comes later", () =>
    check("“All is well,” Peskov said.\n\nDmitry Peskov left.", ["Dmitry Peskov, explicit: All is"]));
  it("stay apart where two have a surname", () =>
    check("Dale Hay and Connie Hay came.\n\n“All is well,” Hay said.", ["Hay, explicit: All is"]));
  it("of one spelling are those of another", () =>
    check("Sergei Lavrov came.\n\n“All is well,” Sergey Lavrov said.", ["Sergei Lavrov, explicit: All is"]));
  it("that are months too", () =>
    check("“All is well,” said June Abbott.", ["June Abbott, explicit: All is"]));
  it.each([
    ["Davis", "Davis, explicit: All is"],
    ["Hawkins", "Hawkins, explicit: All is"],
    ["Topics", "-: All is"],
    ["Teachers", "-: All is"],
  ])("that have the form of a plural are those of a list: %s", (word, statement) =>
    check(`“All is well,” ${word} said.`, [statement]),
  );
  it("of companies in apposition are none for certain", () =>
    check("The mine’s owner, Consolidated Coal, said it was “a sad day”.", ["-: a sad"]));
});

describe("clauses", () => {
  it.each([
    ["Danilov, the head of the council, said: “All is well.”", "Danilov, explicit: All is"],
    ["“All is well,” Sandra Pike, its president, said.", "Sandra Pike, explicit: All is"],
    ["“All is well,” Prof Grace Mbeki of the University of Cape Town said.", "Grace Mbeki, explicit: All is"],
    ["Zelenskyy adviser Mykhailo Podolyak said: “All is well.”", "Mykhailo Podolyak, explicit: All is"],
    ["Nair said the plan was “interesting as history”.", "Nair, explicit: interesting as"],
    ["Marsh called the claim “colourful”.", "Marsh, explicit: colourful"],
    ["Montoya smiled and said, “Ask an engineer.”", "Montoya, explicit: Ask an"],
    ["According to Nair, work could begin “before the swallows”.", "Nair, explicit: before the"],
    ["Sergei Lavrov admitted it, saying that “there is a chance”.", "Sergei Lavrov, anaphoric: there is"],
    ["A spokesman for Putin called it “colourful stuff”.", "-: colourful stuff"],
    ["Delgado said crews from six states had worked “a hard week”.", "Delgado, explicit: a hard"],
  ])("%s", (text, statement) => check(text, [statement]));
  it("two stretches in one sentence are of one", () =>
    check("Korolev said he was ready “at any moment” to talk, and that Haugen “knows my telephone number”.", [
      "Korolev, explicit: at any",
      "Korolev, explicit: knows my",
    ]));
});

describe("somebody named elsewhere", () => {
  it.each([
    ["he", `${PESKOV}“All is well,” he said.`, "Dmitry Peskov, anaphoric: All is"],
    ["an office", `${PESKOV}“All is well,” the spokesman said.`, "Dmitry Peskov, anaphoric: All is"],
    [
      "a title shortened",
      "Gov. Thomas Ward came. “All is well,” the governor said.",
      "Thomas Ward, anaphoric: All is",
    ],
    [
      "not of the other gender",
      `${PESKOV}Maria Lund left. “All is well,” he said.`,
      "Dmitry Peskov, anaphoric: All is",
    ],
    ["not over somebody without a name", `${PESKOV}His wife laughed. “All is well,” she said.`, "-: All is"],
    [
      "of two with one surname the one that fits",
      "Dale Hay and Connie Hay came. Hay laughed. “All is well,” she said.",
      "Connie Hay, anaphoric: All is",
    ],
  ])("%s", (_, text, statement) => check(text, [statement]));
  it("nobody where nobody is named", () => check("“All is well,” the minister said.", ["-: All is"]));
});

describe("a speech that goes on", () => {
  it("after its clause", () =>
    check("“All is well,” Ana Ruiz said. “We are glad.”", [
      "Ana Ruiz, explicit: All is",
      "Ana Ruiz, implicit: We are",
    ]));
  it("inside its sentence", () =>
    check("“All is well,” Ana Ruiz said, “and good.”", [
      "Ana Ruiz, explicit: All is",
      "Ana Ruiz, explicit: and good.",
    ]));
  it("in the next paragraph", () =>
    check("“All is well,” Ana Ruiz said.\n\n“We are glad of it.”", [
      "Ana Ruiz, explicit: All is",
      "Ana Ruiz, implicit: We are",
    ]));
  it("not after a question", () =>
    check("“Is all well?” Ana Ruiz said, and asked: “Is it?”\n\n“We are glad of it.”", [
      "Ana Ruiz, explicit: Is all",
      "Ana Ruiz, explicit: Is it?",
      "-: We are",
    ]));
  it("through paragraphs that open their marks once more", () =>
    check("Carrow said:\n\n“This winter will come.\n\n“It will go. I know it.”", [
      "Carrow, explicit: This winter",
      "Carrow, implicit: It will",
    ]));
  it("named at the end of such paragraphs", () =>
    check("“This winter will come.\n\n“It will go,” Ana Ruiz said.", [
      "Ana Ruiz, implicit: This winter",
      "Ana Ruiz, explicit: It will",
    ]));
  it("in a block set off after a colon", () =>
    check("Ana Ruiz said:\n\n> All is well with us.", ["Ana Ruiz, explicit: All is"]));
  it("over furniture inside a sentence", () =>
    expect(drawn("“All is\n\nAdvertisement\n\nwell,” Ana Ruiz said.", {}, ["Advertisement"])).toEqual([
      "Ana Ruiz, explicit: All is",
    ]));
});

describe("what is no statement", () => {
  it.each([
    "The “special operation” goes on.",
    "Marcus Bell, nicknamed “The Vicar”, left.",
    "They sang “The Leaving of Liverpool” twice.",
    "The word “insurance” appears twice.",
    "One sign read “Sell your boats.”",
    "Its so-called “Harbour Pact” failed.",
  ])("%s", (text) => check(text, []));
});

describe("statements in statements", () => {
  it("are the inner speaker’s", () =>
    check("“Lavrov told me: ‘All is well here,’” Ana Ruiz said.", [
      "Ana Ruiz, explicit: Lavrov told",
      "Lavrov, explicit: All is",
    ]));
  it("are the outer speaker’s after I", () =>
    check("“I told him, ‘I work nights already,’” Ana Ruiz said.", [
      "Ana Ruiz, explicit: I told",
      "Ana Ruiz, anaphoric: I work",
    ]));
});

describe("transcripts", () => {
  it("by capital labels, people and offices", () =>
    check("MS. RUIZ: Thank you.\n\nTHE COURT: You may go on.", [
      "Ruiz, explicit: Thank you.",
      "*THE COURT, explicit: You may",
    ]));
  it("by full names that come again", () =>
    check("Ana Ruiz: Why?\n\nPeter Holm: Because.\n\nAna Ruiz: I see.", [
      "Ana Ruiz, explicit: Why?",
      "Peter Holm, explicit: Because.",
      "Ana Ruiz, explicit: I see.",
    ]));
  it("by initials, as the Kremlin prints them", () =>
    check("В.Путин: Добрый день.\n\nВопрос: Как дела?\n\nВ.Путин: Хорошо.", [
      "В. Путин, explicit: Добрый день.",
      "*Вопрос, explicit: Как дела?",
      "В. Путин, explicit: Хорошо.",
    ]));
  it("with times", () =>
    check("[00:01:10] Speaker 1: Good day.\n[00:01:12] Speaker 2: Good day.\n", [
      "*Speaker 1, explicit: Good day.",
      "*Speaker 2, explicit: Good day.",
    ]));
  it("by questions and answers under a lawyer’s name", () =>
    check(
      "ANA RUIZ,\ncalled as a witness, testified:\n\nBY MR. HOLM:\n\nQ.   Where were you?\n\nA.   At home.\n\nQ.   Alone?\n\nA.   Yes.\n",
      [
        "Holm, anaphoric: Where were",
        "Ana Ruiz, anaphoric: At home.",
        "Holm, anaphoric: Alone?",
        "Ana Ruiz, anaphoric: Yes.",
      ],
    ));
  it("under a head of labels that nobody speaks", () =>
    check("TRANSCRIPT: Hearing\nDATE: 4 May\n\nRUIZ: Why?\n\nHOLM: Because.", [
      "Ruiz, explicit: Why?",
      "Holm, explicit: Because.",
    ]));
  it("without stage directions at a turn’s end", () => {
    const text = "RUIZ: Thank you.\n\n(Applause.)\n\nHOLM: Good.";
    const [first] = statementsOf(text, {});
    expect(text.slice(first!.start, first!.end)).toBe("Thank you.");
  });
  it("with what is quoted in a turn as somebody else’s", () =>
    check("RUIZ: Governor Holm said, “You are asleep.”\n\nHOLM: He told me, “Not so fast.”", [
      "Ruiz, explicit: Governor Holm",
      "Holm, explicit: You are",
      "Holm, explicit: He told",
      "-: Not so",
    ]));
  it("of recordings whose format names the speakers", () => {
    const text = "Good day.\nGood day to you.";
    const turns = [
      { start: 0, end: 9, speaker: "Ana Ruiz" },
      { start: 10, end: text.length, speaker: "Peter Holm" },
    ];
    expect(drawn(text, { turns })).toEqual([
      "Ana Ruiz, explicit: Good day.",
      "Peter Holm, explicit: Good day",
    ]);
  });
});

describe("other languages", () => {
  it.each([
    ["„Wir warten“, sagte Kanzlerin Johanna Reuter am Dienstag.", "Johanna Reuter, explicit: Wir warten"],
    ["„Wir warten hier“, sagte der Fraktionschef, Jens Abel.", "Jens Abel, explicit: Wir warten"],
    ["Damals schrieb Brandt in ihrem Bericht: „Die Pfeiler wanken.“", "Brandt, explicit: Die Pfeiler"],
    ["„Wir warten und hoffen“, so Stein.", "Stein, explicit: Wir warten"],
    ["Laut Maibach ist der Entwurf „handwerklich miserabel“.", "Maibach, explicit: handwerklich miserabel"],
    [
      "« Nous attendons la suite », a déclaré mercredi le premier ministre, Antoine Delmas.",
      "Antoine Delmas, explicit: Nous attendons",
    ],
    ["Selon M. Delmas, le texte est « juste et nécessaire ».", "Delmas, explicit: juste et"],
    [
      "Le maire, Yves Lambert, attend. « Nous sommes prêts », dit-il.",
      "Yves Lambert, anaphoric: Nous sommes",
    ],
    [
      "«Мы ждём ответа», — заявил в пятницу министр транспорта Павел Громов.",
      "Павел Громов, explicit: Мы ждём",
    ],
    [
      "Ольга Зимина ушла. По словам Зиминой, ремонт обойдется «чуть больше миллиона».",
      "Ольга Зимина, explicit: чуть больше",
    ],
    ["Ольга Зимина ушла. «Мне очень жаль», — добавила она.", "Ольга Зимина, anaphoric: Мне очень"],
  ])("%s", (text, statement) => check(text, [statement]));
});
