import type { ExtensionContext } from "vscode";
import type { QuotewrightClient } from "./client.ts";

let client: Promise<QuotewrightClient> | undefined;

/**
 * Called by VS Code once, at the first Markdown document. It returns at once: the language client is loaded and started
 * after activation, so that nothing waits for it.
 */
export function activate(context: ExtensionContext): void {
  client = import("./client.ts").then(({ createClient }) => createClient(context));
}

/** Called by VS Code when the extension is switched off or the window closes; resolves once the server has ended. */
export async function deactivate(): Promise<void> {
  await (await client)?.stop();
}
