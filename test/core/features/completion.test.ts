import { describe, expect, it } from "vitest";
import type { CompletionItem } from "../../../server/src/core/features/completion.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { applied, cursorIn, type Sources, serviceOver, snapshot } from "./fixture.ts";

const TALKS =
  "Talks in Minsk\n\nThe minister said that the delegation is ready to travel to Minsk, whatever happens. " +
  "“We never refused to talk; we are waiting for an answer. It must come soon,” she added. " +
  "It is called a “charm offensive” by her critics.";
const PRICES =
  "date 2022-02-25\n\nPrices and wages\n\nThe delegation is ready to pay $5 for *each* item_a [sic] of <b>.";
const BOTH = { "talks.txt": TALKS, "prices.txt": PRICES };

async function offered(fixture: string, sources: Sources = BOTH) {
  const service = await serviceOver(sources);
  const { text, offset } = cursorIn(fixture);
  const list = await service.complete(snapshot(service, text), offset, neverCancelled);
  return { ...list, text, offset };
}

/** The report after each item is taken, in their order. */
async function taken(fixture: string, sources?: Sources): Promise<string[]> {
  const { items, text } = await offered(fixture, sources);
  return items.map((item: CompletionItem) => applied(text, [item.edit]));
}

async function check(fixture: string, expected: readonly string[], sources?: Sources): Promise<void> {
  expect(await taken(fixture, sources)).toEqual(expected);
}

async function ghosts(fixture: string, sources: Sources = BOTH): Promise<string[]> {
  const service = await serviceOver(sources);
  const { text, offset } = cursorIn(fixture);
  const edits = await service.completeInline(snapshot(service, text), offset, neverCancelled);
  return edits.map((edit) => applied(text, [edit]));
}

describe("keys", () => {
  it("after a bracket and an at sign", () => check("Said [@|", ["Said [@prices]", "Said [@talks]"]));
  it("after an at sign alone, without a bracket", () => check("As @tal| says", ["As @talks says"]));
  it("with no second bracket where one is there", () => check("Said [@ta|].", ["Said [@talks]."]));
  it("with no second bracket after a locator", () => check("Said [@ta|, p. 3].", ["Said [@talks, p. 3]."]));
  it("with a bracket though another citation follows", () =>
    check("Said [@ta| and [@prices].", ["Said [@talks] and [@prices]."]));
  it("in a group", () => check("Said [@prices; @ta|]", ["Said [@prices; @talks]"]));
  it("in a group that nothing closes yet", () => check("Said [@prices; @ta|", ["Said [@prices; @talks]"]));
  it("in a group, after a locator and before another", () =>
    check("Said [see @prices, p. 3; @ta|; @nope]", ["Said [see @prices, p. 3; @talks; @nope]"]));
  it("in a group, those that it has already last", () =>
    check("Said [@talks, p. 3; @|]", ["Said [@talks, p. 3; @prices]", "Said [@talks, p. 3; @talks]"]));
  it("in a group, those that come after last too", () =>
    check("Said [@|; see also @prices]", [
      "Said [@talks; see also @prices]",
      "Said [@prices; see also @prices]",
    ]));
  it("by a word of the title", () => check("Said [@minsk|", ["Said [@talks]"]));
  it("by words of title and date in any order", () => check("Said [@2022 wages|]", ["Said [@prices]"]));
  it("by a part of the key", () => check("Said [@rice|]", ["Said [@prices]"]));
  it("in braces", () => check("Said [@{ta|}]", ["Said [@talks]"]));
  it("in place of the rest of an old key", () => check("Said [@ta|xi]", ["Said [@talks]"]));
  it("sources that the report cites first", async () =>
    expect((await taken("Said [@talks]. Then [@|]"))[0]).toBe("Said [@talks]. Then [@talks]"));
  it("qualified by the path where the bare key is shared", () =>
    check("Said [@a|]", ["Said [@x/a]", "Said [@y/a]"], { "x/a.txt": TALKS, "y/a.txt": PRICES }));
  it("in braces where Pandoc would cut the key short", () =>
    check("Said [@a|]", ["Said [@{./a}]", "Said [@x/a]"], { "a.txt": TALKS, "x/a.txt": PRICES }));
  it("not where the key is whole", () => check("Said [@talks|]", []));
  it("but for the bracket that it lacks", () => check("Said [@talks|", ["Said [@talks]"]));
  it("not after the full stop that ends a sentence", () => check("Said by @talks.|", []));
  it("not in an address", () => check("Write to me@ta|", []));
  it("not in code", () => check("Run `npm i @ta|`", []));
  it("not in a fence", () => check("```\n[@ta|\n```", []));
  it("not in front matter", () => check("---\ntitle: @ta|\n---\n", []));
  it("not after an escaped at sign", () => check("Said \\@ta|", []));
  it("none that match nothing typed", () => check("Said [@zebra|]", []));
  it("filter by exactly what is typed, and ask again", async () => {
    const { items, isIncomplete } = await offered("Said [@minsk|]");
    expect(items.map(({ filterText }) => filterText)).toEqual(["minsk"]);
    expect(isIncomplete).toBe(true);
  });
  it("show title and date", async () =>
    expect((await offered("[@pri|")).items[0]).toMatchObject({
      label: "prices",
      detail: "Prices and wages · 2022-02-25",
    }));
});

describe("a source's words", () => {
  it("to the clause's and the sentence's end, closed and cited", () =>
    check("She said “is ready to tr|", [
      "She said “is ready to travel to Minsk” [@talks]",
      "She said “is ready to travel to Minsk, whatever happens” [@talks]",
    ]));
  it("to the end of the statement, not beyond it", () =>
    check("She said “never ref|", [
      "She said “never refused to talk” [@talks]",
      "She said “never refused to talk; we are waiting for an answer” [@talks]",
      "She said “never refused to talk; we are waiting for an answer. It must come soon” [@talks]",
    ]));
  it("without a second closing mark", () =>
    check("She said “must co|”.", ["She said “must come soon” [@talks]."]));
  it("without a second citation", () =>
    check("She said “must co|” [@talks].", ["She said “must come soon” [@talks]."]));
  it("without a citation where the next one of the sentence serves", () =>
    check("She said “must co|”, and so on [@talks].", ["She said “must come soon”, and so on [@talks]."]));
  it("without a citation where a footnote serves", () =>
    check("She said “must co|”.[^1]\n\n[^1]: [@talks].", [
      "She said “must come soon”.[^1]\n\n[^1]: [@talks].",
    ]));
  it("with its own citation where the sentence cites another source", () =>
    check("She said “must co|” [@prices].", ["She said “must come soon” [@talks] [@prices]."]));
  it("with a citation where only a later sentence has one", () =>
    check("She said “must co|”. Then [@talks].", ["She said “must come soon” [@talks]. Then [@talks]."]));
  it("between straight marks", () => check('She said "must co|"', ['She said "must come soon" [@talks]']));
  it("between straight marks that nothing closes, before another quotation", () =>
    check('She said "must co| and "so" on.', ['She said "must come soon" [@talks] and "so" on.']));
  it("between guillemets", () => check("Elle dit «must co|", ["Elle dit «must come soon» [@talks]"]));
  it("between guillemets that are set off by spaces", async () => {
    await check("Elle dit « must co|", ["Elle dit « must come soon » [@talks]"]);
    await check("Elle dit « must co| ».", ["Elle dit « must come soon » [@talks]."]);
    await check("Elle dit «\u00A0must co|\u00A0» [@talks].", [
      "Elle dit «\u00A0must come soon\u00A0» [@talks].",
    ]);
    await check("Elle dit «\u202Fmust co|", ["Elle dit «\u202Fmust come soon\u202F» [@talks]"]);
  });
  it("between marks with a space before the closing one, which goes", () =>
    check("She said “must co| ” [@talks].", ["She said “must come soon” [@talks]."]));
  it("between German marks", () => check("Sie sagte „must co|", ["Sie sagte „must come soon“ [@talks]"]));
  it("between single marks", () => check("She said ‘must co|", ["She said ‘must come soon’ [@talks]"]));
  it("in the source's case, but for the first letter", () =>
    check("“it must COME s|", ["“it must come soon” [@talks]"]));
  it("with the first letter as typed where the source's is a sentence's", () =>
    check("“the minister said that the delegation is ready to travel to Minsk, whatever h|", [
      "“the minister said that the delegation is ready to travel to Minsk, whatever happens” [@talks]",
    ]));
  it("with a name's capital", () => check("“minsk, what|", ["“Minsk, whatever happens” [@talks]"]));
  it("with inner marks of the second level", () =>
    check("“called a charm off|", ["“called a ‘charm offensive’ by her critics” [@talks]"]));
  it("with Markdown escaped", () =>
    check("“to pay $5 f|", ["“to pay \\$5 for \\*each\\* item_a \\[sic\\] of \\<b>” [@prices]"]));
  it("on one line, words that a line's end divides whole again", () =>
    check("“a grave sh|", ["“a grave shortage of bread” [@a]"], {
      "a.txt": "There was a grave\nshort-\nage of bread.",
    }));
  it("not from furniture, and not into it", async () => {
    const sources = { "a.txt": "Then the first party\n\nAdvertisement\n\ncame to town." };
    await check("“adverti|” [@a]", [], sources);
    await check("“party adverti|” [@a]", [], sources);
    await check("“the first pa|” [@a]", ["“the first party” [@a]"], sources);
  });
  it("over two lines of the report, changing the last alone", () =>
    check("She said “is ready\nto tr|", [
      "She said “is ready\nto travel to Minsk” [@talks]",
      "She said “is ready\nto travel to Minsk, whatever happens” [@talks]",
    ]));
  it("after an ellipsis, only where the source has the words before it", () =>
    check("“The minister said … whatever h|", ["“The minister said … whatever happens” [@talks]"]));
  it("not after an ellipsis where they stand in the other order", () =>
    check("“whatever happens … The minister sa|", []));
  it("nothing for one short word", () => check("“the|", []));
  it("for two letters where the source is cited", async () =>
    expect((await taken("“ne|” [@talks]"))[0]).toBe("“never refused to talk” [@talks]"));
  it("from the source cited in the sentence first", async () => {
    const first = async (key: string) => (await taken(`“delegation is ready to |” [@${key}]`))[0];
    expect(await first("talks")).toBe("“delegation is ready to travel to Minsk” [@talks]");
    expect(await first("prices")).toContain("“delegation is ready to pay \\$5 for");
  });
  it("then from the source cited nearby", async () => {
    const first = async (key: string) => (await taken(`So [@${key}].\n\n“delegation is ready to |”`))[0];
    expect(await first("talks")).toContain("travel to Minsk");
    expect(await first("prices")).toContain("pay \\$5 for");
  });
  it("each once, though two sources have them", () =>
    check("“must co|” [@b]", ["“must come soon” [@b]"], { "a.txt": TALKS, "b.txt": TALKS }));
  it("nothing in the middle of a quotation", () => check("“is ready |to travel” [@talks]", []));
  it("nothing in the middle of a word", () => check("“is ready to tr|avel", []));
  it("nothing outside marks", () => check("is ready to tr|", []));
  it("nothing after a closed quotation", () => check("“is ready” to tr|", []));
  it("nothing in code", () => check("`“is ready to tr|`", []));
  it("the statements of the source cited, where nothing is typed", () =>
    check("She said “|” [@talks].", [
      "She said “We never refused to talk; we are waiting for an answer. It must come soon” [@talks].",
    ]));
  it("nothing where nothing is typed or cited", () => check("She said “|”.", []));
  it("filter by what is typed; the label is what comes", async () => {
    const { items } = await offered("She said “is ready to tr|");
    expect(items[0]).toMatchObject({
      filterText: "is ready to tr",
      label: "…travel to Minsk",
      detail: "Talks in Minsk",
    });
    expect(items.map(({ sortText }) => sortText)).toEqual(["0000", "0001"]);
  });
});

describe("documentation, from an item's data alone", () => {
  async function documented(fixture: string) {
    const service = await serviceOver(BOTH);
    const { text, offset } = cursorIn(fixture);
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    return service.resolveCompletion(JSON.parse(JSON.stringify(items[0]!.data)), neverCancelled);
  }
  it("the passage in its context", async () => {
    const found = await documented("“is ready to tr|");
    expect(found?.source.key).toBe("talks");
    expect(found?.excerpt?.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      "context:The minister said that the delegation ",
      "quoted:is ready to travel to Minsk",
      "context:, whatever happens. “We never refused to talk; we are waiting for an answer.",
    ]);
  });
  it("a source's first words", async () =>
    expect((await documented("[@ta|"))?.opening).toMatch(/^The minister said/));
  it("nothing for a source that is gone", async () => {
    const service = await serviceOver(BOTH);
    expect(
      await service.resolveCompletion({ kind: "source", source: "gone.txt" }, neverCancelled),
    ).toBeUndefined();
  });
});

describe("ghost text", () => {
  it("goes on to the clause's end, closes and cites", async () =>
    expect(await ghosts("She said “is ready to tr|")).toEqual([
      "She said “is ready to travel to Minsk” [@talks]",
    ]));
  it("takes the closing mark along", async () =>
    expect(await ghosts("She said “is ready to tr|”.")).toEqual([
      "She said “is ready to travel to Minsk” [@talks].",
    ]));
  it("does not double the space", async () =>
    expect(await ghosts("She said “must come |")).toEqual(["She said “must come soon” [@talks]"]));
  it("comes for one word where it is rare", async () =>
    expect(await ghosts("She said “whatever|")).toEqual(["She said “whatever happens” [@talks]"]));
  it("does not come for a common one", async () =>
    expect(
      await ghosts("She said “ready|", { ...BOTH, "a.txt": "ready to go. ready to stay. ready to come." }),
    ).toEqual([]));
  it("does not come where what is typed is written otherwise", async () =>
    expect(await ghosts("“it must COME s|")).toEqual([]));
  it("does not come where nothing is typed", async () => expect(await ghosts("“|” [@talks]")).toEqual([]));
});

it("nothing is offered inside a line ending of two characters, where no cursor stands", async () =>
  expect((await offered("14,000 “is ready\r|\nto travel")).items).toEqual([]));

it("inside marks opened in a block quotation the words go on", async () =>
  expect((await taken("> She said “the delegation is ready to tra|", { "talks.txt": TALKS }))[0]).toBe(
    "> She said “the delegation is ready to travel to Minsk” [@talks]",
  ));

describe("words of the speaker whom the sentence names", () => {
  const sources = {
    "a.txt":
      "“The team is ready to leave,” Peter Holm said.\n\n“The team is ready to travel to Minsk,” Kremlin spokesman Dmitry Peskov said.",
    "b.txt": "“The team is ready for anything,” Ana Ruiz said.\n\n“The door is open to all,” Peskov added.",
  };
  it("come first", async () => {
    const taking = await taken("Peskov said “the team is rea|", sources);
    expect(taking[0]).toBe("Peskov said “the team is ready to travel to Minsk” [@a]");
    expect(taking.length).toBe(3);
  });
  it("come first in the source cited, which comes before all others", async () => {
    const taking = await taken("Ruiz said “the team is rea|” [@a].", sources);
    expect(taking.at(-1)).toContain("ready for anything");
  });
  it("are offered before a word is typed", async () =>
    expect(await taken("Dmitry Peskov said: “|", sources)).toEqual([
      "Dmitry Peskov said: “The team is ready to travel to Minsk” [@a]",
      "Dmitry Peskov said: “The door is open to all” [@b]",
    ]));
  it("are offered before the cited source’s others", async () =>
    expect((await taken("Peskov said “|” [@a].", sources)).slice(0, 2)).toEqual([
      "Peskov said “The team is ready to travel to Minsk” [@a].",
      "Peskov said “The door is open to all” [@b] [@a].",
    ]));
  it("are those of turns too, where the format alone gives the name", async () => {
    const text = "We leave when the rain stops.\n\nThe road is closed beyond the bridge.";
    const turns = [
      { start: 0, end: 29, speaker: "Ana Ruiz" },
      { start: 31, end: text.length, speaker: "Peter Holm" },
    ];
    const service = await serviceOver({ "hearing.vtt": { text, landmarks: { turns } } });
    const labels = async (marked: string) => {
      const { text: report, offset } = cursorIn(marked);
      const { items } = await service.complete(snapshot(service, report), offset, neverCancelled);
      return items.map(({ label }) => label);
    };
    expect(await labels("Holm said “|")).toEqual(["The road is closed beyond the bridge"]);
    await service.remove(["hearing.vtt"]);
    expect(await labels("Holm said “|")).toEqual([]);
  });
  it("are offered after a verb of another language, though nothing else tells it", async () => {
    const german = { "a.txt": "„Niemand hat es gelesen“, sagte Karl Weber." };
    const french = { "a.txt": "« Les travaux seront finis », a déclaré Claire Dubois." };
    await check("Weber sagte: „|", ["Weber sagte: „Niemand hat es gelesen“ [@a]"], german);
    await check("Weber sagte: »|«", ["Weber sagte: »Niemand hat es gelesen« [@a]"], german);
    await check("Dubois a déclaré : « |", ["Dubois a déclaré : « Les travaux seront finis » [@a]"], french);
    await check("Dubois a déclaré : “|", ["Dubois a déclaré : “Les travaux seront finis” [@a]"], french);
  });
  it("are none where nobody is named", () => check("The minister said “|", [], sources));
  it("say who said them", async () => {
    const service = await serviceOver(sources);
    // Nothing is read for the name beside an item alone: it is shown where it is known by now.
    await service.statements("a.txt", neverCancelled);
    const { text, offset } = cursorIn("They said “the team is ready to tra|");
    const list = await service.complete(snapshot(service, text), offset, neverCancelled);
    expect(list.items[0]!.detail).toMatch(/^Dmitry Peskov · /);
    const { items } = await offered("Peskov said “|", sources);
    expect(items[0]!.detail).not.toContain("Dmitry Peskov · ");
    expect((await service.resolveCompletion(items[0]!.data, neverCancelled))?.speaker).toBe(
      "Said by Dmitry Peskov, Kremlin spokesman.",
    );
  });
  it("of sources too long to read at once come the next time", async () => {
    const long = { "a.txt": `${sources["a.txt"]}\n\n${"Nothing happened that day. ".repeat(800)}` };
    const service = await serviceOver(long);
    const { text, offset } = cursorIn("Peskov said “|");
    const ask = () => service.complete(snapshot(service, text), offset, neverCancelled);
    expect((await ask()).items).toEqual([]);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect((await ask()).items.map(({ label }) => label)).toEqual(["The team is ready to travel to Minsk"]);
  });
});
