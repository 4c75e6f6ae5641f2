import type { Connection, TextDocumentContentParams, TextDocumentContentResult } from "vscode-languageserver";
import { guarding } from "./answering.ts";
import type {
  OriginalMethod,
  OriginalParams,
  OriginalResult,
  SourceTextMethod,
  SourceTextParams,
  SourceTextResult,
} from "./custom.ts";
import type { Log } from "./log.ts";
import { originalProblem, uriProblem } from "./params.ts";
import type { Session } from "./session.ts";

const method: SourceTextMethod = "quotewright/sourceText";
const originalMethod: OriginalMethod = "quotewright/original";

/** Answers what asks for the text of a source that no editor shows: in the protocol's way, where the client has it, and in our own. */
export function answerSourceTexts(connection: Connection, session: Session, log: Log): void {
  const { client, sourceTexts } = session;
  const { guarded } = guarding(session, log);
  connection.onRequest(
    method,
    guarded<SourceTextParams, SourceTextResult | null>({
      method,
      problem: uriProblem,
      empty: () => null,
      answer: async ({ uri }) => {
        const text = await sourceTexts.of(uri);
        return text === undefined ? null : { text, languageId: "plaintext" };
      },
    }),
  );
  connection.onRequest(
    originalMethod,
    guarded<OriginalParams, OriginalResult | null>({
      method: originalMethod,
      problem: originalProblem,
      empty: () => null,
      answer: (params) => sourceTexts.originalOf(params) ?? null,
    }),
  );
  if (!client.showsContent) return;
  connection.workspace.textDocumentContent.on(
    guarded<TextDocumentContentParams, TextDocumentContentResult>({
      method: "workspace/textDocumentContent",
      problem: uriProblem,
      empty: () => ({ text: "" }),
      answer: async ({ uri }) => ({ text: await sourceTexts.shownAt(uri) }),
    }),
  );
}
