import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  DeclarationParams,
  DefinitionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentSymbol,
  DocumentSymbolParams,
  Hover,
  HoverParams,
  InlineCompletionItem,
  InlineCompletionParams,
  Location,
  LocationLink,
  SymbolInformation,
  TextDocumentPositionParams,
} from "vscode-languageserver";
import { guarding, offsetIn, reportOf } from "./answering.ts";
import type { ComparisonMethod, ComparisonResult } from "./custom.ts";
import { pull, pullAgain } from "./diagnostics/pull.ts";
import { codeActions } from "./features/codeActions.ts";
import { comparison } from "./features/comparison.ts";
import { completion, resolveCompletion } from "./features/completion.ts";
import { declaration } from "./features/declaration.ts";
import { definition } from "./features/definition.ts";
import { hover } from "./features/hover.ts";
import { inlineCompletion } from "./features/inlineCompletion.ts";
import { documentSymbols, untilReady } from "./features/symbols.ts";
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
  const { guarded, ofReport } = guarding(session, log);
  answerWorkspaceRequests(connection, session, log);
  answerSourceTexts(connection, session, log);
  answerShownRequests(connection, session, log);

  connection.onHover(
    ofReport<HoverParams, Hover | null>({
      method: "textDocument/hover",
      problem: positionProblem,
      empty: () => null,
      answer: (report, params, token) => hover(report, offsetIn(report, params), session, token),
    }),
  );
  connection.onDeclaration(
    ofReport<DeclarationParams, Location[] | LocationLink[]>({
      method: "textDocument/declaration",
      problem: positionProblem,
      empty: () => [],
      answer: (report, params) => declaration(report, offsetIn(report, params), client),
    }),
  );
  connection.onDefinition(
    ofReport<DefinitionParams, Location[] | LocationLink[]>({
      method: "textDocument/definition",
      problem: positionProblem,
      empty: () => [],
      answer: (report, params, token) => definition(report, offsetIn(report, params), client, token),
    }),
  );
  connection.onRequest(
    comparisonMethod,
    ofReport<TextDocumentPositionParams, ComparisonResult | null>({
      method: comparisonMethod,
      problem: positionProblem,
      empty: () => null,
      answer: (report, params, token) => comparison(report, offsetIn(report, params), token),
    }),
  );
  // A list for an earlier text still fits: the client goes on filtering it by what is typed.
  connection.onCompletion(
    guarded<CompletionParams, CompletionList>({
      method: "textDocument/completion",
      problem: positionProblem,
      empty: noCompletions,
      answer: (params, token) => {
        const report = reportOf(session, params);
        if (report === undefined) return noCompletions();
        return completion(report, offsetIn(report, params), client, token);
      },
    }),
  );
  if (client.resolvesDocumentation) {
    connection.onCompletionResolve(
      guarded<CompletionItem, CompletionItem>({
        method: "completionItem/resolve",
        problem: itemProblem,
        empty: (item) => item,
        answer: (item, token) => resolveCompletion(item, corpus, client, token),
      }),
    );
  }
  connection.onDocumentSymbol(
    ofReport<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>({
      method: "textDocument/documentSymbol",
      problem: documentProblem,
      empty: () => [],
      before: (params) => untilReady(params, session),
      answer: (report, _, token) => documentSymbols(report, session, token),
    }),
  );
  if (client.inlineCompletion) {
    connection.languages.inlineCompletion.on(
      ofReport<InlineCompletionParams, InlineCompletionItem[]>({
        method: "textDocument/inlineCompletion",
        problem: positionProblem,
        empty: () => [],
        answer: (report, params, token) => inlineCompletion(report, offsetIn(report, params), token),
      }),
    );
  }
  if (client.codeActions) {
    connection.onCodeAction(
      ofReport<CodeActionParams, CodeAction[]>({
        method: "textDocument/codeAction",
        problem: codeActionProblem,
        empty: () => [],
        answer: (report, params, token) => codeActions(report, params, session, token),
      }),
    );
  }
  if (client.diagnostics === "pull") {
    connection.languages.diagnostics.on(
      guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>({
        method: "textDocument/diagnostic",
        problem: pullProblem,
        empty: () => ({ kind: "full", items: [] }),
        whenStale: pullAgain,
        answer: (params, token) => pull(params, documents, session, token),
      }),
    );
  }
}

function noCompletions(): CompletionList {
  return { isIncomplete: false, items: [] };
}
