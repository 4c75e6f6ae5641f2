import type { ReadingId } from "../core/corpus/readings.ts";
import { type IndexState, type SourceIndex, throwIfCancelled } from "../core/ports.ts";

/** An index that keeps texts and finds nothing: for who lists sources and asks for no words, which would take most of the time. */
export function createTextStore(): SourceIndex {
  const texts = new Map<ReadingId, string>();
  const expected = new Set<ReadingId>();
  let revision = 0;
  return {
    get revision() {
      return revision;
    },
    get state(): IndexState {
      return { ready: expected.size === 0, indexed: texts.size, expected: texts.size + expected.size };
    },
    expect(ids) {
      for (const id of ids) if (!texts.has(id)) expected.add(id);
    },
    has: (id) => texts.has(id),
    async put(added, token) {
      throwIfCancelled(token);
      for (const { id, text } of added) {
        texts.set(id, text);
        expected.delete(id);
      }
      revision++;
    },
    async remove(ids) {
      for (const id of ids) {
        texts.delete(id);
        expected.delete(id);
      }
      revision++;
    },
    exact: async () => [],
    fuzzy: async () => [],
    complete: async () => [],
    read: async (id, { start, end }) => texts.get(id)?.slice(Math.max(start, 0), Math.max(end, 0)) ?? "",
    length: (id) => texts.get(id)?.length ?? 0,
  };
}
