import { join } from "node:path";
import { Missing } from "../../../tools/command.ts";
import { cached } from "./cache.ts";
import { provisionNode } from "./node.ts";
import { npmInstall, startPackageFolder } from "./npm.ts";

/** A VS Code to test in, named by the npm package code-server that carries it. */
export interface VscodeVersion {
  readonly codeServer: string;
  /** The major version of Node it runs on: 1.110's extension host hangs on Node 24. */
  readonly node: string;
}

/** VS Code 1.110, the oldest that `engines.vscode` allows. */
export const oldest: VscodeVersion = { codeServer: "4.110.0", node: "22" };

/** VS Code 1.139. */
export const newest: VscodeVersion = { codeServer: "4.139.1", node: "24" };

export const testedVersions = [oldest, newest] as const;

/** An installed VS Code server. */
export interface InstalledVscode {
  /** The folder that holds `out/server-main.js`. */
  readonly folder: string;
  /** The Node program to run it with. */
  readonly node: string;
}

/**
 * VS Code's own server and workbench, from npm.
 * @throws Missing when npm cannot bring it
 */
export async function provisionServer({ codeServer, node }: VscodeVersion): Promise<InstalledVscode> {
  const folder = await cached(`code-server-${codeServer}`, async (aside) => {
    await install(codeServer, aside).catch((error) => {
      const reason = String(error).slice(0, 600);
      throw new Missing(
        `VS Code to test in is missing: npm could not install code-server@${codeServer} (${reason}).`,
      );
    });
  });
  return { folder: serverFolder(folder), node: await provisionNode(node) };
}

async function install(codeServer: string, folder: string): Promise<void> {
  startPackageFolder(folder);
  await npmInstall(folder, [`code-server@${codeServer}`]);
  for (const inner of [serverFolder(folder), join(serverFolder(folder), "extensions")]) {
    await npmInstall(inner, ["--omit=dev"]);
  }
}

function serverFolder(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}
