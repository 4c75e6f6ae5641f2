import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  Declaration,
  DeclarationParams,
  Definition,
  DefinitionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentSymbol,
  DocumentSymbolParams,
  Hover,
  HoverParams,
  InlineCompletionItem,
  InlineCompletionParams,
  LocationLink,
  SymbolInformation,
  TextDocumentPositionParams,
} from "vscode-languageserver";
import { current, guarding, offsetIn, reportOf } from "./answering.ts";
import type { ComparisonMethod, ComparisonResult } from "./custom.ts";
import { pull, pullAgain } from "./diagnostics/pull.ts";
import { codeActions } from "./features/codeActions.ts";
import { comparison } from "./features/comparison.ts";
import { completion, resolveCompletion } from "./features/completion.ts";
import { declaration } from "./features/declaration.ts";
import { definition } from "./features/definition.ts";
import { hover } from "./features/hover.ts";
import { inlineCompletion } from "./features/inlineCompletion.ts";
import { symbolsWhenReady } from "./features/symbols.ts";
import type { Log } from "./log.ts";
import { codeActionProblem, documentProblem, itemProblem, positionProblem, pullProblem } from "./params.ts";
import type { Session } from "./session.ts";
import { answerShownRequests } from "./shownRequests.ts";
import { answerSourceTexts } from "./sourceTextRequests.ts";
import { answerWorkspaceRequests } from "./workspaceRequests.ts";

const comparisonMethod: ComparisonMethod = "quotewright/comparison";

/** Answers each request that the client was told of, and no other. */
export function answerRequests(connection: Connection, session: Session, log: Log): void {
  const { client, corpus, documents } = session;
  const guarded = guarding(session, log);
  answerWorkspaceRequests(connection, session, log);
  answerSourceTexts(connection, session, log);
  answerShownRequests(connection, session, log);

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
  connection.onDeclaration(
    guarded<DeclarationParams, Declaration | LocationLink[]>({
      method: "textDocument/declaration",
      problem: positionProblem,
      empty: [],
      answer: (params, cancel) =>
        current(session, params, [], cancel, async (report) =>
          declaration(report, offsetIn(report, params), client),
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
  connection.onRequest(
    comparisonMethod,
    guarded<TextDocumentPositionParams, ComparisonResult | null>({
      method: comparisonMethod,
      problem: positionProblem,
      empty: null,
      answer: (params, cancel) =>
        current(session, params, null, cancel, (report, token) =>
          comparison(report, offsetIn(report, params), token),
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
  connection.onDocumentSymbol(
    guarded<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>({
      method: "textDocument/documentSymbol",
      problem: documentProblem,
      empty: [],
      answer: (params, cancel) => symbolsWhenReady(params, session, cancel),
    }),
  );
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
