import { expect, test } from "vitest";
import { workspace } from "./workspace.ts";

const files = {
  "sources/minutes.txt":
    "The committee met in May.\fThe budget was defended by nobody at all.\fThe report was adopted at last.\n",
  "wrong.md": "It says “the budget was defended by nobody” [@minutes, p. 3].\n",
  "bare.md": "It says “the budget was defended by nobody” [@minutes].\n",
};

test("a wrong page is a finding, with the page that is right", () => {
  const { stdout, status } = workspace(files).run(["check", "wrong.md"]);
  expect(stdout).toContain("wrong-locator  These words stand on page 2 of minutes, not at “p. 3”.");
  expect(status).toBe(1);
});

test("JSON has the locator to cite a passage by", () => {
  const { reports } = workspace(files).json(["check", "bare.md"]);
  const [quotation] = reports[0].quotations;
  expect(quotation.passage.locator).toBe("p. 2");
  expect(quotation.findings).toEqual([]);
});

test("a citation without a page is a finding where the configuration asks for one", () => {
  const asking = { ...files, "quotewright.json": '{ "codes": { "missing-locator": "warning" } }' };
  const { stdout } = workspace(asking).run(["check", "bare.md"]);
  expect(stdout).toContain("missing-locator");
  expect(stdout).toContain("“p. 2”");
});
