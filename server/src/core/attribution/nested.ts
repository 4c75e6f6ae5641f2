import { movedBy, type Range } from "../text/range.ts";
import type { Paragraph } from "./paragraphs.ts";
import { type People, speakerOf } from "./people.ts";
import type { Speaker, Statement } from "./statement.ts";
import { stretchesIn, surroundingsOf } from "./stretches.ts";
import { isStatement } from "./worth.ts";

/** Who `I` is in a quotation. */
const FIRST_PERSON = /^(?:i|ich|je|я)$/iu;

/**
 * Statements quoted inside a statement: they are whoever's the words around them name, the outer speaker's where those say `I`,
 * and nobody's known otherwise.
 *
 * @param outer the range of the outer words in the source
 */
export function nestedStatements(
  outer: Range,
  { text, start, grammar }: Paragraph,
  speaker: Speaker | undefined,
  people: People,
): Statement[] {
  const words = text.slice(outer.start - start, outer.end - start);
  const stretches = stretchesIn(words);
  if (stretches.length === 0) return [];
  return surroundingsOf(words, stretches, grammar).flatMap((around): Statement[] => {
    const own = words.slice(around.open + 1, around.close);
    const isOnlyTerm = around.leading === undefined && around.trailing === undefined;
    if (isOnlyTerm || !isStatement(own, words.slice(0, around.open), around, grammar)) return [];
    const naming = around.trailing ?? around.leading;
    const range = { start: outer.start + around.open + 1, end: outer.start + around.close };
    if (range.end <= range.start) return [];
    if (naming?.kind === "name") {
      const person = people.find(naming.name, grammar, naming.gender, outer.start);
      const known = naming.form === "inferred" ? "anaphoric" : "explicit";
      const named = speakerOf(naming.name, person, known, movedBy(naming.cue, outer.start));
      return [{ ...range, kind: "quoted", speaker: named }];
    }
    if (naming?.kind === "pronoun" && speaker !== undefined) {
      const cue = movedBy(naming.cue, outer.start);
      const pronoun = words.slice(naming.cue.start, naming.cue.end);
      if (FIRST_PERSON.test(pronoun))
        return [{ ...range, kind: "quoted", speaker: { ...speaker, known: "anaphoric", cue } }];
    }
    return [{ ...range, kind: "quoted" }];
  });
}
