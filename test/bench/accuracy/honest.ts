import { between, pick, type Random } from "../random.ts";
import { honest, type Maker, places, trimmed } from "./example.ts";
import type { Library, Window } from "./library.ts";
import { AUXILIARIES, core, endsSentence, isLower, mark, weighs } from "./words.ts";

/*
 * Edits that editorial-rules.md allows, each made so that no reading of the rules forbids it: what an ellipsis leaves out
 * holds no negation at all, a gloss brings no number, a replaced run neither.
 */

const LEAST = 8;
const MOST = 60;

function clean(library: Library, next: Random): Window {
  return library.window(next, LEAST, MOST, "clean");
}

/** An honest edit of the window's text, character by character. */
function rewritten(change: (text: string, next: Random) => string): Maker {
  return (library, next) => {
    const { source, tokens } = library.window(next, LEAST, MOST, "any");
    const text = trimmed(tokens);
    const changed = change(text, next);
    return changed === text ? undefined : honest(source, tokens, changed);
  };
}

const ELLIPSES = ["…", "...", ". . .", "[...]", "[…]", "(...)", "(…)", "[. . .]"];

function ellipsis(cuts: number): Maker {
  return (library, next) => {
    const { source, tokens } = library.window(next, 12 * cuts, 16 * cuts + 20, "clean");
    const kept = [...tokens];
    const share = Math.floor(tokens.length / (cuts + 1));
    for (let cut = cuts; cut >= 1; cut--) {
      const length = between(next, 1, Math.max(2, share - 4));
      const at = cut * share - Math.floor(length / 2);
      const dropped = tokens.slice(at, at + length);
      const beside = tokens.slice(at - 1, at + length + 1);
      if (weighs(dropped) || beside.slice(0, -1).some(endsSentence)) return undefined;
      kept.splice(at, length, pick(next, ELLIPSES));
    }
    return honest(source, tokens, trimmed(kept));
  };
}

const sentenceLeftOut: Maker = (library, next) => {
  const { source, sentences } = library.sentences(next);
  const at = between(next, 0, Math.max(1, sentences.length - 2));
  const three = sentences.slice(at, at + 3);
  if (
    three.length < 3 ||
    three.some(
      (sentence) => sentence.length < 6 || sentence.length > 40 || /["“”()[\]*_]/.test(sentence.join(" ")),
    )
  )
    return undefined;
  if (weighs(three[1]!) || !/[a-z]\.$/.test(three[0]!.at(-1)!)) return undefined;
  const points = pick(next, [" … ", " . . . ", "... ", " [...] ", " […] "]);
  return honest(source, three.flat(), three[0]!.join(" ") + points + trimmed(three[2]!));
};

const alteredInitial: Maker = (library, next) => {
  const { source, tokens } = clean(library, next);
  const text = trimmed(tokens);
  const first = text.charAt(0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return /[a-z]/i.test(first) ? honest(source, tokens, `[${other}]${text.slice(1)}`) : undefined;
};

/** The same without brackets; a capital is lowered only where it began a sentence and is no name's. */
const initialCase: Maker = (library, next) => {
  const { source, tokens, before } = clean(library, next);
  const text = trimmed(tokens);
  const first = text.charAt(0);
  if (first === first.toLowerCase()) return honest(source, tokens, first.toUpperCase() + text.slice(1));
  const begins = before.length === 0 || endsSentence(before.at(-1)!);
  if (!begins || !library.isWord(core(tokens[0]!)) || /^I\b/.test(text) || library.isName(tokens[0]!))
    return undefined;
  return honest(source, tokens, first.toLowerCase() + text.slice(1));
};

const GLOSSES = [
  "the committee",
  "that is, the treaty",
  "in Washington",
  "the captain’s",
  "as amended",
  "of the Union",
  "emphatically",
  "and their families",
  "Ahab",
];

const gloss: Maker = (library, next) => {
  const { source, tokens } = clean(library, next);
  const at = between(next, 1, tokens.length);
  const written = [...tokens];
  written.splice(at, 0, `[${pick(next, GLOSSES)}]`);
  return honest(source, tokens, trimmed(written));
};

const REPLACEMENTS = [
  "the President",
  "they",
  "the ship",
  "it",
  "these men",
  "Congress",
  "her",
  "the crew’s",
  "our government",
];

const replacement: Maker = (library, next) => {
  const { source, tokens } = clean(library, next);
  const length = between(next, 1, 5);
  const at = between(next, 2, tokens.length - length - 1);
  const dropped = tokens.slice(at, at + length);
  if (
    dropped.length < length ||
    weighs(dropped) ||
    dropped.slice(0, -1).some((token) => core(token) === "" || mark(token) !== "")
  )
    return undefined;
  if (core(dropped.at(-1)!) === "" || endsSentence(tokens[at - 1]!)) return undefined;
  const written = [...tokens];
  written.splice(at, length, `[${pick(next, REPLACEMENTS)}]${mark(dropped.at(-1)!)}`);
  return honest(source, tokens, trimmed(written));
};

const inflection: Maker = (library, next) => {
  const { source, tokens } = clean(library, next);
  const found = places(
    tokens,
    1,
    (token) => isLower(token) && core(token).length >= 4 && !weighs([token]) && !AUXILIARIES.has(core(token)),
  );
  if (found.length === 0) return undefined;
  const at = pick(next, found);
  const word = core(tokens[at]!);
  const forms = word.endsWith("s")
    ? [`${word.slice(0, -1)}[]`, `${word.slice(0, -1)}[d]`]
    : [`${word}[s]`, `${word}[ed]`, `${word}[ing]`];
  if (word.endsWith("e")) forms.push(`${word.slice(0, -1)}[ing]`);
  return honest(source, tokens, trimmed(tokens.with(at, pick(next, forms) + mark(tokens[at]!))));
};

function noted(notes: readonly string[], from: number): Maker {
  return (library, next) => {
    const { source, tokens } = clean(library, next);
    const at = from === 0 ? tokens.length : between(next, 1, tokens.length);
    const written = [...tokens.slice(0, at), pick(next, notes), ...tokens.slice(at)];
    return honest(source, tokens, written.join(" "));
  };
}

const SPACES = [" ", "\u00A0", "\u2009", "\u202F", "  ", "\n", "\t", " \u200B"];
const LIGATURES: readonly [string, string][] = [
  ["ffi", "ﬃ"],
  ["ffl", "ﬄ"],
  ["ff", "ﬀ"],
  ["fi", "ﬁ"],
  ["fl", "ﬂ"],
];

function fullWidth(text: string): string {
  return text.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

const finalStop: Maker = (library, next) => {
  const { source, tokens } = clean(library, next);
  const text = trimmed(tokens);
  if (/[?!;:]$/.test(tokens.at(-1)!)) return undefined;
  return honest(source, tokens, text + pick(next, [".", ","]));
};

/** Honest edits of any text, by kind. */
export const honestMakers: Readonly<Record<string, Maker>> = {
  verbatim: (library, next) => {
    const { source, tokens } = library.window(next, 1 + LEAST, 120, "any");
    return honest(source, tokens, trimmed(tokens));
  },
  "verbatim, short": (library, next) => {
    const { source, tokens } = library.window(next, 3, 7, "clean");
    return honest(source, tokens, trimmed(tokens));
  },
  "verbatim, marks and all": (library, next) => {
    const { source, sentences } = library.sentences(next);
    const taken = sentences.slice(0, between(next, 1, 4));
    return taken.flat().length < LEAST ? undefined : honest(source, taken.flat(), taken.flat().join(" "));
  },
  "one ellipsis": ellipsis(1),
  "two ellipses": ellipsis(2),
  "three ellipses": ellipsis(3),
  "ellipsis for a sentence": sentenceLeftOut,
  "altered initial": alteredInitial,
  "first letter's case": initialCase,
  gloss,
  replacement,
  inflection,
  sic: noted(["[sic]", "(sic)"], 1),
  "emphasis added": noted(["[emphasis added]", "(emphasis added)", "[italics mine]"], 0),
  "final stop or comma": finalStop,
  "curly marks": rewritten((text) => text.replace(/'/g, "’").replace(/"/g, "“")),
  dashes: rewritten((text, next) =>
    text
      .replace(/\s*(?:--|—)\s*/g, () => pick(next, [" – ", "—", " -- ", " — ", "---"]))
      .replace(/(?<=[a-z])-(?=[a-z])/g, () => pick(next, ["-", "‐", "‑"])),
  ),
  space: rewritten((text, next) => text.replace(/ /g, () => (next() < 0.3 ? pick(next, SPACES) : " "))),
  "decomposed, ligatures": rewritten((text) =>
    LIGATURES.reduce((all, [from, to]) => all.replaceAll(from, to), text).normalize("NFD"),
  ),
  "soft hyphens": rewritten((text, next) =>
    text.replace(/(?<=[a-z]{3})(?=[a-z]{3})/g, () => (next() < 0.2 ? "\u00AD" : "")),
  ),
  "full-width forms": rewritten((text, next) =>
    next() < 0.5 ? fullWidth(text) : text.replace(/\d/g, (digit) => fullWidth(digit)),
  ),
  "ellipsis, gloss and initial": (library, next) => {
    const made = ellipsis(1)(library, next);
    if (made === undefined) return undefined;
    const words = made.quotation.split(" ");
    words.splice(2, 0, `[${pick(next, GLOSSES)}]`);
    const text = words.join(" ");
    const first = text.charAt(0);
    const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
    return /[a-z]/i.test(first) ? { ...made, quotation: `[${other}]${text.slice(1)}` } : undefined;
  },
};
