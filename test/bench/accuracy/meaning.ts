import { between, pick } from "../random.ts";
import { type Edit, edited, editedMarks, swappable, token } from "./edit.ts";
import { type Maker, places, trimmed } from "./example.ts";
import { AUXILIARIES, CONTRACTIONS, core, isLower, mark, NUMBER_WORDS, UNITS, weighs } from "./words.ts";

const figureToken = /^\$?\d[\d,.]*\d?[,;:]?$/;

const numberChanged = token(
  ["altered-number"],
  0,
  (one) => figureToken.test(one),
  (one, _at, _window, _library, next) => {
    const digits = [...one].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
    const at = pick(next, digits);
    const other = (Number(one[at]) + between(next, 1, 9)) % 10;
    return at === digits[0] && other === 0 ? undefined : one.slice(0, at) + other + one.slice(at + 1);
  },
);

const numberWord = token(
  ["altered-number"],
  1,
  (one) => NUMBER_WORDS.includes(core(one)),
  (one, _at, _window, _library, next) => {
    const other = pick(
      next,
      NUMBER_WORDS.filter((word) => word !== core(one)),
    );
    return other + mark(one);
  },
);

const unit = token(
  ["altered-number"],
  1,
  (one, at, { tokens }) =>
    UNITS.has(core(one)) &&
    (/^\$?\d[\d,.]*$/.test(tokens[at - 1] ?? "") || NUMBER_WORDS.includes(core(tokens[at - 1] ?? ""))),
  (one) => UNITS.get(core(one))! + mark(one),
);

const percent = token(
  ["altered-number"],
  1,
  (one, at, { tokens }) => core(one) === "percent" && /\d$/.test(tokens[at - 1] ?? ""),
  (_one, _at, _window, _library, next) => pick(next, ["", "points", "dollars"]),
);

const negationDropped = token(
  ["altered-negation"],
  1,
  (one) => ["not", "never", "no"].includes(core(one)) && mark(one) === "",
  () => "",
);

const negationAdded = token(
  ["altered-negation"],
  1,
  (one, at, { tokens }) =>
    AUXILIARIES.has(core(one)) && mark(one) === "" && !weighs(tokens.slice(at + 1, at + 4)),
  (one) => `${one} not`,
);

const contracted: Edit = ({ tokens }, _library, next) => {
  const found = places(
    tokens,
    1,
    (one, at) => CONTRACTIONS.has(core(one)) && mark(one) === "" && tokens[at + 1] === "not",
  );
  if (found.length === 0) return undefined;
  const at = pick(next, found);
  const written = tokens.toSpliced(at, 2, CONTRACTIONS.get(core(tokens[at]!))!);
  return { quotation: trimmed(written), codes: ["altered-negation", "altered-wording"] };
};

const bracketNegation = token(
  ["bracket-changes-meaning"],
  1,
  (one, at, { tokens }) =>
    AUXILIARIES.has(core(one)) && mark(one) === "" && !weighs(tokens.slice(at + 1, at + 4)),
  (one, _at, _window, _library, next) => `${one} ${pick(next, ["[not]", "[never]"])}`,
);

const bracketNumber = token(
  ["bracket-changes-meaning"],
  1,
  (one, at, { tokens }) =>
    isLower(one) &&
    /[a-z]{4}s$/.test(core(one)) &&
    !weighs([tokens[at - 1]!]) &&
    mark(tokens[at - 1]!) === "",
  (one, _at, _window, _library, next) =>
    `[${pick(next, ["12", "four", "300", "twenty", "1.5 million"])}] ${one}`,
);

const ellipsisNegation: Edit = ({ tokens }, _library, next) => {
  const found = places(
    tokens,
    2,
    (one, at) =>
      core(one) === "not" &&
      AUXILIARIES.has(core(tokens[at - 1]!)) &&
      mark(tokens[at - 1]!) === "" &&
      mark(one) === "" &&
      swappable(tokens[at + 1]!),
  );
  if (found.length === 0) return undefined;
  return {
    quotation: trimmed(tokens.with(pick(next, found), pick(next, ["…", "...", "[…]"]))),
    codes: ["ellipsis-drops-negation"],
  };
};

/** Misquotes that touch figures and negations, by kind. */
export const meaningMakers: Readonly<Record<string, Maker>> = {
  "number: a digit": edited(numberChanged),
  "number: a word": edited(numberWord),
  "number: unit": edited(unit),
  "number: percent": edited(percent),
  "negation dropped": edited(negationDropped),
  "negation added": edited(negationAdded),
  "negation contracted": edited(contracted),
  "bracket: negation": editedMarks(bracketNegation),
  "bracket: number": editedMarks(bracketNumber),
  "ellipsis: negation": editedMarks(ellipsisNegation),
};
