import pc from "picocolors";
import wrapAnsi from "wrap-ansi";

/** What is written to. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;
export type Paint = (text: string) => string;

/** How the command's output looks: with colours and folded to a width, or plain. */
export interface Look {
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly colored: boolean;
  /** Columns to fold to; Infinity leaves lines whole, as programs that read them want. */
  readonly width: number;
}

/** Lines longer than this tire the eye (Bringhurst, "Elements of Typographic Style", 2.1.2), however wide the terminal is. */
const WIDEST = 120;
const NARROWEST = 40;

/**
 * Colour goes to a terminal only. `NO_COLOR` (no-color.org) turns it off anywhere, `FORCE_COLOR` on anywhere; of the two,
 * `NO_COLOR` counts. Output that is no terminal is folded only where `COLUMNS` says so.
 */
export function lookOf(output: Output, env: Environment): Look {
  const colored = wantsColor(output, env);
  const columns = output.isTTY ? (output.columns ?? 80) : Number.parseInt(env.COLUMNS ?? "", 10);
  const width = Number.isNaN(columns)
    ? Number.POSITIVE_INFINITY
    : Math.min(WIDEST, Math.max(NARROWEST, columns));
  return { colors: pc.createColors(colored), colored, width };
}

function wantsColor(output: Output, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced) return forced !== "0" && forced !== "false";
  return output.isTTY === true && env.TERM !== "dumb";
}

/**
 * `text` as one line that a terminal only shows and never obeys: white space as single spaces, control characters as
 * their pictures (U+2400 ff.), marks that turn the direction of writing as U+FFFD. Words of documents, file names and
 * messages that hold them all pass through here, since an escape sequence could rewrite the screen.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, pictureOf);
}

/**
 * `value` as JSON that is printed, with a line break: what a terminal could obey is written by its number, since JSON itself lets
 * C1 controls and marks that turn the direction of writing stand as they are.
 */
export function jsonText(value: object): string {
  const numbered = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, 2).replace(/[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, numbered)}\n`;
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\uFFFD";
}

/** `text` folded to the width, its first line after `first`, the others after as many spaces as `indent`. */
export function fold(text: string, look: Look, first: string, indent: number): string {
  if (look.width === Number.POSITIVE_INFINITY) return first + text;
  const lines = wrapAnsi(text, look.width - indent, { hard: true }).split("\n");
  return first + lines.join(`\n${" ".repeat(indent)}`);
}
