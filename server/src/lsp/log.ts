import type { Connection } from "vscode-languageserver";

/** Where the server says what its user may want to read up on: the client's log. Whole sentences. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** The log of the client at the other end of `connection`. Never throws: of a connection that has ended nobody is told. */
export function logTo({ console }: Connection): Log {
  const trying = (say: (message: string) => void) => (message: string) => {
    try {
      say(message);
    } catch {
      // The connection is gone.
    }
  };
  return {
    info: trying((message) => console.info(message)),
    warn: trying((message) => console.warn(message)),
    error: trying((message) => console.error(message)),
  };
}

/** What is known of a failure: its stack where it has one. */
export function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
