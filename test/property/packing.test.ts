import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadableText, Reading } from "../../server/src/core/corpus/source.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { OffsetMap } from "../../server/src/core/text/offsetMap.ts";
import { pack, unpack } from "../../server/src/sources/packing.ts";
import type { SourceContent } from "../../server/src/sources/reader.ts";

/** Any code units, lone surrogates too: a document may hold them. */
const text = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const offset = fc.nat(1000);
const range = fc.record({ start: offset, end: offset });

const landmarks = fc.record(
  {
    pages: fc.record({ starts: fc.array(offset), labels: fc.array(text) }, { requiredKeys: ["starts"] }),
    headings: fc.array(fc.record({ start: offset, end: offset, depth: fc.nat(6) })),
    paragraphs: fc.array(offset),
    cues: fc.array(
      fc.record({ start: offset, from: fc.double({ min: 0, max: 9e4, noNaN: true }), to: fc.nat(90_000) }),
    ),
    turns: fc.array(fc.record({ start: offset, end: offset, speaker: text })),
  },
  { requiredKeys: [] },
);

const map = fc
  .array(fc.record({ length: fc.nat(9), sourceLength: fc.nat(9), gap: fc.nat(3) }))
  .map((parts) => {
    let start = 0;
    let sourceStart = 0;
    return new OffsetMap(
      parts.map(({ length, sourceLength, gap }) => {
        const segment = { start, length, sourceStart: sourceStart + gap, sourceLength };
        start += length;
        sourceStart += gap + sourceLength;
        return segment;
      }),
    );
  });

const reading: fc.Arbitrary<Reading> = fc.record({ text, map, furniture: fc.array(range), landmarks });

const readable: fc.Arbitrary<ReadableText> = fc
  .record({
    first: reading,
    second: fc.option(reading, { nil: undefined }),
    file: fc.option(text, { nil: undefined }),
    metadata: fc.record({ title: text, date: text }, { requiredKeys: ["title"] }),
  })
  .map(({ first, second, file, metadata }) => ({
    ...first,
    metadata,
    ...(second === undefined ? {} : { second }),
    ...(file === undefined ? {} : { lines: new LineIndex(file) }),
  }));

/** Everything that can be asked of a content, as plain data. */
function shown(content: SourceContent | undefined): unknown {
  if (content?.kind !== "readable") return content;
  const { lines, ...rest } = content.readable;
  const asked = Array.from({ length: 30 }, (_, at) => lines?.positionAt(at));
  const readings = [content.readable, content.readable.second].map((one) => [
    one?.map.segments,
    Array.from({ length: 30 }, (_, at) => one?.map.toSourceRange({ start: at, end: at + 3 })),
  ]);
  return JSON.parse(JSON.stringify([rest, lines?.breaks, asked, readings]));
}

test("what is packed is unpacked as it was", () => {
  fc.assert(
    fc.property(readable, (given) => {
      const content = { kind: "readable", readable: given } as const;
      expect(shown(unpack(pack(content)))).toEqual(shown(content));
    }),
  );
});

test("a map that was moved stays where it is", () => {
  const moved = OffsetMap.identity(5).movedBy(3);
  const readable = { text: "words", map: moved, furniture: [], landmarks: {}, metadata: { title: "t" } };
  const content = unpack(pack({ kind: "readable", readable }));
  expect(content?.kind === "readable" && content.readable.map.toSource(2)).toBe(5);
});

test("bytes that are none of these give nothing", () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => unpack(bytes) === undefined));
  for (const json of ["null", "1", "{}", '{"kind":"readable"}', '{"kind":"other"}'])
    expect(unpack(new TextEncoder().encode(json))).toBeUndefined();
});

test("why there is no text is packed too", () => {
  expect(unpack(pack({ kind: "no-text", reason: "is encrypted" }))).toEqual({
    kind: "no-text",
    reason: "is encrypted",
  });
});
