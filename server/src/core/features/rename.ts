import type { Reference } from "../corpus/bibliography/ties.ts";
import type { Catalog } from "../corpus/catalog.ts";
import { cleanKeyPart, isWithEnding, stemOf } from "../corpus/keys.ts";
import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { type ReportSnapshot, referenceOf } from "./context.ts";
import { spotAt } from "./spots.ts";

/** Why something can't be done: one or two whole sentences. */
export interface Refusal {
  readonly kind: "refused";
  readonly reason: string;
}

/** A key that can be renamed. */
export interface Renameable {
  readonly kind: "key";
  /** Report range of the key, without at sign and braces. */
  readonly range: Range;
  readonly key: string;
  readonly source: Source;
}

/** The key of a bibliography's entry. */
export interface RenameableEntry {
  readonly kind: "entry";
  /** Report range of the key, without at sign and braces. */
  readonly range: Range;
  readonly key: string;
  readonly reference: Reference;
}

/** A new path for a source's file, which makes its key what was asked for. */
export interface PlannedRename {
  readonly kind: "planned";
  readonly path: string;
}

/** Characters that some machine's file names can't hold (Windows, "Naming Files, Paths, and Namespaces"). */
const NOT_IN_FILES = /[<>:"/\\|?*]/;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The key at `offset` of a report, where it can be renamed; undefined where no key stands, and on links, which have none. */
export function renameableAt(
  doc: ReportSnapshot,
  offset: number,
  catalog: Catalog,
): Renameable | RenameableEntry | Refusal | undefined {
  const spot = spotAt(doc.parsed.report, doc.text, offset) ?? spotAt(doc.parsed.report, doc.text, offset - 1);
  if (spot?.kind !== "key" || spot.citation.form === "link") return undefined;
  const { key, keyRange } = spot.citation;
  const reference = referenceOf(key, catalog);
  if (reference !== undefined) return { kind: "entry", range: keyRange, key, reference };
  const meaning = catalog.resolve(key);
  if (meaning.kind === "source") return { kind: "key", range: keyRange, key, source: meaning.source };
  return refused(
    meaning.kind === "ambiguous"
      ? `Several sources share the key “${key}”, so it names none that could be renamed. Cite one by its longer key first.`
      : `No source has the key “${key}”, so there is nothing to rename.`,
  );
}

/** The path that gives a source's file the new key `name`, which may come with the folders and the ending that `key` was written with. */
export function plannedRename(
  { key, source }: Pick<Renameable, "key" | "source">,
  name: string,
  catalog: Catalog,
): PlannedRename | Refusal {
  const asked = keyAsked(name);
  const slash = asked.lastIndexOf("/");
  if (slash >= 0 && asked.slice(0, slash) !== key.slice(0, Math.max(0, key.lastIndexOf("/"))))
    return refused(
      "Renaming a key changes its file's name, not its folder. Move the file instead; its citations follow.",
    );
  const [folder, file] = split(source.path);
  const ending = file.slice(stemOf(file).length);
  const stem = withoutEnding(asked.slice(slash + 1), key, source.path, ending);
  const wrong = problemOf(stem);
  if (wrong !== undefined) return refused(wrong);
  const path = `${folder}${stem}${ending}`;
  if (path !== source.path && catalog.get(path) !== undefined)
    return refused(`There is already a source ${path}. Choose another name.`);
  return { kind: "planned", path };
}

/** A key as somebody typed it: without the at sign that it is cited with. */
export function keyAsked(name: string): string {
  return name.trim().replace(/^@/, "").normalize("NFC");
}

/** Why nothing can be cited by `key`, a whole sentence; undefined where something can. */
export function keyProblem(key: string): string | undefined {
  if (key === "") return "A key can't be empty.";
  const clean = key.split("/").map(cleanKeyPart).join("/");
  if (clean === key) return undefined;
  const hint = clean === "_" ? "" : ` “${clean}” would do.`;
  return `“${key}” can't be a key: it takes letters, digits, “_” and single marks such as “-” between them.${hint}`;
}

function problemOf(stem: string): string | undefined {
  const wrong = keyProblem(stem);
  if (wrong !== undefined) return wrong;
  const forbidden = NOT_IN_FILES.exec(stem)?.[0];
  if (forbidden !== undefined) return `A key is its file's name, and file names can't hold “${forbidden}”.`;
  return DEVICES.test(stem) ? `Windows can't have a file called “${stem}”.` : undefined;
}

/** A key that was written with its file's ending is renamed with it. */
function withoutEnding(name: string, key: string, path: string, ending: string): string {
  return isWithEnding(key, path) && ending !== "" && name.endsWith(ending)
    ? name.slice(0, -ending.length)
    : name;
}

function split(path: string): [folder: string, file: string] {
  const slash = path.lastIndexOf("/") + 1;
  return [path.slice(0, slash), path.slice(slash)];
}

/** The refusal that says `reason`. */
export function refused(reason: string): Refusal {
  return { kind: "refused", reason };
}
