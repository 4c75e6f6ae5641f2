/** What is Markdown, an address or an icon of VS Code's wherever it stands. */
const ALWAYS = new Set("\\`*_{}[]<>()#|~&$@!^");

/**
 * Any text as Markdown (CommonMark 0.31, GitHub's tables, strikethrough and bare addresses, VS Code's `$(icon)`) that
 * shows it and nothing else: on one line, with every character that could be syntax escaped. It may stand at a line's
 * start.
 */
export function escapeMarkdown(text: string): string {
  const line = reportLine(text);
  let out = "";
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (ALWAYS.has(char) || startsAddress(char, line, at)) out += "\\";
    out += char;
  }
  return out.replace(/^(\s*)([-+=])/, "$1\\$2").replace(/^(\s*\d{1,9})([.)])/, "$1\\$2");
}

/** Text on one line, without characters that no reader sees (among them those that turn text around, Unicode TR36). */
export function reportLine(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
}

/** The colon of `https://` and the dot of `www.`: what GitHub's Markdown and VS Code's make links of by themselves. */
function startsAddress(char: string, line: string, at: number): boolean {
  if (char === ":")
    return (
      line[at + 1] === "/" || /(?:mailto|xmpp|command|vscode)$/i.test(line.slice(Math.max(0, at - 8), at))
    );
  return char === "." && /www$/i.test(line.slice(Math.max(0, at - 3), at));
}
