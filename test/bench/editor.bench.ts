import { Prose } from "./corpus.ts";
import { Editor } from "./editor.ts";
import { print, showTiming, type Timing, timeEach } from "./measure.ts";
import { quotations } from "./quotations.ts";
import { pick, random } from "./random.ts";

const QUOTATIONS = 300;
/** Of each kind of keystroke and question. */
const QUESTIONS = 150;
/** Absent quotations are asked for apart: nothing in the sources is near them, which takes longest to find out. */
const ABSENT = 40;
const LONGEST_QUOTATION = 50;

/** What somebody who writes a report of 300 quotations waits for, at each size of the sources in megabytes. */
export async function run({ sizes }: { readonly sizes: readonly number[] }) {
  const results: Record<string, unknown>[] = [];
  for (const size of sizes) results.push(await runSize(size));
  return results;
}

async function runSize(megabytes: number) {
  const next = random(17);
  const prose = new Prose(19);
  const sources = new Prose(7).sources(megabytes);
  print(`\nEditor: ${megabytes} MB of generated text, a report of ${QUOTATIONS} quotations`);
  const begun = performance.now();
  const editor = await Editor.open(sources);
  const seconds = (performance.now() - begun) / 1000;
  print(`  start to ready ${seconds.toFixed(2)} s`);

  const all = quotations(sources, prose, next, 10).filter(({ words }) => words <= LONGEST_QUOTATION);
  const chosen = Array.from({ length: QUOTATIONS }, () => pick(next, all));
  const written = chosen.map(({ text, source }) => ({
    text: onOneLine(text),
    key: source.replace(/\.txt$/, ""),
  }));
  const report = new ReportText(prose, written);
  await editor.show(report.text);
  const opened = await timeEach([0], () => editor.pull());
  print(`  first check of the whole report ${opened.p50.toFixed(0)} ms`);

  const places = Array.from({ length: QUESTIONS }, () => pick(next, report.places));
  const keystroke = async (at: number) => {
    await editor.type(at, at, "x");
    await editor.pull();
  };
  const undone = async (at: number) => {
    await editor.type(at, at + 1, "");
    await editor.pull();
  };
  /** Times the keystroke alone; taking it back, which is answered from what is known, is not counted. */
  const typing = async (offsets: readonly number[]) => {
    const timings: Timing[] = [];
    for (const at of offsets) {
      timings.push(await timeEach([at], keystroke));
      await undone(at);
    }
    return together(timings);
  };
  await typing(places.slice(0, 20).map(({ prose }) => prose));

  const inProse = await typing(places.map(({ prose }) => prose));
  showTiming("keystroke beside", inProse);
  const inQuotation = await typing(places.map(({ quotation }) => quotation));
  showTiming("keystroke in quotation", inQuotation);
  const hover = await timeEach(places, ({ quotation }) => editor.ask("textDocument/hover", quotation));
  showTiming("hover", hover);

  const typed = all.filter(({ kind, words }) => kind === "exact" && words > 5).slice(0, QUESTIONS);
  const completion = await goingOn(
    editor,
    report.text.length,
    typed.map(({ text }) => beginning(onOneLine(text))),
  );
  showTiming("completion", completion);

  const absent = Array.from({ length: ABSENT }, () => ({ text: prose.run(12), key: "source-1" }));
  const away = new ReportText(prose, absent);
  const end = report.text.length;
  await editor.type(end, end, away.text);
  await editor.pull();
  const inAbsent = await typing(away.places.map(({ quotation }) => end + quotation));
  showTiming("keystroke in absent", inAbsent);
  await editor.close();
  return { megabytes, seconds, opened, inProse, inQuotation, hover, completion, inAbsent };
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
      const before = `${prose.sentence().replace(/[“”"]/g, "")} It was said that “`;
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
function onOneLine(text: string): string {
  return text
    .replace(/[“”"[\]*_<`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first three words and two letters of the fourth. */
function beginning(text: string): string {
  const words = text.split(" ");
  return `${words.slice(0, 3).join(" ")} ${words[3]!.slice(0, 2)}`;
}

/** Timings of one question each, as one. */
function together(timings: readonly Timing[]): Timing {
  const sorted = timings.map(({ p50 }) => p50).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const cpu = timings.reduce((sum, timing) => sum + timing.cpu, 0) / Math.max(1, timings.length);
  return { p50: at(0.5), p95: at(0.95), count: sorted.length, cpu };
}
