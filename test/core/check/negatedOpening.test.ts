import { describe, it } from "vitest";
import { check } from "./harness.ts";

const SOURCE =
  "The trial ended in May. No serious adverse events were reported. Caffeine did not improve accuracy. " +
  "Never did they complain of it, said the nurses.";
const passes = (quotation: string) => check(SOURCE, quotation, { outcome: "edited" });

describe("a sentence quoted without the negation that it begins with", () => {
  for (const quotation of ["Serious adverse events were reported", "Serious adverse events were reported."])
    it(quotation, () => check(SOURCE, quotation, { outcome: "altered", differences: ["negation:  <- No"] }));
  it("with the capital in brackets", () =>
    check(SOURCE, "[S]erious adverse events were reported", {
      outcome: "altered",
      differences: ["negation:  <- No"],
    }));
  it("the small letter leaves the negation to the report", () =>
    check(SOURCE, "serious adverse events were reported", { outcome: "verbatim" }));
  it("a phrase of the sentence claims no whole one", () => passes("Serious adverse events"));
  it("a negation inside the sentence is the report's to supply", () => passes("Improve accuracy"));
  it("the passage shows the negation", () =>
    check(SOURCE, "Serious adverse events were reported", {
      outcome: "altered",
      differences: ["negation:  <- No"],
      passage: "No serious adverse events were reported",
    }));
  it("a sentence that another follows", () =>
    check(SOURCE, "Serious adverse events were reported. Caffeine did not improve accuracy.", {
      outcome: "altered",
      differences: ["negation:  <- No"],
    }));
});
