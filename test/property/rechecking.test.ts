import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CheckedReport } from "../../server/src/core/check/types.ts";
import { neverCancelled } from "../../server/src/core/ports.ts";
import type { ParsedReport } from "../../server/src/core/report/parse.ts";
import type { QuoteService } from "../../server/src/core/service.ts";
import { OffsetMap } from "../../server/src/core/text/offsetMap.ts";
import { serviceOver } from "../core/features/fixture.ts";

const PIECES = [
  "“The bridge was opened in spring” [@a]. ",
  "“The bridge was closed in spring” [@a]. ",
  "“Nobody came” [@gone]. ",
  "“the harbour froze”[^1] ",
  "“The harbour froze over”",
  "\n\n[^1]: @b, p. 3\n\n",
  "\n\n> The bridge was opened in spring\n\n",
  " [@b] ",
  "He said: ",
  "\n\n",
  "word ",
  "”",
  "“",
  "[bridge](a.txt)",
  "[bridge][r]",
  "\n\n[r]: a.txt\n\n",
];

let service: QuoteService;
beforeAll(async () => {
  service = await serviceOver({
    "a.txt": "The bridge was opened in spring. The mayor was there.",
    "b.txt": "The harbour froze over. Nobody came.",
  });
});

describe("checking a report after edits", () => {
  const edit = fc.record({ at: fc.nat(), remove: fc.nat(12), insert: fc.constantFrom("", ...PIECES) });

  it("gives what checking it from scratch gives", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }),
        fc.array(edit, { maxLength: 4 }),
        async (pieces, edits) => {
          let text = pieces.join("");
          let parsed = service.parse(text, "report.md");
          await checked(parsed);
          for (const { at, remove, insert } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + insert + text.slice(from + remove);
            parsed = service.parse(text, "report.md", parsed);
            expect(await checked(parsed)).toEqual(await checked(service.parse(text, "report.md")));
          }
        },
      ),
      { numRuns: 200 },
    ));

  it("keeps a quotation's identity when it only moves", () => {
    const text = "One.\n\n“A b”[^1]\n\n“C d” [@b]\n\n[^1]: @a\n";
    const before = service.parse(text, "report.md");
    const after = service.parse(text.replace("One.", "One more."), "report.md", before);
    const other = service.parse(text.replace("@a", "@b"), "report.md", before);
    expect(identities(after)).toEqual(identities(before));
    expect(identities(after).every((each, index) => each === identities(before)[index])).toBe(true);
    expect(identities(other)[0]).not.toBe(identities(before)[0]);
    expect(identities(other)[1]).toBe(identities(before)[1]);
    expect(after.report.quotations[0]!.range.start).toBe(before.report.quotations[0]!.range.start + 5);
  });
});

async function checked(report: ParsedReport): Promise<unknown> {
  return plain(await service.check(report, {}, neverCancelled));
}

function identities({ report }: ParsedReport): object[] {
  return report.quotations.map(({ identity }) => identity);
}

/** What a check has found, each map as the segments it stands for. */
function plain(report: CheckedReport): unknown {
  return JSON.parse(
    JSON.stringify(report, (name, value: unknown) => {
      if (name === "identity") return undefined;
      return value instanceof OffsetMap ? value.segments : value;
    }),
  );
}
