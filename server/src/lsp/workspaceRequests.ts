import type { Connection, Location, ReferenceParams } from "vscode-languageserver";
import { guarding, reportOf, whileCurrent } from "./answering.ts";
import { references } from "./features/references.ts";
import type { Log } from "./log.ts";
import { referenceProblem } from "./params.ts";
import type { Session } from "./session.ts";

/** Answers the requests that take all reports of the workspace. */
export function answerWorkspaceRequests(connection: Connection, session: Session, log: Log): void {
  const guarded = guarding(session, log);
  connection.onReferences(
    guarded<ReferenceParams, Location[]>({
      method: "textDocument/references",
      problem: referenceProblem,
      empty: [],
      answer: (params, cancel) => {
        const report = reportOf(session, params);
        if (report === undefined) return references(undefined, params, session, cancel);
        return whileCurrent(report, cancel, (token) => references(report, params, session, token));
      },
    }),
  );
}
