import { resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { run } from "../../../tools/command.ts";

/** Installs a packaged extension into the extensions folder that `folders` (command-line switches) names. */
export async function installInto(
  executable: string,
  vsix: string,
  folders: readonly string[],
): Promise<void> {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  if (cli === undefined) throw new Error(`no command line of VS Code beside ${executable}`);
  const own = args.filter((arg) => !/^--(extensions|user-data)-dir/.test(arg));
  await run(cli, [...own, ...folders, "--install-extension", vsix]);
}
