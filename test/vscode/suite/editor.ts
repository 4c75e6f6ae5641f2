import { Position, type TextDocument, type TextEditor, Uri, window, workspace } from "vscode";

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

/** Writes a file, with the folders that it lies in. */
export async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Writes a new report into the workspace and opens it. */
export async function newReport(name: string, text: string): Promise<TextEditor> {
  await write(Uri.joinPath(workspaceFolder(), name), text);
  return openReport(name);
}

/** Opens a Markdown document that was never saved. */
export async function newUntitledReport(text: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: "markdown", content: text });
  return window.showTextDocument(document);
}

/** The position just after the first occurrence of `words`. @throws when the document does not hold them */
export function after(document: TextDocument, words: string): Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`${document.uri.path} does not hold ${words}`);
  return document.positionAt(at + words.length);
}

/** The document's text at `range`, with line breaks shown as spaces. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** The start of a document. */
export const start = new Position(0, 0);
