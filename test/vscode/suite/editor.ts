import { type TextEditor, Uri, window, workspace } from "vscode";

/** The workspace folder that is open. */
export function workspaceFolder(): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no folder is open");
  return folder.uri;
}

/** Opens a file of the workspace, named relative to it. */
export async function openReport(path: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(Uri.joinPath(workspaceFolder(), path));
  return window.showTextDocument(document);
}
