import fc from "fast-check";
import { expect, test } from "vitest";
import { neverCancelled } from "../../server/src/core/ports.ts";
import { serviceOver, snapshot } from "../core/features/fixture.ts";

const SOURCE =
  "The delegation is ready to travel to Minsk, with 14,000 observers. “We never refused,” she added. 😀 Prices rose.";

/** Reports in the making: marks, keys, Markdown and a source's words in any order. */
const report = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          "is ready",
          "to travel to",
          " ",
          "never refused",
          "😀 Prices",
          "14,000",
          "words",
          "\n",
          "\n\n",
          "\r\n",
        ),
      },
      { weight: 3, arbitrary: fc.constantFrom("“", "”", '"', "‘", "’", "'", "«", "»", "„") },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "[@a]",
          "[@",
          "@a",
          "@{a",
          "]",
          "[@a; @b",
          "[^1]",
          "[^1]: @a",
          "[t](a.txt)",
          "me@a.org",
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "> ",
          "- ",
          "| ",
          "`",
          "```\n",
          "*",
          "_",
          "\\",
          "$",
          "<b>",
          "&amp;",
          "[T]he",
          "…",
          "[...]",
          "---\n",
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

test("at any place of any report every feature answers, in ranges of the report", async () => {
  const service = await serviceOver({ "a.txt": SOURCE, "x/b.txt": "Prices rose.", "y/b.txt": "" });
  await fc.assert(
    fc.asyncProperty(report, fc.nat(), async (text, at) => {
      const offset = at % (text.length + 1);
      const doc = snapshot(service, text);
      const isInside = ({ start, end }: { start: number; end: number }) =>
        0 <= start && start <= end && end <= text.length;
      const hover = await service.hover(doc, offset, neverCancelled);
      if (hover !== undefined)
        expect(isInside(hover.range) && hover.range.start <= offset && offset < hover.range.end).toBe(true);
      for (const { origin } of await service.definition(doc, offset, neverCancelled))
        expect(isInside(origin)).toBe(true);
      for (const { edit, filterText, data } of (await service.complete(doc, offset, neverCancelled)).items) {
        expect(isInside(edit.range) && edit.range.start <= offset && offset <= edit.range.end).toBe(true);
        // An editor takes a completion's range on the cursor's line alone.
        expect(text.slice(edit.range.start, edit.range.end)).not.toMatch(/[\r\n]/);
        expect(filterText).toBe(text.slice(edit.range.start, offset));
        expect(edit.newText).not.toMatch(/[\r\n]/);
        expect(await service.resolveCompletion(data, neverCancelled)).toBeDefined();
      }
      for (const { range } of await service.completeInline(doc, offset, neverCancelled)) {
        expect(range.start).toBe(offset);
        expect(isInside(range)).toBe(true);
      }
      const checked = await service.check(doc.parsed, {}, neverCancelled);
      for (const { edits } of await service.fixes(
        doc,
        checked,
        { start: 0, end: text.length },
        neverCancelled,
      )) {
        edits.forEach(({ range }, i) => {
          expect(isInside(range) && (i === 0 || edits[i - 1]!.range.end <= range.start)).toBe(true);
        });
      }
    }),
    { numRuns: 1500 },
  );
});
