import { describe, expect, test } from "vitest";
import { marksIn } from "../../../server/src/core/report/quotations/marks.ts";
import { pairMarks } from "../../../server/src/core/report/quotations/pairing.ts";

/** `marked` is prose with ⟦ ⟧ around each quotation and ⟪ before each mark that is left open. */
function check(marked: string) {
  const prose = marked.replace(/[⟦⟧⟪]/g, "");
  const marks = marksIn(prose);
  const { pairs, unclosed } = pairMarks(marks);
  const inserts = [
    ...pairs.flatMap(({ open, close }) => [
      { at: marks[open]!.at, sign: "⟦" },
      { at: marks[close]!.at + 1, sign: "⟧" },
    ]),
    ...unclosed.map((index) => ({ at: marks[index]!.at, sign: "⟪" })),
  ].sort((a, b) => b.at - a.at || (a.sign === "⟧" ? 1 : -1));
  let found = prose;
  for (const { at, sign } of inserts) found = found.slice(0, at) + sign + found.slice(at);
  expect(found).toBe(marked);
}

describe("quotation marks", () => {
  test.each([
    // Every kind of mark.
    '⟦"A"⟧ and ⟦"b"⟧.',
    "⟦“A”⟧ and ⟦“b”⟧.",
    "⟦‘A’⟧ x",
    "⟦'A'⟧ x",
    "⟦«A»⟧ x",
    "⟦« A »⟧ x",
    "⟦»A«⟧ und ⟦»b«⟧.",
    "⟦„A“⟧ x",
    "⟦„A”⟧ x",
    "⟦‚A‘⟧ x",
    "他说⟦「好」⟧了",
    "⟦『A』⟧",
    "⟦‹A›⟧ x",
    "⟦›A‹⟧ x",
    "⟦”Hej”⟧ sade han",
    "⟦»Hej»⟧ sade han",
    '他说⟦"你好"⟧了',
    // Marks that do not match.
    '⟦“A"⟧ x',
    '⟦"A”⟧ x',
    "⟦“A“⟧ x",
    "⟦‘A'⟧ x",
    '⟦„A"⟧ x',
    // Nested marks are the outer one's.
    "⟦“A ‘b’ c”⟧ d",
    "⟦\"A 'b' c\"⟧ d",
    "⟦‘A “b” c’⟧ d",
    "⟦“A “b” c”⟧ d",
    '⟦"A "b" c"⟧ d',
    "⟦“‘A,’ he said”⟧",
    "⟦« A “b” »⟧",
    "⟦「A『b』c」⟧",
    "⟦“‘A’”⟧",
    "⟦\"'A'\"⟧",
    // Apostrophes and their like are no marks.
    "It’s the dog's bone.",
    "the students' books and the teachers' desks",
    "the students’ books",
    "the '90s and '68",
    "’tis and 'twas",
    "rock 'n' roll and rock ’n’ roll",
    "he's 6' 2\" tall",
    "5'10\" and 6'",
    'a 12" ruler and a 6" one',
    "I met 'em goin' home",
    "O'Brien's and l'été",
    "Jones' and James’ cars",
    "the boss' 'ere",
    // Apostrophes inside single marks.
    "⟦‘the students’ books’⟧ [@k]",
    "⟦'the students' books,'⟧ said",
    "⟦‘It’s the dogs’ day,’⟧ he said",
    "⟦'Tis the season'⟧ [@k]",
    "⟦'don't'⟧ x",
    "the ⟦'boys'⟧ went",
    "⟦'20 people died'⟧ [@k]",
    // An odd mark costs no other quotation.
    '⟪"A and ⟦"b"⟧ and ⟦"c"⟧.',
    '⟦"A"⟧ b" and ⟦"c"⟧.',
    '⟦"A"⟧ and ⟪"b and ⟦"c"⟧.',
    "⟪“A and ⟦“b”⟧ c",
    "A” and ⟦“b”⟧",
    "⟪«A et ⟦«b»⟧",
    '⟪"A',
    'said ⟪"',
    "said ⟪“",
    "⟪‘A and it’s b",
    'A " b ⟦"c"⟧ d',
    '⟦"a 12" ruler"⟧ x',
    '⟦"in 2012"⟧ and ⟦"in 2013"⟧',
    // Missing and odd spaces.
    'said:⟦"A"⟧ x',
    '⟦"A"⟧he said',
    '(⟦"A"⟧)',
    '—⟦"A"⟧—',
    '⟦"A."⟧[@k]',
    '⟦" A "⟧',
    "⟦“A”⟧/⟦“b”⟧",
    "⟦“A”⟧⟦“b”⟧",
    'x=⟦"A"⟧;',
    // Marks beside brackets and ellipses.
    '⟦"[A] b […] c"⟧ x',
    '⟦"… a"⟧ x',
    '⟦"... a ..."⟧ x',
    "⟦“A (b) c”⟧",
    'the dogs\' bark ⟦"A"⟧ and the cats\' ⟦"b"⟧',
    "",
  ])("%s", (marked) => check(marked));

  test("linear on long runs of marks", () => {
    for (const char of ['"', "'", "“", "”", ' "', '" ', "«", "「", "a' "])
      pairMarks(marksIn(char.repeat(50_000)));
  });
});
