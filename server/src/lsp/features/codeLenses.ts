import type { CodeLens, Command, Location, Range } from "vscode-languageserver";
import { cites, quotedWords, tallyOf, type Use, usedPassages, usesOf } from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Checks } from "../checks.ts";
import type { Client } from "../client.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { ShowReferencesArguments } from "../custom.ts";
import { findingsOf } from "../diagnostics/toDiagnostics.ts";
import { field } from "../params.ts";
import type { OpenReport } from "../reports.ts";
import { toLocation, toRange } from "../toProtocol.ts";
import type { WorkspaceReports } from "../workspace/reports.ts";
import { type RootedSource, sameSource, sourcesAt } from "../workspace/sourceDocument.ts";

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** All that resolving a lens needs. */
interface LensData {
  readonly uri: string;
}

/** The one lens of a report that cites, above its first line; what it says is worked out when it is shown. */
export function reportLenses({ snapshot, settings, doc }: OpenReport): CodeLens[] {
  const { quotations, citations } = doc.parsed.report;
  if (!settings.codeLens || quotations.length === 0 || citations.length === 0) return [];
  return [{ range: TOP, data: { uri: snapshot.uri } satisfies LensData }];
}

/** The document of a report's lens; undefined where it is none of ours. */
export function documentOf({ data }: CodeLens): string | undefined {
  const uri = field(data, "uri");
  return typeof uri === "string" ? uri : undefined;
}

/** The lens with what became of the report's quotations. */
export async function resolveReportLens(
  lens: CodeLens,
  report: OpenReport,
  { checks, client }: { readonly checks: Checks; readonly client: Client },
  token: CancelToken,
): Promise<CodeLens> {
  const checked = await checks.of(report, token);
  const title = tallyOf(checked) ?? "";
  const leads = findingsOf(checked).length > 0 && client.commands.includes("quotewright.showProblems");
  return { ...lens, command: { title, command: leads ? "quotewright.showProblems" : "" } };
}

/** A use with where it stands. */
interface PlacedUse extends Use {
  readonly location: Location;
}

/** A lens above each line of a source where passages begin that reports which cite it quote, with the places. */
export async function sourceLenses(
  uri: string,
  { corpus, workspace, client }: SourceLensPorts,
  token: CancelToken,
): Promise<CodeLens[]> {
  const own = sourcesAt(uri, corpus)[0];
  if (own === undefined || !own.root.settings.codeLens) return [];
  const uses = await usesIn(own, { corpus, workspace, client }, token);
  const lines = new Map<number, { readonly range: Range; readonly locations: Location[] }>();
  for (const passage of usedPassages(uses)) {
    const place = own.root.service.place(own.source, passage.range);
    const range = place && toLocation(place, own.root)?.range;
    if (range === undefined) continue;
    // A paragraph may be one line with many passages: side by side, lenses would not say which is which.
    const line = lines.get(range.start.line) ?? { range, locations: [] };
    line.locations.push(...passage.uses.map(({ location }) => location));
    lines.set(range.start.line, line);
  }
  return [...lines.values()].map(({ range, locations }) => ({
    range,
    command: showing(uri, range.start, locations.sort(byPlace), client),
  }));
}

export interface SourceLensPorts {
  readonly corpus: Corpus;
  readonly workspace: WorkspaceReports;
  readonly client: Client;
}

async function usesIn(
  own: RootedSource,
  { corpus, workspace }: SourceLensPorts,
  token: CancelToken,
): Promise<PlacedUse[]> {
  const same = sameSource(own, corpus);
  const uses: PlacedUse[] = [];
  for (const report of await workspace.all(token)) {
    const source = same.find(({ root }) => root === report.root)?.source;
    // Checking every report for the sake of words that it quotes without saying so would cost too much here.
    if (source === undefined || !cites(report.doc, source, report.root.service.catalogOf(report.doc.parsed)))
      continue;
    const now = await workspace.check(report, token);
    if (now === undefined) continue;
    const { snapshot, lines } = now.report;
    for (const use of usesOf(source, now.checked))
      uses.push({ ...use, location: { uri: snapshot.uri, range: toRange(use.quotation, lines) } });
  }
  return uses;
}

function showing(
  uri: string,
  position: Location["range"]["start"],
  locations: readonly Location[],
  { commands }: Client,
): Command {
  const title = quotedWords(locations.length, new Set(locations.map((each) => each.uri)).size);
  if (!commands.includes("quotewright.showReferences")) return { title, command: "" };
  const args: ShowReferencesArguments = [{ uri, position, locations }];
  return { title, command: "quotewright.showReferences", arguments: [...args] };
}

function byPlace(a: Location, b: Location): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  const [from, to] = [a.range.start, b.range.start];
  return from.line - to.line || from.character - to.character;
}
