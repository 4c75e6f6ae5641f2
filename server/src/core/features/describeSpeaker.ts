import { speakerAt } from "../attribution/sourceSpeakers.ts";
import type { Speaker } from "../attribution/statement.ts";
import type { Passage } from "../check/types.ts";
import type { FeatureContext } from "./context.ts";
import { reportLine } from "./reportText.ts";

/**
 * Who says a passage's words in its source, and how that is known, as a sentence: `Said by Dmitry Peskov, Kremlin
 * spokesman.` Undefined where nobody is known, or several say parts of it.
 *
 * @throws Cancelled
 */
export async function describeSpeaker(
  passage: Passage | undefined,
  { corpus, statements, token }: FeatureContext,
): Promise<string | undefined> {
  if (passage === undefined) return undefined;
  const speakers: Speaker[] = [];
  for (const part of passage.parts) {
    const speaker = await speakerAt(passage.source, part, statements, token);
    if (speaker === undefined) return undefined;
    speakers.push(speaker);
  }
  const [first, ...others] = speakers;
  if (first === undefined || others.some(({ name }) => name !== first.name)) return undefined;
  const cue = first.cue === undefined ? "" : await corpus.index.read(passage.source, first.cue);
  return `${speakerPhrase(first, reportLine(cue))}.`;
}

/**
 * Who says something and how that is known, without a full stop.
 *
 * @param cue the words of the source that stand for the name; empty where none do
 */
function speakerPhrase({ name, known, office }: Speaker, cue: string): string {
  const who = office === "" ? name : `${name}, ${office}`;
  if (known === "explicit") return `Said by ${who}`;
  const why = known === "anaphoric" && cue !== "" ? `the source has “${cue}”` : "the words go on from theirs";
  return `Probably said by ${who} (${why})`;
}
