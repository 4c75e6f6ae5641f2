/** How far beside a changed place its points are looked for: two or three may stand together, with a mark and a space. */
export const REACH = 6;

/** Points that the quotation has at a place, as a length of its text, and those that the source has there. */
export interface Points {
  readonly own: number;
  readonly theirs: string;
}

/**
 * The points right after a changed place, where the source has others: they go with its words. Undefined at the
 * quotation's end, where points are the report's, and beside a dash.
 *
 * @param own the quotation's text after the place
 * @param theirs the source's
 */
export function pointsAfter(own: string, theirs: string): Points | undefined {
  const [ours, others] = [own, theirs].map((text) => /^[,;:.!?]*/.exec(text)![0]) as [string, string];
  const isFigure = /^\d/.test(theirs.slice(others.length)) || /^\d/.test(own.slice(ours.length));
  // Where one of the two has a dash there, which mark is right is a difference of its own.
  const isDashed = [own.slice(ours.length), theirs.slice(others.length)].some((text) =>
    /^\s*[-–—]/u.test(text),
  );
  if (ours === others || isFigure || isDashed || own.slice(ours.length).trim() === "") return undefined;
  return { own: ours.length, theirs: others };
}

/**
 * The points before a changed place, where the source has others and a space after them. Undefined at the quotation's
 * start; `own` counts the space as well.
 */
export function pointsBefore(own: string, theirs: string): Points | undefined {
  const ours = /[,;:.!?]*\s*$/.exec(own)![0];
  const others = /([,;:.!?]*)["“”‘’']?\s+["“”‘’']?$/.exec(theirs)?.[1];
  if (own === "" || others === undefined || others === ours.trim()) return undefined;
  return { own: ours.length, theirs: others };
}

/** Whether what stands beside words in the source leaves a space between them and the report's words. */
export function isApart(char: string): boolean {
  return /[\s"“”„«»]/u.test(char);
}
