import { describe, expect, test } from "vitest";
import type { ClientCapabilities, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { ManualTimers } from "./host.ts";
import { at } from "./report.ts";
import { codesOf, TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";
import { stepsOf } from "./workspaceEdit.ts";

const first = "It “was closed at noon” [@minutes].\n";
const second = "As @minutes has it, in [them](../sources/minutes.txt), and @{minutes}.\n";

const capabilities: ClientCapabilities = {
  ...vscodeCapabilities,
  workspace: {
    ...vscodeCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
    fileOperations: { willRename: true, didRename: true },
  },
  textDocument: { ...vscodeCapabilities.textDocument, rename: { prepareSupport: true } },
};

async function start(given: ClientCapabilities = capabilities, host = {}) {
  const workspace = new Workspace();
  workspace.write("sources/minutes.txt", "The bridge was closed at noon.\n");
  workspace.write("one.md", first).write("deep/two.md", second);
  const client = await TestClient.start({ folders: [workspace.uri()], capabilities: given, host });
  await client.ready();
  await client.open(workspace.uri("one.md"), first);
  return { workspace, client };
}

/** The reports after an edit of the workspace, and the versions it is for; renamed files as `old -> new`. */
function applied(workspace: Workspace, edit: WorkspaceEdit | null) {
  const texts: Record<string, string> = { "one.md": first, "deep/two.md": second };
  const versions: Record<string, unknown> = {};
  const renames: string[] = [];
  for (const step of stepsOf(edit, texts, workspace)) {
    if (step.kind === "rename") renames.push(`${step.from} -> ${step.to}`);
    else [texts[step.path], versions[step.path]] = [step.text, step.version];
  }
  return { texts, versions, renames };
}

const renamedTexts = {
  "one.md": "It “was closed at noon” [@protocol].\n",
  "deep/two.md": "As @protocol has it, in [them](../sources/protocol.txt), and @{protocol}.\n",
};

describe("renaming a key", () => {
  test("says what is renamed", async () => {
    const { workspace, client } = await start();
    const uri = workspace.uri("one.md");
    const asked = (words: string) => client.request("textDocument/prepareRename", at(uri, first, words));
    expect(await asked("minutes")).toEqual({
      range: { start: { line: 0, character: 26 }, end: { line: 0, character: 33 } },
      placeholder: "minutes",
    });
    expect(await asked("closed")).toBeNull();
  });

  test("changes every report, and then the file's name", async () => {
    const { workspace, client } = await start();
    const params = { ...at(workspace.uri("one.md"), first, "minutes"), newName: "protocol" };
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", params);
    expect(applied(workspace, edit)).toEqual({
      texts: renamedTexts,
      versions: { "one.md": 1, "deep/two.md": null },
      renames: ["sources/minutes.txt -> sources/protocol.txt"],
    });
    expect(edit.documentChanges!.at(-1)).toMatchObject({ kind: "rename" });
  });

  test("once the reports are changed the file's move changes nothing more", async () => {
    const { workspace, client } = await start();
    workspace.write("deep/two.md", renamedTexts["deep/two.md"]);
    await client.change(workspace.uri("one.md"), [{ text: renamedTexts["one.md"] }]);
    const files = [
      { oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("sources/protocol.txt") },
    ];
    expect(await client.request("workspace/willRenameFiles", { files })).toBeNull();
  });

  test("a client that asks for the edits of that very move, before it told of the first, gets none", async () => {
    const timers = new ManualTimers();
    const { workspace, client } = await start(capabilities, { timers });
    const params = { ...at(workspace.uri("one.md"), first, "minutes"), newName: "protocol" };
    await client.request<WorkspaceEdit>("textDocument/rename", params);
    const files = [
      { oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("sources/protocol.txt") },
    ];
    expect(await client.request("workspace/willRenameFiles", { files })).toBeNull();
    // An edit that was never applied: who moves the file later means it.
    timers.elapse();
    expect(await client.request("workspace/willRenameFiles", { files })).not.toBeNull();
  });

  test.each([
    [
      "its file's folder",
      "/sources",
      /^The folder of sources\/minutes\.txt is read-only, .*Make the folder writable first\.$/,
    ],
    [
      "a report that cites it",
      "/deep/two.md",
      /^deep\/two\.md is read-only, .*Make the file writable first\.$/,
    ],
  ])("is refused before anything changes where %s can't be written", async (_, ending, message) => {
    const isWritable = async (path: string) => !path.endsWith(ending);
    const { workspace, client } = await start(capabilities, { isWritable });
    const params = { ...at(workspace.uri("one.md"), first, "minutes"), newName: "protocol" };
    await expect(client.request("textDocument/rename", params)).rejects.toThrow(message);
    // Nor does the server take a later move of the file for one of its own.
    const files = [
      { oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("sources/protocol.txt") },
    ];
    expect(await client.request("workspace/willRenameFiles", { files })).not.toBeNull();
  });

  test.each([
    ["a name that can't be a key", "the minutes", /“the-minutes” would do/],
    ["the name of another file", "plan", /There is already a file sources\/plan\.txt/],
  ])("refuses %s", async (_, newName, message) => {
    const { workspace, client } = await start();
    workspace.write("sources/plan.txt", "Another.\n");
    const params = { ...at(workspace.uri("one.md"), first, "minutes"), newName };
    await expect(client.request("textDocument/rename", params)).rejects.toThrow(message);
  });

  test("refuses an unknown key before a name is typed", async () => {
    const { workspace, client } = await start();
    const uri = workspace.uri("three.md");
    await client.open(uri, "[@nope]\n");
    const asked = client.request("textDocument/prepareRename", at(uri, "[@nope]\n", "nope"));
    await expect(asked).rejects.toThrow("No source has the key “nope”");
  });

  test("is refused of a source that lies outside of the workspace", async () => {
    const elsewhere = new Workspace();
    elsewhere.write("minutes.txt", "The bridge was closed at noon.\n");
    const workspace = new Workspace();
    workspace.write("one.md", first);
    const client = await TestClient.start({
      folders: [workspace.uri()],
      capabilities,
      settings: { sources: { folders: [elsewhere.folder] } },
    });
    await client.ready();
    await client.open(workspace.uri("one.md"), first);
    const params = { ...at(workspace.uri("one.md"), first, "minutes"), newName: "protocol" };
    await expect(client.request("textDocument/rename", params)).rejects.toThrow(
      "lies outside of the workspace",
    );
  });

  test("is refused where the client can't rename files", async () => {
    const { workspace, client } = await start(vscodeCapabilities);
    const params = { ...at(workspace.uri("one.md"), first, "minutes"), newName: "protocol" };
    await expect(client.request("textDocument/rename", params)).rejects.toThrow(
      "this editor doesn't rename files on request. Rename sources/minutes.txt itself",
    );
  });
});

describe("sources that are moved keep their citations", () => {
  test("also in a report that nobody has told of yet", async () => {
    const { workspace, client } = await start();
    const files = [
      { oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("sources/protocol.txt") },
    ];
    await client.request("workspace/willRenameFiles", { files });
    workspace.write("three.md", "[@minutes]\n").write("deep/two.md", "Nothing.\n");
    const edit = await client.request<WorkspaceEdit>("workspace/willRenameFiles", { files });
    const changed = edit.documentChanges as TextDocumentEdit[];
    expect(changed.map(({ textDocument }) => textDocument.uri)).toEqual([
      workspace.uri("one.md"),
      workspace.uri("three.md"),
    ]);
  });

  test("a file", async () => {
    const { workspace, client } = await start();
    const files = [
      { oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("sources/old/protocol.txt") },
    ];
    const edit = await client.request<WorkspaceEdit>("workspace/willRenameFiles", { files });
    expect(applied(workspace, edit).texts).toEqual({
      "one.md": renamedTexts["one.md"],
      "deep/two.md": renamedTexts["deep/two.md"].replace("sources/", "sources/old/"),
    });
  });

  test("a folder, of which only links tell", async () => {
    const { workspace, client } = await start();
    workspace.write("sources/a/talk.txt", "Talk.\n").write("deep/two.md", "[t](../sources/a/talk.txt)\n");
    await client.notify("workspace/didChangeWatchedFiles", {
      changes: ["sources/a/talk.txt", "deep/two.md"].map((path) => ({ uri: workspace.uri(path), type: 1 })),
    });
    await client.until(() => client.status()?.expected === 2 && client.status()!.ready);
    const files = [{ oldUri: workspace.uri("sources/a"), newUri: workspace.uri("sources/b") }];
    const edit = await client.request<WorkspaceEdit>("workspace/willRenameFiles", { files });
    expect(edit.documentChanges).toMatchObject([
      { textDocument: { uri: workspace.uri("deep/two.md") }, edits: [{ newText: "../sources/b/talk.txt" }] },
    ]);
  });

  test("a folder of files that come among the sources makes no key ambiguous", async () => {
    const { workspace, client } = await start();
    workspace.write("elsewhere/minutes.txt", "Others.\n");
    const files = [{ oldUri: workspace.uri("elsewhere"), newUri: workspace.uri("sources/new") }];
    const edit = await client.request<WorkspaceEdit>("workspace/willRenameFiles", { files });
    expect(applied(workspace, edit).texts["one.md"]).toBe("It “was closed at noon” [@sources/minutes].\n");
  });

  test("out of the sources its citations stay, and only what it is now is told", async () => {
    const { workspace, client } = await start();
    const files = [{ oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("attic/p.txt") }];
    expect(await client.request("workspace/willRenameFiles", { files })).toBeNull();
  });

  test("a report that is moved keeps its links", async () => {
    const { workspace, client } = await start();
    const files = [{ oldUri: workspace.uri("deep"), newUri: workspace.uri("deeper/down") }];
    const edit = await client.request<WorkspaceEdit>("workspace/willRenameFiles", { files });
    expect(applied(workspace, edit).texts["deep/two.md"]).toContain("(../../sources/minutes.txt)");
  });

  test("a report that is moved keeps its bibliographies, and they are followed where they move", async () => {
    const { workspace, client } = await start();
    workspace.write("far/three.md", "---\nbibliography: ../refs.bib\n---\n").write("refs.bib", "");
    const named = async (from: string, to: string) => {
      const files = [{ oldUri: workspace.uri(from), newUri: workspace.uri(to) }];
      return client.request<WorkspaceEdit>("workspace/willRenameFiles", { files });
    };
    const naming = (newText: string) => ({
      documentChanges: [{ textDocument: { uri: workspace.uri("far/three.md") }, edits: [{ newText }] }],
    });
    expect(await named("far", "farther/off")).toMatchObject(naming("../../refs.bib"));
    expect(await named("refs.bib", "far/lib.bib")).toMatchObject(naming("lib.bib"));
  });

  test("once moved, the sources are read from there", async () => {
    const { workspace, client } = await start();
    workspace.rename("sources/minutes.txt", "sources/protocol.txt");
    await client.change(workspace.uri("one.md"), [{ text: renamedTexts["one.md"] }]);
    const files = [
      { oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("sources/protocol.txt") },
    ];
    await client.notify("workspace/didRenameFiles", { files });
    await client.shows(workspace.uri("one.md"), codesOf, []);
  });

  test.each([{}, { files: 1 }, { files: [{ oldUri: 1 }] }])(
    "malformed parameters %j are refused",
    async (params) => {
      const { client } = await start();
      expect(await client.errorOf(client.request("workspace/willRenameFiles", params))).toBe(-32602);
    },
  );
});
