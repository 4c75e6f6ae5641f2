import type { Source, SourceStatus } from "../corpus/source.ts";

/** A source as it is introduced to a reader. */
export interface SourceCard {
  readonly key: string;
  readonly title: string;
  readonly date?: string;
  readonly path: string;
  readonly status: SourceStatus;
}

/** Introduces a source. */
export function cardOf({ key, title, date, path, status }: Source): SourceCard {
  return { key, title, path, status, ...(date === undefined ? {} : { date }) };
}
