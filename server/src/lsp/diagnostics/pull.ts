import { createHash } from "node:crypto";
import {
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { CancelToken } from "../../core/ports.ts";
import type { Documents } from "../documents.ts";
import { type DiagnosePorts, diagnose } from "./diagnose.ts";

/** Answers a pull of one document's diagnostics. A document that is not open has none. */
export async function pull(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  documents: Documents,
  ports: DiagnosePorts,
  token: CancelToken,
): Promise<DocumentDiagnosticReport> {
  const snapshot = documents.get(textDocument.uri);
  const items = snapshot === undefined ? [] : await diagnose(snapshot, ports, token);
  const resultId = idOf(items);
  return resultId === previousResultId ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
}

/** Asks the client to pull again: "content modified" would make VS Code clear what it shows. */
export function pullAgain(): ResponseError<DiagnosticServerCancellationData> {
  const data = { retriggerRequest: true };
  return new ResponseError(LSPErrorCodes.ServerCancelled, "the document has changed since", data);
}

const digests = new WeakMap<Diagnostic, string>();

/** What is shown names itself, so that an id holds across versions of the document and runs of the server. */
function idOf(items: readonly Diagnostic[]): string {
  return digestOf(items.map(digestOfItem).join());
}

/** Most diagnostics are those of the version before. */
function digestOfItem(item: Diagnostic): string {
  const known = digests.get(item);
  if (known !== undefined) return known;
  const digest = digestOf(JSON.stringify(item));
  digests.set(item, digest);
  return digest;
}

function digestOf(text: string): string {
  return createHash("sha1").update(text).digest("base64url");
}
