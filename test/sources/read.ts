import { expect } from "vitest";
import type { ReadableText } from "../../server/src/core/corpus/source.ts";
import { readSource } from "./readSource.ts";

/** What a file of the name `path` is read as; fails where it has no text. */
export async function read(path: string, bytes: Uint8Array): Promise<ReadableText> {
  const content = await readSource(path, bytes);
  if (content.kind !== "readable") throw new Error(content.reason);
  const { text, map, lines, furniture } = content.readable;
  // Whatever the format, these hold of what no editor shows as text.
  expect(map.length).toBe(text.length);
  expect(lines).toBeUndefined();
  expect(furniture.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  return content.readable;
}

/** Why a file of the name `path` has no text; its text where it has one. */
export async function refusal(path: string, bytes: Uint8Array): Promise<string> {
  const content = await readSource(path, bytes);
  return content.kind === "no-text" ? content.reason : `reads as: ${content.readable.text.slice(0, 200)}`;
}

/** The words of each heading with its depth, and the first words of each paragraph. */
export function outline({ text, landmarks }: ReadableText): {
  headings: string[];
  paragraphs: string[];
} {
  return {
    headings: (landmarks.headings ?? []).map(({ start, end, depth }) => `${depth} ${text.slice(start, end)}`),
    paragraphs: (landmarks.paragraphs ?? []).map((start) => text.slice(start).split(/\s/u, 1)[0]!),
  };
}
