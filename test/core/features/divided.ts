import type { Landmarks } from "../../../server/src/core/corpus/landmarks.ts";

/** A text whose places are made as a reader of PDF or of subtitles would. */
export interface Divided {
  readonly text: string;
  readonly landmarks: Landmarks;
}

/** Pages of text as a PDF's: each with what is printed on it, or nothing. */
export function paged(pages: readonly (readonly [label: string, text: string])[]): Divided {
  const starts: number[] = [];
  let text = "";
  for (const [, words] of pages) {
    starts.push(text.length);
    text += `${words}\n\n`;
  }
  return { text, landmarks: { pages: { starts, labels: pages.map(([label]) => label) } } };
}

/** Cues of a recording, each with the second that it starts at; they last five seconds. */
export function spoken(cues: readonly (readonly [from: number, text: string])[]): Divided {
  const starts: number[] = [];
  let text = "";
  for (const [, words] of cues) {
    starts.push(text.length);
    text += `${words}\n`;
  }
  return { text, landmarks: { cues: cues.map(([from], i) => ({ start: starts[i]!, from, to: from + 5 })) } };
}
