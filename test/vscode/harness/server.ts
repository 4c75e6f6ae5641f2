import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../tools/command.ts";
import type { InstalledVscode } from "../provision/vscodeServer.ts";
import { atExit, removeFolder } from "./endings.ts";

/** A running VS Code server with data folders of its own. */
export interface VscodeServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Ends the server and every process it started, and removes its data. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly vscode: InstalledVscode;
  /** Packaged extensions to install first. */
  readonly extensions: readonly string[];
  /** Environment for the server and thus for the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** `restricted` opens folders in Restricted Mode, as VS Code does with a folder nobody has trusted yet. */
  readonly trust: "trusted" | "restricted";
  /** What to do with the server's own log, one chunk at a time. */
  readonly log?: (text: string) => void;
}

/** How long the server may take until it listens. It needs 1-3 s on two cores. */
const startLimit = 60_000;

/** Starts a server on a free port and resolves once it listens. */
export async function startServer(options: ServerOptions): Promise<VscodeServer> {
  const data = mkdtempSync(join(tmpdir(), "quotewright-vscode-"));
  const main = join(options.vscode.folder, "out", "server-main.js");
  const folders = ["--server-data-dir", join(data, "data"), "--extensions-dir", join(data, "extensions")];
  const env = serverEnvironment(options.env);
  try {
    for (const extension of options.extensions) {
      await run(
        options.vscode.node,
        [main, ...folders, "--accept-server-license-terms", "--install-extension", extension],
        {
          env,
        },
      );
    }
    const child = spawn(options.vscode.node, [main, ...folders, ...switches(options)], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      // A process group of its own, so that its extension hosts can be ended with it.
      detached: process.platform !== "win32",
    });
    const port = await listening(child, options.log).catch(async (error) => {
      await end(child);
      throw error;
    });
    const forget = atExit(() => {
      signalGroup(child);
      removeFolder(data);
    });
    const stop = async () => {
      forget();
      await end(child);
      removeFolder(data);
    };
    return { origin: `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    removeFolder(data);
    throw error;
  }
}

function switches(options: ServerOptions): string[] {
  return [
    "--host=127.0.0.1",
    "--port=0",
    "--without-connection-token",
    "--accept-server-license-terms",
    "--disable-telemetry",
    "--enable-smoke-test-driver",
    ...(options.trust === "trusted" ? ["--disable-workspace-trust"] : []),
  ];
}

/** The environment without what would make the server think that it runs inside another VS Code. */
function serverEnvironment(added: NodeJS.ProcessEnv | undefined): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(own), ...added };
}

function listening(child: ChildProcess, log: (text: string) => void = () => {}): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = "";
    const limit = setTimeout(
      () => reject(new Error(`VS Code did not start: ${output.slice(-1000)}`)),
      startLimit,
    );
    const read = (chunk: Buffer) => {
      log(chunk.toString());
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      // What follows is passed on, not kept.
      output = "";
      resolve(Number(port));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(limit);
      reject(new Error(`VS Code ended ${code} before it listened: ${output.slice(-1000)}`));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
    child.once("close", () => resolve());
    signalGroup(child);
  });
}

/** Ends the server and its extension hosts, which are in its process group. */
function signalGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
