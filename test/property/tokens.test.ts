import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../server/src/core/text/tokens.ts";

/** Text with all that the tokeniser knows, mixed: marks, dashes, digits, scripts, invisible characters, lone surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        "a",
        "B",
        "é",
        "e\u0301",
        "ß",
        "ﬁ",
        "Ж",
        "ё",
        "中",
        "か",
        "ー",
        "가",
        "ا",
        "א",
        "1",
        "23",
        "٣",
        "²",
        "…",
        ".",
        ",",
        ":",
        ";",
        "-",
        "–",
        "—",
        "−",
        "'",
        "’",
        "‘",
        '"',
        "“",
        "”",
        "«",
        "[",
        "]",
        "(",
        ")",
        "$",
        "%",
        "€",
        "+",
        "/",
        " ",
        "\u00A0",
        "\u2009",
        "\n",
        "\r\n",
        "\n\n",
        "\u00AD",
        "\u200B",
        "\uFEFF",
        "\uD83D",
        "\uDE00",
        "😀",
        "*",
        "_",
        "\\",
        "x",
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join("")),
);

describe("tokenize", () => {
  it("gives tokens in order, inside the text, none of them empty", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          last = token.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves out nothing but white space and what takes no room", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let rest = "";
        let last = 0;
        for (const token of tokenize(text)) {
          rest += text.slice(last, token.start);
          last = token.end;
        }
        rest += text.slice(last);
        expect(rest).toMatch(
          /^[\s\u0085\u180E\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]*$/u,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("sees the same in composed and decomposed letters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("é", "ü", "a", " ", "ñ", "й", "."), maxLength: 60 }),
        (text) => {
          const norms = (form: string) => tokenize(form).map((token) => token.norm);
          expect(norms(text.normalize("NFD"))).toEqual(norms(text.normalize("NFC")));
        },
      ),
    );
  });
});
