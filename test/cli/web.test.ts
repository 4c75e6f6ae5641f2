import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workspace } from "./workspace.ts";

/** A page, a message, captions and a transcript as other programs write them. */
const sources = [
  "html/newspaper.html",
  "mhtml/chromium.mhtml",
  "email/gmail.eml",
  "subtitles/teams.vtt",
  "subtitles/otter.txt",
];

function files(): Record<string, Uint8Array> {
  return Object.fromEntries(
    sources.map((path) => [
      `sources/${path.slice(path.indexOf("/") + 1)}`,
      readFileSync(new URL(`../fixtures/${path}`, import.meta.url)),
    ]),
  );
}

const { folder, json } = workspace(files(), "file");

/** What became of each quotation of a report, in order. */
function verdicts(report: string): string[] {
  writeFileSync(join(folder, "report.md"), report);
  const { quotations } = json(["check", "report.md", "--fail-on", "never"]).reports[0];
  return quotations.map((quotation: { verdict: string }) => quotation.verdict);
}

test("quotations from pages, mail and recordings are checked", () => {
  const words = "“it has not pleased the Almighty to bless us with a return of peace”";
  expect(
    verdicts(
      ["newspaper", "chromium", "gmail", "teams", "otter"].map((key) => `${words} [@${key}].`).join("\n\n"),
    ),
  ).toEqual(Array(5).fill("verbatim"));
});

test("a misquote of each is told", () => {
  const words = "“it has not pleased the Almighty to bless us with an end of war”";
  expect(verdicts(["newspaper", "gmail", "teams"].map((key) => `${words} [@${key}].`).join("\n\n"))).toEqual(
    Array(3).fill("altered"),
  );
});

test("words outside a page's main text, across a time, and in a quoted message are found", () => {
  expect(
    verdicts(
      "“Burnside crosses the Rappahannock” [@newspaper].\n\n“all will yet be well. The correspondence touching foreign affairs” [@otter].\n\n“It wants only your signature” [@gmail].",
    ),
  ).toEqual(Array(3).fill("verbatim"));
});
