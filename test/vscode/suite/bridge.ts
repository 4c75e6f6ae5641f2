import assert from "node:assert/strict";
import {
  type CompletionItem,
  commands,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
} from "vscode";
import { applyFix, hoverAt, offeredAfter } from "./asking.ts";
import { after, inOneLine, newReport, openReport } from "./editor.ts";
import { test } from "./registry.ts";
import { codeOf, eventually, findings } from "./waiting.ts";

/** The mistakes of examples/documents/report.md, in its order. */
const mistakes = ["wrong-locator", "wrong-locator", "altered-number", "wrong-speaker", "no-source-text"];

/** The example of documents, once it is checked. */
async function bridge(): Promise<TextEditor> {
  const editor = await openReport("documents/report.md");
  await findings(editor.document.uri, (codes) => codes.join() === mistakes.join());
  return editor;
}

/**
 * A report beside it with the same library, once it is checked.
 * @param expected the codes of its findings; an unknown key at its end shows that checking is done
 */
async function beside(name: string, text: string, expected: readonly string[] = []): Promise<TextDocument> {
  const report = `---\nbibliography: library.bib\n---\n\n${text}\n\nSee [@nowhere].\n`;
  const { document } = await newReport(`documents/${name}`, report);
  await findings(document.uri, (codes) => codes.join() === [...expected, "unknown-source"].join());
  return document;
}

/** What is offered just after `words`, in the order of the list. */
async function listedAfter(document: TextDocument, words: string): Promise<CompletionItem[]> {
  const items = await offeredAfter(document, words);
  return items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
}

/** An item's label and what stands beside it. */
function shownOf({ label }: CompletionItem): string {
  return typeof label === "string" ? label : `${label.label} | ${label.description ?? ""}`;
}

test("the report on the bridge shows its mistakes and no others, and the library its duplicate", async () => {
  const { document } = await bridge();
  const library = Uri.joinPath(document.uri, "../library.bib");
  const [duplicate] = await findings(library, (codes) => codes.join() === "duplicate-entry");
  assert.equal(duplicate!.range.start.line, 47);
});

for (const [words, ...parts] of [
  [
    "“[N]ot a pe",
    "Ashmere Town Council, “Minutes of the Hearing on the Weir Bridge”, 2024-03-12",
    "p. 42",
    "Said by Priya Nair.",
  ],
  ["“read, minuted", "Marsh, “A Bridge and Its Town”, Weir Press, 2003", "chap. 3"],
  [
    "“Your kitchen",
    "Weir Bridge hearing, Assembly Room, 12 March 2024",
    "00:11:56",
    "Said by Samuel Okafor.",
  ],
  ["“is a\nfairy", "Pelletier, “Re: Weir Bridge – Timetable”, 2024-03-14", "Said by Thomas Hallett."],
  [
    "“I have been",
    "Brandt, “Council Votes to Mend the Weir Bridge”, Ashmere Courier, 2024-03-13",
    "Probably said by Thomas Hallett (the source has “he”).",
  ],
  [
    "“in eleven jour",
    "Whitcombe, “Witness Statement of Nora Whitcombe”",
    "Found with the tracked changes rejected.",
  ],
  ["[@whitcombe", "Whitcombe, “Witness Statement of Nora Whitcombe”, 2024-03-01"],
  [
    "[@thornbury",
    "Thornbury and Pell, “Stone Bridges of the Upper Weir”, County Record Society, 1961",
    // That no source file belongs to it is a finding, which stands above this.
    "@thornbury1961",
  ],
] as const) {
  test(`the hover on ${inOneLine(words)} shows reference, place and speaker`, async () => {
    const { document } = await bridge();
    const shown = (await hoverAt(document, after(document, words))).replaceAll("\\", "");
    let at = 0;
    for (const part of parts) {
      at = shown.indexOf(part, at);
      assert.ok(at >= 0, `${part} is not in its place in: ${shown}`);
    }
  });
}

for (const [words, file, opening, passage] of [
  ["“A limit of", "minutes.pdf", /^──── {2}page 2 \(42\) {2}────$/m, "A limit of three tonnes is sufficient"],
  ["“that the old", "witness-statement.docx", /^My business$/m, "that the old one be mended"],
  ["“it never ap", "history.epub", /^1\. The ferry$/m, "it never appears in the accounts"],
] as const) {
  test(`definition on a quotation of ${file} opens its text at the words`, async () => {
    const editor = await bridge();
    const place = after(editor.document, words);
    editor.selection = new Selection(place, place);
    await commands.executeCommand("editor.action.revealDefinition");
    const view = await eventually(
      [window.onDidChangeActiveTextEditor, window.onDidChangeTextEditorSelection],
      () =>
        window.activeTextEditor?.document.uri.path.endsWith(`/${file} (text)`)
          ? window.activeTextEditor
          : undefined,
      () => `the text view of ${file}; ${window.activeTextEditor?.document.uri} is shown`,
    );
    const text = view.document.getText();
    assert.match(text, opening);
    const at = view.document.offsetAt(view.selection.start);
    assert.equal(inOneLine(text.slice(at, at + passage.length + 1)).slice(0, passage.length), passage);
    await commands.executeCommand("workbench.action.closeActiveEditor");
  });
}

test("after a name what that person says comes first, from captions too", async () => {
  const document = await beside("named.md", "Hallett said “");
  const offered = (await listedAfter(document, "said “")).map(shownOf);
  assert.ok(offered.length > 3);
  assert.ok(
    offered.some((each) => each.startsWith("I have been outvoted by sentiment | Brandt, ")),
    offered.join("\n"),
  );
  assert.ok(
    offered.some((each) => each.includes("Weir Bridge hearing")),
    offered.join("\n"),
  );
});

test("a key is found by an author that it does not name, and shows the reference", async () => {
  const document = await beside("author.md", "So it was found [@lindq");
  const [first] = await listedAfter(document, "[@lindq");
  assert.match(shownOf(first!), /^okafor2024 \| Okafor and Lindqvist, “The /);
});

test("after “p. ” the page of the words is offered", async () => {
  const document = await beside("page.md", "Its “copies would be kept at the library” [@ashmere2024, p. ].");
  const [first] = await listedAfter(document, "2024, p. ");
  assert.match(shownOf(first!), /^p\. 41 \| /);
});

test("a quick fix puts the right page in, and the finding goes", async () => {
  const document = await beside(
    "fixed.md",
    "“Nobody in this room wants to lose the bridge” [@ashmere2024, p. 43].",
    ["wrong-locator"],
  );
  const [finding] = await findings(document.uri, (codes) => codes[0] === "wrong-locator");
  await applyFix(document, finding!, "p. 41");
  assert.match(document.getText(), /\[@ashmere2024, p\. 41\]/);
  const left = await findings(document.uri, (codes) => codes.join() === "unknown-source");
  assert.deepEqual(left.map(codeOf), ["unknown-source"]);
});
