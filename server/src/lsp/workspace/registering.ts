import {
  CodeLensRequest,
  type Connection,
  type DocumentSelector,
  ReferencesRequest,
} from "vscode-languageserver";
import type { Client } from "../client.ts";
import { described, type Log } from "../log.ts";
import { VIEW_SCHEME } from "../textViews.ts";

/**
 * Sources that an editor opens as text and that are no Markdown, of which the client asks anyway; and text views of others. Their
 * text is not sent.
 */
const sources: DocumentSelector = [{ scheme: "file", language: "plaintext" }, { scheme: VIEW_SCHEME }];

/** Has the client ask for what there is to know of sources, where it can be told so. Never rejects. */
export async function registerForSources(connection: Connection, client: Client, log: Log): Promise<void> {
  try {
    if (client.registers.references)
      await connection.client.register(ReferencesRequest.type, { documentSelector: sources });
    if (client.registers.codeLens)
      await connection.client.register(CodeLensRequest.type, {
        documentSelector: sources,
        resolveProvider: false,
      });
  } catch (error) {
    log.warn(`The client does not ask for references in sources: ${described(error)}`);
  }
}
