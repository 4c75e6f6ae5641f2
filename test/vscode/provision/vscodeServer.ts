import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Missing, type Printed, run } from "../../../tools/command.ts";
import { cached } from "./cache.ts";

/** The VS Code versions the extension is tested in, by the version of the npm package that carries each. */
export const testedVersions = {
  /** VS Code 1.110, the oldest that `engines.vscode` allows. */
  oldest: "4.110.0",
  /** VS Code 1.139, the newest. */
  newest: "4.139.1",
} as const;

/**
 * VS Code's own server and workbench, from the npm package code-server.
 * @returns the folder that holds `out/server-main.js`
 * @throws Missing when npm cannot bring it
 */
export async function provisionServer(version: string): Promise<string> {
  const folder = await cached(`code-server-${version}`, async (aside) => {
    try {
      await install(version, aside);
    } catch (error) {
      throw new Missing(
        `VS Code to test in is missing: npm could not install code-server@${version} (${String(error).slice(0, 600)}).`,
      );
    }
  });
  return serverFolder(folder);
}

function serverFolder(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}

/** Without install scripts: those would compile native modules that these tests have no use for. */
async function install(version: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await npm(["install", `code-server@${version}`, ...quiet], folder);
  for (const inner of [serverFolder(folder), join(serverFolder(folder), "extensions")]) {
    await npm(["install", "--omit=dev", ...quiet], inner);
  }
}

function npm(args: readonly string[], cwd: string): Promise<Printed> {
  // Settings that `npm run` hands down (a prefix, a workspace) belong to the project, not to this install.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(local_)?prefix|lifecycle|package)/.test(name),
    ),
  );
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd, env });
}
