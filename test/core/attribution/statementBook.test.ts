import { expect, it } from "vitest";
import { StatementBook } from "../../../server/src/core/attribution/statementBook.ts";
import { neverCancelled, type SourceIndex } from "../../../server/src/core/ports.ts";

it("a slice of a source looks at its own furniture alone, however much the source has", async () => {
  const text = "“We will not yield to anyone,” said Anna Smith.\n[00:01]\n\n".repeat(4_000);
  const furniture = [...text.matchAll(/\[00:01\]/g)].map(({ index, 0: found }) => {
    return { start: index, end: index + found.length };
  });
  let looked = 0;
  const counted = new Proxy(furniture, {
    get(target, name) {
      if (/^\d+$/.test(String(name))) looked++;
      return Reflect.get(target, name);
    },
  });
  const index: Pick<SourceIndex, "length" | "read"> = {
    length: () => text.length,
    read: async (_, { start, end }) => text.slice(start, end),
  };
  const book = new StatementBook({
    index: index as SourceIndex,
    scheduler: { pause: async () => undefined },
    furniture: () => counted,
    turns: () => undefined,
  });
  const statements = await book.all("a", neverCancelled);
  expect(statements.filter(({ speaker }) => speaker?.name === "Anna Smith")).toHaveLength(4_000);
  expect(looked).toBeLessThan(2 * furniture.length);
});
