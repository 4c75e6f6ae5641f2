import { describe, expect, test } from "vitest";
import type { CodeLens } from "vscode-languageserver/node";
import { type ClientOptions, TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const minutes = "Minutes of the Day\n\nThe bridge was closed at noon.\n";
const text = "# Bridges\n\nIt “was closed at ten” [@minutes].\n";
const commands = ["quotewright.showReferences", "quotewright.showProblems"];

const capabilities = {
  ...vscodeCapabilities,
  workspace: { ...vscodeCapabilities.workspace, codeLens: { refreshSupport: true } },
  textDocument: {
    ...vscodeCapabilities.textDocument,
    codeLens: { dynamicRegistration: true },
    references: { dynamicRegistration: true },
  },
};

async function start(options: ClientOptions = {}) {
  const workspace = new Workspace();
  workspace.write("sources/minutes.txt", minutes);
  workspace.write("one.md", text).write("two.md", "The “bridge was closed” [@minutes].\n");
  const client = await TestClient.start({
    folders: [workspace.uri()],
    capabilities,
    initializationOptions: { commands },
    ...options,
  });
  await client.ready();
  await client.open(workspace.uri("one.md"), text);
  const lenses = (path: string) =>
    client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: workspace.uri(path) } });
  return { workspace, client, lenses };
}

describe("above a report", () => {
  test("stands what became of its quotations, worked out when it is shown", async () => {
    const { client, lenses } = await start();
    const [lens] = await lenses("one.md");
    expect(lens!.command).toBeUndefined();
    const { command } = await client.request<CodeLens>("codeLens/resolve", lens);
    expect(command).toEqual({ title: "1 quotation: 1 altered", command: "quotewright.showProblems" });
  });

  test("it leads nowhere where there is nothing to show, or the client has no command", async () => {
    const { client, lenses } = await start({ initializationOptions: {} });
    const [lens] = await lenses("one.md");
    expect(await client.request("codeLens/resolve", lens)).toMatchObject({ command: { command: "" } });
  });

  test("a lens that is not of ours comes back as it was", async () => {
    const { client, lenses } = await start();
    const [{ range }] = (await lenses("one.md")) as [CodeLens];
    for (const data of [undefined, 7, { uri: 7 }, { uri: "file:///none.md" }])
      expect(await client.request("codeLens/resolve", { range, data })).toEqual({ range, data });
    expect(await client.errorOf(client.request("codeLens/resolve", {}))).toBe(-32602);
  });

  test("nothing stands where nothing is cited, or the setting says so", async () => {
    const { client, workspace, lenses } = await start();
    await client.open(workspace.uri("three.md"), "A “scare quote”.\n");
    expect(await lenses("three.md")).toEqual([]);
    client.settings = { codeLens: false };
    const before = client.all("workspace/codeLens/refresh").length;
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until(() => client.all("workspace/codeLens/refresh").length > before);
    expect(await lenses("one.md")).toEqual([]);
    expect(await lenses("sources/minutes.txt")).toEqual([]);
  });
});

describe("above a passage of a source", () => {
  test("stands in how many reports it is quoted, with the places", async () => {
    const { workspace, lenses } = await start();
    const [lens, ...others] = await lenses("sources/minutes.txt");
    expect(others).toEqual([]);
    expect(lens!.range.start).toEqual({ line: 2, character: 4 });
    expect(lens!.command).toMatchObject({
      title: "quoted in 2 reports",
      command: "quotewright.showReferences",
      arguments: [
        {
          uri: workspace.uri("sources/minutes.txt"),
          position: lens!.range.start,
          locations: [{ uri: workspace.uri("one.md") }, { uri: workspace.uri("two.md") }],
        },
      ],
    });
  });

  test("passages that begin on one line have one lens", async () => {
    const { client, workspace, lenses } = await start();
    const report = "“The bridge” [@minutes] was “closed at noon” [@minutes].\n";
    await client.change(workspace.uri("one.md"), [{ text: report }]);
    const shown = await lenses("sources/minutes.txt");
    expect(shown.map(({ command }) => command!.title)).toEqual(["quoted 3 times in 2 reports"]);
  });

  test("a client is told to ask there, though the document is not sent", async () => {
    const { client } = await start();
    const registered = (method: string) =>
      client
        .all<{ registrations: { method: string; registerOptions: unknown }[] }>("client/registerCapability")
        .flatMap(({ registrations }) => registrations)
        .find((each) => each.method === method);
    for (const method of ["textDocument/references", "textDocument/codeLens"]) {
      await client.until(() => registered(method) !== undefined);
      expect(registered(method)!.registerOptions).toMatchObject({
        documentSelector: [{ scheme: "file", language: "plaintext" }, { scheme: "quotewright-source" }],
      });
    }
  });

  test("after an edit of a report the client is told to ask again", async () => {
    const { client, workspace, lenses } = await start();
    await lenses("sources/minutes.txt");
    const before = client.all("workspace/codeLens/refresh").length;
    await client.change(workspace.uri("one.md"), [{ text: "Nothing.\n" }]);
    await client.until(() => client.all("workspace/codeLens/refresh").length > before);
    expect((await lenses("sources/minutes.txt"))[0]!.command!.title).toBe("quoted in 1 report");
  });

  test("there is nothing in a document that is no source", async () => {
    const { lenses } = await start();
    expect(await lenses("none.txt")).toEqual([]);
  });
});
