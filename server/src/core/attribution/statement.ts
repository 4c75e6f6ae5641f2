import { movedBy, type Range } from "../text/range.ts";

/**
 * How the speaker of a statement is known, from the surest to the least sure. `explicit`: a clause beside the words, or the label of a turn, names the speaker. `anaphoric`: a pronoun or an office stands
 * there, for somebody named elsewhere. `implicit`: nothing does; the words go on from those of the speaker.
 */
export type Known = "explicit" | "anaphoric" | "implicit";

/** Who says a statement. */
export interface Speaker {
  /** As full as the source has it: `Dmitry Peskov` for `Peskov`. For a label that names an office, the label. */
  readonly name: string;
  readonly known: Known;
  /** A person, or whoever has an office: `THE COURT`. */
  readonly of: "person" | "role";
  /** What the source says the person is, in its words; empty where it says nothing. */
  readonly office: string;
  /** The words of the source that name the speaker, or stand for the name. */
  readonly cue?: Range;
}

/** Words of a source that somebody says. Ranges are in the source's readable text. */
export interface Statement extends Range {
  /** Between quotation marks, or in a turn of a transcript. The range holds the words alone, neither marks nor label. */
  readonly kind: "quoted" | "turn";
  /** Undefined where the source does not tell, or not surely enough. */
  readonly speaker?: Speaker;
}

/** A statement, with what names its speaker, of a text that stands `by` code units on in another. */
export function movedStatement(statement: Statement, by: number): Statement {
  const { speaker } = statement;
  const moved = { ...statement, ...movedBy(statement, by) };
  return speaker?.cue === undefined
    ? moved
    : { ...moved, speaker: { ...speaker, cue: movedBy(speaker.cue, by) } };
}
