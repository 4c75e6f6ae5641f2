import { expect, test } from "vitest";
import type { CodeAction, CompletionList, Hover, TextDocumentEdit } from "vscode-languageserver/node";
import { at, cursor } from "./report.ts";
import { codesOf, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const MINUTES =
  "The committee met in May.\fThe budget was defended by nobody at all.\fThe report was adopted at last.\n";

/** A client with one open report beside minutes of three pages. */
async function reportOnMinutes(text: string) {
  const workspace = new Workspace().write("sources/minutes.txt", MINUTES);
  const client = await TestClient.start({ folders: [workspace.uri()] });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, text);
  return { client, uri };
}

const words = "“The budget was defended by nobody”";

test("a wrong page is corrected by the preferred fix, and is right after it", async () => {
  const text = `${words} [@minutes, p. 3].\n`;
  const { client, uri } = await reportOnMinutes(text);
  const [found] = await client.pull(uri);
  expect(found).toMatchObject({
    code: "wrong-locator",
    message: "These words stand on page 2 of minutes, not at “p. 3”.",
  });
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: found!.range,
    context: { diagnostics: [found] },
  });
  const fix = actions.find(({ isPreferred }) => isPreferred)!;
  expect(fix.title).toBe("Correct the locator to “p. 2”");
  const [change] = fix.edit!.documentChanges as TextDocumentEdit[];
  const [edit] = change!.edits as { range: never; newText: string }[];
  await client.change(uri, [{ range: edit!.range, text: edit!.newText }]);
  expect(codesOf(await client.pull(uri))).toEqual([]);
});

test("a page is offered after the key, and is right", async () => {
  const text = `${words} [@minutes, `;
  const { client, uri } = await reportOnMinutes(text);
  const { items } = await client.request<CompletionList>("textDocument/completion", cursor(uri, text));
  expect(items.map(({ label }) => label)).toEqual(["p. 2"]);
  const edit = items[0]!.textEdit as { range: never; newText: string };
  expect(edit.newText).toBe("p. 2]");
  await client.change(uri, [{ range: edit.range, text: edit.newText }]);
  expect(codesOf(await client.pull(uri))).toEqual([]);
});

test("a hover at the locator says where the words stand", async () => {
  const text = `${words} [@minutes, chap. 3].\n`;
  const { client, uri } = await reportOnMinutes(text);
  const hover = await client.request<Hover>("textDocument/hover", at(uri, text, "chap"));
  const { value } = hover.contents as { value: string };
  expect(value).toContain("p. 2");
  expect(value).toContain("Locator not checkable: the source has no chapters.");
});
