import { expect, it } from "vitest";
import { markdownReader } from "../../server/src/sources/markdown.ts";

/** The headings of a file as `depth words`, and the first words of its paragraphs. */
function landmarksOf(file: string): unknown {
  const content = markdownReader.read(new TextEncoder().encode(file));
  if (content.kind !== "readable") return content;
  const { text, landmarks } = content.readable;
  const headings = landmarks.headings?.map(({ start, end, depth }) => `${depth} ${text.slice(start, end)}`);
  return [...(headings ?? []), ...(landmarks.paragraphs ?? []).map((start) => text.slice(start, start + 3))];
}

it.each([
  ["# One\n\nfoo *bar*\n\n## Two & *three*\n\nbaz", ["1 One", "2 Two & three", "foo", "baz"]],
  ["One\n===\n\nTwo\nlines\n-----\n\nfoo", ["1 One", "2 Two\nlines", "foo"]],
  ["One\r\n===\r\n\r\nfoo", ["1 One", "foo"]],
  ["> ## Two\n>\n> foo", ["2 Two", "foo"]],
  [
    "---\ntitle: x\n---\n\n### Three\n\n- foo\n- bar\n\n| cell |\n|---|\n\n```\ncode\n```\n",
    ["3 Three", "foo", "bar"],
  ],
  ["foo[^1]\n\n[^1]: note\n\nbar", ["foo", "bar"]],
  ["####### seven", ["###"]],
])("%j", (file, expected) => expect(landmarksOf(file)).toEqual(expected));
