import { expect, test } from "vitest";
import { Cancelled, neverCancelled } from "../../server/src/core/ports.ts";
import { createTextStore } from "../../server/src/index/textStore.ts";

test("keeps texts to be read, and finds nothing", async () => {
  const store = createTextStore();
  store.expect(["a", "b"]);
  expect(store.state).toEqual({ ready: false, indexed: 0, expected: 2 });
  await store.put([{ id: "a", text: "some words" }], neverCancelled);
  expect(store.state).toEqual({ ready: false, indexed: 1, expected: 2 });
  await store.remove(["b"]);
  expect(store.state).toEqual({ ready: true, indexed: 1, expected: 1 });
  expect([store.has("a"), store.has("b"), store.length("a"), store.length("b")]).toEqual([
    true,
    false,
    10,
    0,
  ]);
  expect(await store.read("a", { start: 5, end: 99 })).toBe("words");
  expect(await store.read("b", { start: 0, end: 9 })).toBe("");
  for (const search of [store.exact, store.fuzzy]) {
    expect(await search("some words", { limit: 9 }, neverCancelled)).toEqual([]);
  }
  expect(await store.complete("some", { limit: 9 }, neverCancelled)).toEqual([]);
  await expect(store.put([], { cancelled: true })).rejects.toBeInstanceOf(Cancelled);
});
