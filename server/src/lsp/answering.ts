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

/** How a request about one report is answered. */
export interface ReportAnswering<Params, Result>
  extends Pick<Answering<Params, Result>, "method" | "problem" | "empty"> {
  /** The uri of the document; left out where the parameters name it. Where that is no report, the answer is `empty`. */
  readonly documentOf?: (params: Params) => string | undefined;
  /** What is waited for before the document is looked up. */
  readonly before?: (params: Params) => Promise<void>;
  readonly answer: (report: OpenReport, params: Params, token: CancelToken) => Result | Promise<Result>;
}

/** Makes handlers that settle every request exactly once (guard.ts) and name its document in the log. */
export function guarding(session: Session, log: Log) {
  const subject = (params: unknown): string => {
    const uri = uriIn(params);
    if (uri === undefined) return "no document";
    return `${uri} (version ${session.documents.get(uri)?.version ?? "none, not open"})`;
  };
  const guarded = <Params, Result>(answering: Omit<Answering<Params, Result>, "subject">) =>
    guard(log, { ...answering, subject });
  /** The result holds for the document as it is when it is sent; work on an earlier text stops. */
  const ofReport = <Params, Result>({
    documentOf = uriIn,
    before,
    answer,
    ...answering
  }: ReportAnswering<Params, Result>) =>
    guarded<Params, Result>({
      ...answering,
      answer: async (params, token) => {
        await before?.(params);
        const report = reportAt(session, documentOf(params));
        if (report === undefined) return answering.empty(params);
        return whileCurrent(report, token, async (until) => answer(report, params, until));
      },
    });
  return { guarded, ofReport };
}

/** The report a request is about; undefined where the document is not open, or is none. */
export function reportOf(session: Session, { textDocument }: OfDocument): OpenReport | undefined {
  return reportAt(session, textDocument.uri);
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

function reportAt({ documents, reports }: Session, uri: string | undefined): OpenReport | undefined {
  const snapshot = uri === undefined ? undefined : documents.get(uri);
  const report = snapshot && reports.of(snapshot);
  return report !== undefined && isReport(report) ? report : undefined;
}

/** The uri of the document that a request's parameters name. */
function uriIn(params: unknown): string | undefined {
  const uri = field(field(params, "textDocument"), "uri");
  return typeof uri === "string" ? uri : undefined;
}
