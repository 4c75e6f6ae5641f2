import { escapeMarkdown, reportLine } from "./escape.ts";

/** How a text is put together. All but `link`'s target take plain text and make it harmless. */
export interface Markup {
  /** Text as it is. */
  text(words: string): string;
  strong(words: string): string;
  /** A line of its own that says the main thing. */
  headline(words: string): string;
  /** Words that matter most among strong ones. */
  changed(words: string): string;
  struck(words: string): string;
  /** `target` is a URI of this program's own making; `place` says the same where nothing can be opened. */
  link(words: string, target: string | undefined, place: string): string;
  /** Lines made by this markup, set apart as somebody's words. */
  blockQuote(line: string): string;
  list(lines: readonly string[]): string;
}

/** Blocks with an empty line between, empty ones left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}

export const markdown: Markup = {
  text: escapeMarkdown,
  strong: (words) => wrapped(words, "**", "**"),
  headline: (words) => `**${escapeMarkdown(words.trim())}**`,
  changed: (words) => wrapped(words, "_**", "**_"),
  struck: (words) => wrapped(words, "~~", "~~"),
  link: (words, target, place) =>
    target === undefined
      ? `${escapeMarkdown(words)} (${escapeMarkdown(place)})`
      : `[${escapeMarkdown(words)}](${safeTarget(target)})`,
  blockQuote: (line) => (line === "" ? "" : `> ${line}`),
  list: (lines) => lines.map((line) => `- ${line}`).join("\n"),
};

export const plainText: Markup = {
  text: reportLine,
  strong: reportLine,
  headline: reportLine,
  changed: reportLine,
  struck: (words) => {
    const [, before, core, after] = split(reportLine(words));
    return core === "" ? reportLine(words) : `${before}[${core}]${after}`;
  },
  link: (words, _, place) => `${reportLine(words)} (${reportLine(place)})`,
  blockQuote: (line) => line,
  list: (lines) => lines.map((line) => `- ${line}`).join("\n"),
};

/**
 * Words between two marks. Spaces and punctuation at the ends stay outside, because Markdown takes a mark between a
 * letter and punctuation for no mark at all; words that are nothing but punctuation are not marked.
 */
function wrapped(words: string, open: string, close: string): string {
  const [, before, core, after] = split(reportLine(words));
  if (core === "") return escapeMarkdown(words);
  return `${escapeMarkdown(before)}${open}${escapeMarkdown(core)}${close}${escapeMarkdown(after)}`;
}

/** What stands before the first letter or digit, from it to the last one, and after that. */
function split(words: string): [string, string, string, string] {
  const start = words.search(/[\p{L}\p{N}]/u);
  if (start < 0) return [words, words, "", ""];
  const after = /[^\p{L}\p{M}\p{N}]*$/u.exec(words)![0];
  const end = words.length - after.length;
  return [words, words.slice(0, start), words.slice(start, end), after];
}

/** A URI as a link's target: nothing in it can end the target or start another. */
function safeTarget(target: string): string {
  return target.replace(
    /[\s()<>\\"'`]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
