import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { between, pick, type Random, random } from "../bench/random.ts";
import { applied } from "./randomEdit.ts";
import { cursor, reportOnSeeds } from "./report.ts";

const EDITS = 10_000;
/** By now everything that is kept for good has been made once: tables, caches up to their bounds, compiled code. */
const SETTLED = 2_500;
/**
 * What the heap may grow by in the three quarters after that, in bytes. The verdict cache goes on filling up to its 4,096 verdicts, some
 * 4 MB; a state of the report kept at each edit would come to 100 MB.
 */
const MOST_GROWTH = 6_000_000;
/** The report is brought back to its first state so often, so that what it holds stays of one size. */
const ROUND = 500;

const example = readFileSync(resolve(import.meta.dirname, "../../examples/briefing.md"), "utf8");
const snippets = [
  "“",
  "”",
  '"',
  "a step in the right direction",
  "“killed over 40,000 people” [@000_16652a4050c3d9a3]",
  "[@",
  "@000_16652a4050c3d9a3",
  "> ",
  "\n\n",
  "\n",
  "*",
  "`",
  "[^1]",
  "\n\n[^1]: @unknown, p. 3\n\n",
  "<!-- quotewright-disable all -- why -->",
  "😀",
  " ",
  "e",
  "not ",
];

function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

/** One edit: mostly a key typed or taken back, now and then a word, a paragraph or half a page. */
function edit(next: Random) {
  const length = pick(next, [0, 0, 0, 1, 1, 6, 80]);
  const text = pick(next, [pick(next, snippets), "", "e"]);
  return { from: next(), length, text };
}

test("ten thousand edits leave the findings of the text they led to, and nothing behind", async () => {
  const next = random(6);
  const { client, uri } = await reportOnSeeds(example);
  let text = example;
  let settled = 0;
  for (let count = 1; count <= EDITS; count++) {
    if (count % ROUND === 0) {
      text = example;
      await client.change(uri, [{ text }]);
    } else {
      const { change, after } = applied(text, edit(next));
      text = after;
      await client.change(uri, [change]);
    }
    // What an editor asks for while somebody types; not all of it after each key.
    const asked = between(next, 0, 12);
    if (asked < 4) await client.pull(uri);
    const place = cursor(uri, text.slice(0, between(next, 0, text.length + 1)));
    if (asked === 4) await client.request("textDocument/hover", place);
    if (asked === 5) await client.request("textDocument/completion", place);
    if (count === SETTLED) {
      await client.pull(uri);
      client.sent.length = 0;
      settled = heapUsed();
    }
  }
  for (let count = 0; count < 100; count++) {
    const { change, after } = applied(text, edit(next));
    text = after;
    await client.change(uri, [change]);
  }
  const fresh = `${uri}.fresh.md`;
  await client.open(fresh, text);
  expect(await client.pull(uri)).toEqual(await client.pull(fresh));
  await client.close(fresh);
  await client.change(uri, [{ text: example }]);
  await client.pull(uri);
  client.sent.length = 0;
  expect(heapUsed() - settled).toBeLessThan(MOST_GROWTH);
}, 300_000);
