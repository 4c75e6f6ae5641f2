import {
  type Hit,
  neverCancelled,
  type SearchOptions,
  type SourceIndex,
} from "../../server/src/core/ports.ts";

export const anywhere: SearchOptions = { limit: 20 };

/** What the contracts ask of an index, hits as `source:words`. `current` gives the index of the running test. */
export function questionsTo(current: () => SourceIndex) {
  /** Hits as `source:words`, in order of source and offset. */
  const shown = async (hits: readonly Hit[]) => {
    const sorted = [...hits].sort((a, b) =>
      a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start,
    );
    return Promise.all(sorted.map(async (hit) => `${hit.source}:${await current().read(hit.source, hit)}`));
  };
  return {
    put: (texts: Record<string, string>) =>
      current().put(
        Object.entries(texts).map(([id, text]) => ({ id, text })),
        neverCancelled,
      ),
    exact: async (text: string, options = anywhere) =>
      shown(await current().exact(text, options, neverCancelled)),
    fuzzy: (text: string, options = anywhere) => current().fuzzy(text, options, neverCancelled),
    complete: async (typed: string, options = anywhere) =>
      shown(await current().complete(typed, options, neverCancelled)),
  };
}
