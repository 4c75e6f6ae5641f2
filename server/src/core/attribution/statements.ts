import type { Landmarks } from "../corpus/landmarks.ts";
import { type Range, trimmed } from "../text/range.ts";
import { english } from "./grammar/en.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type People, peopleIn, speakerOf } from "./people.ts";
import { proseStatements } from "./prose.ts";
import { movedStatement, type Speaker, type Statement } from "./statement.ts";
import { type Turn, turnsIn } from "./turns.ts";

/**
 * Every statement of a source, in the order in which they start; one that is quoted in another comes after it. Pure, linear in
 * the text, never throws.
 *
 * @param text the source's readable text
 * @param landmarks of that text: the turns of a recording are taken from them
 * @param furniture ranges of the text that are the page's, in order
 */
export function statementsOf(
  text: string,
  landmarks: Landmarks,
  furniture: readonly Range[] = [],
): Statement[] {
  const turns = landmarks.turns?.map(spoken) ?? turnsIn(text);
  const first = turns[0]?.start ?? text.length;
  const paragraphs = paragraphsOf(text.slice(0, proseEnd(text, first)), furniture);
  const people = peopleIn(turns.length === 0 ? paragraphs : paragraphsOf(text, furniture));
  return [
    ...proseStatements(paragraphs, people),
    ...turns.flatMap((turn) => turnStatements(turn, text, people)),
  ];
}

function spoken({ start, end, speaker }: Range & { readonly speaker: string }): Turn {
  return { start, end, speaker, known: "explicit" };
}

/** Where the prose before a transcript ends: at the line of its first label. */
function proseEnd(text: string, first: number): number {
  return first >= text.length ? text.length : text.lastIndexOf("\n", first - 1) + 1;
}

function turnStatements(turn: Turn, text: string, people: People): Statement[] {
  const range = trimmed(turn, text);
  if (range === undefined) return [];
  const name = turn.speaker ?? turn.role;
  const person =
    turn.speaker === undefined ? undefined : people.find(turn.speaker, english, undefined, turn.start);
  const of: Speaker["of"] = turn.speaker === undefined ? "role" : "person";
  const speaker = name && { ...speakerOf(name, person, turn.known, turn.cue), of };
  const quoted = quotedInTurn(text.slice(range.start, range.end), people).map((statement) =>
    movedStatement(statement, range.start),
  );
  return [{ ...range, kind: "turn", ...(speaker ? { speaker } : {}) }, ...quoted];
}

/** What is quoted in a turn is another's: whoever its own clause names, if it names anybody. */
function quotedInTurn(words: string, people: People): Statement[] {
  const none: People = { mentions: [], find: people.find, withOffice: () => [] };
  return proseStatements(paragraphsOf(words, []), none).map((statement) =>
    statement.speaker?.known === "explicit"
      ? statement
      : { start: statement.start, end: statement.end, kind: "quoted" },
  );
}
