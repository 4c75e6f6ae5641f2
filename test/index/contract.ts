import { beforeEach, describe, expect, test } from "vitest";
import {
  eagerScheduler,
  type Hit,
  neverCancelled,
  type Scheduler,
  type SourceIndex,
} from "../../server/src/core/ports.ts";
import { anywhere, questionsTo } from "./questions.ts";

export type MakeIndex = (scheduler: Scheduler) => Promise<SourceIndex>;

/** What every SourceIndex must do. `make` gives an empty one. */
export function sourceIndexContract(name: string, make: MakeIndex): void {
  describe(`${name} as a SourceIndex`, () => {
    let index: SourceIndex;
    beforeEach(async () => {
      index = await make(eagerScheduler);
    });

    const { put, exact, fuzzy, complete } = questionsTo(() => index);

    describe("exact", () => {
      const fox = "“The quick, brown fox” jumped.";

      test.each([
        ["words in order", fox, "quick brown", ["a:quick, brown"]],
        [
          "from the first word to the last",
          fox,
          "The quick, brown fox jumped",
          ["a:The quick, brown fox” jumped"],
        ],
        ["one word", fox, "fox", ["a:fox"]],
        [
          "case, accents and apostrophes do not count",
          "He didn’t go to the café.",
          "DIDN'T go to the cafe",
          ["a:didn’t go to the café"],
        ],
        ["each occurrence", "war and peace, war", "war", ["a:war", "a:war"]],
        ["words in another order", fox, "brown quick", []],
        ["a word left out", fox, "quick fox", []],
        ["half a word", fox, "bro", []],
        ["an unknown word", fox, "quick zebra", []],
        ["nothing", fox, "", []],
        ["marks only", fox, " … — ”", []],
        ["lone surrogates", fox, "\uD800 \uDC00", []],
        ["Chinese", "我们支持和平谈判。", "和平", ["a:和平"]],
        [
          "a hyphen that is a line's end in the source",
          "It is a well-\nknown fact",
          "well-known fact",
          ["a:well-\nknown fact"],
        ],
        [
          "a line's end that is a hyphen in the source",
          "It is a well-known fact",
          "well-\nknown fact",
          ["a:well-known fact"],
        ],
        [
          "a word broken at a line's end",
          "a short-\nage of men",
          "shortage of men",
          ["a:short-\nage of men"],
        ],
        [
          "two hyphens, both line ends",
          "a state-\nrun, well-\nknown firm",
          "state-run, well-known",
          ["a:state-\nrun, well-\nknown"],
        ],
      ])("%s", async (_name, source, text, hits) => {
        await put({ a: source });
        expect(await exact(text)).toEqual(hits);
      });

      test("words of two sources are not one run", async () => {
        await put({ a: "the end", b: "of days" });
        expect(await exact("end of")).toEqual([]);
        expect(await exact("of days")).toEqual(["b:of days"]);
      });

      test("only inside the sources asked for", async () => {
        await put({ a: "war and peace", b: "war and peace", c: "war and peace" });
        expect(await exact("and peace", { limit: 9, within: ["c", "a", "nowhere"] })).toEqual([
          "a:and peace",
          "c:and peace",
        ]);
        expect(await exact("and peace", { limit: 9, within: [] })).toEqual([]);
      });

      test.each([0, 1, 3])("at most %i hits", async (limit) => {
        await put({ a: "war ".repeat(50) });
        expect(await exact("war", { limit })).toHaveLength(limit);
      });
    });

    describe("fuzzy", () => {
      const speech =
        "We have always said that the door for diplomacy remains open, and that we are ready to talk at any time with anyone who comes in good faith to the table.";
      const around = "Some words went before it on that cold morning in the capital. ";

      test.each([
        ["the same words", "the door for diplomacy remains open"],
        ["a word replaced", "the gate for diplomacy remains open"],
        ["a word left out", "the door for diplomacy open"],
        ["a word added", "the door for real diplomacy remains open"],
        ["typing errors", "the dor for diplomcy remains open"],
        [
          "a long quotation, changed",
          "we always said that the door for talks remains open and we are willing to talk at any time with whoever comes in good faith",
        ],
        [
          "a long quotation with its middle left out",
          "We have always said that the door for diplomacy remains open to anyone who comes in good faith to the table",
        ],
      ])("%s", async (_name, text) => {
        await put({ other: around.repeat(30), a: around.repeat(3) + speech + around.repeat(3) });
        for (const options of [anywhere, { limit: 20, within: ["a"] }]) {
          const [best] = await fuzzy(text, options);
          expect(best?.source).toBe("a");
          const window = await index.read("a", best!);
          expect(window).toContain("the door for diplomacy remains open");
        }
      });

      test("a long run of words left out is inside one window", async () => {
        const left = "of every kind and colour that one may think of when one thinks of such things ".repeat(
          2,
        );
        await put({
          a: `${around}The minister promised new schools ${left}before the year was out. ${around}`,
        });
        const [best] = await fuzzy("The minister promised new schools before the year was out");
        expect(await index.read("a", best!)).toMatch(/promised new schools[\s\S]*before the year was out/);
      });

      test("one and two words are found where they stand", async () => {
        await put({ a: `${around}Neutrality! ${around}` });
        expect(await fuzzy("neutrality")).toHaveLength(1);
        expect(await fuzzy("cold morning")).toHaveLength(2);
        expect(await fuzzy("cold zebra")).toHaveLength(0);
      });

      test("inside a source one of two words is enough, the more telling one first", async () => {
        await put({ a: `${around}The hybrid threats. ${around}`, b: "the hybrid dangers" });
        const hits = await fuzzy("hybrid dangers", { limit: 5, within: ["a"] });
        expect(hits).toHaveLength(1);
        expect(await index.read("a", hits[0]!)).toContain("hybrid threats");
        const [best] = await fuzzy("the hybrid", { limit: 5, within: ["b"] });
        expect(best?.score).toBe(1);
      });

      test("searches at the same time, and after a cancelled one, answer as if alone", async () => {
        const shared = await make({ pause: () => Promise.resolve() });
        const noise = "to be or not to be that is the question of it all when we go ".repeat(20_000);
        await shared.put(
          [
            { id: "noise", text: noise },
            { id: "a", text: speech },
          ],
          neverCancelled,
        );
        const queries = [
          speech,
          "not to be the question of it all when to go or be that",
          `${speech} not to be that`,
        ];
        const alone: Hit[][] = [];
        for (const query of queries) alone.push(await shared.fuzzy(query, anywhere, neverCancelled));
        const token = { cancelled: false };
        const stopped = shared.fuzzy(queries[1]!, anywhere, token);
        token.cancelled = true;
        await stopped.catch(() => undefined);
        const together = await Promise.all(
          queries.map((query) => shared.fuzzy(query, anywhere, neverCancelled)),
        );
        expect(together).toEqual(alone);
      });

      test("a full match scores 1 and comes before a partial one", async () => {
        await put({
          b: "the door for diplomacy was shut",
          a: "the door for diplomacy remains open",
          c: "the door is open",
        });
        const hits = await fuzzy("door for diplomacy remains open");
        expect(hits.map((hit) => hit.source).slice(0, 2)).toEqual(["a", "b"]);
        expect(hits[0]?.score).toBe(1);
        expect(hits[1]!.score).toBeLessThan(1);
      });

      test("windows stay inside their source", async () => {
        const texts: Record<string, string> = {};
        for (let i = 0; i < 40; i++)
          texts[`s${i}`] = `Remarks number ${i}: the door for diplomacy remains open today.`;
        await put(texts);
        for (const text of [
          "door for diplomacy remains open",
          "remarks the door for diplomacy remains open today remarks the door for diplomacy",
        ]) {
          const hits = await fuzzy(text, { limit: 100 });
          expect(hits.length).toBeGreaterThan(0);
          for (const hit of hits) {
            expect(hit.start).toBeGreaterThanOrEqual(0);
            expect(hit.end).toBeLessThanOrEqual(index.length(hit.source));
          }
        }
      });

      test("inside a source everything near is found, however common elsewhere", async () => {
        await put({
          noise: "it was one of the many that it was ".repeat(3000),
          a: `${around}it was one of the few${around}`,
        });
        const hits = await fuzzy("it was one of the rare", { limit: 5, within: ["a"] });
        expect(await index.read("a", hits[0]!)).toContain("it was one of the few");
      });

      test.each([
        ["nothing", ""],
        ["marks only", "… — !"],
        ["lone surrogates", "\uDC00\uD800"],
        ["words that no source has", "zyx wvu tsr qpo nml kji hgf edc baz xyz uvw srt"],
        ["10,000 words", "the door for diplomacy remains open and ".repeat(1500)],
      ])("%s does no harm", async (_name, text) => {
        await put({ a: speech });
        expect((await fuzzy(text)).every((hit) => hit.source === "a")).toBe(true);
      });
    });

    describe("complete", () => {
      const text = "The quick brown fox. The quiet Zelenskyy’s café, the queen.";

      test.each([
        ["half a word", "the qui", ["a:The qui", "a:The qui"]],
        ["a word that may be whole", "quick", ["a:quick"]],
        ["a whole word and a space", "the quick ", ["a:The quick"]],
        ["half a word and a space", "the qui ", []],
        ["an apostrophe", "Zelenskyy'", ["a:Zelenskyy"]],
        ["past an apostrophe", "zelenskyys", ["a:Zelenskyy’s"]],
        ["past an accent", "CAFE", ["a:café"]],
        ["the last word, whole: nothing follows", "the queen", []],
        ["the last word, half typed", "the que", ["a:the que"]],
        ["words that do not stand so", "quick fox", []],
        ["nothing", "", []],
        ["spaces", "  ", []],
        ["lone surrogates", "the \uD800", ["a:The", "a:The", "a:the"]],
      ])("%s", async (_name, typed, hits) => {
        await put({ a: text });
        expect(await complete(typed)).toEqual(hits);
        expect(await complete(typed, { limit: 20, within: ["a"] })).toEqual(hits);
      });

      test("only inside the sources asked for, at most so many", async () => {
        await put({ a: text, b: text });
        expect(await complete("quick br", { limit: 9, within: ["b"] })).toEqual(["b:quick br"]);
        expect(await complete("the q", { limit: 2 })).toHaveLength(2);
        expect(await complete("the q", { limit: 0 })).toEqual([]);
      });

      test("a common word is gone on from all over the corpus", async () => {
        await put({ a: "the end ".repeat(9000), b: "the beginning ".repeat(9000) });
        const hits = await index.complete("the ", { limit: 50 }, neverCancelled);
        expect(new Set(hits.map((hit) => hit.source))).toEqual(new Set(["a", "b"]));
      });

      test("a rare phrase of common words is found", async () => {
        await put({ a: `${"and the of ".repeat(20_000)}of the and more ${"and the of ".repeat(20_000)}` });
        expect(await complete("of the and mo")).toEqual(["a:of the and mo"]);
      });
    });
  });
}
