import type { IndexedText } from "../../server/src/core/ports.ts";
import { Prose } from "./corpus.ts";
import { Editor } from "./editor.ts";
import { print, showTiming, type Timing, timeEach, timing } from "./measure.ts";
import { beginning, quotations } from "./quotations.ts";
import { pick, random } from "./random.ts";

/** Of each kind of keystroke and question. */
const QUESTIONS = 150;
/** Absent quotations are asked for apart: nothing in the sources is near them, which takes longest to find out. */
const ABSENT = 40;
const LONGEST_QUOTATION = 50;
/** Of the report's quotations: as many as a first draft has, each with a finding or several. */
const MISQUOTED = 0.1;

/** Reports as somebody writes them: fifty pages and three, of some 500 words a page. */
const REPORTS = [
  { name: "50 pages", quotations: 300 },
  { name: "3 pages", quotations: 18 },
] as const;
/** Sentences of the writer's own before each quotation, which make six quotations a page. */
const SENTENCES = 3;

/** What somebody who writes a long or a short report waits for, at each size of the sources in megabytes. */
export async function run({ sizes }: { readonly sizes: readonly number[] }) {
  const results: Record<string, unknown>[] = [];
  for (const size of sizes) results.push(await runSize(size));
  return results;
}

async function runSize(megabytes: number) {
  const sources = new Prose(7).sources(megabytes);
  const measured: Record<string, Waits> = {};
  for (const report of REPORTS) measured[report.name] = await runReport(sources, megabytes, report);
  const [long, short] = REPORTS.map(({ name }) => measured[name]!) as [Waits, Waits];
  print("\n  the long report beside the short one (p50; at most 2 is aimed for)");
  const ratios = Object.fromEntries(
    Object.keys(long).map((name) => [name, long[name]!.p50 / Math.max(short[name]!.p50, 0.01)]),
  );
  for (const [name, ratio] of Object.entries(ratios)) print(`  ${name.padEnd(22)} ${ratio.toFixed(2)}`);
  return { megabytes, ...measured, ratios };
}

/** How long each thing took, by its name. */
type Waits = Record<string, Timing>;

async function runReport(
  sources: readonly IndexedText[],
  megabytes: number,
  { name, quotations: count }: (typeof REPORTS)[number],
): Promise<Waits> {
  const next = random(17);
  const prose = new Prose(19);
  print(`\nEditor: ${megabytes} MB of generated text, a report of ${name} with ${count} quotations`);
  const begun = performance.now();
  const editor = await Editor.open(sources);
  print(`  start to ready ${((performance.now() - begun) / 1000).toFixed(2)} s`);

  const all = quotations(sources, prose, next, 10).filter(({ words }) => words <= LONGEST_QUOTATION);
  const right = all.filter(({ kind }) => kind === "exact");
  const chosen = Array.from({ length: count }, () => pick(next, next() < MISQUOTED ? all : right));
  const written = chosen.map(({ text, source }) => ({
    text: reportLine(text),
    key: source.replace(/\.txt$/, ""),
  }));
  const report = new ReportText(prose, written);
  await editor.show(report.text);
  const opened = await timeEach([0], () => editor.pull());
  print(`  first check of the whole report ${opened.p50.toFixed(0)} ms, ${wordsIn(report.text)} words`);

  const places = Array.from({ length: QUESTIONS }, () => pick(next, report.places));
  const undone = async (at: number) => {
    await editor.type(at, at + 1, "");
    await editor.pull();
  };
  /** Times the keystroke alone; taking it back, which is answered from what is known, is not counted. */
  const typing = async (offsets: readonly number[]) => {
    const timings: Timing[] = [];
    for (const at of offsets) {
      const send = editor.keystroke(at, at, "x");
      timings.push(
        await timeEach([send], async () => {
          await send();
          await editor.pull();
        }),
      );
      await undone(at);
    }
    return together(timings);
  };
  await typing(places.slice(0, 20).map(({ prose }) => prose));
  await timeEach(places.slice(0, 20), ({ quotation }) => editor.ask("textDocument/references", quotation));

  const waits: Waits = {};
  waits["keystroke beside"] = await typing(places.map(({ prose }) => prose));
  waits["keystroke in quotation"] = await typing(places.map(({ quotation }) => quotation));
  waits.hover = await timeEach(places, ({ quotation }) => editor.ask("textDocument/hover", quotation));
  waits.references = await timeEach(places, ({ quotation }) =>
    editor.ask("textDocument/references", quotation),
  );
  const typed = all.filter(({ kind, words }) => kind === "exact" && words > 5).slice(0, QUESTIONS);
  waits.completion = await goingOn(
    editor,
    report.text.length,
    typed.map(({ text }) => beginning(reportLine(text))),
  );

  const absent = Array.from({ length: ABSENT }, () => ({ text: prose.run(12), key: "source-1" }));
  const away = new ReportText(prose, absent);
  const end = report.text.length;
  await editor.type(end, end, away.text);
  await editor.pull();
  waits["keystroke in absent"] = await typing(away.places.map(({ quotation }) => end + quotation));
  for (const [what, timing] of Object.entries(waits)) showTiming(what, timing);
  await editor.close();
  return waits;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** Types each beginning at the end of the report, asks how it goes on, and takes it out again. */
async function goingOn(editor: Editor, end: number, beginnings: readonly string[]) {
  const timings: Timing[] = [];
  let answered = 0;
  for (const words of beginnings) {
    const text = `“${words}`;
    await editor.type(end, end, text);
    const timing = await timeEach([words], async () => {
      const answer = await editor.ask("textDocument/completion", end + text.length);
      if (answer.includes("newText")) answered++;
    });
    timings.push(timing);
    await editor.type(end, end + text.length, "");
  }
  print(`  completions offered for ${answered} of ${beginnings.length}`);
  return together(timings);
}

/** A report of one paragraph a quotation, and where in it one may type. */
class ReportText {
  readonly text: string;
  /** For each quotation an offset in the prose before it and one in its own words. */
  readonly places: readonly { readonly prose: number; readonly quotation: number }[];

  constructor(prose: Prose, written: readonly { readonly text: string; readonly key: string }[]) {
    let text = "# A report\n\n";
    this.places = written.map(({ text: words, key }) => {
      const own = Array.from({ length: SENTENCES }, () => prose.sentence().replace(/[“”"]/g, ""));
      const before = `${own.join(" ")} It was said that “`;
      const place = {
        prose: text.length + 1,
        quotation: text.length + before.length + words.indexOf(" ") + 2,
      };
      text += `${before}${words}” [@${key}].\n\n`;
      return place;
    });
    this.text = text;
  }
}

/** Marks inside would end the quotation, and a bracket is the writer's own. */
function reportLine(text: string): string {
  return text
    .replace(/[“”"[\]*_<`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Timings of one question each, as one. */
function together(timings: readonly Timing[]): Timing {
  const cpu = timings.reduce((sum, each) => sum + each.cpu, 0) / Math.max(1, timings.length);
  return timing(
    timings.map(({ p50 }) => p50),
    cpu,
  );
}
