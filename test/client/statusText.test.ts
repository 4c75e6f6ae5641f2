import { expect, test } from "vitest";
import { statusText } from "../../client/src/status/text.ts";

const ready = { ready: true, indexed: 5, expected: 5 };

test("a server that starts is indexing", () => {
  expect(statusText("starting", undefined, undefined, "trusted").text).toBe(
    "$(sync~spin) Quotewright: indexing",
  );
});

test("a running server that has said nothing yet is indexing", () => {
  expect(statusText("running", undefined, 0, "trusted").text).toBe("$(sync~spin) Quotewright: indexing");
});

test("indexing says how far it is", () => {
  const text = statusText("running", { ready: false, indexed: 2, expected: 5 }, 0, "trusted").text;
  expect(text).toBe("$(sync~spin) Quotewright: indexing 2 of 5");
});

test("ready without problems shows the name alone", () => {
  const { text, tooltip, command } = statusText("running", ready, 0, "trusted");
  expect(text).toBe("$(quote) Quotewright");
  expect(tooltip).toContain("no problems in this report. The workspace has 5 sources.");
  expect(command).toBe("workbench.actions.view.problems");
});

test.each([
  [1, "$(quote) 1 problem"],
  [8, "$(quote) 8 problems"],
])("%d problems are counted", (n, text) => {
  expect(statusText("running", ready, n, "trusted").text).toBe(text);
});

test("no sources is said, and a click leads to the settings", () => {
  const { text, command } = statusText("running", { ready: true, indexed: 0, expected: 0 }, 0, "trusted");
  expect(text).toBe("$(warning) Quotewright: no sources");
  expect(command).toBe("quotewright.openSettings");
});

test("no sources in Restricted Mode is no matter of settings: a click leads to trust", () => {
  const none = { ready: true, indexed: 0, expected: 0 };
  const { text, tooltip, command } = statusText("running", none, 0, "restricted");
  expect(text).toBe("$(warning) Quotewright: no sources");
  expect(tooltip).toContain(
    "in Restricted Mode, source folders that the workspace's settings name are not read",
  );
  expect(command).toBe("workbench.trust.manage");
});

test("Restricted Mode changes nothing where there are sources", () => {
  expect(statusText("running", ready, 3, "restricted")).toEqual(statusText("running", ready, 3, "trusted"));
});

test("a stopped server alarms, and a click starts it, whatever the index was", () => {
  const { text, command, alarm } = statusText("stopped", ready, 3, "trusted");
  expect({ text, command, alarm }).toEqual({
    text: "$(error) Quotewright",
    command: "quotewright.restart",
    alarm: "error",
  });
});
