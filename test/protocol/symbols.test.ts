import { describe, expect, test } from "vitest";
import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver/node";
import { TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const text = "# Bridges\n\nIt “was closed at noon” [@minutes].\n";

async function start(trees: boolean) {
  const workspace = new Workspace();
  workspace.write("sources/minutes.txt", "Minutes of the Day\n\nThe bridge was closed at noon.\n");
  workspace.write("one.md", text).write("two.md", "They “told nobody” [@minutes].\n");
  const documentSymbol = { hierarchicalDocumentSymbolSupport: trees, labelSupport: trees };
  const capabilities = {
    ...vscodeCapabilities,
    textDocument: { ...vscodeCapabilities.textDocument, documentSymbol },
  };
  const client = await TestClient.connect();
  const result = await client.initialize({ folders: [workspace.uri()], capabilities });
  await client.ready();
  await client.open(workspace.uri("one.md"), text);
  return { workspace, client, capabilities: result.capabilities };
}

describe("the outline of a report", () => {
  test("is a tree with a label", async () => {
    const { client, workspace, capabilities } = await start(true);
    expect(capabilities.documentSymbolProvider).toEqual({ label: "Quotations" });
    const params = { textDocument: { uri: workspace.uri("one.md") } };
    const [heading] = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", params);
    expect(heading).toMatchObject({ name: "Bridges", range: { end: { line: 2 } } });
    expect(heading!.children).toMatchObject([
      { name: "“was closed at noon”", detail: "verbatim · minutes", range: { start: { character: 3 } } },
    ]);
  });

  test("is a list for a client without trees", async () => {
    const { client, workspace } = await start(false);
    const params = { textDocument: { uri: workspace.uri("one.md") } };
    const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", params);
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
      ["Bridges", undefined],
      ["“was closed at noon” verbatim · minutes", "Bridges"],
    ]);
  });

  test("of a source there is none", async () => {
    const { client, workspace } = await start(true);
    const params = { textDocument: { uri: workspace.uri("sources/minutes.txt") } };
    expect(await client.request("textDocument/documentSymbol", params)).toEqual([]);
  });
});

test.each([
  ["minutes day", ["sources/minutes.txt"]],
  ["closed", ["one.md"]],
  ["told", ["two.md"]],
  ["nothing like that", []],
])("the workspace is searched for %j", async (query, expected) => {
  const { client, workspace } = await start(true);
  const found = await client.request<SymbolInformation[]>("workspace/symbol", { query });
  expect(found.map(({ location }) => location.uri.slice(workspace.uri().length + 1))).toEqual(expected);
});

test("statements of sources are found by their words and by who says them", async () => {
  const workspace = new Workspace().write(
    "sources/talks.txt",
    "The minister spoke. “The bridge will open in spring,” Anna Berg said.\n",
  );
  const client = await TestClient.start({ folders: [workspace.uri()] });
  await client.ready();
  for (const query of ["bridge will op", "Anna Berg"]) {
    const found = await client.request<SymbolInformation[]>("workspace/symbol", { query });
    expect(found).toContainEqual(
      expect.objectContaining({
        name: "“The bridge will open in spring,”",
        containerName: "Anna Berg · @talks",
        location: {
          uri: workspace.uri("sources/talks.txt"),
          range: { start: { line: 0, character: 21 }, end: { line: 0, character: 52 } },
        },
      }),
    );
  }
});

test("a search without words is refused", async () => {
  const { client } = await start(true);
  expect(await client.errorOf(client.request("workspace/symbol", {}))).toBe(-32602);
});
