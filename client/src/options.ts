import type { ExtensionContext, LogOutputChannel } from "vscode";
import {
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient/node";
import type { ClientCommand, InitializationOptions } from "../../server/src/lsp/custom.ts";
import { serverCommands } from "./commands/serverCommandNames.ts";

/**
 * Where reports live: on disk, not saved yet, and in virtual folders (`vscode-vfs`: GitHub Repositories and its kin). Not every
 * scheme: the left side of a comparison (`git:`) is an old text that nobody can mend.
 */
const reportSchemes = ["file", "untitled", "vscode-vfs"] as const;

/** The commands a hover may link to. No other command in a hover's text is run, whatever a source document holds. */
const linkedCommands: readonly ClientCommand[] = [
  "quotewright.openOriginal",
  "quotewright.openPassage",
  "quotewright.compare",
];

/** All that the server need not offer, or may lead to from a lens. */
const commands: readonly ClientCommand[] = [
  ...linkedCommands,
  "quotewright.showReferences",
  "quotewright.showProblems",
  ...serverCommands,
];

/** How the language client behaves. */
export function clientOptions(
  context: ExtensionContext,
  log: LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    extensionUri: context.extensionUri.toString(),
    storageUri: context.globalStorageUri.toString(),
    findingsInHovers: true,
    commands,
  };
  return {
    documentSelector: reportSchemes.map((scheme) => ({ language: "markdown", scheme })),
    initializationOptions,
    outputChannel: log,
    // The log never jumps into view: what a user must know is told by a message and in the status bar.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    initializationFailedHandler: (error) => {
      log.error(`The server refused to start: ${error?.message ?? error}`);
      return false;
    },
    markdown: { isTrusted: { enabledCommands: linkedCommands }, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
  };
}
