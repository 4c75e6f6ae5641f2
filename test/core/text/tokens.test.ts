import { describe, expect, it } from "vitest";
import { tokenize } from "../../../server/src/core/text/tokens.ts";

/** `kind:norm` of each token, `~` before one that stands at once after the one before it. */
function check(text: string, expected: string): void {
  const shown = tokenize(text).map(
    ({ kind, norm, before }, i) => `${i > 0 && before === "none" ? "~" : ""}${kind}:${norm}`,
  );
  expect(shown.join(" ")).toBe(expected);
}

describe("tokenize", () => {
  it("words with apostrophes", () => check("Ukraine’s don't", "word:Ukraine's word:don't"));
  it("single marks are quotes", () =>
    check("‘neutral’ '90s", 'quote:" ~word:neutral ~quote:" quote:" ~number:90s'));
  it("two single marks are a double one", () => check("''so''", 'quote:" ~word:so ~quote:"'));
  it("numbers with marks", () => check("130,000 1.5 10:30", "number:130,000 number:1.5 number:10:30"));
  it("decimals without a figure before their mark", () =>
    check(
      "p < .05, r=.3 (.5) a.5 No. .5 ..5",
      "word:p point:< number:.05 ~point:, word:r ~point:= ~number:.3 open:( ~number:.5 ~close:) word:a ~point:. ~number:5 word:No ~point:. number:.5 point:. ~point:. ~number:5",
    ));
  it("thousands set off by thin spaces", () => check("14\u202F000 people", "number:14\u0020000 word:people"));
  it("thousands set off by ordinary spaces", () =>
    check(
      "700 000 or 1 234 567 of 2022 300 and 12 3000, 5 100km",
      "number:700 000 word:or number:1 234 567 word:of number:2022 number:300 word:and number:12 number:3000 ~point:, number:5 number:100km",
    ));
  it("variation selectors vanish", () => check("a\uFE0F is", "word:a word:is"));
  it("a year before a number is no thousand", () => check("2022\u00A012", "number:2022 number:12"));
  it("signs", () => check("-1.5 +5% a-1", "number:-1.5 number:+5 ~symbol:% word:a ~dash:- ~number:1"));
  it("ranges are dashes", () => check("16–17", "number:16 ~dash:- ~number:17"));
  it("currency", () => check("$3.2m −€5", "symbol:$ ~number:3.2m dash:- ~symbol:€ ~number:5"));
  it("dashes in a run are one", () => check("a -- b --- c", "word:a dash:- word:b dash:- word:c"));
  it("U+30FC between spaces is a dash, in a word a letter", () =>
    check("a ー ター", "word:a dash:- word:タ ~word:ー"));
  it("ellipses", () =>
    check(
      "a… b ... c . . . d […]",
      "word:a ~ellipsis:… word:b ellipsis:… word:c ellipsis:… word:d open:[ ~ellipsis:… ~close:]",
    ));
  it("four dots are a full stop and an ellipsis", () =>
    check("a.... b. . . . c", "word:a ~point:. ~ellipsis:… word:b ~point:. ellipsis:… word:c"));
  it("superscripts carry value in numbers and units", () =>
    check("10² 5 m²", "number:10^2 number:5 word:m^2"));
  it("superscripts after words call out notes", () => check("claim²", "word:claim ~callout:^2"));
  it("CJK by character", () => check("負けない。", "word:負 ~word:け ~word:な ~word:い ~point:。"));
  it("invisible characters vanish", () => check("de\u00ADmo\u200Bcracy", "word:democracy"));
  it("ligatures and full-width forms", () => check("ﬁrst ＡＢ１", "word:first word:AB1"));
  it("nothing in nothing", () => check(" \n\u00A0", ""));
});
