import { contextAt, type MarkContext } from "./markContext.ts";

/** Marks that may stand for one another at the two ends of a quotation, and nest in one another. */
export type MarkFamily = "double" | "single" | "angled" | "singleAngled" | "corner" | "whiteCorner";

/** A quotation mark in prose, with what it would cost to read it in each way. Costs are explained in pairing.ts. */
export interface Mark {
  /** Offset in the prose. */
  readonly at: number;
  readonly char: string;
  readonly family: MarkFamily;
  /** Cost of reading it as opening; `Infinity` if it cannot. */
  readonly open: number;
  /** Cost of reading it as closing what each opening mark opened; a mark that is missing here cannot be closed by it. */
  readonly close: ReadonlyMap<string, number>;
  /** Cost of reading it as no quotation mark at all: small for what may be an apostrophe, feet or inches. */
  readonly skip: number;
  /** Whether an author who left it unclosed would have meant it to open a quotation. */
  readonly looksOpening: boolean;
}

const FAMILIES: Readonly<Record<string, MarkFamily>> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "«": "angled",
  "»": "angled",
  "‹": "singleAngled",
  "›": "singleAngled",
  "「": "corner",
  "」": "corner",
  "『": "whiteCorner",
  "』": "whiteCorner",
};

/** Words that English shortens at their start (Merriam-Webster), and two-figure years: `'tis`, `'em`, `'90s`. */
const ELISION =
  /^(?:tis|twas|twere|twill|em|til|till|cause|round|bout|neath|cept|kay|sup|gainst|nuff|ere|ello|im|er|is|\d\ds?)(?![\p{L}\p{M}\p{N}])/iu;

const MARK = /["“”„‟'‘’‚«»‹›「」『』]/g;

/** The quotation marks of a stretch of prose, in order; apostrophes inside words and plain primes are left out. */
export function marksIn(syntax: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: char, index } of syntax.matchAll(MARK)) {
    const mark = readMark(char, index, contextAt(syntax, index), syntax);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
}

function readMark(char: string, at: number, around: MarkContext, syntax: string): Mark | undefined {
  const family = FAMILIES[char]!;
  if (family === "double") return doubleMark(char, at, around, syntax);
  if (family === "single") return singleMark(char, at, around, syntax);
  const opens = "«‹「『".includes(char);
  if (family === "corner" || family === "whiteCorner") {
    const opener = family === "corner" ? "「" : "『";
    const close = new Map(opens ? [] : [[opener, 0]]);
    return { at, char, family, open: opens ? 0 : Infinity, close, skip: 1, looksOpening: opens };
  }
  return angledMark(char, at, around);
}

/** French and Russian open with «, German and Danish with »; Swedish and Finnish write » at both ends. */
function angledMark(char: string, at: number, around: MarkContext): Mark {
  const family = FAMILIES[char]!;
  const [pointsLeft, pointsRight] = family === "angled" ? ["«", "»"] : ["‹", "›"];
  const opensTight = around.startsWord ? 0.2 : Infinity;
  const closesTight = around.endsWord ? 0.2 : Infinity;
  return char === pointsLeft
    ? {
        at,
        char,
        family,
        open: around.endsWord ? 0.5 : 0,
        close: new Map([[pointsRight, closesTight]]),
        skip: 1,
        looksOpening: !around.endsWord,
      }
    : {
        at,
        char,
        family,
        open: opensTight,
        skip: 1,
        looksOpening: around.startsWord && !around.endsWord,
        close: new Map([
          [pointsLeft, 0],
          [pointsRight, closesTight * 2],
        ]),
      };
}

function doubleMark(char: string, at: number, around: MarkContext, syntax: string): Mark | undefined {
  // 6' 2": feet and inches.
  if (char === '"' && /\d['’]\s?\d{1,2}$/.test(syntax.slice(Math.max(0, at - 8), at))) return undefined;
  const base = { at, char, family: "double" as const };
  const { opening, closing } = around;
  switch (char) {
    case '"': {
      const isInches = around.afterDigit && opening > 0.5;
      const close = new Map([
        ['"', closing],
        ["“", closing + 0.1],
        ["„", closing + 0.1],
        ["‟", closing + 0.1],
      ]);
      return { ...base, open: opening, close, skip: isInches ? 0.05 : 1, looksOpening: around.looksOpening };
    }
    case "”": {
      const cost = around.afterSpace ? 0.3 : 0;
      const close = new Map([
        ["“", cost],
        ["„", cost],
        ["‟", cost],
        ['"', cost + 0.1],
        ["”", closing + 0.1],
      ]);
      return { ...base, open: opening === 0 ? 0.6 : Infinity, close, skip: 1, looksOpening: false };
    }
    case "“": {
      const close = new Map([
        ["„", closing],
        ["“", closing + 0.8],
      ]);
      return { ...base, open: around.beforeSpace ? 0.2 : 0, close, skip: 1, looksOpening: !around.endsWord };
    }
    default:
      return { ...base, open: around.beforeSpace ? 0.2 : 0, close: new Map(), skip: 1, looksOpening: true };
  }
}

function singleMark(char: string, at: number, around: MarkContext, syntax: string): Mark | undefined {
  // Inside a word it is an apostrophe, and so are the two of rock 'n' roll.
  if (around.insideWord || isShortAnd(syntax, at)) return undefined;
  const base = { at, char, family: "single" as const };
  const isElision = ELISION.test(syntax.slice(at + 1, at + 9));
  const canOpen = char !== "’" && around.startsWord;
  const canClose = (char === "'" || char === "’") && around.endsWord;
  if (char === "‚") {
    return canOpen ? { ...base, open: 0, close: new Map(), skip: 1, looksOpening: true } : undefined;
  }
  const closing = canClose ? around.closingSingle : char === "‘" && around.endsWord ? 0 : Infinity;
  const close =
    char === "‘"
      ? new Map([["‚", closing]])
      : new Map([
          ["‘", closing],
          ["'", closing],
          ["‚", closing],
        ]);
  const looksOpening = canOpen && !isElision;
  const skip = canOpen ? (isElision ? 0.1 : 1) : canClose ? around.apostrophe : 0.35;
  return { ...base, open: canOpen ? 0 : Infinity, close, skip, looksOpening };
}

function isShortAnd(syntax: string, at: number): boolean {
  return (
    /['’‘]n['’]/i.test(syntax.slice(at, at + 3)) ||
    /['’‘]n['’]/i.test(syntax.slice(Math.max(0, at - 2), at + 1))
  );
}
