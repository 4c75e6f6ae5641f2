import { describe, it } from "vitest";
import { check } from "./harness.ts";

const SOURCE = `They met. ${"We shall go on, and we shall not stop. ".repeat(40)}Then they left.`;

describe("hundreds of marks in one quotation, too many for a table", () => {
  for (const [name, unit] of [
    ["ellipses", "We … "],
    ["brackets", "we [all] "],
    ["both", "[W]e … [all] stop "],
  ] as const)
    it(name, () => check(SOURCE, unit.repeat(600).trim(), { outcome: "missing" }));
});
