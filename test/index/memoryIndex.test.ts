import { describe, expect, test } from "vitest";
import { eagerScheduler, neverCancelled, type Scheduler } from "../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { changesContract } from "./changesContract.ts";
import { sourceIndexContract } from "./contract.ts";

sourceIndexContract("the memory index", async (scheduler) => createMemoryIndex({ scheduler }));
changesContract("the memory index", async (scheduler) => createMemoryIndex({ scheduler }));

const found = async (index: ReturnType<typeof createMemoryIndex>, text: string) =>
  (await index.exact(text, { limit: 1000 }, neverCancelled)).map((hit) => hit.source).sort();

describe("many small changes", () => {
  test("sources put one by one are all found, before and after segments are merged", async () => {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    const ids = Array.from({ length: 100 }, (_, i) => `s${String(i).padStart(3, "0")}`);
    for (const [i, id] of ids.entries()) {
      await index.put([{ id, text: `shared words and number${i}` }], neverCancelled);
    }
    expect(await found(index, "shared words")).toEqual(ids);
    const { revision } = index;
    await index.settled();
    expect(index.revision).toBe(revision);
    expect(await found(index, "shared words")).toEqual(ids);
    expect(await found(index, "number42")).toEqual(["s042"]);
    expect(index.state.indexed).toBe(100);
  });

  test("replacing one source over and over leaves only its last text", async () => {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    await index.put([{ id: "other", text: "version of another source" }], neverCancelled);
    for (let i = 0; i < 50; i++)
      await index.put([{ id: "a", text: `version number${i} of it` }], neverCancelled);
    await index.settled();
    expect(await found(index, "version")).toEqual(["a", "other"]);
    expect(await found(index, "number48")).toEqual([]);
    expect(await found(index, "number49")).toEqual(["a"]);
  });

  test("removing most of a segment rewrites it", async () => {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    const texts = Array.from({ length: 20 }, (_, i) => ({
      id: `s${i}`,
      text: `shared words here, number${i}`,
    }));
    await index.put(texts, neverCancelled);
    await index.remove(texts.slice(3).map(({ id }) => id));
    await index.settled();
    expect(await found(index, "shared words")).toEqual(["s0", "s1", "s2"]);
    await index.remove(["s0", "s1", "s2"]);
    await index.settled();
    expect(await found(index, "shared words")).toEqual([]);
    expect(index.state).toEqual({ ready: true, indexed: 0, expected: 0 });
  });

  test("what is removed or replaced while segments are merged stays so", async () => {
    let onPause: (() => void) | undefined;
    const scheduler: Scheduler = {
      pause: async () => {
        onPause?.();
      },
    };
    const index = createMemoryIndex({ scheduler });
    const long = "some more words ".repeat(2000);
    const changes: Promise<void>[] = [];
    // The eighth small segment sets the merging off; its first pause is where the changes come in.
    for (let i = 0; i < 8; i++) {
      if (i === 7) {
        await index.settled();
        let pauses = 0;
        onPause = () => {
          pauses++;
          if (pauses !== 3) return;
          changes.push(
            index.remove(["s1"]),
            index.put([{ id: "s2", text: "shared but new" }], neverCancelled),
          );
        };
      }
      await index.put([{ id: `s${i}`, text: `shared words ${long}` }], neverCancelled);
    }
    await index.settled();
    await Promise.all(changes);
    await index.settled();
    expect(changes).toHaveLength(2);
    expect(await found(index, "shared words")).toEqual(["s0", "s3", "s4", "s5", "s6", "s7"]);
    expect(await found(index, "shared but new")).toEqual(["s2"]);
    expect(await found(index, "shared")).toHaveLength(7);
  });
});

describe("order of changes", () => {
  test("changes asked for at once happen in turn", async () => {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    const put = index.put([{ id: "a", text: "first words" }], neverCancelled);
    const remove = index.remove(["a"]);
    const again = index.put([{ id: "a", text: "second words" }], neverCancelled);
    await Promise.all([put, remove, again]);
    expect(await found(index, "words")).toEqual(["a"]);
    expect(await index.read("a", { start: 0, end: 6 })).toBe("second");
  });

  test("a cancelled put does not stop the ones after it", async () => {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    const cancelled = index.put([{ id: "a", text: "words" }], { cancelled: true });
    const next = index.put([{ id: "b", text: "words" }], neverCancelled);
    await expect(cancelled).rejects.toThrow("cancelled");
    await next;
    expect(await found(index, "words")).toEqual(["b"]);
  });
});

describe("search work is bounded", () => {
  test("a search of common words pauses often", async () => {
    let pauses = 0;
    const index = createMemoryIndex({
      scheduler: {
        pause: async () => {
          pauses++;
        },
      },
    });
    await index.put([{ id: "a", text: "to be or not to be that is ".repeat(50_000) }], neverCancelled);
    pauses = 0;
    await index.fuzzy("is not that to or zebra", { limit: 5 }, neverCancelled);
    expect(pauses).toBeGreaterThan(3);
  });

  test("a query of 10,000 words is found whole", async () => {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    const words = Array.from({ length: 12_000 }, (_, i) => `w${(i * 7919) % 5003}x${i % 17}`);
    const text = `Before it. ${words.join(" ")} After it.`;
    await index.put([{ id: "a", text }], neverCancelled);
    const query = words.slice(500, 9500).filter((_, i) => i % 9 !== 0);
    const [best] = await index.fuzzy(query.join(" "), { limit: 3 }, neverCancelled);
    expect(best!.score).toBeGreaterThan(0.9);
    expect(best!.start).toBeLessThanOrEqual(text.indexOf(query[0]!));
    expect(best!.end).toBeGreaterThanOrEqual(text.indexOf(` ${query.at(-1)} `, 50_000));
  });
});
