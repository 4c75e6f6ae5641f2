import type { Catalog } from "../corpus/catalog.ts";
import type { Range } from "../text/range.ts";
import { type ReportSnapshot, referenceOf } from "./context.ts";
import { spotAt } from "./spots.ts";

/** Where the entry of a key stands. */
export interface Declaration {
  /** Report range of the key with its at sign. */
  readonly origin: Range;
  /** The path of the bibliography; of references in a report the report's own. */
  readonly bibliography: string;
  /** The entry's key in its text. */
  readonly range: Range;
}

/** The entry of the key at `offset` of a report; undefined beside keys, and for a key that no bibliography has. */
export function declaration(doc: ReportSnapshot, offset: number, catalog: Catalog): Declaration | undefined {
  const spot = spotAt(doc.parsed.report, doc.text, offset);
  if (spot?.kind !== "key") return undefined;
  const reference = referenceOf(spot.citation.key, catalog);
  if (reference === undefined) return undefined;
  return { origin: spot.range, bibliography: reference.bibliography, range: reference.entry.range };
}
