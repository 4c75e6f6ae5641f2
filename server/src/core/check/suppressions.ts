import type { Directive, Written } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { type Code, codes } from "./codes.ts";
import type { Finding } from "./types.ts";

/** Stands for the reason in a suppression that a quick fix writes; as long as it stands there, no reason is given. */
export const REASON_PLACEHOLDER = "say why";

/** One code that a directive suppresses, and where. */
export interface Suppression {
  readonly directive: Directive;
  /** The directive that ends it, if one does. */
  readonly end?: Directive;
  readonly code: Code | "all";
  /** The code as it is written. */
  readonly written: Written;
  /** Where findings, or the quotations they are about, start that it suppresses; `end` is in. */
  readonly area: Range;
}

/** What a report's directives come to. */
export interface SuppressionReading {
  readonly suppressions: readonly Suppression[];
  /** What is wrong with directives, in no order. */
  readonly problems: readonly Finding[];
}

const NAMES = ["next-line", "start", "end", "file"].map((name) => `quotewright-ignore-${name}`);
const [NEXT_LINE, START, END, FILE] = NAMES as [string, string, string, string];
const EVERYWHERE: Range = { start: 0, end: Number.POSITIVE_INFINITY };

/** Reads a report's directives. Of starts of one code that are open, an end ends the last. */
export function suppressionsOf(directives: readonly Directive[]): SuppressionReading {
  const suppressions: Suppression[] = [];
  const problems: Finding[] = [];
  const open: Suppression[] = [];
  const tell = (range: Range, message: string) => problems.push(suppressionFinding(range, message));
  for (const directive of directives) {
    const { name, range } = directive;
    if (!NAMES.includes(name.text)) {
      tell(name.range, `“${name.text}” is unknown; there are ${NAMES.join(", ")}.`);
      continue;
    }
    if (directive.codes.length === 0) tell(range, `${name.text} needs the code of the findings it is about.`);
    for (const written of directive.codes) {
      const problem = codeProblem(name.text, written.text);
      if (problem !== undefined) tell(codeRange(directive, written), problem);
      else if (name.text === END) close(directive, written);
      else begin(directive, written);
    }
  }
  for (const { directive, code } of open)
    tell(
      directive.name.range,
      `No quotewright-ignore-end ${code} follows, so this goes on to the report’s end.`,
    );
  return { suppressions: [...suppressions, ...open], problems };

  function begin(directive: Directive, written: Written): void {
    const code = written.text as Suppression["code"];
    const area = areaOf(directive);
    if (directive.name.text === START) open.push({ directive, code, written, area });
    else suppressions.push({ directive, code, written, area });
  }

  function close(end: Directive, written: Written): void {
    const index = open.findLastIndex(({ code }) => code === written.text);
    const [begun] = index < 0 ? [] : open.splice(index, 1);
    if (begun === undefined)
      tell(codeRange(end, written), `No quotewright-ignore-start ${written.text} stands before this.`);
    else suppressions.push({ ...begun, end, area: { start: begun.area.start, end: end.range.start } });
  }
}

function codeProblem(name: string, code: string): string | undefined {
  if (code === "all")
    return name === NEXT_LINE ? undefined : `“all” is for ${NEXT_LINE} alone; name the codes instead.`;
  if (code === ("unused-suppression" satisfies Code))
    return "Findings about suppressions can’t be suppressed in a report, only by a configuration.";
  return Object.hasOwn(codes, code) ? undefined : `“${code}” is no code of a finding.`;
}

function areaOf({ name, range, nextLine }: Directive): Range {
  if (name.text === FILE) return EVERYWHERE;
  if (name.text === START) return { start: range.end, end: Number.POSITIVE_INFINITY };
  return nextLine ?? { start: range.end, end: range.end };
}

/** Where to show what is to be said of one code: on the whole comment where it is the only one. */
export function codeRange(directive: Directive, written: Written): Range {
  return directive.codes.length === 1 ? directive.range : written.range;
}

/** A finding about a suppression. */
export function suppressionFinding(range: Range, message: string): Finding {
  const { severity } = codes["unused-suppression"];
  return { code: "unused-suppression", severity, message, range, related: [] };
}
