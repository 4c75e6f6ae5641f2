import assert from "node:assert/strict";
import type { CompletionItem } from "vscode";
import { offeredAfter } from "./asking.ts";
import { newReport } from "./editor.ts";
import { test } from "./registry.ts";
import { codeOf, findings } from "./waiting.ts";

const labelOf = ({ label }: CompletionItem) => (typeof label === "string" ? label : label.label);

test("[@ lists the keys of the sources", async () => {
  const { document } = await newReport("keys.md", "So it was said [@\n");
  const labels = (await offeredAfter(document, "[@")).map(labelOf).join("\n");
  for (const key of ["000_16652a4050c3d9a3", "004_38826c91f0b48928"]) assert.match(labels, new RegExp(key));
});

test("inside quotation marks the source's words go on", async () => {
  const { document } = await newReport("words.md", "He spoke of “a step in the right\n");
  const inserted = (await offeredAfter(document, "the right")).map(({ insertText, label }) =>
    typeof insertText === "string" ? insertText : (insertText?.value ?? String(label)),
  );
  assert.ok(
    inserted.some((text) => text.includes("direction")),
    inserted.join(" | "),
  );
});

test("what a completion inserts is clean, beside a misquote that is not", async () => {
  const inserted = "He spoke of “a step in the right direction” [@000_16652a4050c3d9a3].";
  const misquote = "It “killed over 40,000 people” [@000_16652a4050c3d9a3].";
  const { document } = await newReport("done.md", `${inserted}\n\n${misquote}\n`);
  const found = await findings(document.uri, (codes) => codes.includes("altered-number"));
  assert.deepEqual(found.map(codeOf), ["altered-number"]);
});
