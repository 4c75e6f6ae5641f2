import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Connection } from "vscode-languageserver";
import type { Log } from "../../server/src/lsp/log.ts";
import { ProgressBar } from "../../server/src/lsp/progressBar.ts";

/** A connection whose bar does what `create` does, and what the log was told. */
function bar(create: () => unknown) {
  const told: string[] = [];
  const tell = (message: string) => void told.push(message.split("\n")[0]!);
  const log: Log = { info: tell, warn: tell, error: tell, trace: () => undefined };
  const connection = { window: { createWorkDoneProgress: create } } as unknown as Connection;
  return { told, bar: new ProgressBar(connection, log, "Work", "plain") };
}

const gone = () => {
  throw new Error("the connection is gone");
};

test.each([
  ["throws at once", gone],
  ["rejects", async () => gone()],
  ["has gone by the time it answers", async () => ({ begin: gone })],
])("a client that %s shows no bar, which is logged and fails nothing", async (_, create) => {
  const { told, bar: shown } = bar(create);
  shown.report(50);
  await setImmediate();
  shown.end();
  expect(told).toEqual(["The client shows no progress: Error: the connection is gone"]);
  expect(shown.token.cancelled).toBe(false);
});

test("a bar whose work has ended before the client shows it is taken away at once", async () => {
  const calls: unknown[][] = [];
  const reporter = {
    begin: (...args: unknown[]) => calls.push(["begin", ...args]),
    done: () => calls.push(["done"]),
  };
  const { told, bar: shown } = bar(async () => reporter);
  shown.report(70);
  shown.end();
  await setImmediate();
  expect(calls).toEqual([["begin", "Work", 70], ["done"]]);
  expect(told).toEqual([]);
});
