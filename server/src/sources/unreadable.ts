import type { SourceContent } from "./reader.ts";

/** Thrown inside readers where a file has no text to give; `reading` turns it into what a reader returns. */
export class Unreadable extends Error {
  /** Why, as a clause that follows the file's name. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.name = "Unreadable";
    this.reason = reason;
  }
}

/** What `read` returns, or `no-text` with the reason of the `Unreadable` it throws. */
export function reading(read: () => SourceContent): SourceContent {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "no-text", reason: error.reason };
    throw error;
  }
}
