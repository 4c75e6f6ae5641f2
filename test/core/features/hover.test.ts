import { describe, expect, it } from "vitest";
import type { Excerpt } from "../../../server/src/core/features/excerpt.ts";
import type { HoverResult, QuotationHover } from "../../../server/src/core/features/hover.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { cursorIn, type Sources, serviceOver, snapshot } from "./fixture.ts";

const TALKS =
  "Talks in Minsk\n\nThe day was cold. The minister said that the delegation is ready to travel to Minsk with 14,000 " +
  "observers. It is not clear who will attend. “We never refused,” she added. “We are ready.” Nobody answered her.\n\n" +
  "Advertisement\n\nPrices rose by 40% in 2021.";

/** What is shown at the cursor of a fixture, marked `|`. */
async function hoverAt(fixture: string, sources: Sources | string = TALKS): Promise<HoverResult | undefined> {
  const service = await serviceOver(sources);
  const { text, offset } = cursorIn(fixture);
  return service.hover(snapshot(service, text), offset, neverCancelled);
}

async function quotationAt(fixture: string, sources: Sources | string = TALKS): Promise<QuotationHover> {
  const hover = await hoverAt(fixture, sources);
  if (hover?.kind !== "quotation") throw new Error(`no quotation at ${fixture}`);
  return hover;
}

const SIGNS = { context: ["", ""], quoted: ["*", "*"], changed: ["<", ">"], omitted: ["~", "~"] } as const;

/** An excerpt on one line: `*quoted*`, `<changed>`, `~omitted~`. */
function drawn(excerpt: Excerpt | undefined): string {
  return (excerpt ?? []).map(({ kind, text }) => SIGNS[kind][0] + text + SIGNS[kind][1]).join("");
}

async function checkExcerpt(
  fixture: string,
  expected: string,
  sources: Sources | string = TALKS,
): Promise<void> {
  expect(drawn((await quotationAt(fixture, sources)).passages[0]?.excerpt)).toBe(expected);
}

describe("where there is a hover", () => {
  const isShown = async (fixture: string) => (await hoverAt(fixture))?.kind;

  it("at the opening mark", async () =>
    expect(await isShown("He |“is ready to travel” [@a].")).toBe("quotation"));
  it("in the words", async () => expect(await isShown("He “is ready| to travel” [@a].")).toBe("quotation"));
  it("at the closing mark", async () =>
    expect(await isShown("He “is ready to travel|” [@a].")).toBe("quotation"));
  it("not right after it", async () =>
    expect(await isShown("He “is ready to travel”| [@a].")).toBeUndefined());
  it("not before it", async () => expect(await isShown("He| “is ready to travel” [@a].")).toBeUndefined());
  it("at the at sign of a key", async () => expect(await isShown("He “is ready” [|@a].")).toBe("key"));
  it("in a key in braces", async () => expect(await isShown("He “is ready” [@{a|}].")).toBe("key"));
  it("not at a bracket", async () => expect(await isShown("He “is ready” |[@a].")).toBeUndefined());
  it("at a locator", async () => expect(await isShown("He “is ready” [@a, p.| 3].")).toBe("quotation"));
  it("on a link to a source", async () =>
    expect(await isShown("As [the p|aper](a.txt) says “is ready”.")).toBe("key"));
  it("on an uncited quotation of a corpus", async () =>
    expect(await isShown("A “scare| quote”.")).toBe("quotation"));
  it("not on one where there are no sources", async () =>
    expect(await hoverAt("A “scare| quote”.", {})).toBeUndefined());
});

describe("the verdict in words", () => {
  const said = async (fixture: string, sources?: Sources | string) =>
    (await quotationAt(fixture, sources)).verdict;

  it("verbatim", async () =>
    expect(await said("“is ready| to travel” [@a]")).toBe("The source has these words."));
  it("edited", async () =>
    expect(await said("“is ready| … to Minsk” [@a]")).toBe(
      "The source has these words, edited as convention allows.",
    ));
  it("altered", async () =>
    expect(await said("“is ready| to fly to Minsk” [@a]")).toBe("The source’s words differ."));
  it("elsewhere", async () =>
    expect(
      await said("“is ready| to travel” [@b]", { "a.txt": TALKS, "b.txt": "Nothing of the kind." }),
    ).toBe("These words are in another source."));
  it("missing", async () =>
    expect(await said("“we shall| fight them on beaches” [@a]")).toBe("No source has these words."));
  it("unchecked says why", async () =>
    expect(await said("“is not| there” [@b]", { "a.txt": TALKS, "b.txt": "" })).toBe(
      "Not checked: b.txt is empty.",
    ));
  it("uncited, in a source", async () =>
    expect(await said("“is ready| to travel”")).toBe("No citation; a source has these words."));
  it("uncited, nowhere", async () =>
    expect(await said("“some scare| quote”")).toBe("No citation, so not checked."));
  it("uncited, before a citation of another sentence", async () =>
    expect(await said("“some scare| quote”. Then [@a].")).toBe(
      "The next citation’s source does not have these words; they may have no citation.",
    ));
});

describe("the passage in its context", () => {
  it("has the rest of its sentence", () =>
    checkExcerpt(
      "“is ready| to travel” [@a]",
      "The minister said that the delegation *is ready to travel* to Minsk with 14,000 observers.",
    ));
  it("has the sentence before where it starts one, and the one after where it ends one", () =>
    checkExcerpt(
      "“It is| not clear who will attend.” [@a]",
      "The minister said that the delegation is ready to travel to Minsk with 14,000 observers. " +
        "*It is not clear who will attend.* “We never refused,” she added.",
    ));
  it("stays in its paragraph", () =>
    checkExcerpt("“Prices| rose by 40%” [@a]", "*Prices rose by 40%* in 2021."));
  it("marks what differs", () =>
    checkExcerpt(
      "“ready| to fly to Minsk” [@a]",
      "The minister said that the delegation is *ready to* <travel> *to Minsk* with 14,000 observers.",
    ));
  it("shows what an ellipsis left out", () =>
    checkExcerpt(
      "“the delegation is| … to Minsk” [@a]",
      "The minister said that *the delegation is* ~ready to travel~ *to Minsk* with 14,000 observers.",
    ));
  it("shows what was left out unmarked", () =>
    checkExcerpt(
      "“It is clear| who will attend” [@a]",
      "The minister said that the delegation is ready to travel to Minsk with 14,000 observers. *It is* ~not~ *clear who will attend*. “We never refused,” she added.",
    ));
  it("leaves furniture out", async () => {
    const source = "The first part of it\n\nAdvertisement\n\ngoes on after it all.";
    await checkExcerpt(
      "“first| part of it goes on” [@a]",
      "The *first part of it goes on* after it all.",
      source,
    );
  });
  it("ends with a sentence rather than in the middle of the next one", async () => {
    const source = `It is done. So be it. ${"And it went on, and on, ".repeat(20)}until it ended.`;
    await checkExcerpt("“It is| done” [@a]", "*It is done*. So be it.", source);
    const long = `It is done and over. ${"And it went on, and on, ".repeat(20)}until it ended.`;
    await checkExcerpt("“It is| done” [@a]", "*It is done* and over.", long);
  });
  it("shortens what is long", async () => {
    const long = `It began ${"and went on ".repeat(200)}until it ended.`;
    const hover = await quotationAt("“It began| … until it ended” [@a]", long);
    const shown = drawn(hover.passages[0]!.excerpt);
    expect(shown).toMatch(/^\*It began\* ~and .*\[…\].* on~ \*until it ended\*\.$/u);
    expect(shown.length).toBeLessThan(250);
  });
  it("cuts a long sentence around it at words", async () => {
    const long = `${"one two three ".repeat(100)}the words that matter ${"four five six ".repeat(100)}`;
    const shown = drawn((await quotationAt("“the words| that matter” [@a]", long)).passages[0]!.excerpt);
    expect(shown).toMatch(/^(?:one|two|three) .* \*the words that matter\* .* (?:four|five|six)$/u);
    expect(shown.length).toBeLessThan(700);
  });
});

describe("what else is shown", () => {
  it("differences in sentences", async () =>
    expect((await quotationAt("“with 15,000| observers” [@a]")).differences).toEqual([
      "The source says “14,000”, not “15,000”.",
    ]));
  it("licensed changes in a few words", async () =>
    expect((await quotationAt("“[T]he delegation| is [prepared] to travel … with” [@a]")).edits).toEqual([
      "“[T]he” for “the”: a letter’s case, in brackets",
      "“[prepared]” stands for “ready”",
      "2 words left out, marked with an ellipsis",
    ]));
  it("a reporting clause that was left out", async () =>
    expect((await quotationAt("“We never refused.| We are ready.” [@a]")).edits).toContain(
      "“she added” left out between two parts of one speech",
    ));
  it("the source and the place", async () => {
    const { passages } = await quotationAt("“Prices| rose” [@a]");
    expect(passages[0]?.source).toMatchObject({ key: "a", title: "Talks in Minsk", path: "a.txt" });
    expect(passages[0]?.place?.start).toEqual({ line: 6, character: 0 });
  });
  it("another source that has the exact words", async () => {
    const sources = { "a.txt": TALKS, "b.txt": "They came with 15,000 observers." };
    const { passages } = await quotationAt("“with 15,000| observers” [@a]", sources);
    expect(passages.map(({ relation, source }) => [relation, source.key])).toEqual([
      [undefined, "a"],
      ["These exact words are in", "b"],
    ]);
  });
  it("the closest passage of a missing one", async () => {
    const sources = { "a.txt": TALKS, "b.txt": "The weather was fine." };
    const { passages } = await quotationAt(
      "“the delegation| was willing to travel to Minsk with observers” [@b]",
      sources,
    );
    expect(passages.map(({ relation, source }) => [relation, source.key])).toEqual([
      ["The closest passage is in", "a"],
    ]);
  });
});

describe("on a key", () => {
  it("its source, and how many quotations cite it", async () =>
    expect(await hoverAt("“is ready” [@|a]. Then “Prices rose” [@a].")).toMatchObject({
      key: "a",
      meaning: { kind: "source", source: { title: "Talks in Minsk" }, quotations: 2 },
    }));
  it("the source's first words after its title", async () => {
    const hover = await hoverAt("“is ready” [@|a].");
    expect(hover).toMatchObject({
      meaning: { opening: expect.stringMatching(/^The day was cold\. The minister .* …$/u) },
    });
  });
  it("each key of a group its own", async () => {
    const sources = { "a.txt": TALKS, "b.txt": "Another paper\n\nIt says little of this." };
    expect(await hoverAt("“is ready” [@a; @|b].", sources)).toMatchObject({
      key: "b",
      meaning: { source: { title: "Another paper" } },
    });
  });
  it("one that several sources share", async () =>
    expect(await hoverAt("“is ready” [@|a].", { "x/a.txt": TALKS, "y/a.txt": TALKS })).toMatchObject({
      meaning: { kind: "ambiguous", sources: [{ key: "x/a" }, { key: "y/a" }] },
    }));
  it("an unknown one, with the nearest", async () =>
    expect(await hoverAt("“is ready” [@|talk].", { "talks.txt": TALKS })).toMatchObject({
      meaning: { kind: "unknown", nearest: [{ key: "talks" }] },
    }));
  it("a source without text", async () =>
    expect(await hoverAt("“is ready” [@|a].", "")).toMatchObject({
      meaning: { kind: "source", opening: "", source: { status: { kind: "no-text", reason: "is empty" } } },
    }));
});

describe("what other sources have", () => {
  /** `also in KEYS +MORE; KEY: variant`. */
  const also = async (fixture: string, sources: Sources) => {
    const { also: found } = await quotationAt(fixture, sources);
    if (found === undefined) return "nothing";
    const keys = found.sources.map(({ key }) => key).join(" ");
    return `${keys} +${found.more}${found.variant ? `; ${found.variant.source.key}: ${found.variant.words}` : ""}`;
  };
  const words = "The delegation is ready to travel to Minsk.";

  it("the same words", async () =>
    expect(
      await also("“is ready| to travel to Minsk” [@a]", { "a.txt": words, "c.txt": words, "b.txt": words }),
    ).toBe("b c +0"));
  it("more sources than there is room for", async () => {
    const many = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((name) => [`${name}.txt`, words]));
    expect(await also("“is ready| to travel to Minsk” [@a]", many)).toBe("b c d +2");
  });
  it("the longest part of a quotation with an ellipsis", async () =>
    expect(
      await also("“The delegation| … ready to travel to Minsk” [@a]", {
        "a.txt": words,
        "b.txt": "It is ready to travel to Minsk.",
      }),
    ).toBe("b +0"));
  it("a variant", async () =>
    expect(
      await also("“the President Zelensky| is ready to travel to Minsk today” [@a]", {
        "a.txt": "So the President Zelensky is ready to travel to Minsk today, it says.",
        "b.txt": "So the President Zelenskyy is ready to travel to Minsk today, it says.",
      }),
    ).toBe(" +0; b: the President Zelenskyy is ready to travel to Minsk today"));
  it("a short phrase stands anywhere", async () =>
    expect(await also("“to travel| to” [@a]", { "a.txt": words, "b.txt": words })).toBe("nothing"));
  it("nothing", async () =>
    expect(await also("“is ready| to travel to Minsk” [@a]", { "a.txt": words })).toBe("nothing"));
});

describe("the speaker", () => {
  const spoken = async (source: string) =>
    (await quotationAt("He “is rea|dy to travel to Minsk” [@a].", source)).speaker;

  it("by name, as full as the source has it, with the office", async () =>
    expect(
      await spoken(
        "Kremlin spokesman Dmitry Peskov spoke to the press.\n\n“The team is ready to travel to Minsk,” Peskov said.",
      ),
    ).toBe("Said by Dmitry Peskov, Kremlin spokesman."));
  it("without a heading’s words before the name", async () =>
    expect(
      await spoken("Interview with Dmitry Peskov\n\n“The team is ready to travel to Minsk,” Peskov said."),
    ).toBe("Said by Dmitry Peskov."));
  it("by a pronoun", async () =>
    expect(await spoken("Dmitry Peskov had news. “The team is ready to travel to Minsk,” he said.")).toBe(
      "Probably said by Dmitry Peskov (the source has “he”).",
    ));
  it("by what goes before", async () =>
    expect(await spoken("“We have news,” Dmitry Peskov said. “The team is ready to travel to Minsk.”")).toBe(
      "Probably said by Dmitry Peskov (the words go on from theirs).",
    ));
  it("of a turn", async () =>
    expect(await spoken("MR. PESKOV: The team is ready to travel to Minsk.\n\nMS. RUIZ: Good.")).toBe(
      "Said by Peskov.",
    ));
  it("nobody of words outside marks", async () =>
    expect(await spoken("The team is ready to travel to Minsk, Dmitry Peskov said.")).toBeUndefined());
});
