import { describe, expect, it } from "vitest";
import { findingsOfReport } from "../../../server/src/core/check/findingsOfReport.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { applied, checkedIn, type Sources, serviceOver, snapshot } from "./fixture.ts";

const TALKS =
  "The minister said that the delegation is ready to travel to Minsk, with 14,000 observers. It is not clear who will attend. " +
  "“We never refused to talk,” she added. Zelensky answered the letter on Friday.";

/**
 * The fixes of a whole report, each as `title` (with `*` where it is preferred) and the report after it, which has no
 * finding of the fix's code at that place any more.
 */
async function check(
  text: string,
  expected: Readonly<Record<string, string>>,
  sources: Sources = { "a.txt": TALKS },
): Promise<void> {
  const service = await serviceOver(sources);
  const doc = snapshot(service, text);
  const checked = await service.check(doc.parsed, {}, neverCancelled);
  const fixes = await service.fixes(doc, checked, { start: 0, end: text.length }, neverCancelled);
  const shown = fixes.map(({ title, preferred, edits }) => [
    title + (preferred ? "*" : ""),
    applied(text, edits),
  ]);
  expect(Object.fromEntries(shown)).toEqual(expected);
  for (const fix of fixes) {
    const after = await checkedIn(service, applied(text, fix.edits));
    const left = findingsOfReport(after);
    expect(left.filter(({ message }) => message === fix.finding.message)).toEqual([]);
    const before = findingsOfReport(checked);
    expect(left.length, fix.title).toBeLessThan(before.length);
  }
}

describe("the source's wording", () => {
  it("for a word", () =>
    check("“is ready to fly to Minsk” [@a]", {
      "Use the source’s “travel”*": "“is ready to travel to Minsk” [@a]",
    }));
  it("for a figure", () =>
    check("“with 40,000 observers” [@a]", { "Use the source’s “14,000”*": "“with 14,000 observers” [@a]" }));
  it("for a negation left out", () =>
    check("“It is clear who will attend” [@a]", {
      "Restore “not”*": "“It is not clear who will attend” [@a]",
    }));
  it("for a negation put in", () =>
    check("“the delegation is not ready to travel” [@a]", {
      "Remove “not”*": "“the delegation is ready to travel” [@a]",
    }));
  it("for words in another order", () =>
    check("“is ready to Minsk to travel, with” [@a]", {
      "Use the source’s “travel to Minsk”*": "“is ready to travel to Minsk, with” [@a]",
    }));
  it("for a word cut short", () =>
    check("“the delegation is ready to trav” [@a]", {
      "Use the source’s “travel”*": "“the delegation is ready to travel” [@a]",
    }));
  it("for a spelling", () =>
    check("“Zelenskyy answered the letter” [@a]", {
      "Use the source’s “Zelensky”*": "“Zelensky answered the letter” [@a]",
    }));
  it("for a bracket that changes the meaning", () =>
    check("“the delegation is [not] ready to travel” [@a]", {
      "Remove “[not]”*": "“the delegation is ready to travel” [@a]",
    }));
  it("between straight marks, in Markdown", () =>
    check(
      '"They paid for the bread" [@a]',
      { "Restore “$5”*": '"They paid \\$5 for the bread" [@a]' },
      { "a.txt": "They paid $5 for the bread." },
    ));
  it("in a block quotation", () =>
    check("> It is not clear who will come [@a]", {
      "Use the source’s “attend”*": "> It is not clear who will attend [@a]",
    }));
  it("for all differences of a quotation", () =>
    check("“the mission is ready to fly to Minsk” [@a]", {
      "Use the source’s “delegation”*": "“the delegation is ready to fly to Minsk” [@a]",
      "Use the source’s “travel”*": "“the mission is ready to travel to Minsk” [@a]",
      "Use the source’s words for all 2 differences": "“the delegation is ready to travel to Minsk” [@a]",
    }));
  it("with emphasis taken out whole", () =>
    check("“the delegation is *really* ready to travel” [@a]", {
      "Remove “really”*": "“the delegation is ready to travel” [@a]",
      "Put “really” in brackets": "“the delegation is *[really]* ready to travel” [@a]",
    }));
});

describe("the source's wording, amid markup that goes on", () => {
  it("removed at the start of emphasis", () =>
    check("“the delegation is **really ready** to travel” [@a]", {
      "Remove “really”*": "“the delegation is **ready** to travel” [@a]",
      "Put “really” in brackets": "“the delegation is **[really] ready** to travel” [@a]",
    }));
  it("removed at the end of emphasis, and before it", async () => {
    await check("“the delegation is *ready indeed* to travel” [@a]", {
      "Remove “indeed”*": "“the delegation is *ready* to travel” [@a]",
      "Put “indeed” in brackets": "“the delegation is *ready [indeed]* to travel” [@a]",
    });
    await check("“the delegation is really, *truly ready* to travel” [@a]", {
      "Remove “really, truly”*": "“the delegation is *ready* to travel” [@a]",
      "Put “really, truly” in brackets": "“the delegation is [really, *truly] ready* to travel” [@a]",
    });
  });
  it("removed at the start of a link", () =>
    check("“the delegation is [really ready](http://a.b/c) to travel” [@a]", {
      "Remove “really”*": "“the delegation is [ready](http://a.b/c) to travel” [@a]",
      "Put “really” in brackets": "“the delegation is [[really] ready](http://a.b/c) to travel” [@a]",
    }));
  it("put for words that emphasis starts or ends among", async () => {
    const swapped = "Use the source’s “travel to Minsk”*";
    await check("“is ready to Minsk *to travel, with* 14,000” [@a]", {
      [swapped]: "“is ready to *travel to Minsk, with* 14,000” [@a]",
    });
    await check("“is *ready to Minsk* to travel, with” [@a]", {
      [swapped]: "“is *ready to travel to Minsk*, with” [@a]",
    });
    await check("“is **ready to *Minsk*** to travel, with” [@a]", {
      [swapped]: "“is **ready to *travel to Minsk***, with” [@a]",
    });
  });
  it("put for words that a link starts or ends among", async () => {
    const swapped = "Use the source’s “travel to Minsk”*";
    await check("“is ready to Minsk [to travel](http://a.b/c_d), with” [@a]", {
      [swapped]: "“is ready to [travel to Minsk](http://a.b/c_d), with” [@a]",
    });
    await check("“is ready to Minsk [to travel, with](http://a.b/c_d) 14,000” [@a]", {
      [swapped]: "“is ready to [travel to Minsk, with](http://a.b/c_d) 14,000” [@a]",
    });
    await check("“is [ready to Minsk](http://a.b/c_d) to travel, with” [@a]", {
      [swapped]: "“is [ready to travel to Minsk](http://a.b/c_d), with” [@a]",
    });
  });
  it("with the calls of notes among the words", () =>
    check("“is ready to Minsk[^1] to travel, with” [@a]\n\n[^1]: Or not.", {
      "Use the source’s “travel to Minsk”*": "“is ready to travel to Minsk[^1], with” [@a]\n\n[^1]: Or not.",
    }));
});

describe("the source's wording, with what stands beside it", () => {
  const bread = { "a.txt": "He gave up. Each of them lost 40% of it, or 40 percent of that." };
  it("and not with the end of the sentence before, where words are put in that have no place there", () =>
    check(
      "“So each of them lost 40% of it” [@a]",
      {
        "Remove “So”*": "“each of them lost 40% of it” [@a]",
        "Put “So” in brackets": "“[So] each of them lost 40% of it” [@a]",
        "Use the source’s “Each”*": "“So Each of them lost 40% of it” [@a]",
        "Mark the change of case with brackets: “[e]”": "“So [e]ach of them lost 40% of it” [@a]",
        "Use the source’s words for all 2 differences": "“Each of them lost 40% of it” [@a]",
      },
      bread,
    ));
  it("and not with the point that stands where the source has a dash, which is set off as there", () =>
    check(
      "“It’s about the Principle; nobody asked us” [@a]",
      {
        "Use the source’s “principle”*": "“It’s about the principle; nobody asked us” [@a]",
        "Mark the change of case with brackets: “[P]”": "“It’s about the [P]rinciple; nobody asked us” [@a]",
        "Use the source’s “–”*": "“It’s about the Principle – nobody asked us” [@a]",
        "Use the source’s words for all 2 differences": "“It’s about the principle – nobody asked us” [@a]",
      },
      { "a.txt": "It’s about the principle – nobody asked us." },
    ));
  it("as near to a figure as in the source", async () => {
    await check(
      "“Each of them lost 40 percent of it” [@a]",
      { "Use the source’s “%”*": "“Each of them lost 40% of it” [@a]" },
      bread,
    );
    await check(
      "“or 40% of that” [@a]",
      { "Use the source’s “percent”*": "“or 40 percent of that” [@a]" },
      bread,
    );
  });
});

describe("marks that license a change", () => {
  it("an ellipsis for words left out", () =>
    check("“the delegation is to travel to Minsk” [@a]", {
      "Restore “ready”*": "“the delegation is ready to travel to Minsk” [@a]",
      "Mark the omission with an ellipsis": "“the delegation is … to travel to Minsk” [@a]",
    }));
  it("brackets for words put in", () =>
    check("“the delegation is fully ready to travel” [@a]", {
      "Remove “fully”*": "“the delegation is ready to travel” [@a]",
      "Put “fully” in brackets": "“the delegation is [fully] ready to travel” [@a]",
    }));
  it("brackets for a letter's case", () =>
    check("“the delegation is Ready to travel” [@a]", {
      "Use the source’s “ready”*": "“the delegation is ready to travel” [@a]",
      "Mark the change of case with brackets: “[R]”": "“the delegation is [R]eady to travel” [@a]",
    }));
});

describe("citations", () => {
  const two = { "a.txt": TALKS, "b.txt": "The weather was fine." };
  it("of the source that has the words", () =>
    check(
      "“is ready to travel to Minsk” [@b]",
      { "Cite a instead of b*": "“is ready to travel to Minsk” [@a]" },
      two,
    ));
  it("without the old source's locator", () =>
    check(
      "“is ready to travel to Minsk” [see @b, p. 3]",
      { "Cite a instead of b*": "“is ready to travel to Minsk” [see @a]" },
      two,
    ));
  it("with a key that needs braces", () =>
    check(
      "“is ready to travel to Minsk” [@b]",
      { "Cite ./a instead of b*": "“is ready to travel to Minsk” [@{./a}]" },
      { "a.txt": TALKS, "x/a.txt": "Else.", "b.txt": "The weather was fine." },
    ));
  it("beside one that serves another quotation", () =>
    check(
      "“is ready to travel to Minsk,” he said, “weather was fine” [@b]",
      {
        "Cite a after the quotation*": "“is ready to travel to Minsk,” [@a] he said, “weather was fine” [@b]",
      },
      two,
    ));
  it("of a quotation that has none", () =>
    check("He “is ready to travel to Minsk, with 14,000 observers”.", {
      "Cite a after the quotation*": "He “is ready to travel to Minsk, with 14,000 observers” [@a].",
    }));
  it("of a block quotation that has none", () =>
    check("> is ready to travel to Minsk, with 14,000 observers\n", {
      "Cite a after the quotation*": "> is ready to travel to Minsk, with 14,000 observers [@a]\n",
    }));
  it("by the nearest key", () =>
    check(
      "“is ready to travel” [@talk]",
      { "Cite talks*": "“is ready to travel” [@talks]" },
      { "talks.txt": TALKS },
    ));
  it("by the longer keys of sources that share one", () =>
    check(
      "“is ready to travel” [@a]",
      { "Cite x/a": "“is ready to travel” [@x/a]", "Cite y/a": "“is ready to travel” [@y/a]" },
      { "x/a.txt": TALKS, "y/a.txt": TALKS },
    ));
  it("first by the key of the source that has the words, where several share one or none has it", async () => {
    const sources = {
      "x/a.txt": "The weather was fine.",
      "y/a.txt": TALKS,
      "ab.txt": "Nothing.",
      "abc.txt": "More.",
    };
    const titles = async (text: string) => {
      const service = await serviceOver(sources);
      const doc = snapshot(service, text);
      const checked = await service.check(doc.parsed, {}, neverCancelled);
      const fixes = await service.fixes(doc, checked, { start: 0, end: text.length }, neverCancelled);
      return fixes.map(({ title, preferred }) => title + (preferred ? "*" : ""));
    };
    expect(await titles("“is ready to travel to Minsk” [@a]")).toEqual(["Cite y/a", "Cite x/a"]);
    expect(await titles("“the weather was fine today” [@a]")).toEqual(["Cite x/a", "Cite y/a"]);
    expect(await titles("See [@a].")).toEqual(["Cite x/a", "Cite y/a"]);
  });
  it("of the source that has the words as quoted, where the one cited has others", () =>
    check(
      "“with 40,000 observers” [@a]",
      {
        "Use the source’s “14,000”*": "“with 14,000 observers” [@a]",
        "Cite b instead of a": "“with 40,000 observers” [@b]",
      },
      { "a.txt": TALKS, "b.txt": "They came with 40,000 observers." },
    ));
});

it("only findings that the range touches are mended", async () => {
  const service = await serviceOver(TALKS);
  const text = "“is ready to fly to Minsk” [@a]. “with 40,000 observers” [@a].";
  const doc = snapshot(service, text);
  const checked = await service.check(doc.parsed, {}, neverCancelled);
  const at = text.indexOf("40,000") + 2;
  const fixes = await service.fixes(doc, checked, { start: at, end: at }, neverCancelled);
  expect(fixes.map(({ code }) => code)).toEqual(["altered-number"]);
});

it("what no source has is not mended", () => check("“we shall fight them on beaches” [@a]", {}));

describe("the speaker", () => {
  const sources = {
    "a.txt": "“The bridge is safe for lorries of any weight,” engineer Ana Ruiz said on Monday.",
  };
  it("after the words, with the title that the report gives", () =>
    check(
      "“The bridge is safe for lorries of any weight,” Kremlin spokesman Peter Holm said [@a].",
      {
        "Correct the speaker to Ana Ruiz":
          "“The bridge is safe for lorries of any weight,” Ana Ruiz said [@a].",
      },
      sources,
    ));
  it("before them, in emphasis", () =>
    check(
      "**Peter Holm** said: “The bridge is safe for lorries” [@a].",
      { "Correct the speaker to Ana Ruiz": "**Ana Ruiz** said: “The bridge is safe for lorries” [@a]." },
      sources,
    ));
  it("in the sentence that introduces a block quotation", () =>
    check(
      "Nothing else. Peter Holm said [@a]:\n\n> The bridge is safe for lorries of any weight.",
      {
        "Correct the speaker to Ana Ruiz":
          "Nothing else. Ana Ruiz said [@a]:\n\n> The bridge is safe for lorries of any weight.",
      },
      sources,
    ));
  it("in another language", () =>
    check(
      "„Die Brücke ist sicher für alle“, sagte Bundeskanzlerin Johanna Reuter [@a].",
      { "Correct the speaker to Jens Abel": "„Die Brücke ist sicher für alle“, sagte Jens Abel [@a]." },
      { "a.txt": "„Die Brücke ist sicher für alle“, sagte der Abgeordnete Jens Abel am Mittwoch in Mainz." },
    ));
});
