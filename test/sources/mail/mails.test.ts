import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { emailReader } from "../../../server/src/sources/mail/emailReader.ts";
import { readMessage, wordsOf } from "../../fixtures/web/message.ts";
import { readOut } from "../../fixtures/web/recordings.ts";
import { shareInOrder } from "../../fixtures/web/score.ts";

// Messages around a text whose words are known: docs/accuracy.md, "Reading documents".

const paragraphs = readOut(readMessage());

describe.each([
  ["gmail.eml", "1862-12-01", "Re: Second Annual Message", ["wrote", "It wants only your signature."]],
  ["outlook.eml", "1862-12-02", "Second Annual Message", ["“With malice toward none” — A.\u00a0L."]],
  ["apple-mail.eml", "1862-12-01", "Second Annual Message – final", []],
])("%s", async (name, date, title, others) => {
  const content = await emailReader.read(
    readFileSync(new URL(`../../fixtures/email/${name}`, import.meta.url)),
  );
  if (content.kind === "no-text") throw new Error(content.reason);
  const { text, metadata, landmarks } = content.readable;

  test("its words are the known ones, in order", () => {
    expect(shareInOrder(paragraphs.flatMap(wordsOf), wordsOf(text))).toBeGreaterThanOrEqual(0.995);
  });

  test("a paragraph where each paragraph starts", () => {
    const starts = landmarks.paragraphs!.map((start) => text.slice(start, start + 40));
    expect(paragraphs.filter((words) => !starts.includes(words.slice(0, 40)))).toEqual([]);
  });

  test("what else it says", () => {
    expect(metadata).toEqual({ title, date, authors: [{ literal: "Abraham Lincoln" }] });
    for (const words of others) expect(text).toContain(words);
  });
});
