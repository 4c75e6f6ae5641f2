import { expect, test } from "vitest";
import type { CommandPorts } from "../../server/src/cli/ports.ts";
import { run } from "../../server/src/cli/program.ts";

test("a fault of the program ends with 2, never with the 1 that means misquotes", async () => {
  let said = "";
  const ports: Partial<CommandPorts> = {
    cwd: "/",
    env: {},
    version: "0",
    stderr: { write: (text: string) => (said += text) },
    nearestConfiguration: () => Promise.resolve(undefined),
    findSources: () => Promise.reject(new TypeError("no such thing")),
  };
  expect(await run(["sources"], ports as CommandPorts)).toBe(2);
  expect(said).toMatch(
    /^quotewright: This is a fault in Quotewright; please report it .*\nTypeError: no such thing\n/,
  );
});
