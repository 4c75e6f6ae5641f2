import type { CueWord } from "./cueWords.ts";

/** More words than any caption shows at once. */
const MOST_SHOWN = 80;
/** Below this share of cues that repeat the one before, repetitions are what was said ("No." "No."). */
const LEAST_SHARE = 0.25;
const LEAST_REPEATS = 3;

/**
 * The words of each cue that the one before did not show already. Live captions roll up: each cue shows the line before once more
 * (YouTube's automatic captions), or what it has said so far with more words. Files whose cues do not repeat stay as they are.
 */
export function withoutRepeats(cues: readonly (readonly CueWord[])[]): (readonly CueWord[])[] {
  const shown = cues.map((words, i) => (i === 0 ? 0 : sharedWords(cues[i - 1]!, words)));
  const repeats = shown.filter((count, i) => count > 0 && isRepeat(cues[i - 1]!, cues[i]!, count)).length;
  const filled = cues.filter((words) => words.length > 0).length;
  if (repeats < LEAST_REPEATS || repeats < filled * LEAST_SHARE) return [...cues];
  return cues.map((words, i) => words.slice(shown[i]));
}

/** How many of the last words of `before` are the first of `words`: as many as can be. */
function sharedWords(before: readonly CueWord[], words: readonly CueWord[]): number {
  for (let count = Math.min(before.length, words.length, MOST_SHOWN); count > 0; count--) {
    const from = before.length - count;
    let same = 0;
    while (same < count && before[from + same]!.text === words[same]!.text) same++;
    if (same === count) return count;
  }
  return 0;
}

/** Whether `count` shared words are the whole of one of two cues, or several: one word may be shared by chance. */
function isRepeat(before: readonly CueWord[], words: readonly CueWord[], count: number): boolean {
  return count > 1 || count === words.length || count === before.length;
}
