import { PassThrough } from "node:stream";
import {
  type Connection,
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** Both ends of a connection that goes over two streams in memory. */
export function connectionPair(): { readonly server: Connection; readonly client: MessageConnection } {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  return {
    // Readers and writers, not streams: at a stream's end the library would end the process.
    server: createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    client: createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
  };
}
