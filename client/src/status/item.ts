import { Disposable, languages, StatusBarAlignment, ThemeColor, type Uri, window, workspace } from "vscode";
import type { StatusParams } from "../../../server/src/lsp/custom.ts";
import { type ServerState, statusText } from "./text.ts";

/** The status bar item, fed by what happens to the server and its index. */
export interface StatusItem extends Disposable {
  serverIs(state: ServerState): void;
  indexIs(index: StatusParams): void;
}

/** Beside the language's own items at the right; any small number does. */
const priority = 10;

/** Shows the item while a Markdown document is shown, or whenever something is wrong. */
export function createStatusItem(): StatusItem {
  const item = window.createStatusBarItem("quotewright.status", StatusBarAlignment.Right, priority);
  item.name = "Quotewright";
  let server: ServerState = "starting";
  let index: StatusParams | undefined;

  const show = () => {
    const document = window.activeTextEditor?.document;
    const report = document?.languageId === "markdown" ? document.uri : undefined;
    const trust = workspace.isTrusted ? "trusted" : "restricted";
    const { text, tooltip, command, alarm } = statusText(server, index, report && problemsIn(report), trust);
    Object.assign(item, { text, tooltip, command });
    item.backgroundColor = alarm === "error" ? new ThemeColor("statusBarItem.errorBackground") : undefined;
    if (report !== undefined || alarm === "error") item.show();
    else item.hide();
  };

  const listening = Disposable.from(
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidGrantWorkspaceTrust(show),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) show();
    }),
  );
  show();
  return {
    serverIs(state) {
      server = state;
      // A new server indexes anew and says so.
      if (state !== "running") index = undefined;
      show();
    },
    indexIs(status) {
      index = status;
      show();
    },
    dispose: () => Disposable.from(item, listening).dispose(),
  };
}

function problemsIn(uri: Uri): number {
  return languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === "quotewright").length;
}
