import { partName } from "../document/partNames.ts";
import { readXml } from "../document/xml.ts";
import type { Archive } from "../zip.ts";
import { OFFICE } from "./namespaces.ts";

/** What a part of a Word file leads to. */
export type Relation =
  | "officeDocument"
  | "styles"
  | "footnotes"
  | "endnotes"
  | "core-properties"
  | "extended-properties";

/** The parts that `from` leads to, by the last part of the relationship's type (ECMA-376 part 2, clause 9.3); the first of each. */
export type Relations = ReadonlyMap<string, string>;

/** The part at a package's top. */
export const PACKAGE = "";

/**
 * Where the part `from` of a package leads to: names of parts. What lies outside the package is left out.
 *
 * @throws Unreadable where the relationships are damaged
 */
export function relationsOf(archive: Archive, from: string): Relations {
  const slash = from.lastIndexOf("/");
  const bytes = archive.read(`${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`);
  const relations = new Map<string, string>();
  if (bytes === undefined) return relations;
  readXml(bytes, OFFICE, {
    open({ name, attribute }) {
      if (name !== "rel:Relationship" || attribute("TargetMode") === "External") return;
      const type = (attribute("Type") ?? "").split("/").at(-1)!;
      // The strict form writes in one word what the other parts by a hyphen.
      const kind = STRICT.get(type) ?? type;
      if (!relations.has(kind)) relations.set(kind, partName(from, attribute("Target") ?? ""));
    },
  });
  return relations;
}

/** The bytes of what `relation` leads to; undefined where it leads nowhere. */
export function related(archive: Archive, relations: Relations, relation: Relation): Uint8Array | undefined {
  const name = relations.get(relation);
  return name === undefined ? undefined : archive.read(name);
}

const STRICT = new Map([
  ["extendedProperties", "extended-properties"],
  ["coreProperties", "core-properties"],
]);
