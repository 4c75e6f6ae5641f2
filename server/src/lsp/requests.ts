import type { Connection, DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver";
import { pull, pullAgain } from "./diagnostics/pull.ts";
import { type Answering, guard } from "./guard.ts";
import type { Log } from "./log.ts";
import { field, pullProblem } from "./params.ts";
import type { Session } from "./session.ts";

/** Answers each request that the client was told of, and no other. */
export function answerRequests(connection: Connection, session: Session, log: Log): void {
  const { client, documents } = session;
  const subject = (params: unknown): string => {
    const uri = field(field(params, "textDocument"), "uri");
    if (typeof uri !== "string") return "no document";
    return `${uri} (version ${documents.get(uri)?.version ?? "none, not open"})`;
  };
  const guarded = <Params, Result>(answering: Omit<Answering<Params, Result>, "subject">) =>
    guard(log, { ...answering, subject });

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
