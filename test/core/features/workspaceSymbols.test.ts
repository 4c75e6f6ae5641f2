import { describe, expect, it } from "vitest";
import { foundQuotations, foundSources } from "../../../server/src/core/features.ts";
import { serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "minutes.md": "---\ntitle: Minutes of the Council\nauthor: Ada Byron\ndate: 2020-01-02\n---\n\nWords.\n",
  "talk.txt": "A Talk on Bridges\n\nWords.\n",
};

async function check(query: string, expected: readonly string[]): Promise<void> {
  const { catalog } = await serviceOver(SOURCES);
  expect(foundSources(query, catalog, 10).map(({ name }) => name.split(" ")[0])).toEqual(expected);
}

describe("sources are found", () => {
  it("by key", () => check("talk", ["@talk"]));
  it("by key with an at sign", () => check("@min", ["@minutes"]));
  it("by words of the title in any order", () => check("council min", ["@minutes"]));
  it("all where nothing is asked for", () => check("", ["@minutes", "@talk"]));
  it("none by what none has", () => check("zebra", []));
});

async function quoted(query: string, text: string, expected: readonly string[]): Promise<void> {
  const doc = snapshot(await serviceOver(SOURCES), text);
  expect(foundQuotations(query, doc).map(({ name }) => name)).toEqual(expected);
}

const REPORT =
  "He “never said that the bridge was closed at all on any of these days” [@talk]. “Words.” “The end”";

describe("quotations are found", () => {
  it("by their words, folded", () => quoted("WORDS", REPORT, ["“Words.”"]));
  it("by the beginning of the last one", () => quoted("the en", REPORT, ["“The end”"]));
  it("by words in any order, from a little before them", () =>
    quoted("days these", REPORT, ["“… was closed at all on any of these days”"]));
  it("not by the beginning of another than the last", () => quoted("nev said", REPORT, []));
  it("none where nothing is asked for", () => quoted(" ", REPORT, []));
});
