import type { Connection, InitializeParams } from "vscode-languageserver";
import { capabilitiesFor } from "./capabilities.ts";
import { Documents } from "./documents.ts";
import type { LanguageServerHost } from "./host.ts";
import { described, logTo } from "./log.ts";
import { isBibliography, OpenBibliographies } from "./openBibliographies.ts";
import { changeProblem, documentProblem, openProblem, type Problem } from "./params.ts";
import { answerRequests } from "./requests.ts";
import { Session } from "./session.ts";

/** Answers the client at the other end of `connection`, which the caller then lets listen. */
export function createServer(connection: Connection, host: LanguageServerHost): void {
  const log = logTo(connection);
  const documents = new Documents();
  const openBibliographies = new OpenBibliographies(host.timers, (path) =>
    session?.bibliographyChanged(path),
  );
  let session: Session | undefined;

  connection.onInitialize((params: InitializeParams) => {
    session = new Session({ connection, host, log, documents, openBibliographies }, params);
    answerRequests(connection, session, log);
    return {
      capabilities: capabilitiesFor(session.client),
      serverInfo: { name: "quotewright", version: host.version },
    };
  });
  connection.onInitialized(() => {
    session?.start().catch((error) => log.error(`Starting failed: ${described(error)}`));
  });
  connection.onShutdown(() => session?.end());

  /** A notification gets no answer: malformed ones are logged, and change nothing. */
  const taking =
    <Params>(method: string, problem: Problem, take: (params: Params) => void) =>
    (params: Params) => {
      const wrong = problem(params);
      if (wrong === undefined) take(params);
      else log.error(`A malformed ${method} was passed over: ${wrong}.`);
    };
  connection.onDidOpenTextDocument(
    taking("textDocument/didOpen", openProblem, (params) => {
      if (isBibliography(params.textDocument.uri)) openBibliographies.open(params);
      else session?.opened(documents.open(params).uri);
    }),
  );
  connection.onDidChangeTextDocument(
    taking("textDocument/didChange", changeProblem, (params) => {
      openBibliographies.change(params);
      const snapshot = documents.change(params);
      if (snapshot !== undefined) session?.changed(snapshot.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    taking("textDocument/didClose", documentProblem, (params) => {
      if (isBibliography(params.textDocument.uri)) return openBibliographies.close(params);
      documents.close(params);
      session?.closed(params.textDocument.uri);
    }),
  );
  connection.onDidChangeConfiguration((params) => {
    session?.settings.changed(params);
    session?.reconfigure();
  });
  connection.onDidChangeWatchedFiles((params) => session?.watching.clientSaw(params));
}
