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
import { guarding } from "./answering.ts";
import { documentLinks, linkDataOf, resolveLink } from "./features/documentLinks.ts";
import { inlayHints } from "./features/inlayHints.ts";
import type { Log } from "./log.ts";
import { deltaProblem, documentProblem, placedProblem, rangeProblem } from "./params.ts";
import { indexReady } from "./readiness.ts";
import type { Session } from "./session.ts";
import { toOffsets } from "./toProtocol.ts";

/** Answers the requests for what is shown in a report's text without being in it: hints, colours, links. */
export function answerShownRequests(connection: Connection, session: Session, log: Log): void {
  const { client, tokens } = session;
  const { ofReport } = guarding(session, log);
  if (client.inlayHints) {
    connection.languages.inlayHint.on(
      ofReport<InlayHintParams, InlayHint[]>({
        method: "textDocument/inlayHint",
        problem: rangeProblem,
        empty: () => [],
        answer: (report, params, token) => inlayHints(report, params, session, token),
      }),
    );
  }
  if (client.semanticTokens) {
    const empty = () => ({ data: [] });
    connection.languages.semanticTokens.on(
      ofReport<SemanticTokensParams, SemanticTokens>({
        method: "textDocument/semanticTokens/full",
        problem: documentProblem,
        empty,
        answer: (report, _, token) => tokens.full(report, token),
      }),
    );
    connection.languages.semanticTokens.onDelta(
      ofReport<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>({
        method: "textDocument/semanticTokens/full/delta",
        problem: deltaProblem,
        empty,
        answer: (report, { previousResultId }, token) => tokens.delta(report, previousResultId, token),
      }),
    );
    connection.languages.semanticTokens.onRange(
      ofReport<SemanticTokensRangeParams, SemanticTokens>({
        method: "textDocument/semanticTokens/range",
        problem: rangeProblem,
        empty,
        answer: (report, { range }, token) => tokens.range(report, toOffsets(range, report.lines), token),
      }),
    );
  }
  if (client.documentLinks) {
    connection.onDocumentLinks(
      ofReport<DocumentLinkParams, DocumentLink[]>({
        method: "textDocument/documentLink",
        problem: documentProblem,
        empty: () => [],
        // Nobody asks again: which file an entry's key leads to may be known by the file's text alone.
        before: ({ textDocument }) => indexReady(textDocument.uri, session),
        answer: documentLinks,
      }),
    );
    connection.onDocumentLinkResolve(
      ofReport<DocumentLink, DocumentLink>({
        method: "documentLink/resolve",
        problem: placedProblem,
        empty: (link) => link,
        documentOf: (link) => linkDataOf(link)?.uri,
        answer: (report, link, token) => resolveLink(link, report, client, token),
      }),
    );
  }
}
