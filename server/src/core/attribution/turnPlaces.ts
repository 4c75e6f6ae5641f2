import type { SpokenTurn } from "../corpus/landmarks.ts";
import type { ReadingId } from "../corpus/readings.ts";
import { wordsOf } from "./names.ts";

/** A place in a reading. */
export interface TurnPlace {
  readonly reading: ReadingId;
  readonly start: number;
}

/**
 * Where the formats of sources give words to somebody (captions, mail), by surname: the name need not stand in the text, so that the index can't
 * find it there.
 */
export class TurnPlaces {
  readonly #bySurname = new Map<string, Map<ReadingId, TurnPlace[]>>();
  readonly #surnames = new Map<ReadingId, ReadonlySet<string>>();

  /** Replaces what is known of a reading. Linear in the turns. */
  put(reading: ReadingId, turns: readonly SpokenTurn[]): void {
    for (const surname of this.#surnames.get(reading) ?? []) this.#bySurname.get(surname)?.delete(reading);
    this.#surnames.delete(reading);
    if (turns.length === 0) return;
    const surnames = new Set<string>();
    for (const { speaker, start } of turns) {
      const surname = surnameOf(speaker);
      const readings = known(this.#bySurname, surname, () => new Map());
      known(readings, reading, () => []).push({ reading, start });
      surnames.add(surname);
    }
    this.#surnames.set(reading, surnames);
  }

  /** The first `limit` places of turns by somebody of that surname. */
  of(speaker: string, limit: number): TurnPlace[] {
    const found: TurnPlace[] = [];
    for (const places of this.#bySurname.get(surnameOf(speaker))?.values() ?? []) {
      if (found.length >= limit) break;
      found.push(...places.slice(0, limit - found.length));
    }
    return found;
  }
}

function surnameOf(name: string): string {
  return (wordsOf(name).at(-1) ?? "").toLowerCase();
}

function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
