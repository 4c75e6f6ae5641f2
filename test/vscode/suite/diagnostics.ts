import assert from "node:assert/strict";
import { type Diagnostic, DiagnosticSeverity, Range, type Uri, workspace } from "vscode";
import { newReport, newUntitledReport, openReport } from "./editor.ts";
import { test } from "./registry.ts";
import { codeOf, findings } from "./waiting.ts";

/** examples/README.md's table of deliberate mistakes: the words each finding must lie in, and its code. */
const misquotes = [
  ["killed over 40,000 people", "altered-number"],
  ["we are unlikely to focus on means of ensuring our security", "unmarked-omission"],
  ["This is the first challenge the courageous Ukrainian people have faced", "altered-negation"],
  ["given the actions Russia is taking in plain sight on the ground", "altered-order"],
  ["leave no channel untried in the search for peace", "quote-not-found"],
  ["We paid attention to that, and now we need to analyze it", "wrong-source"],
  ["in response to Zelensky’s request", "altered-wording"],
  ["Russia is fully ready for high-level talks with Ukraine", "unmarked-insertion"],
  ["@chronology-february-2022", "unknown-source"],
] as const;

test("the example's misquotes are underlined, each with its code", async () => {
  const { document } = await openReport("briefing.md");
  const codes = misquotes.map(([, code]) => code);
  const found = await findings(document.uri, (shown) => codes.every((code) => shown.includes(code)));
  for (const [words, code] of misquotes) {
    const text = document.getText().replaceAll(/\s/g, " ");
    const from = text.indexOf(words);
    assert.ok(from >= 0, `the example no longer holds ${words}`);
    const near = found.filter((finding) => {
      const [start, end] = [document.offsetAt(finding.range.start), document.offsetAt(finding.range.end)];
      return start <= from + words.length && end >= from;
    });
    assert.ok(
      near.some((finding) => codeOf(finding) === code),
      `${code} is not shown at “${words}”`,
    );
  }
});

test("the example's honest quotations have no warning", async () => {
  const { document } = await openReport("briefing.md");
  const found = await findings(document.uri, (codes) => codes.length >= misquotes.length);
  const alarms = found.filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
  assert.deepEqual(alarms.map(codeOf).sort(), misquotes.map(([, code]) => code).sort());
});

test("a finding links to the page of its code, which is installed", async () => {
  const { document } = await openReport("briefing.md");
  const found = await findings(document.uri, (codes) => codes.length >= misquotes.length);
  for (const finding of found) await pageOf(finding);
});

async function pageOf({ code }: Diagnostic): Promise<void> {
  assert.ok(typeof code === "object", `${String(code)} has no link`);
  const target: Uri = code.target;
  assert.ok(target.path.endsWith(`/docs/rules/${code.value}.md`), target.toString());
  const page = await workspace.fs.readFile(target);
  assert.ok(new TextDecoder().decode(page).includes(String(code.value)));
}

test("a report that was never saved is checked", async () => {
  const { document } = await newUntitledReport(
    "He wants “killed over 15,000 people” [@000_16652a4050c3d9a3].\n",
  );
  await findings(document.uri, (codes) => codes.includes("altered-number"));
});

test("typing the right figure takes the finding away", async () => {
  const text = "The fighting “killed over 15,000 people” [@000_16652a4050c3d9a3].\n";
  const editor = await newReport("typing.md", text);
  const { uri } = editor.document;
  await findings(uri, (codes) => codes.includes("altered-number"));
  const at = text.indexOf("5,000");
  const range = [editor.document.positionAt(at), editor.document.positionAt(at + 1)] as const;
  await editor.edit((edit) => edit.replace(new Range(...range), "4"));
  await findings(uri, (codes) => codes.length === 0);
});
