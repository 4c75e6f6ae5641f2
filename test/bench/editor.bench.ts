import type { IndexedText } from "../../server/src/core/ports.ts";
import { Prose } from "./corpus.ts";
import { Editor, type ShownReport } from "./editor.ts";
import { cpuMilliseconds, print, showTiming, type Timing, timing } from "./measure.ts";
import { beginning, quotations } from "./quotations.ts";
import { pick, random } from "./random.ts";

/** Of each kind of keystroke and question. */
const QUESTIONS = 300;
/** And before those some that are not counted, until the engine has compiled what they run. */
const WARMING = 40;
/** Absent quotations are asked for apart: nothing in the sources is near them, which takes longest to find out. */
const ABSENT = 40;
const LONGEST_QUOTATION = 50;
/** Of so many of a report's quotations one is any, most likely a misquote: as many as a first draft has, each with a finding or several. */
const MISQUOTED_EACH = 9;

/** Reports as somebody writes them: fifty pages and three, of some 500 words a page. */
const REPORTS = [
  { name: "50 pages", quotations: 300, letters: "xqzjvkwyabcdefghilmnoprstu" },
  { name: "3 pages", quotations: 18, letters: "XQZJVKWYABCDEFGHILMNOPRSTU" },
] as const;
/** Quotations that are asked about: all of the shorter report's. */
const ASKED = REPORTS[1].quotations;
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
  print(`\nEditor: ${megabytes} MB of generated text`);
  const begun = performance.now();
  const editor = await Editor.open(sources);
  print(`  start to ready ${((performance.now() - begun) / 1000).toFixed(2)} s`);
  const writers: Writer[] = [];
  for (const report of REPORTS) writers.push(await Writer.begin(editor, sources, report));
  const samples = writers.map(() => new Map<string, Sample[]>());
  for (const { name, times, prepare, wait } of KINDS) {
    for (const writer of writers) await prepare?.(writer);
    for (let i = -WARMING; i < times; i++) {
      // By turns, so that what else the machine does falls on both, and so does what the other's turn has left at hand.
      for (const index of i % 2 === 0 ? [0, 1] : [1, 0]) {
        const sample = await wait(writers[index]!, i + WARMING);
        if (i >= 0) samples[index]!.set(name, [...(samples[index]!.get(name) ?? []), sample]);
      }
    }
  }
  await editor.close();
  const waits = samples.map((kinds) => new Map([...kinds].map(([name, each]) => [name, together(each)])));
  for (const [index, { name }] of REPORTS.entries()) {
    print(`  a report of ${name}, ${writers[index]!.answered} completions answered`);
    for (const [kind, timing] of waits[index]!) showTiming(kind, timing);
  }
  return { megabytes, waits: waits.map((kinds) => Object.fromEntries(kinds)), ratios: ratios(waits) };
}

/** How much longer the first of two takes than the second. */
function ratios([long, short]: readonly ReadonlyMap<string, Timing>[]) {
  print("  the long report beside the short one (p50 and p95; at most 2 is aimed for)");
  const found: Record<string, { readonly p50: number; readonly p95: number }> = {};
  for (const [kind, own] of long!) {
    const ratio = (which: "p50" | "p95") => own[which] / Math.max(short!.get(kind)![which], 0.01);
    const { p50, p95 } = { p50: ratio("p50"), p95: ratio("p95") };
    print(`  ${kind.padEnd(22)} ${p50.toFixed(2)}  ${p95.toFixed(2)}`);
    found[kind] = { p50, p95 };
  }
  return found;
}

/** What is waited for, each a number of times. */
interface Kind {
  readonly name: string;
  readonly times: number;
  prepare?(writer: Writer): Promise<void>;
  wait(writer: Writer, turn: number): Promise<Sample>;
}

const KINDS: readonly Kind[] = [
  {
    name: "keystroke beside",
    times: QUESTIONS,
    wait: (writer, turn) => writer.type(writer.placeAt(turn).prose),
  },
  {
    name: "keystroke in quotation",
    times: QUESTIONS,
    wait: (writer, turn) => writer.type(writer.placeAt(turn).quotation),
  },
  {
    name: "hover",
    times: QUESTIONS,
    wait: (writer, turn) => writer.ask("textDocument/hover", writer.placeAt(turn).quotation),
  },
  {
    name: "references",
    times: QUESTIONS,
    wait: (writer, turn) => writer.ask("textDocument/references", writer.placeAt(turn).quotation),
  },
  { name: "completion", times: QUESTIONS, wait: (writer, turn) => writer.goOn(turn) },
  {
    name: "keystroke in absent",
    times: ABSENT,
    prepare: (writer) => writer.quoteNothing(),
    wait: (writer, turn) => writer.type(writer.placeAt(turn).quotation),
  },
];

interface Sample {
  readonly milliseconds: number;
  /** Of processor time. */
  readonly cpu: number;
}

/** Somebody who writes a report. */
class Writer {
  /** Completions that had words to go on with. */
  answered = 0;
  private readonly shown: ShownReport;
  private readonly prose: Prose;
  private readonly beginnings: readonly string[];
  /** What it types. */
  private readonly letters: string;
  private places: readonly Place[];
  /** How often something was typed at a place. */
  private readonly visits = new Map<number, number>();

  private constructor(
    shown: ShownReport,
    prose: Prose,
    places: readonly Place[],
    beginnings: readonly string[],
    letters: string,
  ) {
    this.shown = shown;
    this.prose = prose;
    this.places = places;
    this.beginnings = beginnings;
    this.letters = letters;
  }

  static async begin(
    editor: Editor,
    sources: readonly IndexedText[],
    { name, quotations: count, letters }: (typeof REPORTS)[number],
  ): Promise<Writer> {
    const next = random(17);
    const prose = new Prose(19);
    const all = quotations(sources, prose, next, 10).filter(({ words }) => words <= LONGEST_QUOTATION);
    const right = all.filter(({ kind }) => kind === "exact");
    const chosen = Array.from({ length: count }, (_, i) => {
      const { text, source } = pick(next, i % MISQUOTED_EACH === 4 ? all : right);
      return { text: reportLine(text), key: source.replace(/\.txt$/, "") };
    });
    // The same in every report, chosen first, and in the middle of it.
    const asked = chosen.slice(0, ASKED);
    const before = chosen.slice(ASKED, (ASKED + count) / 2);
    const written = [...before, ...asked, ...chosen.slice((ASKED + count) / 2)];
    const report = new ReportText(prose, written);
    const shown = await editor.show(`${name.replace(" ", "-")}.md`, report.text);
    const checked = await sampled(() => shown.pull());
    const words = report.text.split(/\s+/).length;
    const took = `${checked.milliseconds.toFixed(0)} ms`;
    print(
      `  a report of ${name}: ${count} quotations, ${words} words, checked for the first time in ${took}`,
    );
    const places = report.places.slice(before.length, before.length + ASKED);
    const typed = right.filter(({ words: length }) => length > 5).slice(0, QUESTIONS);
    const beginnings = typed.map(({ text }) => beginning(reportLine(text)));
    return new Writer(shown, prose, places, beginnings, letters);
  }

  placeAt(turn: number): Place {
    return this.places[turn % this.places.length]!;
  }

  /** Waits for the findings after a keystroke, while all else that an editor shows is asked for too; taking it back, which is answered from what is known, is not counted. */
  async type(at: number): Promise<Sample> {
    const visit = this.visits.get(at) ?? 0;
    this.visits.set(at, visit + 1);
    // Another letter each time and in each report: what was typed there before is known.
    const send = this.shown.keystroke(at, at, this.letters[visit % this.letters.length]!);
    let around: Promise<void> | undefined;
    const sample = await sampled(async () => {
      await send();
      const findings = this.shown.pull();
      around = this.shown.showAround(at);
      await findings;
    });
    await around;
    await this.shown.type(at, at + 1, "");
    await this.shown.pull();
    return sample;
  }

  ask(method: "textDocument/hover" | "textDocument/references", at: number): Promise<Sample> {
    return sampled(() => this.shown.ask(method, at));
  }

  /** Types a quotation's beginning at the end of the report, asks how it goes on, and takes it out again. */
  async goOn(turn: number): Promise<Sample> {
    const end = this.shown.length;
    const text = `“${this.beginnings[turn % this.beginnings.length]!}`;
    await this.shown.type(end, end, text);
    const sample = await sampled(async () => {
      const answer = await this.shown.ask("textDocument/completion", end + text.length);
      if (answer.includes("newText")) this.answered++;
    });
    await this.shown.type(end, end + text.length, "");
    return sample;
  }

  /** Writes quotations that no source has, and goes on in those. */
  async quoteNothing(): Promise<void> {
    const absent = Array.from({ length: ABSENT }, () => ({ text: this.prose.run(12), key: "source-1" }));
    const away = new ReportText(this.prose, absent);
    const end = this.shown.length;
    await this.shown.type(end, end, away.text);
    await this.shown.pull();
    this.places = away.places.map(({ prose, quotation }) => {
      return { prose: end + prose, quotation: end + quotation };
    });
  }
}

async function sampled(work: () => Promise<unknown>): Promise<Sample> {
  const cpu = cpuMilliseconds();
  const start = performance.now();
  await work();
  return { milliseconds: performance.now() - start, cpu: cpuMilliseconds() - cpu };
}

function together(samples: readonly Sample[]): Timing {
  const cpu = samples.reduce((sum, sample) => sum + sample.cpu, 0) / Math.max(1, samples.length);
  return timing(
    samples.map(({ milliseconds }) => milliseconds),
    cpu,
  );
}

/** Offsets in the prose before a quotation and in its own words. */
interface Place {
  readonly prose: number;
  readonly quotation: number;
}

/** A report of one paragraph a quotation, and where in it one may type. */
class ReportText {
  readonly text: string;
  /** One for each quotation. */
  readonly places: readonly Place[];

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
