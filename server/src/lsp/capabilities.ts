import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { serverCommands } from "./commands.ts";
import { FIX_ALL } from "./features/codeActions.ts";
import { legend } from "./features/semanticTokens.ts";
import { labelFor } from "./outlines.ts";
import { VIEW_SCHEME } from "./textViews.ts";

/**
 * After any of these something may be offered: an opening mark, a key's `@` or `[`, and the space after a word. VS Code asks
 * for nothing while words are typed in Markdown.
 */
const TRIGGERS = ['"', "“", "‘", "'", "«", "„", "「", "@", "[", " "];

/** What the server offers a client: nothing it can't take. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  // A client that has them would have them twice.
  const ownCommands = serverCommands.filter((command) => !client.commands.includes(command));
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: {
      triggerCharacters: TRIGGERS,
      resolveProvider: client.resolvesDocumentation,
    },
    declarationProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    ...symbolCapability(client),
    workspaceSymbolProvider: true,
    ...(client.inlayHints ? { inlayHintProvider: true } : {}),
    ...(client.semanticTokens
      ? { semanticTokensProvider: { legend, full: { delta: true }, range: true } }
      : {}),
    ...(client.documentLinks ? { documentLinkProvider: { resolveProvider: true } } : {}),
    ...(ownCommands.length === 0 ? {} : { executeCommandProvider: { commands: ownCommands } }),
    ...(client.codeLens ? { codeLensProvider: { resolveProvider: true } } : {}),
    ...(client.diagnostics === "pull"
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    ...(client.codeActions
      ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }
      : {}),
    ...(client.inlineCompletion ? { inlineCompletionProvider: true } : {}),
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    ...workspaceCapabilities(client),
  };
}

/** A client that can be told while it runs is told then (outlines.ts). */
function symbolCapability(client: Client): ServerCapabilities {
  if (client.registers.documentSymbol) return {};
  return { documentSymbolProvider: client.labelsSymbols ? labelFor(client) : true };
}

/** Folders count too: they hold sources. */
const anyFile = { filters: [{ scheme: "file", pattern: { glob: "**/*" } }] };

function workspaceCapabilities({
  workspaceFolders,
  announcesRenames,
  showsContent,
}: Client): ServerCapabilities {
  const workspace = {
    ...(workspaceFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
    ...(showsContent ? { textDocumentContent: { schemes: [VIEW_SCHEME] } } : {}),
    ...(announcesRenames ? { fileOperations: { willRename: anyFile, didRename: anyFile } } : {}),
  };
  return Object.keys(workspace).length === 0 ? {} : { workspace };
}
