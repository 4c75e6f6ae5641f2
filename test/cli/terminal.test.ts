import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excerpt } from "../../server/src/cli/formats/excerpt.ts";
import { Progress } from "../../server/src/cli/progress.ts";
import { fold, lookOf, printable } from "../../server/src/cli/terminal.ts";

describe("lookOf", () => {
  const terminal = { isTTY: true, columns: 100 };
  test.each<[string, { isTTY?: boolean; columns?: number }, Record<string, string>, boolean, number]>([
    ["a terminal", terminal, {}, true, 100],
    ["a terminal that says nothing of its width", { isTTY: true }, {}, true, 80],
    ["a wide terminal", { isTTY: true, columns: 300 }, {}, true, 120],
    ["a tiny terminal", { isTTY: true, columns: 7 }, {}, true, 40],
    ["a dumb terminal", terminal, { TERM: "dumb" }, false, 100],
    ["a terminal without colour", terminal, { NO_COLOR: "1" }, false, 100],
    ["an empty NO_COLOR says nothing", terminal, { NO_COLOR: "" }, true, 100],
    ["a file", {}, {}, false, Number.POSITIVE_INFINITY],
    ["a file with a width", {}, { COLUMNS: "60" }, false, 60],
    ["a file with a width that is none", {}, { COLUMNS: "wide" }, false, Number.POSITIVE_INFINITY],
  ])("%s", (_, output, env, colored, width) => {
    const look = lookOf(output, env);
    expect([look.colored, look.width]).toEqual([colored, width]);
    expect(look.colors.red("x").includes("\u001B")).toBe(colored);
  });
});

test.each([
  ["a\tb\r\nc", "a b c"],
  ["\u001B[31mred\u0007", "␛[31mred␇"],
  ["\u007F\u009B", "␡\uFFFD"],
  ["\u202Ereversed\u2066", "\uFFFDreversed\uFFFD"],
  ["е\u0301 👩‍👩‍👧 می‌خواهم", "е\u0301 👩‍👩‍👧 می‌خواهم"],
])("printable(%j)", (text, shown) => expect(printable(text)).toBe(shown));

test("fold hangs the lines after the first", () => {
  const look = lookOf({}, { COLUMNS: "40" });
  expect(fold("one two three four five six seven eight nine ten", look, "  a  ", 5)).toBe(
    "  a  one two three four five six seven\n     eight nine ten",
  );
});

describe("excerpt", () => {
  /** The excerpt of `text`, in which `<…>` stand around what is marked. */
  function check(text: string): string {
    const marked: { start: number; end: number }[] = [];
    let plain = "";
    for (const part of text.split(/([<>])/)) {
      if (part === "<") marked.push({ start: plain.length, end: plain.length });
      else if (part === ">") marked[marked.length - 1] = { ...marked.at(-1)!, end: plain.length };
      else plain += part;
    }
    return excerpt(plain, marked, (words) => `<${words}>`);
  }
  const filler = "some words that say nothing at all ".repeat(12);

  test.each([
    ["a short text is whole", "a <b> c", "a <b> c"],
    ["several marks", "a <b> c <d>", "a <b> c <d>"],
    ["an empty mark", "a <>b", "a b"],
    ["lines", "a\n\n<b\n c>", "a <b c>"],
  ])("%s", (_, text, expected) => expect(check(text)).toBe(expected));

  test("a long text is cut at words, around its marks", () => {
    const shown = check(`${filler}<here> ${filler}and <there> ${filler}`);
    expect(shown).toMatch(/^⋯ (?:\w+ )+<here> (?:\w+ )+⋯ (?:\w+ )+<there>(?: \w+)+ ⋯$/);
    expect(shown.length).toBeLessThan(320);
  });

  test("a long text without marks shows its beginning", () => {
    expect(check(filler)).toMatch(/^some words (?:\w+ )+⋯$/);
    expect(check(filler).length).toBeLessThan(200);
  });

  test("a script without spaces is cut between characters", () => {
    expect(check("😀".repeat(200))).toMatch(/^(?:😀)+ ⋯$/u);
  });
});

describe("Progress", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What is written to `output` after so many milliseconds of work. */
  function written(milliseconds: number, isTTY: boolean): string {
    let text = "";
    const progress = new Progress({ isTTY, write: (more: string) => (text += more) });
    progress.say(() => "Reading");
    vi.advanceTimersByTime(milliseconds);
    progress.end();
    vi.advanceTimersByTime(10_000);
    return text;
  }

  test("shows nothing for a second", () => expect(written(900, true)).toBe(""));
  test("shows what is done, and cleans up", () => {
    const clear = "\r\u001B[K";
    expect(written(5000, true)).toBe(`${clear}Reading…${clear}`);
  });
  test("is for terminals only", () => expect(written(5000, false)).toBe(""));
});
