import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import { type Markup, markdown, plainText } from "../render/markup.ts";

/** A text for a client that shows Markdown, or for one that shows it as it is. */
export function content(kind: "markdown" | "plaintext", render: (markup: Markup) => string): MarkupContent {
  return kind === "markdown"
    ? { kind: MarkupKind.Markdown, value: render(markdown) }
    : { kind: MarkupKind.PlainText, value: render(plainText) };
}
