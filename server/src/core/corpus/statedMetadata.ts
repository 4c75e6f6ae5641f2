import { isMap, isSeq, parseDocument } from "yaml";
import type { StatedMetadata } from "./metadata.ts";

/**
 * Front matter names a document; what is longer is data that somebody keeps there. `yaml` 2.9 takes the square of the
 * length for some broken input: 0.1 s for 16 K quotation marks, 1.5 s for 64 K.
 */
const LONGEST_FRONT_MATTER = 16 * 1024;

/**
 * What a document's front matter says of it (Pandoc's `title`, `date`, `author`, `doi`, `url`), given without its fences; empty where it has none, where it is
 * broken or where it is longer than 16 K characters. Never throws. Aliases are left unresolved: a few lines of them can
 * stand for gigabytes.
 */
export function statedMetadata(yaml: string): StatedMetadata {
  if (yaml.length > LONGEST_FRONT_MATTER) return {};
  try {
    // `failsafe` keeps every scalar as it is written: a title `1984` stays, and so does a date `2022-02`.
    const document = parseDocument(yaml, { schema: "failsafe", logLevel: "silent" });
    const values = SCALARS.map((name) => scalar(name, document.get(name)));
    const authors = textsOf(document.get("author") ?? document.get("authors"));
    return Object.assign(authors.length === 0 ? {} : { authors }, ...values) as StatedMetadata;
  } catch {
    // Nesting thousands deep exhausts the stack.
    return {};
  }
}

const SCALARS = ["title", "date", "doi", "url"] as const;

function scalar(name: (typeof SCALARS)[number], value: unknown): StatedMetadata {
  return typeof value === "string" ? { [name]: value } : {};
}

/** One author, a list of them, or a list of objects with a `name`, as journals' templates have it. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (!isSeq(value)) return [];
  return value.items.flatMap((item) => {
    const name = isMap(item) ? item.get("name") : (item as { readonly value?: unknown } | null)?.value;
    return typeof name === "string" ? [name] : [];
  });
}
