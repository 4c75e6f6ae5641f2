import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A statement as annotated: in test/gold/speakers, `{NAME}` stands after each quoted stretch or turn. `{NAME|a}` is known by a pronoun
 * or an office, `{NAME|i}` by what goes before; `{?}` is of somebody who is not named, `{-}` is no statement, `{~NAME}` may be taken
 * for one of NAME's or for none.
 */
export interface Annotated {
  /** Offset in the text at which the words end. */
  readonly end: number;
  /** Whether the words end at a closing mark; else they are a turn, or go on in the next paragraph. */
  readonly isMarked: boolean;
  readonly kind: "named" | "unnamed" | "none" | "optional";
  readonly name: string;
  readonly how: "explicit" | "anaphoric" | "implicit";
}

export interface AnnotatedText {
  readonly name: string;
  /** Without the annotations. */
  readonly text: string;
  readonly annotated: readonly Annotated[];
}

const HOW = { a: "anaphoric", i: "implicit" } as const;
const CLOSING = /["”“’'»]/u;

/** Every annotated text of a folder; `held-` files were not looked at while the rules were written. */
export function annotatedTexts(folder: string): AnnotatedText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -".txt".length),
      ...readAnnotated(readFileSync(join(folder, file), "utf8")),
    }));
}

/** Takes the annotations out of a text. */
export function readAnnotated(source: string): Omit<AnnotatedText, "name"> {
  const annotated: Annotated[] = [];
  let text = "";
  let at = 0;
  let from = 0;
  for (const { 0: tag, 1: inside = "", index } of source.matchAll(/\{([^{}\n]*)\}/g)) {
    text += source.slice(at, index);
    at = index + tag.length;
    const [name = "", how] = inside.replace(/^~/, "").split("|");
    const mark = lastClosing(text, Math.max(from, text.lastIndexOf("\n") + 1));
    annotated.push({
      end: mark ?? text.length,
      isMarked: mark !== undefined,
      kind: inside.startsWith("~")
        ? "optional"
        : inside === "?"
          ? "unnamed"
          : inside === "-"
            ? "none"
            : "named",
      name,
      how: how === "a" || how === "i" ? HOW[how] : "explicit",
    });
    from = text.length;
  }
  return { text: text + source.slice(at), annotated };
}

/** The last mark of `text` from `from` on that closes something: no letter follows it. */
function lastClosing(text: string, from: number): number | undefined {
  for (let at = text.length - 1; at >= from; at--) {
    const isApostrophe = /['’“]/.test(text[at]!) && /\p{L}/u.test(text[at + 1] ?? "");
    if (CLOSING.test(text[at]!) && !isApostrophe) return at;
  }
  return undefined;
}
