import { normalizeIdentifier } from "micromark-util-normalize-identifier";

/**
 * Stands in for micromark's list of defined labels. Labels may be defined anywhere in the document while one chunk
 * is parsed alone, so this answers from what the whole document defines, and keeps every question with its answer:
 * the chunk's parse stays good for as long as the document gives the same answers.
 */
export class LabelQuestions extends Array<string> {
  /** Labels asked for, normalised, and what was answered. */
  readonly asked = new Map<string, boolean>();
  /** Labels that the parsed text itself defines, normalised. */
  readonly #own = new Set<string>();
  readonly #elsewhere: ReadonlySet<string>;

  /** @param elsewhere normalised labels that the document defines, as far as known */
  constructor(elsewhere: ReadonlySet<string>) {
    super();
    this.#elsewhere = elsewhere;
  }

  override includes(label: string): boolean {
    const known = this.#elsewhere.has(label) || this.#own.has(label);
    this.asked.set(label, known);
    return known;
  }

  override push(label: string): number {
    return this.#own.add(label).size;
  }

  /** Array methods that make a new array make a plain one. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** Whether every question would still be answered alike by a document that defines `labels`. */
export function answersAlike(asked: ReadonlyMap<string, boolean>, labels: ReadonlySet<string>): boolean {
  // Most chunks ask nothing, and every keystroke asks all of them.
  if (asked.size === 0) return true;
  for (const [label, answer] of asked) if (labels.has(label) !== answer) return false;
  return true;
}

/**
 * Labels that look defined in `text`, normalised: a guess (it looks at line starts alone, code included) that spares
 * most chunks a second parse. A wrong guess costs time, nothing else.
 */
export function guessLabels(text: string): { links: Set<string>; notes: Set<string> } {
  const links = new Set<string>();
  const notes = new Set<string>();
  for (const match of text.matchAll(/^[ \t]{0,3}\[(\^?)([^\][\r\n]{1,200})\]:/gm)) {
    const label = normalizeIdentifier(match[2]!);
    if (match[1] === "^") notes.add(label);
    else links.add(label);
  }
  return { links, notes };
}
