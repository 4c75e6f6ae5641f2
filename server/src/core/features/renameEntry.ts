import { rekeyedEntry } from "../corpus/bibliography/rekey.ts";
import type { Reference } from "../corpus/bibliography/ties.ts";
import type { Catalog } from "../corpus/catalog.ts";
import { type ReportSnapshot, referenceOf } from "./context.ts";
import { rekeyed } from "./fixes/citing.ts";
import { keyAsked, keyProblem, type Refusal, refused } from "./rename.ts";
import type { TextEdit } from "./textEdit.ts";

/** Changes of one text. */
export interface PlannedEdits {
  readonly kind: "planned";
  /** In order. */
  readonly edits: readonly TextEdit[];
}

/** An entry, and the key that it is to have. */
export interface EntryRename {
  readonly reference: Reference;
  readonly newKey: string;
}

/** The key that somebody asks for, or why it can't be one. */
export function entryRename(
  reference: Reference,
  name: string,
): ({ readonly kind: "rename" } & EntryRename) | Refusal {
  const newKey = keyAsked(name);
  const wrong = keyProblem(newKey);
  return wrong === undefined ? { kind: "rename", reference, newKey } : refused(wrong);
}

/**
 * The changes that give an entry another key where it stands.
 *
 * @param text that of its bibliography's file; of references in a report's front matter the report's
 */
export function editsOfEntry(
  { reference, newKey }: EntryRename,
  text: string,
  where: "file" | "front matter",
): PlannedEdits | Refusal {
  const file = { path: reference.bibliography, text };
  const readable = where === "file" ? file : { ...file, format: "yaml" as const };
  const changes = rekeyedEntry(readable, { from: reference.key, to: newKey });
  return typeof changes === "string" ? refused(changes) : { kind: "planned", edits: changes };
}

/**
 * The changes of a report that cite an entry by its new key: none where the report has another entry of that key, or none. Refused
 * where the new key means something else in the report.
 *
 * @param catalog the report's
 * @param isEntry whether a reference of the report is the entry, which reports of other folders name by another path
 */
export function editsCiting(
  { newKey, reference: { key: oldKey } }: EntryRename,
  doc: ReportSnapshot,
  catalog: Catalog,
  isEntry: (reference: Reference) => boolean,
): PlannedEdits | Refusal {
  const reference = referenceOf(oldKey, catalog);
  if (reference === undefined || !isEntry(reference)) return { kind: "planned", edits: [] };
  const taken = takenBy(newKey, reference, catalog);
  if (taken !== undefined) return refused(`“${newKey}” is the key of ${taken} already. Choose another key.`);
  const edits = doc.parsed.report.citations
    .filter(({ form, key }) => form !== "link" && referenceOf(key, catalog) === reference)
    .map((citation) => rekeyed(citation, newKey, doc));
  return { kind: "planned", edits };
}

/** What else a key means; undefined where that is nothing, or a file of the entry itself. */
function takenBy(key: string, { sources }: Reference, catalog: Catalog): string | undefined {
  const meaning = catalog.resolve(key);
  if (meaning.kind === "unknown") return undefined;
  if (meaning.kind === "ambiguous") return "several sources";
  if (meaning.reference !== undefined) return `an entry of ${meaning.reference.bibliography}`;
  if (meaning.kind === "entry") return undefined;
  const { id, path } = meaning.source;
  return sources.length === 0 || sources.includes(id) ? undefined : path;
}
