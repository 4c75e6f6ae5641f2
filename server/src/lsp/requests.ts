import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  Definition,
  DefinitionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  Hover,
  HoverParams,
  InlineCompletionItem,
  InlineCompletionParams,
  LocationLink,
} from "vscode-languageserver";
import type { CancelToken } from "../core/ports.ts";
import { anyOf } from "./cancellation.ts";
import { pull, pullAgain } from "./diagnostics/pull.ts";
import { codeActions } from "./features/codeActions.ts";
import { completion, resolveCompletion } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { hover } from "./features/hover.ts";
import { inlineCompletion } from "./features/inlineCompletion.ts";
import { type Answering, guard, Stale } from "./guard.ts";
import { isReport } from "./isReport.ts";
import type { Log } from "./log.ts";
import { codeActionProblem, field, itemProblem, positionProblem, pullProblem } from "./params.ts";
import type { OpenReport } from "./reports.ts";
import type { Session } from "./session.ts";

/** Answers each request that the client was told of, and no other. */
export function answerRequests(connection: Connection, session: Session, log: Log): void {
  const { client, corpus, documents } = session;
  const subject = (params: unknown): string => {
    const uri = field(field(params, "textDocument"), "uri");
    if (typeof uri !== "string") return "no document";
    return `${uri} (version ${documents.get(uri)?.version ?? "none, not open"})`;
  };
  const guarded = <Params, Result>(answering: Omit<Answering<Params, Result>, "subject">) =>
    guard(log, { ...answering, subject });

  connection.onHover(
    guarded<HoverParams, Hover | null>({
      method: "textDocument/hover",
      problem: positionProblem,
      empty: null,
      answer: (params, cancel) =>
        current(session, params, null, cancel, (report, token) =>
          hover(report, offsetIn(report, params), client, token),
        ),
    }),
  );
  connection.onDefinition(
    guarded<DefinitionParams, Definition | LocationLink[]>({
      method: "textDocument/definition",
      problem: positionProblem,
      empty: [],
      answer: (params, cancel) =>
        current(session, params, [], cancel, (report, token) =>
          definition(report, offsetIn(report, params), client, token),
        ),
    }),
  );
  // A list for an earlier text still fits: the client goes on filtering it by what is typed.
  connection.onCompletion(
    guarded<CompletionParams, CompletionList>({
      method: "textDocument/completion",
      problem: positionProblem,
      empty: { isIncomplete: false, items: [] },
      answer: (params, token) => {
        const report = reportOf(session, params);
        if (report === undefined) return { isIncomplete: false, items: [] };
        return completion(report, offsetIn(report, params), client, token);
      },
    }),
  );
  if (client.resolvesDocumentation) {
    connection.onCompletionResolve((item, token) =>
      guarded<CompletionItem, CompletionItem>({
        method: "completionItem/resolve",
        problem: itemProblem,
        empty: item,
        answer: (asked, cancel) => resolveCompletion(asked, corpus, client, cancel),
      })(item, token),
    );
  }
  if (client.inlineCompletion) {
    connection.languages.inlineCompletion.on(
      guarded<InlineCompletionParams, InlineCompletionItem[]>({
        method: "textDocument/inlineCompletion",
        problem: positionProblem,
        empty: [],
        answer: (params, cancel) =>
          current(session, params, [], cancel, (report, token) =>
            inlineCompletion(report, offsetIn(report, params), token),
          ),
      }),
    );
  }
  if (client.codeActions) {
    connection.onCodeAction(
      guarded<CodeActionParams, CodeAction[]>({
        method: "textDocument/codeAction",
        problem: codeActionProblem,
        empty: [],
        answer: (params, cancel) =>
          current(session, params, [], cancel, (report, token) =>
            codeActions(report, params, session, token),
          ),
      }),
    );
  }
  if (client.diagnostics === "pull") {
    connection.languages.diagnostics.on(
      guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>({
        method: "textDocument/diagnostic",
        problem: pullProblem,
        empty: { kind: "full", items: [] },
        whenStale: pullAgain,
        answer: (params, token) => pull(params, documents, session, token),
      }),
    );
  }
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** The report a request is about; undefined where the document is not open, or is none. */
function reportOf({ documents, reports }: Session, { textDocument }: OfDocument): OpenReport | undefined {
  const snapshot = documents.get(textDocument.uri);
  const report = snapshot && reports.of(snapshot);
  return report !== undefined && isReport(report) ? report : undefined;
}

/** A result that holds for the document as it is when it is sent; work on an earlier text stops. Rejects with `Stale` or `Cancelled`. */
async function current<Result>(
  session: Session,
  params: OfDocument,
  empty: Result,
  token: CancelToken,
  ask: (report: OpenReport, token: CancelToken) => Promise<Result>,
): Promise<Result> {
  const report = reportOf(session, params);
  if (report === undefined) return empty;
  const { superseded } = report.snapshot;
  const result = await ask(report, anyOf(token, superseded));
  if (superseded.cancelled) throw new Stale();
  return result;
}

function offsetIn({ lines }: OpenReport, { position }: HoverParams | CompletionParams): number {
  return lines.offsetAt(position);
}
