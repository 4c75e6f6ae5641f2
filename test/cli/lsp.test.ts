import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { codesOf, TestClient } from "../protocol/testClient.ts";
import { Workspace } from "../protocol/workspace.ts";
import { projectRoot } from "./builtCommand.ts";

const misquote = "The war “killed over 40,000 people” [@000_16652a4050c3d9a3].\n";

/** A server in a process of its own, over standard input and output, and a client of it. */
function overStdio(...args: string[]) {
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ["pipe", "pipe", "pipe"] });
  const reader = new StreamMessageReader(child.stdout!);
  return attached(
    child,
    new TestClient(createMessageConnection(reader, new StreamMessageWriter(child.stdin!))),
  );
}

/** The same over Node's IPC, as VS Code's client starts it. */
function overIpc(...args: string[]) {
  const child = fork(args[0]!, args.slice(1), { cwd: projectRoot, silent: true });
  const [reader, writer] = [new IPCMessageReader(child), new IPCMessageWriter(child)];
  return attached(child, new TestClient(createMessageConnection(reader, writer)));
}

function attached(child: ChildProcess, client: TestClient) {
  const exit = once(child, "exit").then(([code, signal]) => (signal ?? code) as string | number);
  onTestFinished(() => {
    client.connection.dispose();
    child.kill("SIGKILL");
  });
  return { child, client, exit };
}

async function codesFound(client: TestClient, workspace: Workspace): Promise<unknown[]> {
  await client.initialize({ folders: [workspace.uri()] });
  await client.ready();
  await client.open(workspace.uri("report.md"), misquote);
  return codesOf(await client.pull(workspace.uri("report.md")));
}

const command = join("dist", "cli.js");
const server = join("dist", "server.cjs");

describe("the built language server", () => {
  test.each([
    ["quotewright lsp --stdio", () => overStdio(command, "lsp", "--stdio")],
    ["quotewright lsp", () => overStdio(command, "lsp")],
    ["server.cjs --stdio", () => overStdio(server, "--stdio")],
    ["server.cjs --node-ipc", () => overIpc(server, "--node-ipc")],
  ])("%s checks a report, and ends well when it is asked to", async (_, start) => {
    const { client, exit } = start();
    expect(await codesFound(client, new Workspace().withSeeds())).toEqual(["altered-number"]);
    await client.request("shutdown");
    await client.notify("exit", undefined);
    expect(await exit).toBe(0);
  });

  test("one that is killed is followed by one that checks as before", async () => {
    const workspace = new Workspace().withSeeds();
    const first = overStdio(command, "lsp", "--stdio");
    expect(await codesFound(first.client, workspace)).toEqual(["altered-number"]);
    first.child.kill("SIGKILL");
    expect(await first.exit).toBe("SIGKILL");
    const second = overStdio(command, "lsp", "--stdio");
    expect(await codesFound(second.client, workspace)).toEqual(["altered-number"]);
  });

  test("it ends when its standard input does", async () => {
    const { child, client, exit } = overStdio(command, "lsp", "--stdio");
    await codesFound(client, new Workspace().withSeeds());
    child.stdin!.end();
    expect(await exit).toBe(1);
  });

  test("it ends when its channel to the client does", async () => {
    const { child, client, exit } = overIpc(server, "--node-ipc");
    await codesFound(client, new Workspace().withSeeds());
    child.disconnect();
    expect(await exit).toBe(1);
  });

  test("it ends when the process that it serves has ended", async () => {
    const editor = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
    const { client, exit } = overStdio(command, "lsp", "--stdio");
    const params = { processId: editor.pid, rootUri: null, capabilities: {} };
    await client.request("initialize", params);
    editor.kill("SIGKILL");
    expect(await exit).toBe(1);
  });

  test("what fails outside of any request is logged, and the server goes on", async () => {
    const { client } = overStdio("--require", join(import.meta.dirname, "failLater.cjs"), server, "--stdio");
    expect(await codesFound(client, new Workspace().withSeeds())).toEqual(["altered-number"]);
    await client.until(() => client.log().includes("unhandledRejection: Error: nobody waits for this"));
    await client.until(() => client.log().includes("uncaughtException: Error: nobody catches this"));
    expect(codesOf(await client.pull("file:///not-open.md"))).toEqual([]);
  });

  test("an option that it does not have is refused", async () => {
    const { exit } = overStdio(command, "lsp", "--socket=9");
    expect(await exit).toBe(2);
  });
});
