import type { Timers } from "../host.ts";
import { pathOfUri } from "../uris.ts";
import type { FileMove } from "./edits.ts";

/** A client applies an edit at once or never; asking a user to confirm it takes some seconds. */
const EXPECTED_MS = 30_000;

/**
 * Moves of files that the server itself has put into an edit, together with the changes of the reports. A client that asks for the
 * changes of such a move again (VS Code does, and before the server has heard of the first ones) must get none.
 */
export class OwnMoves {
  private readonly timers: Timers;
  private readonly expected = new Set<string>();

  constructor(timers: Timers) {
    this.timers = timers;
  }

  /** A move was put into an edit. */
  expect(move: FileMove): void {
    const name = nameOf(move);
    this.expected.add(name);
    this.timers.after(EXPECTED_MS, () => this.expected.delete(name));
  }

  /** The moves that are somebody else's. */
  others<T extends FileMove>(moves: readonly T[]): T[] {
    return moves.filter((move) => !this.expected.has(nameOf(move)));
  }

  /** Files were moved: none of these moves is expected any more. */
  happened(moves: readonly FileMove[]): void {
    for (const move of moves) this.expected.delete(nameOf(move));
  }
}

/** The client may write the uris otherwise. */
function nameOf({ oldUri, newUri }: FileMove): string {
  return JSON.stringify([pathOfUri(oldUri) ?? oldUri, pathOfUri(newUri) ?? newUri]);
}
