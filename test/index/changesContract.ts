import { beforeEach, describe, expect, test } from "vitest";
import {
  Cancelled,
  type CancelToken,
  eagerScheduler,
  neverCancelled,
  type SourceIndex,
} from "../../server/src/core/ports.ts";

import type { MakeIndex } from "./contract.ts";
import { anywhere, questionsTo } from "./questions.ts";

/** What every SourceIndex must do when its sources change and its work is cancelled. `make` gives an empty one. */
export function changesContract(name: string, make: MakeIndex): void {
  describe(`${name}, changed and cancelled`, () => {
    let index: SourceIndex;
    beforeEach(async () => {
      index = await make(eagerScheduler);
    });

    const { put, exact, fuzzy, complete } = questionsTo(() => index);

    describe("what is in it", () => {
      test("reading is clipped to the text", async () => {
        await put({ a: "abc" });
        expect(await index.read("a", { start: -5, end: 2 })).toBe("ab");
        expect(await index.read("a", { start: 1, end: 99 })).toBe("bc");
        expect(await index.read("b", { start: 0, end: 9 })).toBe("");
        expect([index.length("a"), index.length("b")]).toEqual([3, 0]);
      });

      test("it is ready when all announced sources came, or will not", async () => {
        expect(index.state).toEqual({ ready: true, indexed: 0, expected: 0 });
        index.expect(["a", "b"]);
        expect(index.state).toEqual({ ready: false, indexed: 0, expected: 2 });
        await put({ a: "x" });
        index.expect(["a"]);
        expect(index.state).toEqual({ ready: false, indexed: 1, expected: 2 });
        await index.remove(["b"]);
        expect(index.state).toEqual({ ready: true, indexed: 1, expected: 1 });
      });

      test("putting again replaces", async () => {
        await put({ a: "old words", b: "other words" });
        await put({ a: "new words" });
        expect(await exact("old words")).toEqual([]);
        expect(await exact("words")).toEqual(["a:words", "b:words"]);
        expect(await exact("new words", { limit: 9, within: ["a"] })).toEqual(["a:new words"]);
        expect(index.state.indexed).toBe(2);
      });

      test("a text to be named is found by searches that name it alone", async () => {
        await index.put(
          [
            { id: "a", text: "common words here" },
            { id: "b", text: "common words there, found rarely", found: "named" },
          ],
          neverCancelled,
        );
        expect(await exact("common words")).toEqual(["a:common words"]);
        expect(await fuzzy("words there found rarely")).toEqual([]);
        expect(await complete("common wo")).toEqual(["a:common wo"]);
        const both = { limit: 9, within: ["a", "b"] };
        expect(await exact("common words", both)).toEqual(["a:common words", "b:common words"]);
        expect(await exact("common words", { ...both, limit: 1 })).toHaveLength(1);
        expect(await exact("common words", { limit: 9, within: ["b"] })).toEqual(["b:common words"]);
        expect(await exact("common words", { limit: 9, within: ["c"] })).toEqual([]);
        expect((await fuzzy("words there found rarely", both))[0]?.source).toBe("b");
        expect(await complete("common wo", both)).toEqual(["a:common wo", "b:common wo"]);
        expect(index.has("b")).toBe(true);
        expect(index.length("b")).toBe(32);
        expect(await index.read("b", { start: 0, end: 6 })).toBe("common");
      });

      test("a text may come to be named, and back", async () => {
        await put({ a: "some words" });
        const { revision } = index;
        await index.put([{ id: "a", text: "some words", found: "named" }], neverCancelled);
        expect(index.revision).toBeGreaterThan(revision);
        expect(await exact("some words")).toEqual([]);
        await put({ a: "other words" });
        expect(await exact("words")).toEqual(["a:words"]);
        expect(await exact("words", { limit: 9, within: ["a"] })).toEqual(["a:words"]);
        await index.remove(["a"]);
        expect(index.has("a")).toBe(false);
      });

      test("of two texts of one id in one call the last counts", async () => {
        await index.put(
          [
            { id: "a", text: "first text" },
            { id: "a", text: "second text" },
          ],
          neverCancelled,
        );
        expect(await exact("text")).toEqual(["a:text"]);
        expect(await index.read("a", { start: 0, end: 6 })).toBe("second");
      });

      test("removing takes out, unknown ids are passed over", async () => {
        await put({ a: "the words", b: "the words" });
        await index.remove(["a", "nowhere", "a"]);
        expect([index.has("a"), index.has("b"), index.state.indexed]).toEqual([false, true, 1]);
        expect(await exact("the words")).toEqual(["b:the words"]);
        expect((await fuzzy("the words here")).map((hit) => hit.source)).toEqual(["b"]);
        expect(await complete("the wor")).toEqual(["b:the wor"]);
      });

      test("empty texts are sources too", async () => {
        await put({ a: "", b: "—" });
        expect([index.has("a"), index.has("b"), index.length("b")]).toEqual([true, true, 1]);
        expect(await exact("a")).toEqual([]);
      });

      test("the revision goes up with each change, and only then", async () => {
        const seen = [index.revision];
        await put({ a: "x" });
        seen.push(index.revision);
        await put({ a: "y" });
        seen.push(index.revision);
        await index.remove(["a"]);
        seen.push(index.revision);
        expect([...new Set(seen)].sort((a, b) => a - b)).toEqual(seen);
        await index.remove(["a"]);
        await exact("x");
        expect(index.revision).toBe(seen.at(-1));
      });
    });

    describe("cancelling", () => {
      const cancelled: CancelToken = { cancelled: true };

      test.each(["exact", "fuzzy", "complete"] as const)("%s rejects with Cancelled", async (method) => {
        await put({ a: "some words" });
        await expect(index[method]("some words", anywhere, cancelled)).rejects.toBeInstanceOf(Cancelled);
      });

      test("a cancelled put leaves the index working", async () => {
        await put({ a: "old words" });
        await expect(index.put([{ id: "a", text: "new words" }], cancelled)).rejects.toBeInstanceOf(
          Cancelled,
        );
        expect(await exact("words")).toEqual(["a:words"]);
        expect(await index.read("a", { start: 0, end: 3 })).toBe("old");
        await put({ b: "more words" });
        expect(await exact("more words")).toEqual(["b:more words"]);
      });

      test("a long put pauses, and stops there when cancelled meanwhile", async () => {
        const token = { cancelled: false };
        let pauses = 0;
        const slow = await make({
          pause: async () => {
            pauses++;
            if (pauses === 3) token.cancelled = true;
          },
        });
        slow.expect(["a"]);
        const text = "one two three four five ".repeat(100_000);
        await expect(slow.put([{ id: "a", text }], token)).rejects.toBeInstanceOf(Cancelled);
        expect(pauses).toBe(3);
        expect([slow.has("a"), slow.state.ready]).toEqual([false, false]);
      });
    });

    test("a search sees the corpus as it was when it began", async () => {
      let pausing = false;
      let meanwhile: Promise<void> | undefined;
      const shared = await make({
        pause: async () => {
          if (!pausing) return;
          pausing = false;
          meanwhile = shared.remove(["b"]);
          await meanwhile;
        },
      });
      const text = "alpha beta gamma delta epsilon zeta ".repeat(120_000);
      await shared.put(
        [
          { id: "a", text },
          { id: "b", text: "beta gamma unlike" },
        ],
        neverCancelled,
      );
      pausing = true;
      const hits = await shared.exact("gamma", { limit: 1_000_000 }, neverCancelled);
      await meanwhile;
      expect(meanwhile).toBeDefined();
      expect(hits.filter((hit) => hit.source === "b")).toHaveLength(1);
      expect(await shared.exact("gamma unlike", anywhere, neverCancelled)).toEqual([]);
    });
  });
}
