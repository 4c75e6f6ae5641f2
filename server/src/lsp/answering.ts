import type { Position } from "vscode-languageserver";
import type { CancelToken } from "../core/ports.ts";
import { anyOf } from "./cancellation.ts";
import { type Answering, guard, Stale } from "./guard.ts";
import { isReport } from "./isReport.ts";
import type { Log } from "./log.ts";
import { field } from "./params.ts";
import type { OpenReport } from "./reports.ts";
import type { Session } from "./session.ts";

/** The parameters of a request about one document. */
export interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Makes handlers that settle every request exactly once (guard.ts) and name its document in the log. */
export function guarding({ documents }: Session, log: Log) {
  const subject = (params: unknown): string => {
    const uri = field(field(params, "textDocument"), "uri");
    if (typeof uri !== "string") return "no document";
    return `${uri} (version ${documents.get(uri)?.version ?? "none, not open"})`;
  };
  return <Params, Result>(answering: Omit<Answering<Params, Result>, "subject">) =>
    guard(log, { ...answering, subject });
}

/** The report a request is about; undefined where the document is not open, or is none. */
export function reportOf(
  { documents, reports }: Session,
  { textDocument }: OfDocument,
): OpenReport | undefined {
  const snapshot = documents.get(textDocument.uri);
  const report = snapshot && reports.of(snapshot);
  return report !== undefined && isReport(report) ? report : undefined;
}

/** A result that holds for the document as it is when it is sent; work on an earlier text stops. Rejects with `Stale` or `Cancelled`. */
export async function current<Result>(
  session: Session,
  params: OfDocument,
  empty: Result,
  token: CancelToken,
  ask: (report: OpenReport, token: CancelToken) => Promise<Result>,
): Promise<Result> {
  const report = reportOf(session, params);
  return report === undefined ? empty : whileCurrent(report, token, (cancel) => ask(report, cancel));
}

/** What `ask` gives, where `report` is still the newest state of its document then. Rejects with `Stale` or `Cancelled`. */
export async function whileCurrent<Result>(
  { snapshot: { superseded } }: OpenReport,
  token: CancelToken,
  ask: (token: CancelToken) => Promise<Result>,
): Promise<Result> {
  const result = await ask(anyOf(token, superseded));
  if (superseded.cancelled) throw new Stale();
  return result;
}

/** The offset of a request's position. */
export function offsetIn({ lines }: OpenReport, { position }: { readonly position: Position }): number {
  return lines.offsetAt(position);
}
