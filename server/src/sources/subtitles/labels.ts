import type { CueWord } from "./cueWords.ts";

/** A name before a colon at the start of a cue (Zoom, Otter, Rev; captions for the deaf): `JANE DOE:`, `Speaker 1:`, `Jane Doe:`. */
export interface Label {
  readonly speaker: string;
  /** How many words it takes. */
  readonly length: number;
}

/** Names with titles and what people add to them in meetings; a longer one is a sentence with a colon. */
const MOST_WORDS = 6;
const LONGEST = 60;
const NAME_WORD =
  /^(?:[\p{Lu}\p{Lt}\p{Lo}\d(][\p{L}\p{M}\p{N}.,'’()/&-]*|de|da|di|del|der|den|la|le|van|von|zu|bin|al|el|y|of|the|and)$/u;
/** A single word in small letters (`Note:`) is a name if it begins cues again and again. */
const LEAST_RECURRENCES = 2;

/**
 * The labels of speakers among the first words of cues, one an entry of `cues`; undefined where a cue has none. Names in
 * capitals count at once, others where they come again, since a sentence may begin with two capitals and a colon.
 */
export function labelsIn(cues: readonly (readonly CueWord[])[]): (Label | undefined)[] {
  const labels = cues.map(labelOf);
  const counts = new Map<string, number>();
  for (const label of labels) {
    if (label !== undefined) counts.set(label.speaker, (counts.get(label.speaker) ?? 0) + 1);
  }
  return labels.map((label) => {
    if (label === undefined || isCapital(label.speaker)) return label;
    return counts.get(label.speaker)! >= LEAST_RECURRENCES ? label : undefined;
  });
}

function labelOf(words: readonly CueWord[]): Label | undefined {
  const end = words.slice(0, MOST_WORDS).findIndex(({ text }) => text.endsWith(":"));
  if (end < 0 || end === words.length - 1) return undefined;
  const names = words.slice(0, end + 1).map(({ text }) => text);
  const speaker = names.join(" ").slice(0, -1).trim();
  if (speaker.length > LONGEST || !/^[\p{Lu}\p{Lt}\p{Lo}(]/u.test(speaker) || !/\p{L}/u.test(speaker))
    return undefined;
  const isName = names.every((name, i) => NAME_WORD.test(i === end ? name.slice(0, -1) : name));
  return isName ? { speaker, length: end + 1 } : undefined;
}

function isCapital(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase() && name !== name.toLowerCase();
}
