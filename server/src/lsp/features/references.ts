import type { Location, ReferenceParams } from "vscode-languageserver";
import { citationsOf, needsVerdicts, quotationsOf, type Target, targetsAt } from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Root } from "../corpus/root.ts";
import type { OpenReport } from "../reports.ts";
import { toLocation, toRange } from "../toProtocol.ts";
import type { WorkspaceReports } from "../workspace/reports.ts";
import { sameSource, sourcesAt } from "../workspace/sourceDocument.ts";

export interface ReferencePorts {
  readonly corpus: Corpus;
  readonly workspace: WorkspaceReports;
}

/** A target, and the root whose source it names. */
export interface RootedTarget {
  readonly root: Root;
  readonly target: Target;
}

/**
 * Everywhere that reports of the workspace refer to what stands at a place.
 *
 * @param report the document of the request, where it is a report; else it may be a source
 */
export async function references(
  report: OpenReport | undefined,
  { textDocument, position, context }: ReferenceParams,
  { corpus, workspace }: ReferencePorts,
  token: CancelToken,
): Promise<Location[]> {
  const targets =
    report === undefined
      ? targetsInSource(textDocument.uri, position, corpus)
      : await targetsInReport(report, report.lines.offsetAt(position), token);
  const found = await referencesTo(targets, { corpus, workspace }, token);
  return context.includeDeclaration ? [...declarationsOf(targets), ...found] : found;
}

/** Everywhere that reports of the workspace refer to one of the targets. */
export async function referencesTo(
  targets: readonly RootedTarget[],
  { corpus, workspace }: ReferencePorts,
  token: CancelToken,
): Promise<Location[]> {
  if (targets.length === 0) return [];
  const spread = everywhere(targets, corpus);
  const found: Location[] = [];
  for (const report of await workspace.all(token)) {
    const own = spread.filter(({ root }) => root === report.root).map(({ target }) => target);
    if (own.length === 0) continue;
    const now = needsVerdicts(own) ? await workspace.check(report, token) : { report, checked: undefined };
    if (now === undefined) continue;
    const { doc, root, lines, snapshot } = now.report;
    const ranges = [
      ...citationsOf(own, doc, root.service.catalogOf(doc.parsed)),
      ...(now.checked === undefined ? [] : quotationsOf(own, now.checked)),
    ];
    for (const range of ranges) found.push({ uri: snapshot.uri, range: toRange(range, lines) });
  }
  return found;
}

async function targetsInReport(
  { root, doc }: OpenReport,
  offset: number,
  token: CancelToken,
): Promise<RootedTarget[]> {
  const targets = await targetsAt(doc, offset, root.service.context(token, doc.parsed));
  return targets.map((target) => ({ root, target }));
}

function targetsInSource(uri: string, position: ReferenceParams["position"], corpus: Corpus): RootedTarget[] {
  return sourcesAt(uri, corpus)
    .slice(0, 1)
    .flatMap(({ root, source }) => {
      const range = root.service.passageAt(source, { start: position, end: position });
      if (range === undefined) return [];
      return [{ root, target: { kind: "passage", source, reading: "first", ranges: [range] } }];
    });
}

/** The targets in the terms of each root that has the same file among its sources; a key is a key to all of them. */
function everywhere(targets: readonly RootedTarget[], corpus: Corpus): RootedTarget[] {
  return targets.flatMap(({ root, target }): RootedTarget[] => {
    if (target.kind === "key") return corpus.roots.map((each) => ({ root: each, target }));
    return sameSource({ root, source: target.source }, corpus).map((same) => ({
      root: same.root,
      target: { ...target, source: same.source },
    }));
  });
}

/** Where the targets themselves stand: a source's beginning, or the passage in it. */
function declarationsOf(targets: readonly RootedTarget[]): Location[] {
  return targets.flatMap(({ root, target }) => {
    if (target.kind === "key") return [];
    const ranges = target.kind === "passage" ? target.ranges : [{ start: 0, end: 0 }];
    return ranges.flatMap((range) => {
      const place = root.service.place(target.source, range);
      return (place && toLocation(place, root)) ?? [];
    });
  });
}
