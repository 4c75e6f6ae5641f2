import { describe, expect, test } from "vitest";
import { sentenceRanges } from "../../../server/src/core/text/sentences.ts";

/** `marked` is prose with a `|` between its sentences. */
function check(marked: string) {
  const prose = marked.replaceAll("|", "");
  const found = sentenceRanges(prose).map(({ start, end }) => prose.slice(start, end));
  expect(found).toEqual(
    marked
      .split("|")
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ""),
  );
}

describe("sentences", () => {
  test.each([
    "",
    " \n ",
    "One",
    "One. |Two! |Three?",
    "No stop\nacross lines. |Two",
    "First paragraph\n\n|second paragraph. |Third",
    "First. \n \t\n|Second",
    "Mr. Smith met Mrs. Jones and Dr. Brown. |They left.",
    "The U.S. Army left. |The U.N. went too.",
    "He lives in the U.S. |The others don’t.",
    "At 5 p.m. |He came at 6 p.m. Tuesday.",
    "See e.g. Smith, i.e. him. |Done.",
    "It is No. 5 of p. 3, pp. 4–5, vol. 2, Fig. 3. |He said no. |Then left.",
    "On Feb. 24 it began. |It was Feb. |Then March.",
    "J. K. Rowling met George W. Bush. |He smiled.",
    "It cost 3.5 million. |It fell 1.2.",
    "World War I. |Then peace.",
    "Acme Inc. Chairman Smith left. |Acme Inc. |He left.",
    "He said “A.” |Then B.",
    "He said A.² |Then B.¹⁴ |It is 10² long.",
    "He said “A.” [@k] |Then B.",
    "He said “A.”[@k] |Then B.",
    "He said “A.” [@k]. |Then B.",
    "He said “A” [@k, p. 3]. |Then B.",
    "He said “A.” ([@k]) |Then B.",
    "He said “A.”[1] |Then B.",
    "He said “A.”^[See @k. Then more.] |Then B.",
    "He left. |[Then] B came.",
    "(He left.) |She stayed.",
    "“Really?” she asked. |He nodded.",
    "“Really?” Putin asked. |He nodded.",
    "“Really?” |He nodded.",
    "“Really?” asked Putin.",
    "“A.” |She asked.",
    "“A.” — Smith",
    "He said: “A b … c [...] D (...) E.” |Then.",
    "He said “A . . . b. . . . |Then” c.",
    "What?! |Yes…",
    "He waited… |Then left.",
    "He waited… then left.",
    "eBay. |Then",
    "« Oui. » |Il part.",
    "Er ging, z.B. Herr Meier. |Dann kam Dr. Müller.",
    "Он ушёл. |Она осталась. |См. ул. Ленина.",
    "他走了。|她来了！|真的？|好",
    "「行く。」と言った。|次。",
    "هل ذهب؟ |نعم.",
    "वह गया। |वह आया।",
    "See example.com. |Then a.b.c works.",
    "Wait... |What",
    "A.) |B",
  ])("%j", (marked) => check(marked));

  test("linear on long runs of marks", () => {
    for (const mark of [".", '."', ". [", "?” ", "\n", ". ("]) sentenceRanges(mark.repeat(200_000));
  });
});
