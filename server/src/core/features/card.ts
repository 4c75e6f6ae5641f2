import type { Reference } from "../corpus/bibliography/ties.ts";
import { referenceLine } from "../corpus/reference.ts";
import type { Metadata, Source, SourceStatus } from "../corpus/source.ts";

/** A source as it is introduced to a reader. */
export interface SourceCard {
  readonly key: string;
  readonly title: string;
  readonly date?: string;
  /** The file, or for an entry without one the bibliography. */
  readonly path: string;
  readonly status: CardStatus;
  /** `Doe and Roe, “Title”, Journal, 2022`, where more is known than title and date. */
  readonly reference?: string;
}

/** As a source's; `no-file` for an entry of a bibliography that no source belongs to. */
export type CardStatus = SourceStatus | { readonly kind: "no-file" };

/** Introduces a source. */
export function cardOf(source: Source): SourceCard {
  const { key, title, date, path, status } = source;
  return { key, title, path, status, ...(date === undefined ? {} : { date }), ...lineOf(source) };
}

/** Introduces a source as the entry has it that is cited: of a book with a key for each chapter, the chapter. */
export function cardAsCited(source: Source, reference: Reference | undefined): SourceCard {
  if (reference === undefined) return cardOf(source);
  return cardOf({ ...source, ...reference.entry.metadata, key: reference.key });
}

/** Introduces an entry of a bibliography that no source belongs to. */
export function cardOfEntry({ key, entry, bibliography }: Reference): SourceCard {
  const { metadata } = entry;
  const { title = key, date } = metadata;
  const card = { key, title, path: bibliography, status: { kind: "no-file" } } as const;
  return { ...card, ...(date === undefined ? {} : { date }), ...lineOf(metadata) };
}

/** Title and date are shown for themselves. */
function lineOf(metadata: Partial<Metadata>): { readonly reference?: string } {
  const { authors, editors, container, publisher } = metadata;
  const isMore = [authors, editors, container, publisher].some((value) => value !== undefined);
  return isMore ? { reference: referenceLine(metadata) } : {};
}
