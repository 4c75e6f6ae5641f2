import fc from "fast-check";
import { expect, test } from "vitest";
import { eagerScheduler, neverCancelled } from "../../server/src/core/ports.ts";
import { wordsOf } from "../../server/src/core/text/words.ts";
import { InOrder } from "../../server/src/index/inOrder.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { Pace } from "../../server/src/index/pace.ts";
import { SegmentBuilder } from "../../server/src/index/segmentBuilder.ts";

const word = fc.constantFrom(
  "a",
  "b",
  "c",
  "ab",
  "abc",
  "Ba",
  "é",
  "e",
  "don’t",
  "和",
  "平",
  "x-\ny",
  "\uD800",
);
const prose = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
const sources = fc.dictionary(fc.constantFrom("s1", "s2", "s3", "s4"), prose);

const folded = (text: string) => wordsOf(text).map((w) => w.folded);

async function indexOf(texts: Record<string, string>) {
  const index = createMemoryIndex({ scheduler: eagerScheduler });
  await index.put(
    Object.entries(texts).map(([id, text]) => ({ id, text })),
    neverCancelled,
  );
  return index;
}

/** Places of `query` as `source@start-end`, found by looking everywhere. */
function everywhere(texts: Record<string, string>, query: string): string[] {
  const wanted = folded(query);
  const places: string[] = [];
  for (const [id, text] of Object.entries(texts)) {
    const words = wordsOf(text);
    for (let i = 0; wanted.length > 0 && i + wanted.length <= words.length; i++) {
      if (wanted.every((each, j) => words[i + j]!.folded === each)) {
        places.push(`${id}@${words[i]!.start}-${words[i + wanted.length - 1]!.end}`);
      }
    }
  }
  return places.sort();
}

test("exact finds what looking everywhere finds", async () => {
  await fc.assert(
    fc.asyncProperty(sources, fc.array(word, { maxLength: 4 }), async (texts, query) => {
      const text = query.filter((each) => !each.includes("-")).join(" ");
      const hits = await (await indexOf(texts)).exact(text, { limit: 1000 }, neverCancelled);
      expect(hits.map((h) => `${h.source}@${h.start}-${h.end}`).sort()).toEqual(everywhere(texts, text));
    }),
  );
});

test("after any changes the index holds what the last ones say", async () => {
  const change = fc.oneof(
    fc.record({ put: sources }),
    fc.record({ remove: fc.array(fc.constantFrom("s1", "s2", "s3", "s4"), { maxLength: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 25 }), word, async (changes, query) => {
      const index = createMemoryIndex({ scheduler: eagerScheduler });
      const model: Record<string, string> = {};
      for (const each of changes) {
        if ("put" in each) {
          Object.assign(model, each.put);
          const texts = Object.entries(each.put).map(([id, text]) => ({ id, text }));
          await index.put(texts, neverCancelled);
        } else {
          for (const id of each.remove) delete model[id];
          await index.remove(each.remove);
        }
      }
      for (const settle of [async () => undefined, () => index.settled()]) {
        await settle();
        expect(index.state.indexed).toBe(Object.keys(model).length);
        const hits = await index.exact(query, { limit: 10_000 }, neverCancelled);
        expect(hits.map((h) => `${h.source}@${h.start}-${h.end}`).sort()).toEqual(everywhere(model, query));
      }
    }),
    { numRuns: 60 },
  );
});

test("windows of fuzzy lie in their source, and scores fall from 1 to above 0", async () => {
  await fc.assert(
    fc.asyncProperty(sources, prose, async (texts, query) => {
      const index = await indexOf(texts);
      for (const within of [undefined, ["s2", "s3"]]) {
        const hits = await index.fuzzy(query, { limit: 9, ...(within && { within }) }, neverCancelled);
        let last = 1;
        for (const hit of hits) {
          expect(within ?? Object.keys(texts)).toContain(hit.source);
          expect(hit.start).toBeGreaterThanOrEqual(0);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.end).toBeLessThanOrEqual(texts[hit.source]!.length);
          expect(hit.score).toBeLessThanOrEqual(last);
          expect(hit.score).toBeGreaterThan(0);
          last = hit.score;
        }
      }
    }),
  );
});

test("a stretch of a source is found again by fuzzy, inside that source", async () => {
  await fc.assert(
    fc.asyncProperty(sources, fc.nat(), fc.integer({ min: 1, max: 40 }), async (texts, seed, length) => {
      const index = await indexOf(texts);
      for (const [id, text] of Object.entries(texts)) {
        const words = wordsOf(text);
        const taken = words.slice(seed % Math.max(1, words.length)).slice(0, length);
        if (taken.length === 0) continue;
        const query = text.slice(taken[0]!.start, taken.at(-1)!.end);
        const [best] = await index.fuzzy(query, { limit: 1, within: [id] }, neverCancelled);
        expect(best?.score).toBe(1);
      }
    }),
  );
});

test("continuations begin with what was typed", async () => {
  await fc.assert(
    fc.asyncProperty(sources, fc.array(word, { minLength: 1, maxLength: 3 }), async (texts, query) => {
      const typed = query.filter((each) => !each.includes("-")).join(" ");
      const index = await indexOf(texts);
      for (const hit of await index.complete(typed, { limit: 50 }, neverCancelled)) {
        const written = texts[hit.source]!.slice(hit.start, hit.end);
        expect(folded(written).join(" ").startsWith(folded(typed).join(" "))).toBe(true);
      }
    }),
  );
});

test("words in order are counted as by the textbook's table", async () => {
  const id = fc.constantFrom("p", "q", "r", "s", "t", "u");
  await fc.assert(
    fc.asyncProperty(
      fc.array(id, { minLength: 1, maxLength: 90 }),
      fc.array(id, { maxLength: 60 }),
      async (query, text) => {
        const builder = new SegmentBuilder();
        const pace = new Pace(eagerScheduler, neverCancelled);
        await builder.add({ id: "a", text: text.join(" ") }, pace);
        const segment = await builder.seal(pace);
        const inOrder = new InOrder(
          segment,
          Uint32Array.from(query, (each) => segment.words.idOf(each)),
        );
        expect(inOrder.count(1, 1 + text.length)).toBe(longestCommonSubsequence(query, text));
      },
    ),
  );
});

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const each of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++)
      next.push(each === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]!;
}
