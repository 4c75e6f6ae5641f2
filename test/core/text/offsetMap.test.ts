import { describe, expect, test } from "vitest";
import { OffsetMap } from "../../../server/src/core/text/offsetMap.ts";

/** `a&amp;b` read as `a&b`, at offset 10 of its source. */
const map = new OffsetMap([
  { start: 0, length: 1, sourceStart: 10, sourceLength: 1 },
  { start: 1, length: 1, sourceStart: 11, sourceLength: 5 },
  { start: 2, length: 1, sourceStart: 16, sourceLength: 1 },
]);

describe("a map of offsets", () => {
  test.each([
    [0, 10],
    [1, 11],
    [2, 16],
    [3, 17],
    [9, 17],
  ])("of %i gives %i", (offset, source) => {
    expect(map.toSource(offset)).toBe(source);
    expect(map.movedBy(5).toSource(offset)).toBe(source + 5);
    expect(map.movedBy(5).movedBy(-5).toSource(offset)).toBe(source);
  });

  test.each([
    [0, 0],
    [10, 0],
    [11, 1],
    [13, 2],
    [16, 2],
    [17, 3],
    [99, 3],
  ])("leads back from %i to %i", (source, offset) => {
    expect(map.toDerived(source)).toBe(offset);
    expect(map.movedBy(5).toDerived(source + 5)).toBe(offset);
  });

  test("leads back past what was dropped to what follows the stretch before it", () => {
    const dropping = new OffsetMap([
      { start: 0, length: 2, sourceStart: 4, sourceLength: 2 },
      { start: 2, length: 2, sourceStart: 9, sourceLength: 2 },
    ]);
    expect([3, 5, 6, 8, 9, 10].map((source) => dropping.toDerived(source))).toEqual([0, 1, 2, 2, 2, 3]);
    expect(new OffsetMap([]).toDerived(7)).toBe(0);
  });

  test.each([
    [0, 3, 10, 17],
    [1, 2, 11, 16],
    [1, 1, 11, 11],
  ])("of %i to %i gives %i to %i", (start, end, from, to) => {
    expect(map.toSourceRange({ start, end })).toEqual({ start: from, end: to });
    expect(map.movedBy(-10).toSourceRange({ start, end })).toEqual({ start: from - 10, end: to - 10 });
  });

  test("moved gives moved segments, also of a part of it", () => {
    const part = map.movedBy(3).slice(1, 3);
    expect(part.segments).toEqual([
      { start: 0, length: 1, sourceStart: 14, sourceLength: 5 },
      { start: 1, length: 1, sourceStart: 19, sourceLength: 1 },
    ]);
    expect(part.length).toBe(2);
    expect(map.movedBy(3).segments.map(({ sourceStart }) => sourceStart)).toEqual([13, 14, 19]);
  });
});
