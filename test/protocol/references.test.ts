import { describe, expect, test } from "vitest";
import type { Location } from "vscode-languageserver/node";
import { at } from "./report.ts";
import { type ClientOptions, plainCapabilities, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const minutes = "Minutes of the day.\n\nThe bridge was closed at noon. Nobody was told of it.\n";
const first = "It “was closed at noon” [@minutes].\n";
const second = "As @minutes has it.\n\nThe “bridge was closed” [@minutes, p. 3].\n";

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.write(path, text);
  return workspace;
}

async function start(workspace: Workspace, options: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  return client;
}

/** `file:line:start-end` of each place that refers to what stands at `words` of the document `path`, sorted. */
async function referencesIn(
  client: TestClient,
  workspace: Workspace,
  [path, text, words]: readonly [path: string, text: string, words: string],
  includeDeclaration = false,
): Promise<string[]> {
  const params = { ...at(workspace.uri(path), text, words), context: { includeDeclaration } };
  const found = await client.request<Location[]>("textDocument/references", params);
  return found
    .map(({ uri, range: { start, end } }) => {
      return `${uri.slice(workspace.uri().length + 1)}:${start.line}:${start.character}-${end.character}`;
    })
    .sort();
}

const files = { "sources/minutes.txt": minutes, "one.md": first, "deep/two.md": second };
const ofKey = ["deep/two.md:0:3-11", "deep/two.md:2:25-33", "one.md:0:25-33"];
const ofWords = ["deep/two.md:2:4-23", "one.md:0:3-23"];

describe("references in all reports of the workspace", () => {
  test("of a key, also in reports that are not open", async () => {
    const workspace = workspaceOf(files);
    const client = await start(workspace);
    await client.open(workspace.uri("one.md"), first);
    expect(await referencesIn(client, workspace, ["one.md", first, "@minutes"])).toEqual(ofKey);
  });

  test("of a quotation, with its passage as the declaration", async () => {
    const workspace = workspaceOf(files);
    const client = await start(workspace);
    await client.open(workspace.uri("one.md"), first);
    const found = await referencesIn(client, workspace, ["one.md", first, "closed"], true);
    expect(found).toEqual([...ofWords, "sources/minutes.txt:2:11-29"]);
  });

  test("of a place in a source, whether it is open or not", async () => {
    const workspace = workspaceOf(files);
    const client = await start(workspace);
    expect(await referencesIn(client, workspace, ["sources/minutes.txt", minutes, "noon"])).toEqual([
      "one.md:0:3-23",
    ]);
    expect(await referencesIn(client, workspace, ["sources/minutes.txt", minutes, "Nobody"])).toEqual([]);
  });

  test("in what is open as it is in the editor", async () => {
    const workspace = workspaceOf(files);
    const client = await start(workspace);
    await client.open(workspace.uri("one.md"), first);
    await client.open(workspace.uri("deep/two.md"), "Nothing here.\n");
    expect(await referencesIn(client, workspace, ["one.md", first, "@minutes"])).toEqual(["one.md:0:25-33"]);
    await client.close(workspace.uri("deep/two.md"));
    expect(await referencesIn(client, workspace, ["one.md", first, "@minutes"])).toEqual(ofKey);
  });

  test("in what changes on disk, comes and goes, as the client tells", async () => {
    const workspace = workspaceOf(files);
    const client = await start(workspace);
    const told = async (...paths: string[]) => {
      const changes = paths.map((path) => ({ uri: workspace.uri(path), type: 2 }));
      await client.notify("workspace/didChangeWatchedFiles", { changes });
      // Two waits of the test's timers: what comes at once is one change.
      await client.request("textDocument/hover", at(workspace.uri("one.md"), first, "It"));
    };
    await client.open(workspace.uri("one.md"), first);
    const ask = () => referencesIn(client, workspace, ["one.md", first, "@minutes"]);
    expect(await ask()).toEqual(ofKey);
    workspace.write("deep/two.md", "See [@minutes].\n").write("three.md", "@minutes\n");
    await told("deep/two.md", "three.md");
    expect(await ask()).toEqual(["deep/two.md:0:5-13", "one.md:0:25-33", "three.md:0:0-8"]);
    workspace.remove("three.md");
    await told("three.md");
    expect(await ask()).toEqual(["deep/two.md:0:5-13", "one.md:0:25-33"]);
    workspace.remove("deep");
    expect(await ask()).toEqual(["one.md:0:25-33"]);
  });

  test("for a client that can't watch files the disk is asked", async () => {
    const workspace = workspaceOf(files);
    const client = await start(workspace, { capabilities: plainCapabilities });
    await client.open(workspace.uri("one.md"), first);
    const ask = () => referencesIn(client, workspace, ["one.md", first, "@minutes"]);
    expect(await ask()).toEqual(ofKey);
    workspace.write("deep/two.md", "See [@minutes].\n").write("three.md", "@minutes\n");
    expect(await ask()).toEqual(["deep/two.md:0:5-13", "one.md:0:25-33", "three.md:0:0-8"]);
  });

  test("a Markdown document among the sources is no report", async () => {
    const workspace = workspaceOf({ ...files, "sources/notes.md": "As [@minutes] says.\n" });
    const client = await start(workspace);
    await client.open(workspace.uri("one.md"), first);
    expect(await referencesIn(client, workspace, ["one.md", first, "@minutes"])).toEqual(ofKey);
  });

  test("of a source that two folders of the workspace share", async () => {
    const workspace = workspaceOf({
      "shared/minutes.txt": minutes,
      "a/one.md": first,
      "b/two.md": second,
    });
    const client = await start(workspace, {
      folders: [workspace.uri("a"), workspace.uri("b")],
      settings: { sources: { folders: ["../shared"] } },
    });
    await client.open(workspace.uri("a/one.md"), first);
    expect(await referencesIn(client, workspace, ["a/one.md", first, "@minutes"])).toEqual([
      "a/one.md:0:25-33",
      "b/two.md:0:3-11",
      "b/two.md:2:25-33",
    ]);
  });

  test("malformed parameters are refused", async () => {
    const workspace = workspaceOf(files);
    const client = await start(workspace);
    const params = at(workspace.uri("one.md"), first, "It");
    expect(await client.errorOf(client.request("textDocument/references", params))).toBe(-32602);
  });
});
