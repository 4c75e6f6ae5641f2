import { parseDocument } from "yaml";
import type { StatedMetadata } from "./metadata.ts";

/**
 * Front matter names a document; what is longer is data that somebody keeps there. `yaml` 2.9 takes the square of the
 * length for some broken input: 0.1 s for 16 K quotation marks, 1.5 s for 64 K.
 */
const LONGEST_FRONT_MATTER = 16 * 1024;

/**
 * Title and date from a document's front matter, given without its fences; empty where it has none, where it is
 * broken or where it is longer than 16 K characters. Never throws. Aliases are left unresolved: a few lines of them can
 * stand for gigabytes.
 */
export function statedMetadata(yaml: string): StatedMetadata {
  if (yaml.length > LONGEST_FRONT_MATTER) return {};
  try {
    // `failsafe` keeps every scalar as it is written: a title `1984` stays, and so does a date `2022-02`.
    const document = parseDocument(yaml, { schema: "failsafe", logLevel: "silent" });
    return { ...scalar("title", document.get("title")), ...scalar("date", document.get("date")) };
  } catch {
    // Nesting thousands deep exhausts the stack.
    return {};
  }
}

function scalar(name: "title" | "date", value: unknown): StatedMetadata {
  return typeof value === "string" ? { [name]: value } : {};
}
