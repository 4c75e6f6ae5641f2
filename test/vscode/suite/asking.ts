import assert from "node:assert/strict";
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  commands,
  type Diagnostic,
  type Hover,
  MarkdownString,
  type Position,
  type TextDocument,
  workspace,
} from "vscode";
import { after } from "./editor.ts";

/** The text of every hover at a position. */
export async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (part instanceof MarkdownString ? part.value : String(part))).join("\n");
}

/** What is offered just after `words`, in the order in which it came. */
export async function offeredAfter(document: TextDocument, words: string): Promise<CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    after(document, words),
  );
  return items;
}

/** Applies the quick fix of a finding that has `words` in its title. */
export async function applyFix(document: TextDocument, { range }: Diagnostic, words: string): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    "quickfix",
    // Ask for resolved actions: an edit may be worked out only then.
    20,
  );
  const fix = actions.find(({ title }) => title.includes(words));
  assert.ok(fix?.edit, `no fix among: ${actions.map(({ title }) => title).join(", ")}`);
  assert.ok(await workspace.applyEdit(fix.edit));
}
