import { describe, expect, test } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import { ManualTimers } from "./host.ts";
import { codesOf, plainCapabilities, TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const key = "@000_16652a4050c3d9a3";
const misquote = `The war “killed over 40,000 people” [${key}].\n`;
const honest = `It was hailed as “a step in the right direction” [${key}].\n`;

async function start(options: Parameters<typeof TestClient.start>[0] = {}) {
  const workspace = new Workspace().withSeeds();
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  return { workspace, client, uri: workspace.uri("report.md") };
}

describe("pull", () => {
  test("a misquote is found, where it stands and with what the source says", async () => {
    const { client, uri, workspace } = await start();
    await client.ready();
    await client.open(uri, misquote);
    const [found] = await client.pull(uri);
    expect(found).toMatchObject({
      code: "altered-number",
      severity: DiagnosticSeverity.Error,
      source: "quotewright",
      message: expect.stringContaining("14,000"),
    });
    const at = misquote.indexOf("40,000");
    expect(found!.range).toEqual({ start: { line: 0, character: at }, end: { line: 0, character: at + 6 } });
    const related = found!.relatedInformation!;
    expect(related[0]!.location.uri).toBe(workspace.uri("seeds/000_16652a4050c3d9a3.txt"));
  });

  test("an honest quotation has no finding", async () => {
    const { client, uri } = await start();
    await client.ready();
    await client.open(uri, honest);
    expect(await client.pull(uri)).toEqual([]);
  });

  test("what has not changed is not sent again", async () => {
    const { client, uri } = await start();
    await client.ready();
    await client.open(uri, misquote);
    const textDocument = { uri };
    const first = await client.request<{ resultId: string }>("textDocument/diagnostic", { textDocument });
    const params = { textDocument, previousResultId: first.resultId };
    expect(await client.request("textDocument/diagnostic", params)).toEqual({
      kind: "unchanged",
      resultId: first.resultId,
    });
  });

  test("nothing is pushed to a client that pulls", async () => {
    const { client, uri } = await start();
    await client.open(uri, misquote);
    await client.ready();
    await client.pull(uri);
    expect(client.all("textDocument/publishDiagnostics")).toEqual([]);
  });

  test("the client is asked to pull again once sources are indexed", async () => {
    const { client, uri } = await start();
    await client.open(uri, misquote);
    await client.until(() => client.all("workspace/diagnostic/refresh").length > 0);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
  });

  test("a document that is not open has none", async () => {
    const { client, uri } = await start();
    expect(await client.pull(uri)).toEqual([]);
  });

  test("a finding links to its page where the client has the extension", async () => {
    const initializationOptions = { extensionUri: "file:///ext/quotewright/" };
    const { client, uri } = await start({ initializationOptions });
    await client.ready();
    await client.open(uri, misquote);
    const [found] = await client.pull(uri);
    expect(found!.codeDescription).toEqual({ href: "file:///ext/quotewright/docs/rules/altered-number.md" });
  });
});

describe("push, to a client that does not pull", () => {
  test("a misquote is found, and gone once it is mended", async () => {
    const { client, uri } = await start({ capabilities: plainCapabilities });
    await client.open(uri, misquote);
    const found = await client.pushed(uri, (codes) => codes.includes("altered-number"));
    expect(found.diagnostics[0]).not.toHaveProperty("relatedInformation");
    expect(found.diagnostics[0]).not.toHaveProperty("codeDescription");
    expect(found).not.toHaveProperty("version");
    const at = misquote.indexOf("40,000");
    const range = { start: { line: 0, character: at }, end: { line: 0, character: at + 2 } };
    await client.change(uri, [{ range, text: "14" }]);
    await client.pushed(uri, (codes) => codes.length === 0);
  });

  test("a client that pulls but can't be asked to pull again is pushed to", async () => {
    const { workspace: _, ...capabilities } = vscodeCapabilities;
    const { client, uri } = await start({ capabilities });
    await client.open(uri, misquote);
    await client.pushed(uri, (codes) => codes.includes("altered-number"));
  });

  test("several edits in a row are checked once, as of the last", async () => {
    const timers = new ManualTimers();
    const { client, uri } = await start({
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
      host: { timers, watch: () => ({ dispose: () => undefined }) },
    });
    await client.ready();
    // What waits already is not about edits.
    const waiting = timers.count;
    await client.open(uri, misquote);
    for (const text of ["a", "b", "c"]) {
      await client.change(uri, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text },
      ]);
    }
    // An answer to a later request: the edits before it have been taken in.
    await client.request("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    expect(timers.count - waiting).toBe(1);
    timers.elapse();
    const pushed = await client.pushed(uri, (codes) => codes.length === 1);
    expect(pushed.version).toBe(4);
    expect(client.all("textDocument/publishDiagnostics")).toHaveLength(1);
  });

  test("a closed document's findings are taken away, and none come after", async () => {
    const { client, uri } = await start({ capabilities: plainCapabilities });
    await client.open(uri, misquote);
    await client.pushed(uri, (codes) => codes.includes("altered-number"));
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await client.change(uri, [{ range: at, text: "x" }]);
    await client.close(uri);
    await client.pushed(uri, (codes) => codes.length === 0);
    const other = `${uri}.other.md`;
    await client.open(other, misquote);
    await client.pushed(other, (codes) => codes.includes("altered-number"));
    const last = await client.pushed(uri, () => true);
    expect(last.diagnostics).toEqual([]);
  });
});

describe("what is no report", () => {
  test("a source that is open is not checked, and the log says so", async () => {
    const { client, workspace } = await start();
    const uri = workspace.uri("sources/notes.md");
    await client.ready();
    await client.open(uri, misquote);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
    workspace.write("sources/notes.md", misquote);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 1 }] });
    await client.until(() => client.log().includes(`${uri} is itself a source`));
    expect(await client.pull(uri)).toEqual([]);
  });

  test("without any source nothing is said of a citation", async () => {
    const workspace = new Workspace();
    const client = await TestClient.start({ folders: [workspace.uri()] });
    const status = await client.ready();
    expect(status).toEqual({ ready: true, indexed: 0, expected: 0 });
    await client.open(workspace.uri("report.md"), misquote);
    expect(await client.pull(workspace.uri("report.md"))).toEqual([]);
  });
});
