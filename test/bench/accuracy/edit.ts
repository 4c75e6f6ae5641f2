import { pick, type Random } from "../random.ts";
import { type Example, type Maker, misquote, places, trimmed } from "./example.ts";
import type { Library, Window } from "./library.ts";
import { AUXILIARIES, core, isLower, mark, UNITS, weighs } from "./words.ts";

/*
 * Misquotes of one edit each. A label must be beyond doubt, so words that might be read otherwise are passed over, and
 * what comes out must not stand anywhere in the sources.
 */

export const LEAST = 8;
export const MOST = 60;
/** Words of the window that stay on both sides of an edit, so that the place of the window is certain. */
export const MARGIN = 3;

/** Edits a window; undefined where it does not lend itself to that. */
export type Edit = (
  window: Window,
  library: Library,
  next: Random,
) => Pick<Example, "quotation" | "codes"> | undefined;

/** A misquote made by editing a window's tokens. */
export function edited(edit: Edit): Maker {
  return (library, next) => {
    const window = library.window(next, LEAST, MOST, "clean");
    const made = edit(window, library, next);
    if (made === undefined || library.occurrences(made.quotation) > 0) return undefined;
    return misquote(window.source, window.tokens, made.quotation, ...made.codes);
  };
}

/** An edit of marks or case, which leaves the letters as they are. */
export function editedMarks(edit: Edit): Maker {
  return (library, next) => {
    const window = library.window(next, LEAST, MOST, "clean");
    const made = edit(window, library, next);
    return made && misquote(window.source, window.tokens, made.quotation, ...made.codes);
  };
}

/** Replaces the token at one of the places that `fits` by what `change` gives. */
export function token(
  codes: Example["codes"],
  margin: number,
  fits: (token: string, at: number, window: Window, library: Library) => boolean,
  change: (token: string, at: number, window: Window, library: Library, next: Random) => string | undefined,
): Edit {
  return (window, library, next) => {
    const found = places(window.tokens, margin, (one, at) => fits(one, at, window, library));
    if (found.length === 0) return undefined;
    const at = pick(next, found);
    const changed = change(window.tokens[at]!, at, window, library, next);
    if (changed === undefined) return undefined;
    const written = changed === "" ? window.tokens.toSpliced(at, 1) : window.tokens.with(at, changed);
    return { quotation: trimmed(written), codes };
  };
}

/** The tokens round a place. */
export const nextTo = ({ tokens }: Window, at: number) => tokens.slice(Math.max(0, at - 4), at + 5);
/** Whether it is a common word of some length and neither a negation nor a number. */
export const contentWord = (one: string) =>
  isLower(one) &&
  core(one).length >= 4 &&
  !weighs([one]) &&
  !UNITS.has(core(one)) &&
  !AUXILIARIES.has(core(one));

/** Whether it may change places: a common word without a mark. */
export const swappable = (one: string) =>
  isLower(one) && mark(one) === "" && !weighs([one]) && core(one).length >= 2;
