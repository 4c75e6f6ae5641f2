import { expect, it } from "vitest";
import { referenceLine } from "../../../server/src/core/corpus/reference.ts";
import type { Metadata } from "../../../server/src/core/corpus/source.ts";

const doe = { family: "Doe", given: "Jane" };
const roe = { family: "Roe", given: "Richard" };
const beethoven = { family: "Beethoven", given: "Ludwig", particle: "van" };
const bank = { literal: "World Bank" };
const others = { literal: "others" };

it.each<[string, Partial<Metadata>, string]>([
  [
    "an article",
    { authors: [doe, roe], title: "Talks", container: "The Daily Foo", date: "2022" },
    "Doe and Roe, “Talks”, The Daily Foo, 2022",
  ],
  ["one author", { authors: [doe], title: "Talks" }, "Doe, “Talks”"],
  ["three authors", { authors: [doe, roe, bank], title: "Talks" }, "Doe et al., “Talks”"],
  ["authors and others", { authors: [doe, others], title: "Talks" }, "Doe et al., “Talks”"],
  ["others alone", { authors: [others], title: "Talks" }, "“Talks”"],
  ["a particle", { authors: [beethoven], title: "Talks" }, "van Beethoven, “Talks”"],
  ["an institution", { authors: [bank], title: "Talks" }, "World Bank, “Talks”"],
  ["an editor", { editors: [doe], title: "Talks" }, "Doe (ed.), “Talks”"],
  ["editors", { editors: [doe, roe, bank], title: "Talks" }, "Doe et al. (eds.), “Talks”"],
  ["author and editor", { authors: [doe], editors: [roe], title: "Talks" }, "Doe, “Talks”"],
  ["no date", { title: "Talks", container: "Foo" }, "“Talks”, Foo"],
  ["no title", { authors: [doe], date: "2022" }, "Doe, 2022"],
  [
    "a book",
    { authors: [doe], title: "Talks", publisher: "Foo Press", date: "2022" },
    "Doe, “Talks”, Foo Press, 2022",
  ],
  ["a part of a book", { title: "Talks", container: "A Book", publisher: "Foo Press" }, "“Talks”, A Book"],
  [
    "a web page",
    { title: "Talks", url: "https://www.example.org/a/b?c", date: "2022-02-25" },
    "“Talks”, example.org, 2022-02-25",
  ],
  ["marks in the title", { title: "On “talks”" }, "“On ‘talks’”"],
  ["nothing", {}, ""],
])("%s", (_, metadata, line) => {
  expect(referenceLine(metadata)).toBe(line);
});
