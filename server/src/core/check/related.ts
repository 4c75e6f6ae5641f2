import type { Catalog } from "../corpus/catalog.ts";
import type { ReadingId } from "../corpus/readings.ts";
import type { Passage, Related } from "./types.ts";

/** What findings ask of the sources: their names, and what keys mean. */
export type NamedSources = Pick<Catalog, "get" | "resolve">;

/** The pointer to a passage that a finding comes with: `message` with its source's key after it. */
export function passageRelated(message: string, passage: Passage, sources: NamedSources): Related {
  return {
    message: `${message} ${nameOf(passage.source, sources)}`,
    source: passage.source,
    range: passage.range,
  };
}

/** What people call the source of a reading: its key, or the reading's id where it is gone. */
export function nameOf(reading: ReadingId, sources: NamedSources): string {
  return sources.get(reading)?.key ?? reading;
}
