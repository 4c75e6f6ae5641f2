import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TestClient } from "../protocol/testClient.ts";
import { Workspace } from "../protocol/workspace.ts";
import { projectRoot } from "./builtCommand.ts";

/** Long enough for the slowest machine; nothing here takes it. */
const patience = { timeout: 20_000, interval: 50 };

/** The command in a folder with a document that its reading process hangs at. */
function started(...args: string[]) {
  const workspace = new Workspace()
    .write("sources/hang.pdf", "%PDF-1.7")
    .write("report.md", "“A b c” [@hang].\n");
  const pidFile = join(workspace.folder, "pid");
  const child = spawn(process.execPath, [join(projectRoot, "dist/cli.js"), ...args], {
    cwd: workspace.folder,
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_OPTIONS: `--require=${join(import.meta.dirname, "hang.cjs")}`,
      HANG_PID: pidFile,
      XDG_CACHE_HOME: join(workspace.folder, ".cache"),
    },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const exit = once(child, "exit");
  const reading = () =>
    vi.waitFor(() => {
      const pid = Number(existsSync(pidFile) ? readFileSync(pidFile, "utf8") : "");
      if (!(pid > 0)) throw new Error("the document is not read yet");
      return pid;
    }, patience);
  return { workspace, child, exit, reading };
}

/** Once the process is no more, or only waits for somebody to note its end. */
function gone(pid: number): Promise<void> {
  return vi.waitFor(() => {
    if (isRunning(pid)) throw new Error(`${pid} still runs`);
  }, patience);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch (error) {
    // Where there is no /proc, the first line has said it.
    return existsSync("/proc/self") ? false : (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}

test.each<NodeJS.Signals>(["SIGINT", "SIGTERM", "SIGKILL"])(
  "the command ended by %s while it reads leaves no process behind",
  async (signal) => {
    const { workspace, child, exit, reading } = started("check", "report.md");
    const pid = await reading();
    child.kill(signal);
    expect(await exit).toEqual([null, signal]);
    await gone(pid);
    expect(readdirSync(join(workspace.folder, ".cache", "quotewright", "texts"))).toEqual([]);
  },
);

/** A client of the language server that hangs at a document. */
async function served() {
  const { workspace, child, exit, reading } = started("lsp");
  const client = new TestClient(
    createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!)),
  );
  onTestFinished(() => client.connection.dispose());
  await client.initialize({ folders: [workspace.uri()] });
  return { workspace, child: child as ChildProcess, exit, client, pid: await reading() };
}

test("the language server shut down while it reads ends at once, and what reads with it", async () => {
  const { client, exit, pid } = await served();
  await client.request("shutdown");
  await client.notify("exit", undefined);
  expect(await exit).toEqual([0, null]);
  await gone(pid);
});

test("the language server whose client is gone while it reads ends, and what reads with it", async () => {
  const { child, exit, pid } = await served();
  child.stdin!.end();
  expect(await exit).toEqual([1, null]);
  await gone(pid);
});
