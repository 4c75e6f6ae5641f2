import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import {
  foundQuotations,
  foundSources,
  foundStatements,
  listedQuotations,
  type OutlineNode,
  outline,
} from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Checks } from "../checks.ts";
import type { Client } from "../client.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { indexReady } from "../readiness.ts";
import type { OpenReport } from "../reports.ts";
import type { Session } from "../session.ts";
import { toLocation, toRange } from "../toProtocol.ts";
import { pathOfUri } from "../uris.ts";
import type { WorkspaceReports } from "../workspace/reports.ts";

const kinds = { heading: SymbolKind.Namespace, quotation: SymbolKind.String } as const;
/** Who gets more goes on typing. */
const MOST = 100;

/**
 * Waits for the index where the client can't be told to ask for an outline again once it is ready. Rejects with `Stale` where the
 * document is another by then.
 */
export async function untilReady(
  { textDocument: { uri } }: DocumentSymbolParams,
  session: Session,
): Promise<void> {
  session.outlines.asked();
  if (!session.client.registers.documentSymbol) await indexReady(uri, session);
}

/**
 * The outline of a report: as a tree, or as a list for a client without trees. One that labels outlines shows ours beside that of its own
 * Markdown support, and both in one list where somebody goes to a symbol: headings would stand there twice.
 */
export async function documentSymbols(
  report: OpenReport,
  { checks, client }: { readonly checks: Checks; readonly client: Client },
  token: CancelToken,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const checked = await checks.of(report, token);
  const catalog = report.root.service.catalogOf(report.doc.parsed);
  const nodes = client.labelsSymbols
    ? listedQuotations(checked, catalog)
    : outline(report.doc, checked, catalog);
  return client.symbolTrees
    ? nodes.map((node) => asTree(node, report))
    : nodes.flatMap((node) => asList(node, report, undefined));
}

/** Sources, their statements, and quotations of the whole workspace that have the words asked for. */
export async function workspaceSymbols(
  { query }: WorkspaceSymbolParams,
  { corpus, workspace }: { readonly corpus: Corpus; readonly workspace: WorkspaceReports },
  token: CancelToken,
): Promise<SymbolInformation[]> {
  const found = new Map<string, SymbolInformation>();
  for (const root of corpus.roots) {
    for (const { source, name } of foundSources(query, root.service.catalog, MOST)) {
      const place = root.service.place(source.id, { start: 0, end: 0 }) ?? { source, range: START };
      const location = toLocation(place, root);
      if (location === undefined || found.has(location.uri)) continue;
      found.set(location.uri, { kind: SymbolKind.File, name, containerName: source.path, location });
    }
  }
  const sources = [...found.values()];
  const statements: SymbolInformation[] = [];
  for (const root of corpus.roots) {
    for (const { source, name, container, range } of await foundStatements(
      query,
      MOST,
      root.service.context(token),
    )) {
      const place = root.service.place(source.id, range);
      const location = place && toLocation(place, root);
      if (location === undefined) continue;
      statements.push({ kind: SymbolKind.String, name, containerName: container, location });
    }
  }
  const quotations: SymbolInformation[] = [];
  for (const { doc, snapshot, lines } of await workspace.all(token)) {
    if (quotations.length >= MOST) break;
    for (const { name, range } of foundQuotations(query, doc)) {
      const location = { uri: snapshot.uri, range: toRange(range, lines) };
      quotations.push({ kind: SymbolKind.String, name, containerName: fileName(snapshot.uri), location });
    }
  }
  return [sources, quotations, statements].flatMap((each) => each.slice(0, MOST));
}

const START = { start: 0, end: 0 };

function asTree(
  { kind, name, detail, range, selection, children }: OutlineNode,
  report: OpenReport,
): DocumentSymbol {
  return {
    kind: kinds[kind],
    // A symbol must have a name, and a heading may have no words.
    name: name === "" ? "–" : name,
    detail,
    range: toRange(range, report.lines),
    selectionRange: toRange(selection, report.lines),
    children: children.map((child) => asTree(child, report)),
  };
}

function asList(
  { kind, name, detail, range, children }: OutlineNode,
  report: OpenReport,
  container: string | undefined,
): SymbolInformation[] {
  const own = {
    kind: kinds[kind],
    name: detail === "" ? name : `${name} ${detail}`,
    location: { uri: report.snapshot.uri, range: toRange(range, report.lines) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...children.flatMap((child) => asList(child, report, name))];
}

function fileName(uri: string): string {
  const path = pathOfUri(uri) ?? uri;
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
