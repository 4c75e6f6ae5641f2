import { describe, expect, it } from "vitest";
import { findingsOfReport } from "../../../server/src/core/check/findingsOfReport.ts";
import type { CheckOptions } from "../../../server/src/core/service.ts";
import { checkedIn, serviceOver } from "../features/fixture.ts";

const SOURCE = "The talks went on for three days. They ended without a result. Nobody signed the 14 papers.";
/** A quotation with one finding each: a word, and a number. */
const WORD = "“They closed without a result” [@a].";
const NUMBER = "“Nobody signed the 40 papers” [@a].";

const next = (rest: string) => `<!-- quotewright-ignore-next-line ${rest} -->`;

interface Expected {
  /** Codes of the findings that are left; those about suppressions with `@` and what they stand on, and their message. */
  readonly left?: readonly string[];
  /** `code: reason` of what is suppressed. */
  readonly suppressed?: readonly string[];
}

async function check(text: string, { left = [], suppressed = [] }: Expected, options: CheckOptions = {}) {
  const service = await serviceOver(SOURCE);
  const checked = await checkedIn(service, text, options);
  const findings = findingsOfReport(checked);
  const shown = findings.map(({ code, range, message }) =>
    code === "unused-suppression" ? `@${text.slice(range.start, range.end)}: ${message}` : code,
  );
  expect(shown).toEqual(left);
  expect(checked.suppressed.map(({ finding, reason }) => `${finding.code}: ${reason}`)).toEqual(suppressed);
}

it("without suppressions, findings are left", () =>
  check(`${WORD}\n\n${NUMBER}`, { left: ["altered-wording", "altered-number"] }));

describe("the next line", () => {
  it("is without findings of the code", () =>
    check(`${next("altered-wording -- misprint")}\n${WORD}\n\n${NUMBER}`, {
      left: ["altered-number"],
      suppressed: ["altered-wording: misprint"],
    }));
  it("of several codes", () =>
    check(`${next("altered-wording, altered-number -- both")}\n${WORD} ${NUMBER}`, {
      suppressed: ["altered-wording: both", "altered-number: both"],
    }));
  it("of all", () =>
    check(`${next("all -- a draft")}\n${WORD} ${NUMBER}`, {
      suppressed: ["altered-wording: a draft", "altered-number: a draft"],
    }));
  it("after an empty one", () =>
    check(`${next("all -- x")}\n\n${WORD}`, { suppressed: ["altered-wording: x"] }));
  it("and not the one after it", () =>
    check(`${next("altered-number -- x")}\nNothing here.\n${NUMBER}`, {
      left: [
        "altered-number",
        `@${next("altered-number -- x")}: No finding of altered-number is suppressed here.`,
      ],
    }));
  it("where a quotation starts that goes on further down", () =>
    check(`${next("altered-number -- x")}\n“Nobody signed\nthe 40 papers” [@a].`, {
      suppressed: ["altered-number: x"],
    }));
  it("where a quotation ends", () =>
    check(`“Nobody signed ${next("altered-number -- x")}\nthe 40 papers” [@a].`, {
      suppressed: ["altered-number: x"],
    }));
  it("of a citation that no quotation takes", () =>
    check(`${next("unknown-source -- to come")}\nSee [@nowhere].`, {
      suppressed: ["unknown-source: to come"],
    }));
});

describe("from start to end", () => {
  const start = "<!-- quotewright-ignore-start altered-wording -- x -->";
  const end = "<!-- quotewright-ignore-end altered-wording -->";
  it("findings of the code are suppressed", () =>
    check(`${WORD}\n\n${start}\n\n${WORD}\n\n${NUMBER}\n\n${end}\n\n${WORD}`, {
      left: ["altered-wording", "altered-number", "altered-wording"],
      suppressed: ["altered-wording: x"],
    }));
  it("an end may end some of the codes", () =>
    check(
      `<!-- quotewright-ignore-start altered-wording, altered-number -- x -->\n\n${WORD}\n\n${end}\n\n${WORD}\n\n${NUMBER}\n\n<!-- quotewright-ignore-end altered-number -->`,
      { left: ["altered-wording"], suppressed: ["altered-wording: x", "altered-number: x"] },
    ));
  it("without an end, it is told and goes on", () =>
    check(`${start}\n\n${WORD}`, {
      left: [
        `@quotewright-ignore-start: No quotewright-ignore-end altered-wording follows, so this goes on to the report’s end.`,
      ],
      suppressed: ["altered-wording: x"],
    }));
  it("an end without a start is told", () =>
    check(end, { left: [`@${end}: No quotewright-ignore-start altered-wording stands before this.`] }));
});

it("the whole file", () =>
  check(`${WORD}\n\n${NUMBER}\n\n<!-- quotewright-ignore-file altered-wording -- a translation -->`, {
    left: ["altered-number"],
    suppressed: ["altered-wording: a translation"],
  }));

describe("what is told of suppressions", () => {
  it.each([
    ["one without a reason", next("altered-number"), NUMBER],
    ["an empty reason", next("altered-number --"), NUMBER],
    ["a reason nobody has filled in", next("altered-number -- say why"), NUMBER],
  ])("%s still suppresses", (_, comment, line) =>
    check(`${comment}\n${line}`, {
      left: ["@quotewright-ignore-next-line: Say why after “--”: this suppression gives no reason."],
      suppressed: ["altered-number: "],
    }),
  );
  it.each([
    [
      "nothing",
      next("altered-number -- x"),
      next("altered-number -- x"),
      "No finding of altered-number is suppressed here.",
    ],
    [
      "one code of two",
      next("altered-wording, altered-number -- x"),
      "altered-number",
      "No finding of altered-number is suppressed here.",
    ],
    [
      "an unknown code",
      next("altered-word, altered-wording -- x"),
      "altered-word",
      "“altered-word” is no code of a finding.",
    ],
    [
      "itself",
      next("unused-suppression, altered-wording -- x"),
      "unused-suppression",
      "Findings about suppressions can’t be suppressed in a report, only by a configuration.",
    ],
  ])("it suppresses %s", (what, comment, place, message) =>
    check(`${comment}\n${WORD}`, {
      left: [...(what === "nothing" ? ["altered-wording"] : []), `@${place}: ${message}`],
      suppressed: what === "nothing" ? [] : ["altered-wording: x"],
    }),
  );
  it("no code", () =>
    check(`${next("-- x")}\n${WORD}`, {
      left: [
        "altered-wording",
        `@${next("-- x")}: quotewright-ignore-next-line needs the code of the findings it is about.`,
      ],
    }));
  it("all, for a file", () => {
    const comment = "<!-- quotewright-ignore-file all -- x -->";
    return check(`${comment}\n\n${WORD}`, {
      left: [
        "altered-wording",
        `@${comment}: “all” is for quotewright-ignore-next-line alone; name the codes instead.`,
      ],
    });
  });
  it("an unknown name", () =>
    check("<!-- quotewright-ignore-line altered-wording -- x -->", {
      left: [
        "@quotewright-ignore-line: “quotewright-ignore-line” is unknown; there are quotewright-ignore-next-line, quotewright-ignore-start, quotewright-ignore-end, quotewright-ignore-file.",
      ],
    }));
});

it("while sources are still to come, nothing is unused", async () => {
  const service = await serviceOver(SOURCE);
  service.announce(["b.txt"]);
  const text = `${next("altered-number -- x")}\nNothing.`;
  const checked = await checkedIn(service, text);
  expect(checked.findings).toEqual([]);
});

describe("severities by code", () => {
  const levels = async (codes: CheckOptions["codes"], text: string) => {
    const service = await serviceOver(SOURCE);
    const checked = await checkedIn(service, text, { codes: codes! });
    const all = [...findingsOfReport(checked), ...checked.suppressed.map(({ finding }) => finding)];
    return all.map(({ code, severity }) => `${code} ${severity}`);
  };
  it("another one", async () =>
    expect(await levels({ "altered-wording": "hint" }, `${WORD} ${NUMBER} [@x]`)).toEqual([
      "altered-wording hint",
      "altered-number error",
      "unknown-source error",
    ]));
  it("off", async () =>
    expect(
      await levels({ "altered-wording": "off", "unknown-source": "off" }, `${WORD} ${NUMBER} [@x]`),
    ).toEqual(["altered-number error"]));
  it("of what is suppressed", async () =>
    expect(await levels({ "altered-wording": "hint" }, `${next("all -- x")}\n${WORD}`)).toEqual([
      "altered-wording hint",
    ]));
  it("what is off is suppressed all the same, so that its suppression is in use", async () =>
    expect(await levels({ "altered-wording": "off" }, `${next("all -- x")}\n${WORD}`)).toEqual([]));
  it("of what is told of suppressions", async () =>
    expect(await levels({ "unused-suppression": "error" }, `${next("all -- x")}\nNothing.`)).toEqual([
      "unused-suppression error",
    ]));
});
