import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Configuration,
  configured,
  defaultSettings,
  readConfiguration,
} from "../../../server/src/core/config.ts";

/** Whatever climbs is outside; where a path really leads is sources/configuration's to say. */
const isInside = (path: string) => !path.includes("..");

const asked = {
  isInside,
  bibliographyProblem: (path: string) => (path === "gone.bib" ? "is not there" : undefined),
};

/** Reads `text`: what it sets, and each problem as `the text it is about: the sentence`. */
function check(text: string, expected: Configuration, problems: readonly string[] = []): void {
  const reading = readConfiguration(text, asked);
  expect(reading.configuration).toEqual(expected);
  expect(
    reading.problems.map(({ message, range }) => `${text.slice(range.start, range.end)}: ${message}`),
  ).toEqual(problems);
}

describe("what is set", () => {
  it("is read", () =>
    check(
      `{"sources": {"folders": ["a", "b/*.txt"], "exclude": ["*.old"]}, "style": "ap", "codes": {"altered-spelling": "off"}, "baseline": "known.json"}`,
      {
        folders: ["a", "b/*.txt"],
        exclude: ["*.old"],
        style: "ap",
        codes: { "altered-spelling": "off" },
        baseline: "known.json",
      },
    ));
  it("may have comments, trailing commas and a byte order mark", () =>
    check(`\uFEFF{ // the press's\n "style": "ap", /* so */ }`, { style: "ap" }));
  it("may name its schema", () => check(`{"$schema": "./quotewright.schema.json"}`, {}));
  it("may be nothing", () => check("{}", {}));
  it("may be an empty file", () => check("", {}));
  it("is whatever was said last", () => check(`{"style": "ap", "style": "mla"}`, { style: "mla" }));
});

describe("what can't be used is told, and the rest counts", () => {
  it("an unknown key", () =>
    check(`{"stile": "ap", "style": "mla"}`, { style: "mla" }, [
      `"stile": There is no “stile” in quotewright.json; “style” may be meant.`,
    ]));
  it("a key of the object's kind", () =>
    check(`{"__proto__": {}, "toString": 1}`, {}, [
      `"__proto__": There is no “__proto__” in quotewright.json.`,
      `"toString": There is no “toString” in quotewright.json.`,
    ]));
  it("an unknown style", () =>
    check(`{"style": "oxford", "baseline": "b"}`, { baseline: "b" }, [
      `"oxford": “style” must be one of strict, ap, chicago, mla, apa, bluebook.`,
    ]));
  it("an unknown code", () =>
    check(
      `{"codes": {"altered-speling": "off", "altered-case": "hint"}}`,
      { codes: { "altered-case": "hint" } },
      [`"altered-speling": There is no “altered-speling” in “codes”; “altered-spelling” may be meant.`],
    ));
  it("a severity that is none", () =>
    check(`{"codes": {"altered-case": "warn"}}`, { codes: {} }, [
      `"warn": “altered-case” must be one of off, hint, information, warning, error.`,
    ]));
  it("a list that is none", () =>
    check(`{"sources": {"folders": "a"}}`, {}, [`"a": “folders” must be a list, in brackets.`]));
  it("one item of a list", () =>
    check(`{"sources": {"folders": ["a", 1, ""], "exclude": [null]}}`, { folders: ["a"], exclude: [] }, [
      `1: Each of “folders” must be text that is not empty.`,
      `"": Each of “folders” must be text that is not empty.`,
      `null: Each of “exclude” must be text that is not empty.`,
    ]));
  it("an object that is none", () =>
    check(`{"sources": []}`, {}, [`[]: “sources” must be an object, in braces.`]));
  it("a whole that is none", () =>
    check(`[1]`, {}, [`[1]: The configuration must be an object, in braces.`]));
  it("a folder outside the workspace", () =>
    check(`{"sources": {"folders": ["../x", "y"]}}`, { folders: ["y"] }, [
      `"../x": Each of “folders” must stay inside the workspace; a folder elsewhere is named in your own settings or by --sources.`,
    ]));
  it("a baseline outside the workspace", () =>
    check(`{"baseline": "../x"}`, {}, [
      `"../x": “baseline” must stay inside the workspace; a folder elsewhere is named in your own settings or by --sources.`,
    ]));
});

describe("what is no JSON is told once, and nothing of it counts", () => {
  it.each([
    [`{"style": ap}`, "ap", "This is no JSON value: write text in double quotation marks"],
    [`{"style" "ap"}`, `"ap"`, "A colon is missing here"],
    [`{"style": "ap" "codes": {}}`, `"codes"`, "A comma is missing here"],
    [`{"style": "ap"`, "", "A closing brace is missing here"],
    [`{"style": }`, "}", "A value is missing here"],
    [`{"style": "ap"} {}`, "{", "Something follows after the end"],
    [`{"style": "ap`, `"ap`, "This text is not closed"],
  ])("%s", (text, place, sentence) =>
    check(text, {}, [`${place}: ${sentence}; nothing of this file is used.`]),
  );
  it("a tower of brackets", () => {
    const { configuration, problems } = readConfiguration("[".repeat(200_000), asked);
    expect(configuration).toEqual({});
    expect(problems).toHaveLength(1);
  });
  it("anything at all throws nothing, and its problems lie in it", () => {
    const pieces = fc.constantFrom(
      `{`,
      `}`,
      `[`,
      `]`,
      `"style"`,
      `:`,
      `,`,
      `"codes"`,
      `null`,
      `//`,
      `/*`,
      `\\`,
      `"`,
      "\n",
      "1",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces).map((all) => all.join("")),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (each) => {
        for (const { range } of readConfiguration(each, asked).problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(each.length);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
        }
      }),
    );
  });
});

describe("a configuration wins over settings, which fill in the rest", () => {
  const settings = {
    ...defaultSettings,
    style: "apa" as const,
    codes: { "altered-case": "off", spliced: "hint" } as const,
  };
  it("where it says something", () =>
    expect(configured({ style: "ap", folders: ["x"] }, settings)).toEqual({
      ...settings,
      style: "ap",
      sources: { folders: ["x"], exclude: defaultSettings.sources.exclude },
    }));
  it("code by code", () =>
    expect(configured({ codes: { "altered-case": "error" } }, settings).codes).toEqual({
      "altered-case": "error",
      spliced: "hint",
    }));
});
