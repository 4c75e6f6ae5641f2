import { describe, it } from "vitest";
import { check } from "./harness.ts";

/** Two hundred words, each once, so that every run of them is an anchor. */
const WORDS = Array.from(
  { length: 200 },
  (_, i) => `word${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
);
const QUOTATION = WORDS.join(" ");

/** The source with `inserted` after its hundredth word. */
const withInside = (inserted: string) => [...WORDS.slice(0, 100), inserted, ...WORDS.slice(100)].join(" ");

describe("long quotations, aligned between anchors", () => {
  it("verbatim", () => check(`Before. ${QUOTATION} After.`, QUOTATION, { outcome: "verbatim" }));
  it("a call to a note between two anchors is free", () =>
    check(WORDS.map((word, i) => (i === 99 ? `${word}[12]` : word)).join(" "), QUOTATION, {
      outcome: "verbatim",
    }));
  it("a word left out", () =>
    check(withInside("zebra"), QUOTATION, { outcome: "altered", differences: ["omission:  <- zebra"] }));
  it("words put in", () =>
    check(QUOTATION, withInside("striped zebras"), {
      outcome: "altered",
      differences: ["insertion: striped zebras <- "],
    }));
  it("a word replaced, at the start, inside and at the end", () =>
    check(QUOTATION, WORDS.with(0, "zebra").with(99, "lion").with(199, "tiger").join(" "), {
      outcome: "altered",
      differences: [
        `wording: zebra <- ${WORDS[0]}`,
        `wording: lion <- ${WORDS[99]}`,
        `wording: tiger <- ${WORDS[199]}`,
      ],
    }));
  it("a long stretch left out at an ellipsis", () =>
    check(
      withInside("filler goes on ".repeat(60).trim()),
      [...WORDS.slice(0, 100), "…", ...WORDS.slice(100)].join(" "),
      {
        outcome: "edited",
      },
    ));
  it("the word before an ellipsis is not the same word after what it leaves out", () => {
    const marked = [...WORDS.slice(0, 100), "to", "…", ...WORDS.slice(100)].join(" ");
    return check(withInside("to come, to"), marked, {
      outcome: "edited",
      edits: ["ellipsis: … <- come, to"],
    });
  });
  it("a reporting clause between two anchors is free", () =>
    check(`“${WORDS.slice(0, 100).join(" ")},” she said. “${WORDS.slice(100).join(" ")}.”`, QUOTATION, {
      outcome: "edited",
    }));
});
