import { describe, expect, test } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver/node";
import { type ClientOptions, codesOf, plainCapabilities, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const minutes =
  "The bridge was closed at noon and nobody in the town was told of it before the evening came.\n";
const wrong = "It “was closed at ten” [@minutes].\n";
const right = "It “was closed at noon” [@minutes].\n";
const copied = "The bridge was closed at noon and nobody in the town was told of it.\n";

async function start(options: ClientOptions = {}, files: Readonly<Record<string, string>> = {}) {
  const workspace = new Workspace();
  workspace.write("sources/minutes.txt", minutes).write("one.md", wrong).write("two.md", wrong);
  for (const [path, text] of Object.entries(files)) workspace.write(path, text);
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  const run = (command: string) => client.request("workspace/executeCommand", { command });
  const shown = (path: string) =>
    client
      .all<PublishDiagnosticsParams>("textDocument/publishDiagnostics")
      .findLast(({ uri }) => uri === workspace.uri(path))?.diagnostics;
  return { workspace, client, run, shown };
}

describe("all reports are checked by command", () => {
  test("and findings of those that are not open are shown", async () => {
    const { workspace, client, run, shown } = await start();
    await client.open(workspace.uri("one.md"), wrong);
    expect(await run("quotewright.checkWorkspace")).toMatchObject({ reports: 2, quotations: 2, findings: 2 });
    await client.until(() => shown("two.md") !== undefined);
    expect(codesOf(shown("two.md")!)).toEqual(["altered-number"]);
    // The open one's are pulled.
    expect(shown("one.md")).toBeUndefined();
    expect(codesOf(await client.pull(workspace.uri("one.md")))).toEqual(["altered-number"]);
    await client.until(() => client.all("window/showMessage").length > 0);
    expect(client.all("window/showMessage")).toMatchObject([
      { message: "Checked 2 quotations in 2 reports: 2 findings in them." },
    ]);
  });

  test("with progress that can be cancelled", async () => {
    const { client, run } = await start();
    await run("quotewright.checkWorkspace");
    const values = client.all<{ value: object }>("$/progress").map(({ value }) => value);
    expect(values).toContainEqual(
      expect.objectContaining({
        kind: "begin",
        title: "Quotewright: checking all reports",
        cancellable: true,
      }),
    );
    expect(values).toContainEqual({ kind: "report", percentage: 50, message: "1 of 2" });
    expect(values.at(-1)).toEqual({ kind: "end" });
  });

  test("cancelled, it keeps what was found by then", async () => {
    const { client, run } = await start({}, { "three.md": wrong });
    const running = run("quotewright.checkWorkspace");
    const begun = () =>
      client
        .all<{ token: unknown; value: { kind: string } }>("$/progress")
        .find(({ value }) => value.kind === "report");
    await client.until(() => begun() !== undefined);
    await client.notify("window/workDoneProgress/cancel", { token: begun()!.token });
    const tally = await running;
    expect(tally === null || (tally as { reports: number }).reports === 3).toBe(true);
    await client.until(() => client.all("textDocument/publishDiagnostics").length > 0);
  });

  test("a report that is opened shows its own findings alone, and again those on disk once closed", async () => {
    const { workspace, client, run, shown } = await start();
    await run("quotewright.checkWorkspace");
    await client.open(workspace.uri("two.md"), wrong);
    await client.until(() => shown("two.md")?.length === 0);
    await client.close(workspace.uri("two.md"));
    await client.until(() => shown("two.md")?.length === 1);
  });

  test("findings follow what changes on disk", async () => {
    const { workspace, client, run, shown } = await start();
    await run("quotewright.checkWorkspace");
    workspace.write("one.md", right);
    workspace.remove("two.md");
    workspace.write("three.md", wrong);
    const changes = ["one.md", "two.md", "three.md"].map((path) => ({ uri: workspace.uri(path), type: 2 }));
    await client.notify("workspace/didChangeWatchedFiles", { changes });
    await client.until(() => shown("three.md")?.length === 1);
    await client.until(() => shown("one.md")?.length === 0 && shown("two.md")?.length === 0);
  });

  test("findings follow the sources", async () => {
    const { workspace, client, run, shown } = await start();
    await run("quotewright.checkWorkspace");
    workspace.write("sources/minutes.txt", minutes.replace("noon", "ten"));
    const changes = [{ uri: workspace.uri("sources/minutes.txt"), type: 2 }];
    await client.notify("workspace/didChangeWatchedFiles", { changes });
    await client.until(() => shown("one.md")?.length === 0 && shown("two.md")?.length === 0);
  });

  test("where nobody asked, nothing of closed reports is shown", async () => {
    const { workspace, client, shown } = await start();
    await client.open(workspace.uri("one.md"), wrong);
    await client.close(workspace.uri("one.md"));
    await client.pull(workspace.uri("one.md"));
    expect(shown("two.md")).toBeUndefined();
  });

  test("a client that shows no progress is served as well", async () => {
    const { client, run, shown } = await start({ capabilities: plainCapabilities });
    await run("quotewright.checkWorkspace");
    await client.until(() => shown("one.md")?.length === 1 && shown("two.md")?.length === 1);
  });
});

describe("copies", () => {
  test("are shown in all reports from the command on, until they are hidden", async () => {
    const { workspace, client, run, shown } = await start({}, { "three.md": copied });
    const uri = workspace.uri("four.md");
    await client.open(uri, copied);
    expect(codesOf(await client.pull(uri))).toEqual([]);
    expect(await run("quotewright.findCopies")).toMatchObject({ copies: 2 });
    expect(codesOf(await client.pull(uri))).toEqual(["unquoted-copy"]);
    await client.until(() => shown("three.md") !== undefined);
    expect(codesOf(shown("three.md")!)).toEqual(["unquoted-copy"]);
    await run("quotewright.hideCopies");
    await client.until(() => shown("three.md")?.length === 0);
    expect(codesOf(await client.pull(uri))).toEqual([]);
  });

  test("are shown without a command where the setting wants them", async () => {
    const { workspace, client } = await start({ settings: { codes: { "unquoted-copy": "warning" } } });
    await client.open(workspace.uri("four.md"), copied);
    expect(codesOf(await client.pull(workspace.uri("four.md")))).toEqual(["unquoted-copy"]);
  });
});

describe("commands", () => {
  test("are offered to a client that has none of that name", async () => {
    const client = await TestClient.connect();
    const initializationOptions = { commands: ["quotewright.checkWorkspace"] };
    const { capabilities } = await client.initialize({ initializationOptions });
    expect(capabilities.executeCommandProvider).toEqual({
      commands: ["quotewright.findCopies", "quotewright.hideCopies"],
    });
  });

  test("of others are refused", async () => {
    const { run, client } = await start();
    await expect(run("rm -rf")).rejects.toThrow("Quotewright has no command rm -rf.");
    expect(await client.errorOf(client.request("workspace/executeCommand", {}))).toBe(-32602);
  });
});
