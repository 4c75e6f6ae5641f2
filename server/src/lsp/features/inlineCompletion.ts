import type { InlineCompletionItem } from "vscode-languageserver";
import type { CancelToken } from "../../core/ports.ts";
import type { OpenReport } from "../reports.ts";
import { toRange } from "../toProtocol.ts";

/** What is shown as ghost text at `offset`; nothing where the setting says so. */
export async function inlineCompletion(
  { root, settings, lines, doc }: OpenReport,
  offset: number,
  token: CancelToken,
): Promise<InlineCompletionItem[]> {
  if (!settings.completion.inline) return [];
  const edits = await root.service.completeInline(doc, offset, token);
  // Without a range VS Code guesses one, by words.
  return edits.map(({ range, newText }) => ({ insertText: newText, range: toRange(range, lines) }));
}
