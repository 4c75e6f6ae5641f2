import { describe, expect, test } from "vitest";
import {
  type DocumentSymbol,
  type DocumentSymbolClientCapabilities,
  LSPErrorCodes,
  type RegistrationParams,
  type SymbolInformation,
  type UnregistrationParams,
} from "vscode-languageserver/node";
import type { LanguageServerHost } from "../../server/src/lsp/host.ts";
import { ManualTimers, testHost } from "./host.ts";
import { at } from "./report.ts";
import { TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const text = "# Bridges\n\nIt “was closed at noon” [@minutes].\n";

const asTrees: DocumentSymbolClientCapabilities = { hierarchicalDocumentSymbolSupport: true };

async function start(documentSymbol: DocumentSymbolClientCapabilities) {
  const workspace = new Workspace();
  workspace.write("sources/minutes.txt", "Minutes of the Day\n\nThe bridge was closed at noon.\n");
  workspace.write("one.md", text).write("two.md", "They “told nobody” [@minutes].\n");
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
  test("has quotations alone, and a label, where the editor tells outlines apart and has one of headings", async () => {
    const { client, workspace, capabilities } = await start({ ...asTrees, labelSupport: true });
    expect(capabilities.documentSymbolProvider).toEqual({ label: "Quotations" });
    const params = { textDocument: { uri: workspace.uri("one.md") } };
    expect(await client.request("textDocument/documentSymbol", params)).toMatchObject([
      { name: "“was closed at noon”", detail: "verbatim · minutes" },
    ]);
  });

  test("is a tree", async () => {
    const { client, workspace } = await start(asTrees);
    const params = { textDocument: { uri: workspace.uri("one.md") } };
    const [heading] = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", params);
    expect(heading).toMatchObject({ name: "Bridges", range: { end: { line: 2 } } });
    expect(heading!.children).toMatchObject([
      { name: "“was closed at noon”", detail: "verbatim · minutes", range: { start: { character: 3 } } },
    ]);
  });

  test("is a list for a client without trees", async () => {
    const { client, workspace } = await start({});
    const params = { textDocument: { uri: workspace.uri("one.md") } };
    const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", params);
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
      ["Bridges", undefined],
      ["“was closed at noon” verbatim · minutes", "Bridges"],
    ]);
  });

  test("of a source there is none", async () => {
    const { client, workspace } = await start(asTrees);
    const params = { textDocument: { uri: workspace.uri("sources/minutes.txt") } };
    expect(await client.request("textDocument/documentSymbol", params)).toEqual([]);
  });
});

/** A client that opens a report while nothing is indexed, and the switch that lets indexing go on. */
async function whileIndexing(
  documentSymbol: DocumentSymbolClientCapabilities,
  more: Partial<LanguageServerHost> = {},
) {
  const workspace = new Workspace();
  workspace.write("sources/minutes.txt", "The bridge was closed at noon.\n").write("one.md", text);
  let resolve = () => {};
  const opened = new Promise<void>((open) => {
    resolve = open;
  });
  const gate = { resolve };
  const { createLoader } = testHost();
  const host: Partial<LanguageServerHost> = {
    ...more,
    createLoader: (keeping) => {
      const loader = createLoader(keeping);
      return { load: (...given) => opened.then(() => loader.load(...given)) };
    },
  };
  const capabilities = {
    ...vscodeCapabilities,
    textDocument: { ...vscodeCapabilities.textDocument, documentSymbol, documentLink: {} },
  };
  const client = await TestClient.connect({ host });
  const offered = await client.initialize({ folders: [workspace.uri()], capabilities });
  const uri = workspace.uri("one.md");
  await client.open(uri, text);
  // Known, and none of them read.
  await client.until(() => client.status()?.expected === 1);
  const ask = async () => {
    const params = { textDocument: { uri } };
    const top = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", params);
    const quotations = documentSymbol.labelSupport === true ? top : (top[0]?.children ?? []);
    return quotations.map(({ name, detail }) => `${name}: ${detail}`);
  };
  return { workspace, client, uri, ask, gate, offered: offered.capabilities };
}

describe("an outline that is asked for before the index is ready", () => {
  const registrations = (client: TestClient) =>
    client
      .all<RegistrationParams>("client/registerCapability")
      .flatMap((params) =>
        params.registrations.filter(({ method }) => method === "textDocument/documentSymbol"),
      );
  const verbatim = "“was closed at noon”: verbatim · minutes";
  const unchecked = "not checked: “was closed at noon”: minutes";

  test("waits for it where the client can't be told to ask again", async () => {
    const { ask, gate } = await whileIndexing(asTrees, { timers: new ManualTimers() });
    const answer = ask();
    gate.resolve();
    expect(await answer).toEqual([verbatim]);
  });

  test("waits no longer than its limit", async () => {
    const timers = new ManualTimers();
    const { ask, gate, client } = await whileIndexing(asTrees, { timers });
    const answer = ask();
    await client.request("textDocument/hover", at("untitled:none", "a", "a"));
    timers.elapse();
    expect(await answer).toEqual([unchecked]);
    gate.resolve();
  });

  test("is given up as soon as the text is another, or the client cancels", async () => {
    const { client, uri, gate } = await whileIndexing(asTrees, { timers: new ManualTimers() });
    const params = { textDocument: { uri } };
    const changed = client.errorOf(client.request("textDocument/documentSymbol", params));
    await client.change(uri, [{ text: `${text}\nMore.\n` }]);
    expect(await changed).toBe(LSPErrorCodes.ContentModified);
    const source = client.cancellation();
    const cancelled = client.errorOf(
      client.connection.sendRequest("textDocument/documentSymbol", params, source.token),
    );
    source.cancel();
    expect(await cancelled).toBe(LSPErrorCodes.RequestCancelled);
    gate.resolve();
  });

  test("is answered at once where the client registers, which is told again once the index is ready", async () => {
    const dynamic = { ...asTrees, dynamicRegistration: true, labelSupport: true };
    const { client, ask, gate, offered } = await whileIndexing(dynamic);
    expect(offered.documentSymbolProvider).toBeUndefined();
    await client.until(() => registrations(client).length === 1);
    expect(registrations(client)[0]!.registerOptions).toEqual({
      documentSelector: null,
      label: "Quotations",
    });
    expect(await ask()).toEqual([unchecked]);
    gate.resolve();
    await client.ready();
    await client.until(() => registrations(client).length === 2);
    const ended = client
      .all<UnregistrationParams>("client/unregisterCapability")
      .flatMap(({ unregisterations }) => unregisterations.map(({ id }) => id));
    expect(ended).toEqual([registrations(client)[0]!.id]);
    expect(await ask()).toEqual([verbatim]);
  });

  test("so do links, since a key's file may be known by its text alone", async () => {
    const { workspace, client, uri, gate } = await whileIndexing(asTrees, { timers: new ManualTimers() });
    const report =
      "---\nreferences:\n- id: berg\n  DOI: 10.1000/182\n---\n\nIt “was closed at noon” [@berg].\n";
    workspace.write("sources/minutes.txt", "doi:10.1000/182 The bridge was closed at noon.\n");
    await client.change(uri, [{ text: report }]);
    const links = client.request<unknown[]>("textDocument/documentLink", { textDocument: { uri } });
    gate.resolve();
    expect(await links).toHaveLength(1);
  });

  test("is not registered anew for who never asked", async () => {
    const { client, workspace, gate } = await whileIndexing({ ...asTrees, dynamicRegistration: true });
    gate.resolve();
    await client.ready();
    workspace.write("sources/plan.txt", "A plan.\n");
    const changes = [{ uri: workspace.uri("sources/plan.txt"), type: 1 }];
    await client.notify("workspace/didChangeWatchedFiles", { changes });
    await client.until(() => client.status()?.indexed === 2);
    await client.request("workspace/symbol", { query: "plan" });
    expect(registrations(client)).toHaveLength(1);
  });
});

test.each([
  ["minutes day", ["sources/minutes.txt"]],
  ["closed", ["one.md"]],
  ["told", ["two.md"]],
  ["nothing like that", []],
])("the workspace is searched for %j", async (query, expected) => {
  const { client, workspace } = await start(asTrees);
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
        name: "Anna Berg: “The bridge will open in spring,”",
        containerName: "@talks",
        location: {
          uri: workspace.uri("sources/talks.txt"),
          range: { start: { line: 0, character: 21 }, end: { line: 0, character: 52 } },
        },
      }),
    );
  }
});

test("a search without words is refused", async () => {
  const { client } = await start(asTrees);
  expect(await client.errorOf(client.request("workspace/symbol", {}))).toBe(-32602);
});
