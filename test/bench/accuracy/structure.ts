import { between, pick, type Random } from "../random.ts";
import { type Edit, edited, LEAST, MARGIN, MOST, swappable } from "./edit.ts";
import { type Maker, misquote, places, trimmed } from "./example.ts";
import { core, endsSentence, isLower, mark, weighs } from "./words.ts";

function order(swap: (tokens: readonly string[], next: Random) => readonly string[] | undefined): Edit {
  return ({ tokens }, _library, next) => {
    const written = swap(tokens, next);
    return written && { quotation: trimmed(written), codes: ["altered-order"] };
  };
}

const adjacentWords = order((tokens, next) => {
  const found = places(
    tokens,
    2,
    (one, at) =>
      swappable(one) &&
      swappable(tokens[at + 1] ?? "") &&
      one !== tokens[at + 1] &&
      new Set(tokens.slice(at - 2, at + 4)).size === tokens.slice(at - 2, at + 4).length,
  );
  if (found.length === 0) return undefined;
  const at = pick(next, found);
  return tokens.toSpliced(at, 2, tokens[at + 1]!, tokens[at]!);
});

const phrases = order((tokens, next) => {
  const [first, second] = [between(next, 2, 4), between(next, 2, 4)];
  const at = between(next, MARGIN, Math.max(MARGIN + 1, tokens.length - first - second - MARGIN));
  const run = tokens.slice(at, at + first + second);
  if (
    run.length < first + second ||
    at + run.length > tokens.length - MARGIN ||
    !run.every(swappable) ||
    new Set(run).size < run.length
  )
    return undefined;
  return tokens.toSpliced(at, run.length, ...run.slice(first), ...run.slice(0, first));
});

/** Two clauses with a comma between and after: they change places, commas stay. */
const clauses = order((tokens, next) => {
  const commas = tokens.flatMap((one, at) => (mark(one) === "," ? [at] : []));
  const at = between(next, 0, Math.max(1, commas.length - 2));
  const [before, middle, after] = commas.slice(at, at + 3);
  if (before === undefined || middle === undefined || after === undefined) return undefined;
  const [one, other] = [tokens.slice(before + 1, middle + 1), tokens.slice(middle + 1, after + 1)];
  if (
    [one, other].some(
      (clause) =>
        clause.length < 3 ||
        clause.length > 8 ||
        weighs(clause) ||
        clause.some((word, at) => !isLower(word) || (at < clause.length - 1 && mark(word) !== "")),
    )
  )
    return undefined;
  if (
    before < 2 ||
    after > tokens.length - 3 ||
    one.some((word) => other.includes(word) && core(word).length > 3)
  )
    return undefined;
  return tokens.toSpliced(before + 1, one.length + other.length, ...other, ...one);
});

/** What stays is long enough to find its place by, and the gap lies within a sentence and after no figure. */
function omission(least: number, most: number): Edit {
  return ({ tokens }, _library, next) => {
    const length = between(next, least, most + 1);
    const at = between(next, MARGIN, Math.max(MARGIN + 1, tokens.length - length - MARGIN));
    const dropped = tokens.slice(at, at + length);
    const context = tokens.slice(at - 1, at + length);
    if (at + length > tokens.length - MARGIN || tokens.length - length < Math.max(LEAST, length))
      return undefined;
    if (
      weighs(context) ||
      context.some((one) => /[.?!]$/.test(one)) ||
      dropped.some((one) => core(one) === "")
    )
      return undefined;
    return { quotation: trimmed(tokens.toSpliced(at, length)), codes: ["unmarked-omission"] };
  };
}

function insertion(least: number, most: number): Edit {
  return ({ tokens }, library, next) => {
    const length = between(next, least, most + 1);
    const at = between(next, MARGIN, tokens.length - MARGIN + 1);
    const words = new Set(tokens.map((one) => core(one).toLowerCase()));
    const other = library.window(next, 8, 20, "clean").tokens.slice(1, 1 + length);
    if (
      other.some((one) => !isLower(one) || mark(one) !== "" || weighs([one]) || words.has(one)) ||
      endsSentence(tokens[at - 1]!)
    )
      return undefined;
    return { quotation: trimmed(tokens.toSpliced(at, 0, ...other)), codes: ["unmarked-insertion"] };
  };
}

const splice: Maker = (library, next) => {
  const { source, sentences } = library.sentences(next);
  const at = between(next, 0, Math.max(1, sentences.length - 1));
  const first = sentences[at];
  const second = sentences[at + between(next, 1, 3)];
  if (first === undefined || second === undefined || first.length < 10 || second.length < 10)
    return undefined;
  const head = first.slice(0, between(next, 5, first.length - 3));
  const tail = second.slice(between(next, 3, second.length - 5));
  const text = trimmed([...head, ...tail]);
  const gap = [...first.slice(head.length), ...second.slice(0, second.length - tail.length)];
  if (
    weighs(gap) ||
    /["“”()[\]*_]/.test([...first, ...second].join(" ")) ||
    mark(head.at(-1)!) !== "" ||
    core(head.at(-1)!) === ""
  )
    return undefined;
  if (
    core(head[0]!) === "" ||
    core(tail.at(-1)!) === "" ||
    !isLower(tail[0]!) ||
    library.occurrences(text) > 0 ||
    head.length + tail.length > MOST
  )
    return undefined;
  return misquote(source, [...first, "|", ...second], text, "spliced");
};

const ellipsisOrder: Maker = (library, next) => {
  const { source, tokens } = library.window(next, 16, 40, "clean");
  const cut = between(next, 6, tokens.length - 8);
  const first = tokens.slice(0, cut);
  const second = tokens.slice(cut + 2);
  if (library.occurrences(first.join(" ")) !== 1 || library.occurrences(second.join(" ")) !== 1)
    return undefined;
  return misquote(source, tokens, `${trimmed(second)} … ${trimmed(first)}`, "ellipsis-order");
};

/** Misquotes that move, drop, add or join words, by kind. */
export const structureMakers: Readonly<Record<string, Maker>> = {
  "order: adjacent words": edited(adjacentWords),
  "order: phrases": edited(phrases),
  "order: clauses": edited(clauses),
  "omission of 1 word": edited(omission(1, 1)),
  "omission of 2-5 words": edited(omission(2, 5)),
  "omission of 6-20 words": edited(omission(6, 20)),
  "insertion of 1 word": edited(insertion(1, 1)),
  "insertion of 2-5 words": edited(insertion(2, 5)),
  splice,
  "ellipsis: order": ellipsisOrder,
};
