import { describe, expect, it } from "vitest";
import { isParseable } from "../../../server/src/core/report/markdown/limits.ts";
import { parse } from "./fixture.ts";

/** More than a JavaScript call takes as arguments. */
const MANY = 150_000;

describe("reports with more of something than anybody writes", () => {
  it.each([
    ["paragraphs", "a\n\n".repeat(MANY)],
    ["comments in a line", `a ${"<!---->".repeat(MANY)}`],
    ["notes after a citation", `“One two three” [@a, ${"emphasis added; ".repeat(MANY)}]`],
  ])(
    "%s",
    (_, text) => {
      expect(parse(`${text}\n\n“The last one is found” [@b].`).quotations.at(-1)?.text).toBe(
        "The last one is found",
      );
    },
    60_000,
  );
});

describe("stretches on which Markdown's parser would take the square of their length", () => {
  it.each([
    ["closing brackets", "]", 2_000],
    ["brackets", "[a] ", 2_000],
    ["runs of backticks", "``a\\", 500],
    ["processing instructions", "<?", 1_000],
    ["comments that never end", "<!--", 1_000],
  ])("%s", (_, piece, most) => {
    expect(isParseable(piece.repeat(most))).toBe(true);
    expect(isParseable(piece.repeat(most + 1))).toBe(false);
    const [found] = parse(`${piece.repeat(most + 1)} “These words are found” [@a].`).quotations;
    expect(found?.text).toBe("These words are found");
  });
});
