import type {
  CodeLens,
  CodeLensParams,
  Connection,
  ExecuteCommandParams,
  Location,
  PrepareRenameResult,
  ReferenceParams,
  RenameFilesParams,
  RenameParams,
  SymbolInformation,
  TextDocumentPositionParams,
  WorkspaceEdit,
  WorkspaceSymbolParams,
} from "vscode-languageserver";
import { guarding, reportOf, whileCurrent } from "./answering.ts";
import { runCommand } from "./commands.ts";
import { documentOf, reportLenses, resolveReportLens, sourceLenses } from "./features/codeLenses.ts";
import { moveFiles } from "./features/moveFiles.ts";
import { references } from "./features/references.ts";
import { prepareRename, rename } from "./features/rename.ts";
import { workspaceSymbols } from "./features/symbols.ts";
import type { Log } from "./log.ts";
import {
  commandProblem,
  documentProblem,
  filesProblem,
  placedProblem,
  positionProblem,
  queryProblem,
  referenceProblem,
  renameProblem,
} from "./params.ts";
import { tellUser } from "./sending.ts";
import type { Session } from "./session.ts";

/** Answers the requests that take all reports of the workspace. */
export function answerWorkspaceRequests(connection: Connection, session: Session, log: Log): void {
  const { client } = session;
  const { guarded, ofReport } = guarding(session, log);
  const tell = (message: string) => tellUser(connection, log, "warning", message);
  connection.onReferences(
    guarded<ReferenceParams, Location[]>({
      method: "textDocument/references",
      problem: referenceProblem,
      empty: () => [],
      answer: (params, cancel) => {
        const report = reportOf(session, params);
        if (report === undefined) return references(undefined, params, session, cancel);
        return whileCurrent(report, cancel, (token) => references(report, params, session, token));
      },
    }),
  );
  connection.onExecuteCommand(
    guarded<ExecuteCommandParams, unknown>({
      method: "workspace/executeCommand",
      problem: commandProblem,
      empty: () => null,
      answer: (params, token) => runCommand(params, { connection, session, log }, token),
    }),
  );
  connection.onWorkspaceSymbol(
    guarded<WorkspaceSymbolParams, SymbolInformation[]>({
      method: "workspace/symbol",
      problem: queryProblem,
      empty: () => [],
      answer: (params, token) => workspaceSymbols(params, session, token),
    }),
  );
  if (client.codeLens) {
    connection.onCodeLens(
      guarded<CodeLensParams, CodeLens[]>({
        method: "textDocument/codeLens",
        problem: documentProblem,
        empty: () => [],
        answer: (params, token) => {
          const report = reportOf(session, params);
          if (report !== undefined) return reportLenses(report);
          session.refreshing.sourcesAreShown();
          return sourceLenses(params.textDocument.uri, session, token);
        },
      }),
    );
    connection.onCodeLensResolve(
      ofReport<CodeLens, CodeLens>({
        method: "codeLens/resolve",
        problem: placedProblem,
        empty: (lens) => lens,
        documentOf,
        answer: (report, lens, token) => resolveReportLens(lens, report, session, token),
      }),
    );
  }
  if (client.prepareRename) {
    connection.onPrepareRename(
      ofReport<TextDocumentPositionParams, PrepareRenameResult | null>({
        method: "textDocument/prepareRename",
        problem: positionProblem,
        empty: () => null,
        answer: prepareRename,
      }),
    );
  }
  connection.onRenameRequest(
    ofReport<RenameParams, WorkspaceEdit | null>({
      method: "textDocument/rename",
      problem: renameProblem,
      empty: () => null,
      answer: (report, params, token) => rename(report, params, session, token),
    }),
  );
  if (client.announcesRenames) {
    connection.workspace.onWillRenameFiles(
      guarded<RenameFilesParams, WorkspaceEdit | null>({
        method: "workspace/willRenameFiles",
        problem: filesProblem,
        empty: () => null,
        answer: (params, token) => moveFiles(params, session, tell, token),
      }),
    );
    connection.workspace.onDidRenameFiles((params) => {
      if (filesProblem(params) !== undefined) return;
      session.ownMoves.happened(params.files);
      session.watching.clientMoved(params);
    });
  }
}
