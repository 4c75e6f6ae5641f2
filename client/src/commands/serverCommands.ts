import { commands, Disposable } from "vscode";
import type { QuotewrightClient } from "../client.ts";
import { serverCommands } from "./serverCommandNames.ts";

/** Registers them here, so that they are there before the server is. */
export function registerServerCommands(client: Promise<QuotewrightClient>): Disposable {
  return Disposable.from(
    ...serverCommands.map((command) =>
      commands.registerCommand(command, async () => (await client).run(command)),
    ),
  );
}
