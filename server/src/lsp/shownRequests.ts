import type {
  Connection,
  DocumentLink,
  DocumentLinkParams,
  InlayHint,
  InlayHintParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from "vscode-languageserver";
import { current, guarding, reportOf } from "./answering.ts";
import { documentLinks, linkDataOf, resolveLink } from "./features/documentLinks.ts";
import { inlayHints } from "./features/inlayHints.ts";
import type { Log } from "./log.ts";
import { deltaProblem, documentProblem, placedProblem, rangeProblem } from "./params.ts";
import type { Session } from "./session.ts";
import { toOffsets } from "./toProtocol.ts";

/** Answers the requests for what is shown in a report's text without being in it: hints, colours, links. */
export function answerShownRequests(connection: Connection, session: Session, log: Log): void {
  const { client, tokens } = session;
  const guarded = guarding(session, log);
  if (client.inlayHints) {
    connection.languages.inlayHint.on(
      guarded<InlayHintParams, InlayHint[]>({
        method: "textDocument/inlayHint",
        problem: rangeProblem,
        empty: [],
        answer: (params, cancel) =>
          current(session, params, [], cancel, (report, token) => inlayHints(report, params, session, token)),
      }),
    );
  }
  if (client.semanticTokens) {
    const none = { data: [] };
    connection.languages.semanticTokens.on(
      guarded<SemanticTokensParams, SemanticTokens>({
        method: "textDocument/semanticTokens/full",
        problem: documentProblem,
        empty: none,
        answer: (params, cancel) =>
          current(session, params, none, cancel, (report, token) => tokens.full(report, token)),
      }),
    );
    connection.languages.semanticTokens.onDelta(
      guarded<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>({
        method: "textDocument/semanticTokens/full/delta",
        problem: deltaProblem,
        empty: none,
        answer: (params, cancel) =>
          current(
            session,
            params,
            none,
            cancel,
            (report, token): Promise<SemanticTokens | SemanticTokensDelta> =>
              tokens.delta(report, params.previousResultId, token),
          ),
      }),
    );
    connection.languages.semanticTokens.onRange(
      guarded<SemanticTokensRangeParams, SemanticTokens>({
        method: "textDocument/semanticTokens/range",
        problem: rangeProblem,
        empty: none,
        answer: (params, cancel) =>
          current(session, params, none, cancel, (report, token) =>
            tokens.range(report, toOffsets(params.range, report.lines), token),
          ),
      }),
    );
  }
  if (client.documentLinks) {
    connection.onDocumentLinks(
      guarded<DocumentLinkParams, DocumentLink[]>({
        method: "textDocument/documentLink",
        problem: documentProblem,
        empty: [],
        answer: (params) => {
          const report = reportOf(session, params);
          return report === undefined ? [] : documentLinks(report);
        },
      }),
    );
    connection.onDocumentLinkResolve((link, token) =>
      guarded<DocumentLink, DocumentLink>({
        method: "documentLink/resolve",
        problem: placedProblem,
        empty: link,
        answer: (asked, cancel) => {
          const textDocument = { uri: linkDataOf(asked)?.uri ?? "" };
          return current(session, { textDocument }, asked, cancel, (report, until) =>
            resolveLink(asked, report, client, until),
          );
        },
      })(link, token),
    );
  }
}
