import { describe, expect, test } from "vitest";
import type {
  ClientCapabilities,
  CodeAction,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { at } from "./report.ts";
import { type ClientOptions, codesOf, TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";
import { stepsOf } from "./workspaceEdit.ts";

const quoting = (key: string) => `“We sat at the table until the morning came” [@${key}].\n`;
const naming = (file: string, key = "doe2022") => `---\nbibliography: ${file}\n---\n\n${quoting(key)}`;
const entry = (key: string, fields = "file = {talks.txt}") =>
  `@article{${key}, title = {Talks}, ${fields}}\n`;
const inline = "---\nreferences:\n- id: doe2022\n  title: Talks\n---\n\nSee [@doe2022].\n";

const renaming: ClientCapabilities = {
  ...vscodeCapabilities,
  workspace: {
    ...vscodeCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] },
  },
};

/** A workspace with `files`, and a client that has `report.md` of them open. */
async function start(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const workspace = new Workspace().write(
    "sources/talks.txt",
    "We sat at the table until the morning came.\n",
  );
  for (const [path, text] of Object.entries(files)) workspace.write(path, text);
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, files["report.md"]!);
  const rename = async (newName: string) => {
    // Bibliographies are read once a report names them.
    const place = at(uri, files["report.md"]!, "doe2022]");
    const declared = () => client.request<unknown[]>("textDocument/declaration", place);
    for (let seen = 0; (await declared()).length === 0; seen++)
      await client.until(() => client.all("workspace/diagnostic/refresh").length > seen);
    return client.request<WorkspaceEdit>("textDocument/rename", { ...place, newName });
  };
  return { workspace, client, uri, rename };
}

/** The files that an edit changes, as they are after it; of renamed ones their new paths. */
function applied(workspace: Workspace, files: Readonly<Record<string, string>>, edit: WorkspaceEdit) {
  return Object.fromEntries(
    stepsOf(edit, files, workspace).map((step) =>
      step.kind === "rename" ? [step.from, `-> ${step.to}`] : [step.path, step.text],
    ),
  );
}

describe("renaming an entry's key", () => {
  const files = {
    "refs.bib": `${entry("other", "crossref = {doe2022}")}${entry("doe2022")}`,
    "report.md": `${naming("refs.bib")}And @doe2022 again, in [it](sources/talks.txt).\n`,
    "deep/two.md": naming("../refs.bib"),
    "deep/own.md": naming("own.bib"),
    "deep/own.bib": entry("doe2022"),
    "deep/none.md": quoting("doe2022"),
  };

  test("changes its bibliography and every report that cites it, and no file's name", async () => {
    const { workspace, rename } = await start(files);
    const edit = await rename("@talks2022");
    expect(applied(workspace, files, edit)).toEqual({
      "refs.bib": files["refs.bib"].replaceAll("doe2022", "talks2022"),
      "report.md": files["report.md"].replaceAll("doe2022", "talks2022"),
      "deep/two.md": files["deep/two.md"].replace("doe2022", "talks2022"),
    });
    const versions = edit.documentChanges!.map((change) => (change as TextDocumentEdit).textDocument.version);
    expect(versions).toEqual([null, 1, null]);
  });

  test("gives changes by uri to a client that knows of no versions", async () => {
    const capabilities = { ...vscodeCapabilities, workspace: { diagnostics: { refreshSupport: true } } };
    const { workspace, rename } = await start(files, { capabilities });
    const { changes, documentChanges } = await rename("talks2022");
    expect(documentChanges).toBeUndefined();
    expect(Object.keys(changes!)).toContain(workspace.uri("refs.bib"));
  });

  test("says before what is renamed", async () => {
    const capabilities = {
      ...renaming,
      textDocument: { ...renaming.textDocument, rename: { prepareSupport: true } },
    };
    const { client, uri, rename } = await start(files, { capabilities });
    await rename("talks2022");
    const asked = client.request("textDocument/prepareRename", at(uri, files["report.md"], "doe2022"));
    expect(await asked).toMatchObject({ placeholder: "doe2022" });
  });

  test("in the report's own references changes them and the report", async () => {
    const own = { "report.md": inline };
    const { workspace, rename } = await start(own);
    expect(applied(workspace, own, await rename("talks2022"))).toEqual({
      "report.md": inline.replaceAll("doe2022", "talks2022"),
    });
  });

  test.each([
    ["refs.json", '[{"id": "doe2022", "title": "Talks"}]'],
    ["refs.yaml", "references:\n- id: doe2022\n"],
    ["refs.ris", "TY  - JOUR\nID  - doe2022\nER  - \n"],
  ])("in %s", async (path, text) => {
    const own = { [path]: text, "report.md": naming(path) };
    const { workspace, rename } = await start(own);
    expect(applied(workspace, own, await rename("talks2022"))).toEqual({
      [path]: text.replace("doe2022", "talks2022"),
      "report.md": naming(path, "talks2022"),
    });
  });

  test("that alone ties files to it renames them as well, and reports that cite them by their names follow", async () => {
    const own = {
      "refs.bib": entry("doe2022", "year = 2022"),
      "report.md": naming("refs.bib"),
      "plain.md": quoting("doe2022"),
      "sources/doe2022.txt": "We sat at the table until the morning came.\n",
    };
    const { workspace, rename } = await start(own, { capabilities: renaming });
    expect(applied(workspace, own, await rename("roe2022"))).toEqual({
      "refs.bib": entry("roe2022", "year = 2022"),
      "report.md": naming("refs.bib", "roe2022"),
      "plain.md": quoting("roe2022"),
      "sources/doe2022.txt": "-> sources/roe2022.txt",
    });
  });

  test("uses the text of a bibliography that is open, with its version", async () => {
    const { workspace, client, rename } = await start(files);
    const text = `\n\n${files["refs.bib"]}`;
    await client.open(workspace.uri("refs.bib"), text);
    const edit = await rename("talks2022");
    expect(edit.documentChanges![0]).toMatchObject({ textDocument: { version: 1 } });
    expect(applied(workspace, { ...files, "refs.bib": text }, edit)["refs.bib"]).toBe(
      text.replaceAll("doe2022", "talks2022"),
    );
  });

  test.each([
    ["the same key", "doe2022", null],
    ["a key that another entry has", "other", /“other” is the key of an entry of refs\.bib already/],
    ["another source's key", "notes", /“notes” is the key of sources\/notes\.txt already/],
    ["no key at all", "the talks", /“the-talks” would do/],
  ])("%s", async (_, newName, expected) => {
    const { rename } = await start({ ...files, "sources/notes.txt": "Notes.\n" });
    if (expected === null) expect(await rename(newName)).toBeNull();
    else await expect(rename(newName)).rejects.toThrow(expected);
  });

  test.each([
    [
      "the bibliography",
      ["refs.bib"],
      "refs.bib is read-only, so the key stays as it is. Make the file writable first.",
    ],
    ["a report that cites it", ["deep/two.md"], /^deep\/two\.md is read-only/],
    [
      "all of them",
      ["refs.bib", "deep/two.md", "report.md"],
      /^refs\.bib, report\.md and deep\/two\.md are read-only/,
    ],
  ])("is refused where %s can't be written", async (_, readOnly, message) => {
    const isWritable = async (path: string) => !readOnly.some((name) => path.endsWith(`/${name}`));
    const { rename } = await start(files, { host: { isWritable } });
    await expect(rename("talks2022")).rejects.toThrow(message);
  });

  test("goes on where only files are read-only that it doesn't change", async () => {
    const isWritable = async (path: string) => !/own|none|sources/.test(path);
    const { rename, workspace } = await start(files, { host: { isWritable } });
    const edit = await rename("talks2022");
    expect(Object.keys(applied(workspace, files, edit)).sort()).toEqual([
      "deep/two.md",
      "refs.bib",
      "report.md",
    ]);
  });

  test("is refused where the bibliography can't be read any more", async () => {
    const { rename, workspace } = await start(files);
    await rename("talks2022");
    workspace.remove("refs.bib");
    await expect(rename("talks2022")).rejects.toThrow("refs.bib is not there.");
  });
});

test("an untitled document takes part like any other", async () => {
  const workspace = new Workspace().write(
    "sources/talks.txt",
    "We sat at the table until the morning came.\n",
  );
  const client = await TestClient.start({ folders: [workspace.uri()] });
  await client.ready();
  const uri = "untitled:Untitled-1";
  const text = inline.replace("See [@doe2022]", "“We sat at the chairs until” [@talks], see [@doe2022]");
  await client.open(uri, text);
  expect(codesOf(await client.pull(uri))).toEqual(["altered-wording"]);
  expect(await client.request("textDocument/hover", at(uri, text, "chairs"))).not.toBeNull();
  expect(await client.request("textDocument/definition", at(uri, text, "chairs"))).toMatchObject([
    { targetUri: workspace.uri("sources/talks.txt") },
  ]);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const [fix] = await client.request<CodeAction[]>("textDocument/codeAction", params);
  expect(fix!.edit!.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
  const place = at(uri, text, "doe2022]");
  const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...place, newName: "roe2022" });
  expect(edit.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 }, edits: [{}, {}] }]);
});
