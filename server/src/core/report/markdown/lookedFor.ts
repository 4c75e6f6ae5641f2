import type { TextSlices } from "../../text/editedText.ts";

/** So much of a text is looked at first: a paragraph or two. */
const LOOK = 2048;

/**
 * What `endIn` finds from `start` on, and the stretch that it was found in, from which offsets count: of a long text no more
 * is looked at than that takes.
 *
 * @param endIn gives its stretch's length for what it does not find, and an offset inside is right however much follows
 */
export function lookedFor(
  text: TextSlices,
  start: number,
  endIn: (stretch: string) => number,
): readonly [stretch: string, end: number] {
  for (let length = LOOK; ; length *= 4) {
    const stretch = text.slice(start, Math.min(start + length, text.length));
    const end = endIn(stretch);
    if (end < stretch.length || start + stretch.length === text.length) return [stretch, end];
  }
}
