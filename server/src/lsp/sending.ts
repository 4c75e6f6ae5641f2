import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import { described, type Log } from "./log.ts";

/**
 * Sends the client what nothing waits for; where that fails, the log has `failure` (a sentence without its full stop) and why.
 * Never throws: `send` is called within, since a connection that has ended throws at once instead of rejecting.
 */
export function sending(log: Log, failure: string, send: () => unknown): void {
  const sent = async () => send();
  sent().catch((error) => log.warn(`${failure}: ${described(error)}`));
}

/** Shows the user a message: whole sentences. Never throws. */
export function tellUser(connection: Connection, log: Log, kind: "info" | "warning", message: string): void {
  const type = kind === "info" ? MessageType.Info : MessageType.Warning;
  const send = () => connection.sendNotification(ShowMessageNotification.type, { type, message });
  sending(log, `The user was not told that: ${message}`, send);
}
