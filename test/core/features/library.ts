import type { Landmarks } from "../../../server/src/core/corpus/landmarks.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createQuoteService, type QuoteService } from "../../../server/src/core/service.ts";
import { OffsetMap } from "../../../server/src/core/text/offsetMap.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { markdownReader } from "../../../server/src/sources/markdown.ts";
import { textReader } from "../../../server/src/sources/text.ts";

/** A text whose places are made as a reader of PDF or of subtitles would. */
export interface Divided {
  readonly text: string;
  readonly landmarks: Landmarks;
}

/** An engine over files in text and Markdown, by path, and texts divided in other ways. */
export async function libraryOf(sources: Readonly<Record<string, string | Divided>>): Promise<QuoteService> {
  const service = createQuoteService({
    index: createMemoryIndex({ scheduler: eagerScheduler }),
    scheduler: eagerScheduler,
    root: "/work",
  });
  const updates = Object.entries(sources).map(([path, source]) => {
    if (typeof source === "string") {
      const reader = path.endsWith(".md") ? markdownReader : textReader;
      return { path, content: reader.read(new TextEncoder().encode(source)) };
    }
    const { text, landmarks } = source;
    const map = OffsetMap.identity(text.length);
    const readable = { text, landmarks, map, furniture: [], metadata: { title: path } };
    return { path, content: { kind: "readable", readable } as const };
  });
  await service.put(updates, neverCancelled);
  return service;
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
