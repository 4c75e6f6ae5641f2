import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CodeLens, Hover, ShowMessageParams, WorkspaceEdit } from "vscode-languageserver/node";
import { at } from "./report.ts";
import { type ClientOptions, codesOf, TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const source = "Minutes\n\nThe bridge was closed at noon.\n";
const report = "It “was closed at ten” [@minutes], and “the bridge was closed” [@minutes].\n";
const capabilities = {
  ...vscodeCapabilities,
  workspace: {
    ...vscodeCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] },
    fileOperations: { willRename: true, didRename: true },
  },
  textDocument: {
    ...vscodeCapabilities.textDocument,
    codeLens: {},
    rename: { prepareSupport: true },
  },
};

async function start(workspace: Workspace, options: ClientOptions = {}) {
  const client = await TestClient.start({ folders: [workspace.uri()], capabilities, ...options });
  await client.ready();
  return client;
}

const written = () => new Workspace().write("sources/minutes.txt", source).write("report.md", report);

/** What an editor asks of a report, all of it on the misquote. */
async function answersIn(client: TestClient, uri: string, text: string) {
  const textDocument = { uri };
  const place = at(uri, text, "ten");
  const [lens] = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
  return {
    codes: codesOf(await client.pull(uri)),
    hover: (await client.request<Hover | null>("textDocument/hover", place)) !== null,
    definition: await client.request<unknown[]>("textDocument/definition", place),
    comparison: await client.request<unknown>("quotewright/comparison", place),
    lens: (await client.request<CodeLens>("codeLens/resolve", lens)).command?.title,
  };
}

const answers = (workspace: Workspace) => ({
  codes: ["altered-number"],
  hover: true,
  definition: [expect.objectContaining({ targetUri: workspace.uri("sources/minutes.txt") })],
  comparison: expect.objectContaining({ quotation: "was closed at ten", passage: "was closed at noon" }),
  lens: "2 quotations: 1 edited, 1 altered",
});

describe("sources and reports that nobody may write", () => {
  test("are read as any others, also in folders that nobody may write", async () => {
    const workspace = written();
    const modes = [
      ["sources/minutes.txt", 0o444],
      ["report.md", 0o444],
      ["sources", 0o555],
      [".", 0o555],
    ] as const;
    for (const [path, mode] of modes) chmodSync(join(workspace.folder, path), mode);
    onTestFinished(() => {
      for (const path of [".", "sources"]) chmodSync(join(workspace.folder, path), 0o755);
    });
    const client = await start(workspace, { host: { isWritable: async () => false } });
    await client.open(workspace.uri("report.md"), report);
    expect(await answersIn(client, workspace.uri("report.md"), report)).toEqual(answers(workspace));
    const textDocument = { uri: workspace.uri("sources/minutes.txt") };
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    expect(lenses.map(({ command }) => command?.title)).toContain("quoted 2 times in 1 report");
  });

  test("keep their citations as they are when a source is moved, which is told; the others follow", async () => {
    const workspace = written().write("locked.md", report).write("locked-too.md", report);
    const isWritable = async (path: string) => !path.includes("locked");
    const client = await start(workspace, { host: { isWritable } });
    const files = [
      { oldUri: workspace.uri("sources/minutes.txt"), newUri: workspace.uri("sources/protocol.txt") },
    ];
    const edit = await client.request<WorkspaceEdit>("workspace/willRenameFiles", { files });
    expect(edit.documentChanges).toMatchObject([{ textDocument: { uri: workspace.uri("report.md") } }]);
    const [told] = client.all<ShowMessageParams>("window/showMessage");
    expect(told?.message).toBe(
      "locked-too.md and locked.md are read-only, so citations there were not changed with what was moved.",
    );
  });

  test("are counted where there are many", async () => {
    const workspace = written();
    for (const name of ["a", "b", "c", "d", "e"]) workspace.write(`${name}.md`, report);
    const client = await start(workspace, { host: { isWritable: async (path) => path.endsWith("s") } });
    const uri = workspace.uri("report.md");
    await client.open(uri, report);
    const params = { ...at(uri, report, "minutes"), newName: "protocol" };
    await expect(client.request("textDocument/rename", params)).rejects.toThrow(
      "report.md, a.md, b.md and 3 more are read-only, so the key stays as it is. Make them writable first.",
    );
  });
});

describe("reports of other schemes", () => {
  test.each([
    ["new, without a place", () => "untitled:Untitled-1"],
    [
      "new, with the place to be saved at",
      (workspace: Workspace) => `untitled:${workspace.folder}/deep/new.md`,
    ],
    [
      "an earlier state",
      (workspace: Workspace) => `git:${workspace.folder}/report.md?%7B%22ref%22%3A%22%22%7D`,
    ],
    ["of a virtual file system", () => "vscode-vfs://github/someone/papers/report.md"],
    ["of a browser's editor", () => "inmemory://model/1"],
  ])("%s: everything works", async (_, uriIn) => {
    const workspace = written();
    const client = await start(workspace);
    const uri = uriIn(workspace);
    await client.open(uri, report);
    expect(await answersIn(client, uri, report)).toEqual(answers(workspace));
  });

  test("belong to the folder that their path lies in, with their links and bibliographies", async () => {
    const first = new Workspace().write("sources/other.txt", "Nothing of the kind.\n");
    const second = written().write(
      "deep/refs.bib",
      "@misc{doe, title = {Minutes}, file = {../sources/minutes.txt}}\n",
    );
    const client = await start(second, { folders: [first.uri(), second.uri()] });
    const text = `---\nbibliography: refs.bib\n---\n\nIt “was closed at ten” [@doe], as [they](../sources/minutes.txt) say.\n`;
    const uri = `untitled:${second.folder}/deep/new.md`;
    await client.open(uri, text);
    await client.shows(uri, codesOf, ["altered-number"]);
    const definition = await client.request("textDocument/definition", at(uri, text, "doe]"));
    expect(definition).toMatchObject([{ targetUri: second.uri("sources/minutes.txt") }]);
  });

  test("a rename changes new documents, and no earlier states of others", async () => {
    const workspace = written();
    const client = await start(workspace);
    const [untitled, earlier] = ["untitled:Untitled-1", `git:${workspace.folder}/report.md?%7B%7D`];
    await client.open(untitled, report);
    await client.open(earlier, report);
    const params = { ...at(untitled, report, "minutes"), newName: "protocol" };
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", params);
    const changed = edit.documentChanges!.map((change) =>
      "textDocument" in change ? change.textDocument.uri : change.kind,
    );
    expect(changed).toEqual([untitled, workspace.uri("report.md"), "rename"]);
  });

  test.each(["textDocument/prepareRename", "textDocument/rename"])(
    "%s in an earlier state is refused",
    async (method) => {
      const workspace = written();
      const client = await start(workspace);
      const uri = `git:${workspace.folder}/report.md?%7B%7D`;
      await client.open(uri, report);
      const asked = client.request(method, { ...at(uri, report, "minutes"), newName: "protocol" });
      await expect(asked).rejects.toThrow("This is another state of a document, which can't be changed.");
    },
  );
});

test("an earlier state of a source is no report, and nothing is asked of it in vain", async () => {
  const workspace = written().write("sources/notes.md", report);
  const client = await start(workspace);
  const uri = `git:${workspace.folder}/sources/notes.md?%7B%22ref%22%3A%22HEAD%22%7D`;
  await client.open(uri, report);
  expect(await client.pull(uri)).toEqual([]);
  const place = at(uri, report, "ten");
  expect(await client.request("textDocument/hover", place)).toBeNull();
  expect(await client.request("textDocument/definition", place)).toEqual([]);
  expect(await client.request("textDocument/codeLens", { textDocument: { uri } })).toEqual([]);
  const references = { ...place, context: { includeDeclaration: true } };
  expect(await client.request("textDocument/references", references)).toEqual([]);
});
