import type { ExtensionContext } from "vscode";
import { type ServerOptions, TransportKind } from "vscode-languageclient/node";

/** How the server is started: its bundle, beside the client's, as a process of its own that talks over Node's IPC. */
export function serverOptions(context: ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath("dist/server.cjs");
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
  };
}
