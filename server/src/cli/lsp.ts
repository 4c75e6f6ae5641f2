import type { CommandPorts } from "./ports.ts";

/** `quotewright lsp`: serves an editor over standard input and output. Ends with the editor. */
export function lsp(ports: CommandPorts): Promise<never> {
  ports.startLanguageServer();
  // The server ends the process when its client is gone, and there is nothing to do after it.
  return new Promise(() => undefined);
}
