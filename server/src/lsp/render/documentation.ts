import type { CompletionDocumentation } from "../../core/features/completion.ts";
import type { Linking } from "./link.ts";
import { joinBlocks, type Markup } from "./markup.ts";
import { renderExcerpt, renderSource } from "./passage.ts";

/** Nothing in a list of completions is clicked, so its documentation links nowhere. */
const noLinks: Linking = { locate: () => undefined, commands: [] };

/** What stands beside an item of the completion list: its source, and the words in their context. */
export function renderDocumentation(
  { source, excerpt, opening, speaker }: CompletionDocumentation,
  markup: Markup,
): string {
  return joinBlocks([
    renderSource(source, undefined, markup, noLinks),
    excerpt === undefined ? "" : renderExcerpt(excerpt, markup),
    speaker === undefined ? "" : markup.text(speaker),
    opening === undefined ? "" : markup.blockQuote(markup.text(opening)),
  ]);
}
