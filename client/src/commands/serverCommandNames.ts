import type { ServerCommand } from "../../../server/src/lsp/custom.ts";

/** Commands of the palette that the server runs. */
export const serverCommands: readonly ServerCommand[] = [
  "quotewright.checkWorkspace",
  "quotewright.findCopies",
  "quotewright.hideCopies",
];
