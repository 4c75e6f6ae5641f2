import { describe, expect, it } from "vitest";
import { check, verdictOf } from "./harness.ts";

const SPEECH =
  "We meet at a moment of great peril, honourable members. Our neighbours' colour, creed and labour built this nation. " +
  "I ask you, therefore, not for patience but for action. Can we wait? We cannot. Thank you.";
const altered = (quotation: string, ...differences: string[]) =>
  check(SPEECH, quotation, { outcome: "altered", differences });

describe("words in another order", () => {
  it("a word moved from right after the passage is shown where the source has it", () =>
    altered("a moment of peril great", "order: peril great <- great peril"));
  it("a sentence moved from after the passage", () =>
    altered(
      "Thank you. Can we wait?",
      "order: Thank you. Can we wait? <- Can we wait? We cannot. Thank you",
    ));
  it("the passage holds what was moved", async () => {
    const { passage, differences } = await verdictOf(SPEECH, "a moment of peril great");
    expect(passage?.text).toBe("a moment of great peril");
    expect(passage?.range.end).toBe(differences[0]?.sourceRange.end);
  });
  it("a short quotation whose words change places is altered, not missing", () =>
    altered("colour, labour and creed", "order: labour and creed <- creed and labour"));
  it("two halves of a short antithesis", () =>
    altered("not for action but for patience", "order: action but for patience <- patience but for action"));
  it("three words in another order are no passage", () =>
    check("It was up to us and to them.", "to and was", { outcome: "missing" }));
});
