import { between, pick } from "../random.ts";
import { contentWord, type Edit, edited, editedMarks, LEAST, MOST, nextTo, token } from "./edit.ts";
import { type Maker, misquote, trimmed } from "./example.ts";
import { meaningMakers } from "./meaning.ts";
import { structureMakers } from "./structure.ts";
import type { SourceText } from "./texts.ts";
import { core, mark, plain, weighs } from "./words.ts";

const truncated: Edit = ({ tokens }, library, next) => {
  const start = next() < 0.5;
  const cut = start ? tokens[0]! : tokens.at(-1)!;
  if (start && mark(cut) !== "") return undefined;
  const word = core(cut);
  if (word.length < 6 || word.includes("'") || weighs([word])) return undefined;
  const at = between(next, 2, word.length - 2);
  const piece = start ? word.slice(at) : word.slice(0, at);
  if (
    piece.length < 3 ||
    library.isWord(piece) ||
    (start ? /^(?:s|es|ed|ing|ly|ness|ment|tion)$/.test(piece) : false)
  )
    return undefined;
  return {
    quotation: start ? trimmed(tokens.with(0, piece)) : trimmed(tokens.with(-1, piece)),
    codes: ["truncated-word"],
  };
};

const wrongSource: Maker = (library, next) => {
  const { source, tokens } = library.window(next, LEAST, MOST, "clean");
  const cites = pick(next, library.sources).id;
  return cites === source
    ? undefined
    : { ...misquote(source, tokens, trimmed(tokens), "wrong-source"), cites };
};

/** Real prose that no source has: not even five words of it in a row. */
function fabricated(held: readonly SourceText[]): Maker {
  return (library, next) => {
    const { text } = pick(next, held);
    const tokens = pick(next, text.split("\n\n")).split(/\s+/);
    const taken = tokens.slice(0, between(next, LEAST, 40));
    if (taken.length < LEAST || /["“”()[\]*_]/.test(taken.join(" "))) return undefined;
    const words = plain(taken.join(" ")).split(" ");
    if (
      words.some(
        (_, at) => at + 5 <= words.length && library.occurrences(words.slice(at, at + 5).join(" ")) > 0,
      )
    )
      return undefined;
    const { id } = pick(next, library.sources);
    return misquote(id, taken, trimmed(taken), "quote-not-found");
  };
}

const finalMark: Edit = ({ tokens, after }, _library, next) => {
  if (/[?!;:—–-]$/.test(tokens.at(-1)!) || /^[—–?!-]/.test(after[0] ?? "")) return undefined;
  return { quotation: trimmed(tokens) + pick(next, ["!", "?"]), codes: ["altered-punctuation"] };
};

const caseLowered = token(
  ["altered-case"],
  1,
  (one, _at, _window, library) => library.isName(one),
  (one) => one.toLowerCase(),
);
const caseRaised = token(
  ["altered-case"],
  1,
  (one, at, { tokens }) => contentWord(one) && !/[.?!]$/.test(tokens[at - 1]!),
  (one) => one.charAt(0).toUpperCase() + one.slice(1),
);

const wordReplaced = token(
  ["altered-wording"],
  0,
  contentWord,
  (one, at, window, library, next) => library.otherWord(next, core(one), nextTo(window, at)) + mark(one),
);
const nameReplaced = token(
  ["altered-name"],
  1,
  (one, at, { tokens }, library) => library.isName(one) && !/[.?!:;]$/.test(tokens[at - 1]!),
  (one, at, window, library, next) => library.otherName(next, core(one), nextTo(window, at)) + mark(one),
);

/** Misquotes of any text, by kind. `held` are texts that are no sources. */
export function misquoteMakers(held: readonly SourceText[]): Record<string, Maker> {
  return {
    "word replaced": edited(wordReplaced),
    "name replaced": edited(nameReplaced),
    "case lowered": editedMarks(caseLowered),
    "case raised": editedMarks(caseRaised),
    "truncated word": edited(truncated),
    "final mark": editedMarks(finalMark),
    "wrong source": wrongSource,
    fabricated: fabricated(held),
    ...meaningMakers,
    ...structureMakers,
  };
}
