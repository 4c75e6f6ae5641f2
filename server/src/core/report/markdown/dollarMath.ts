import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * A formula longer than this is none. It keeps a paragraph full of dollar signs linear; no inline formula of
 * a prose report comes near it.
 */
const LONGEST_FORMULA = 1000;

/**
 * `$…$` by the rules of Pandoc's `tex_math_dollars` (Pandoc User's Guide, "Math"): the opening dollar has a
 * non-space right after it, the closing one a non-space right before it and no digit after it. Besides, neither
 * stands after a letter or digit on the outside (`US$40`), and a formula ends on its line.
 */
const construct: Construct = {
  name: "mathText",
  tokenize,
  previous: (code) => !isWord(code) && code !== DOLLAR,
};

/** micromark extension: inline math between single dollars; `$$` is left to micromark-extension-math. */
export const dollarMath: Extension = { text: { [DOLLAR]: construct } };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let length = 0;
  let before: Code = null;
  return start;

  function start(code: Code): State {
    effects.enter("mathText");
    effects.enter("mathTextSequence");
    effects.consume(code);
    effects.exit("mathTextSequence");
    return open;
  }

  function open(code: Code): State | undefined {
    if (code === null || isSpace(code) || code === DOLLAR) return nok(code);
    effects.enter("mathTextData");
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null || isLineEnding(code) || length > LONGEST_FORMULA) return nok(code);
    if (code === DOLLAR && before !== BACKSLASH) return isSpace(before) ? nok(code) : close(code);
    length++;
    before = code;
    effects.consume(code);
    return inside;
  }

  function close(code: Code): State {
    effects.exit("mathTextData");
    effects.enter("mathTextSequence");
    effects.consume(code);
    effects.exit("mathTextSequence");
    effects.exit("mathText");
    return after;
  }

  function after(code: Code): State | undefined {
    return isWord(code) ? nok(code) : ok(code);
  }
}

/** micromark's codes below 0 are tabs, virtual spaces and (below -2) line endings. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || code === 32);
}

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
