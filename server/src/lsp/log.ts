import type { Connection } from "vscode-languageserver";

/** Where the server says what its user may want to read up on: the client's log. Whole sentences. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  /** Tells a client that traces the server (`$/setTrace`) what was done; `details` only one that wants everything. */
  trace(message: string, details: string): void;
}

/** The log of the client at the other end of `connection`. Never throws: of a connection that has ended nobody is told. */
export function logTo({ console, tracer }: Connection): Log {
  const trying =
    <Said extends readonly string[]>(say: (...said: Said) => void) =>
    (...said: Said) => {
      try {
        say(...said);
      } catch {
        // The connection is gone.
      }
    };
  return {
    info: trying((message: string) => console.info(message)),
    warn: trying((message: string) => console.warn(message)),
    error: trying((message: string) => console.error(message)),
    trace: trying((message: string, details: string) => tracer.log(message, details)),
  };
}

/** What is known of a failure: its stack where it has one. */
export function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
