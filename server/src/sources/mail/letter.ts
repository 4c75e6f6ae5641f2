import type { SpokenTurn } from "../../core/corpus/landmarks.ts";

/** A message as one text. */
export interface Letter {
  readonly text: string;
  /** Where each paragraph of the body starts; the head is none. */
  readonly paragraphs: readonly number[];
  /** Whose words they are: the sender's, and those of others whom the message quotes by name. */
  readonly turns: readonly SpokenTurn[];
}

/** Marks of quoted lines (RFC 3676, 4.5), as old and new programs set them: `>> `, `> > `. */
const QUOTED = /^(?:>[ \t]?){1,50}/u;
/** What begins a message that is passed on, as Gmail, Apple Mail and Outlook write it; whose words follow is not told from it. */
const PASSED_ON =
  /^(?:-{2,20}\s?(?:Forwarded message|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original)\s?-{2,20}|Begin forwarded message:|_{20,100}|\*?(?:From|Von|De):\*?\s.*)$/iu;
/** Who is quoted, by what programs write above it: `On 25 Feb 2022, at 10:00, Jane Doe <jane@x.org> wrote:`. */
const WROTE =
  /(?:^|[,\d])\s{0,5}(?:at\s{1,5})?["']?([^,:<>"\d]{2,60}?)["']?\s{0,5}(?:<[^<>]{0,200}>)?\s{0,5}(?:wrote|writes|a écrit|escribió|ha scritto|пишет)\s?:$/u;
const SCHRIEB = /\sschrieb\s{1,5}["']?([^,:<>"]{2,60}?)["']?\s{0,5}(?:<[^<>]{0,200}>)?\s?:$/u;
/** An announcement is a line, or two where it was wrapped. */
const LONGEST_ANNOUNCEMENT = 400;

interface Line {
  readonly words: string;
  /** How many `>` stand before it. */
  readonly depth: number;
}

/**
 * The head, an empty line, and the body without its marks of quotation, so that words which run over quoted lines are found; where
 * the depth changes, a paragraph begins. `sender` is the name whose words the body's own are, up to a message that is passed on.
 */
export function letter(head: readonly string[], body: string, sender: string | undefined): Letter {
  const out = new LetterBuilder(head.join("\n"));
  const speakers: (string | undefined)[] = [named(sender)];
  /** The last two lines that are not blank. */
  let above: readonly string[] = [];
  let depth = 0;
  for (const line of body.split("\n").map(lineOf)) {
    // A blank line between two quoted ones often lost its mark.
    if (line.words === "") {
      out.blank();
      continue;
    }
    if (line.depth > depth) speakers[line.depth] = announced(above);
    if (PASSED_ON.test(line.words)) speakers[line.depth] = undefined;
    if (line.depth !== depth) out.blank();
    out.line(line.words, speakers[line.depth]);
    speakers.length = line.depth + 1;
    depth = line.depth;
    above = [...above.slice(-1), line.words];
  }
  return out.letter();
}

function lineOf(line: string): Line {
  const marks = QUOTED.exec(line)?.[0] ?? "";
  return { words: line.slice(marks.length).trimEnd(), depth: marks.replace(/[^>]/gu, "").length };
}

function announced(above: readonly string[]): string | undefined {
  const lines = [above.slice(-1), above].map((each) => each.join(" ").slice(-LONGEST_ANNOUNCEMENT));
  for (const line of lines) {
    const name = named((WROTE.exec(line) ?? SCHRIEB.exec(line))?.[1]);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A name that may be a person's: it begins with a capital and has no sign of an address. */
function named(written: string | undefined): string | undefined {
  const name = (written ?? "").trim();
  return /^\p{Lu}/u.test(name) && !name.includes("@") ? name : undefined;
}

class LetterBuilder {
  readonly #pieces: string[] = [];
  readonly #paragraphs: number[] = [];
  readonly #turns: SpokenTurn[] = [];
  #length = 0;
  #isAfterBlank = true;
  /** Whether the line before was the last turn's. */
  #speaksOn = false;

  constructor(head: string) {
    if (head !== "") this.#push(head);
  }

  blank(): void {
    this.#isAfterBlank = true;
  }

  line(words: string, speaker: string | undefined): void {
    if (this.#length > 0) this.#push(this.#isAfterBlank ? "\n\n" : "\n");
    const start = this.#length;
    if (this.#isAfterBlank) this.#paragraphs.push(start);
    this.#push(words);
    this.#isAfterBlank = false;
    const last = this.#turns.at(-1);
    if (last !== undefined && last.speaker === speaker && this.#speaksOn) {
      this.#turns[this.#turns.length - 1] = { ...last, end: this.#length };
    } else if (speaker !== undefined) {
      this.#turns.push({ start, end: this.#length, speaker });
    }
    this.#speaksOn = speaker !== undefined;
  }

  letter(): Letter {
    return { text: this.#pieces.join(""), paragraphs: this.#paragraphs, turns: this.#turns };
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
