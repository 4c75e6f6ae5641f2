import { parseArgs } from "node:util";
import { findingsOf } from "../../../server/src/core/check/findings.ts";
import { judge } from "../../../server/src/core/check/judge.ts";
import { findFurniture } from "../../../server/src/core/corpus/furniture.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { namedSources, quotationOf, styleNamed } from "../../gold/quotation.ts";
import { between, pick, type Random, random } from "../random.ts";

/** Pieces that texts and quotations are put together from: words, and all that a reader of words may stumble over. */
const PIECES = [
  ..."the a not no never talks Russia 40% $5 −3 10² 1,200.5 don't well-known naïve ﬁnal Zelensky said he she and but".split(
    " ",
  ),
  ..."… ... . . . [...] [ ] [sic] [T]he [not] say[s] () (…) “ ” ‘ ’ \" ' « » „ 「 」 — – - -- --- ー / // . , ; : ? ! * _ ~ ` | \\ # @ & < >".split(
    " ",
  ),
  ..."не министр die Straße Ungültig l’été ministère 大臣 政府はない 部长 وزير لم שר לא η κυβέρνηση ＡＢＣ１２３ 👩‍👩‍👧 🇺🇦 𝔘𝔫 é ́ ̈ \u0000 \u00AD \u200B \u200D \u2060 \uFEFF \uD800 \uDC00 \uFFFD".split(
    " ",
  ),
  " ",
  "\u00A0",
  "\n",
  "\n\n",
  "\r\n",
  "\f",
  "\t",
  "-\n",
  "Advertisement\n\n",
] as const;
const STYLES = ["strict", "ap", "chicago", "mla", "apa", "bluebook"] as const;
/** Quotations that are checked against one source. */
const EACH = 50;

function text(next: Random, most: number): string {
  let made = "";
  for (let left = between(next, 0, most); left > 0; left--)
    made += pick(next, PIECES) + (next() < 0.7 ? " " : "");
  return made;
}

/** A piece of the source with up to three pieces put in, dropped or moved; now and then nothing of the source. */
function quotation(next: Random, source: string): string {
  if (next() < 0.15) return text(next, 12);
  const start = between(next, 0, source.length + 1);
  let made = source.slice(start, start + between(next, 0, 120));
  for (let edits = between(next, 0, 4); edits > 0; edits--) {
    const at = between(next, 0, made.length + 1);
    const dropped = between(next, 0, 8);
    made = made.slice(0, at) + (next() < 0.7 ? pick(next, PIECES) : "") + made.slice(at + dropped);
  }
  return made;
}

/** Checks pairs of a random source and a random quotation; true where nothing throws and every range is in its text. */
export async function run(_cache: string, _seeds: string, args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { count: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
  });
  const next = random(Number(values.seed));
  const failures: string[] = [];
  const outcomes = new Map<string, number>();
  let pairs = 0;
  for (; pairs < Number(values.count); ) {
    const source = text(next, 120);
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    await index.put([{ id: "a", text: source }], neverCancelled);
    const furniture = findFurniture(source);
    for (let each = 0; each < EACH; each++, pairs++) {
      const words = quotation(next, source);
      const style = styleNamed(pick(next, STYLES));
      try {
        const quoted = quotationOf({ quotation: words }, ["a"]);
        const claim = { text: words, cited: ["a"], unreadable: [], reach: "direct" } as const;
        const verdict = await judge(claim, { index, furniture: () => furniture }, style, neverCancelled);
        const findings = findingsOf(quoted, verdict, style, namedSources);
        outcomes.set(verdict.outcome, (outcomes.get(verdict.outcome) ?? 0) + 1);
        const ranges = [
          ...[...verdict.edits, ...verdict.differences].flatMap(({ quoteRange, sourceRange }) => [
            [quoteRange, words.length] as const,
            [sourceRange, source.length] as const,
          ]),
          ...findings.map(({ range }) => [range, words.length] as const),
        ];
        const outside = ranges.find(
          ([{ start, end }, length]) => !(start >= 0 && start <= end && end <= length),
        );
        if (outside !== undefined) throw new Error(`a range ${JSON.stringify(outside)} is not in its text`);
      } catch (error) {
        failures.push(`${JSON.stringify({ source, words, style: style.name })}\n${(error as Error).stack}`);
      }
    }
  }
  process.stdout.write(
    `${pairs} pairs, ${failures.length} failures; ${[...outcomes].map((entry) => entry.join(" ")).join(", ")}\n`,
  );
  for (const failure of failures.slice(0, 5)) process.stdout.write(`${failure}\n`);
  return failures.length === 0;
}
