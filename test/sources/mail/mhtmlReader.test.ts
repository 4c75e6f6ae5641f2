import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import { mhtmlReader } from "../../../server/src/sources/mail/mhtmlReader.ts";
import { readMessage, wordsOf, wordsOfMessage } from "../../fixtures/web/message.ts";
import { shareInOrder } from "../../fixtures/web/score.ts";

async function read(file: string | Uint8Array): Promise<ReadableText> {
  const found = await mhtmlReader.read(typeof file === "string" ? Buffer.from(file, "latin1") : file);
  if (found.kind === "no-text") throw new Error(found.reason);
  return found.readable;
}

/** A saved page of these parts. */
function saved(parts: readonly string[], parameters = "", ...headers: string[]): string {
  const head = [
    "MIME-Version: 1.0",
    `Content-Type: multipart/related; boundary="b"${parameters}`,
    ...headers,
  ];
  return `${head.join("\r\n")}\r\n\r\n${parts.map((part) => `--b\r\n${part.replaceAll("\n", "\r\n")}\r\n`).join("")}--b--\r\n`;
}

test("a page saved by Chromium: its words, headings and address, without its frames", async () => {
  const { text, second, landmarks, metadata } = await read(
    readFileSync(new URL("../../fixtures/mhtml/chromium.mhtml", import.meta.url)),
  );
  expect(shareInOrder(wordsOfMessage(), wordsOf(text))).toBeGreaterThanOrEqual(0.995);
  const headings = readMessage().flatMap((block) => (block.kind === "heading" ? [block.words] : []));
  expect(landmarks.headings!.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Second Annual Message to Congress",
    ...headings,
  ]);
  expect(metadata).toMatchObject({
    title: "Second Annual Message to Congress",
    date: "1862-12-02",
    container: "The Courier",
  });
  expect(second!.text).toContain("Burnside crosses");
  expect(text + second!.text).not.toContain("Words of a frame");
});

describe("which part is the page", () => {
  const page = (words: string, ...headers: string[]) =>
    ["Content-Type: text/html", ...headers, "", `<p>${words}`].join("\n");
  const frame = page("Frame", "Content-Location: https://a.example/frame", "Content-ID: <f@a>");
  const root = page("Root", "Content-Location: https://a.example/", "Content-ID: <r@a>");
  const picture = "Content-Type: image/gif\nContent-Transfer-Encoding: base64\n\nR0lGOD";
  test.each<[string, string]>([
    ["the first", saved([picture, root, frame])],
    ["the one it names", saved([frame, root], `; start="<r@a>"; type="text/html"`)],
    ["the one it was saved from", saved([frame, root], "", "Snapshot-Content-Location: https://a.example/")],
    ["the only part", `MIME-Version: 1.0\r\n${root.replaceAll("\n", "\r\n")}`],
    ["a file that was cut off", saved([root]).replace("--b--", "")],
    ["a boundary that another begins with", saved([root.replace("<p>Root", "<p>Root\n--bc\n")])],
  ])("%s", async (_, file) => expect((await read(file)).text).toMatch(/^Root/));

  test("its address", async () => {
    const { metadata } = await read(saved([root], "", "Snapshot-Content-Location: https://a.example/"));
    expect(metadata.url).toBe("https://a.example/");
  });
});

test.each<[string, string, string]>([
  [
    "quoted-printable",
    "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Gr=C3=B6=C3=9F=\ne",
    "Größe",
  ],
  [
    "base64",
    `Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from("<p>Größe").toString("base64")}`,
    "Größe",
  ],
  [
    "8 bits, by the header",
    "Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\n<p>\x93x\x94",
    "“x”",
  ],
  [
    "8 bits, by the page",
    "Content-Type: text/html\nContent-Transfer-Encoding: binary\n\n<meta charset=windows-1251><p>\xcc\xe8\xf0",
    "Мир",
  ],
])("transfer encoding: %s", async (_, part, words) => expect((await read(saved([part]))).text).toBe(words));

test.each<[string, string, RegExp]>([
  ["nothing", "", /^is empty$/],
  ["no page", saved(["Content-Type: image/gif\n\nGIF"]), /^holds no web page/],
  ["no MIME", "<p>words", /^holds no web page/],
  [
    "a boundary that never comes",
    "Content-Type: multipart/related; boundary=never\r\n\r\nwords",
    /^holds no web page/,
  ],
  [
    "base64 that is none",
    saved(["Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!"]),
    /^(?:holds no words|is empty)$/,
  ],
])("no text: %s", async (_, file, reason) => {
  expect(await mhtmlReader.read(Buffer.from(file))).toEqual({
    kind: "no-text",
    reason: expect.stringMatching(reason),
  });
});
