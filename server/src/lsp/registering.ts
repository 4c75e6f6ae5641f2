import { randomUUID } from "node:crypto";
import {
  CodeLensRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentSelector,
  ReferencesRequest,
  RegistrationRequest,
  UnregistrationRequest,
} from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Ending } from "./host.ts";
import { described, type Log } from "./log.ts";
import { sending } from "./sending.ts";
import { VIEW_SCHEME } from "./textViews.ts";

/** What a client is to do from now on: a method of the protocol, with its options. */
export interface Registration {
  readonly method: string;
  readonly registerOptions: object;
}

/**
 * Sources that an editor opens as text and that are no Markdown, of which the client asks anyway; and text views of others. Their
 * text is not sent.
 */
const sources: DocumentSelector = [{ scheme: "file", language: "plaintext" }, { scheme: VIEW_SCHEME }];

/**
 * Registers with the client, all at once. Rejects where it refuses. Not by the library, whose answer rejects unheard where the client goes
 * while a registration ends.
 * @returns what ends the registrations again
 */
export async function register(
  wanted: readonly Registration[],
  connection: Connection,
  log: Log,
): Promise<Ending> {
  const registrations = wanted.map((each) => ({ id: randomUUID(), ...each }));
  await connection.sendRequest(RegistrationRequest.type, { registrations });
  // The protocol's own spelling.
  const ended = { unregisterations: registrations.map(({ id, method }) => ({ id, method })) };
  const unregister = () => connection.sendRequest(UnregistrationRequest.type, ended);
  const methods = wanted.map(({ method }) => method).join(", ");
  return { dispose: () => sending(log, `What was registered for ${methods} was not ended`, unregister) };
}

/** Has the client tell when settings change, where it can be told so. Never rejects. */
export async function registerForSettings(connection: Connection, client: Client, log: Log): Promise<void> {
  if (!client.registersSettings) return;
  const { method } = DidChangeConfigurationNotification.type;
  const wanted = [{ method, registerOptions: { section: "quotewright" } }];
  await register(wanted, connection, log).catch((error) => {
    log.warn(`The client does not tell when settings change: ${described(error)}`);
  });
}

/** Has the client ask for what there is to know of sources, where it can be told so. Never rejects. */
export async function registerForSources(connection: Connection, client: Client, log: Log): Promise<void> {
  const { references, codeLens } = client.registers;
  const registerOptions = { documentSelector: sources };
  const wanted: Registration[] = [
    ...(references ? [{ method: ReferencesRequest.method, registerOptions }] : []),
    ...(codeLens
      ? [{ method: CodeLensRequest.method, registerOptions: { ...registerOptions, resolveProvider: false } }]
      : []),
  ];
  if (wanted.length === 0) return;
  await register(wanted, connection, log).catch((error) => {
    log.warn(`The client does not ask for references in sources: ${described(error)}`);
  });
}
