import { isScalar, isSeq, parseDocument } from "yaml";
import { type CslYamlReading, type KnownItems, readCslYaml } from "../corpus/bibliography/cslYaml.ts";
import type { BibliographyReading } from "../corpus/bibliography/entry.ts";
import { withoutDuplicates } from "../corpus/bibliography/read.ts";
import type { EditedText } from "../text/editedText.ts";
import { frontMatterRange } from "./markdown/frontMatter.ts";
import type { Written } from "./types.ts";

/** What a report's front matter says of bibliographies, as Pandoc reads it. Ranges are report offsets. */
export interface ReportBibliographies {
  /** The front matter that was read: while it stays, so does all of this. */
  readonly frontMatter: string;
  /** `bibliography:`, one file or a list of them, as written. */
  readonly named: readonly Written[];
  /** `references:`, which hold for this report alone and go before any file. */
  readonly inline: BibliographyReading;
  /** The items of these, for the next state of the report. */
  readonly items: KnownItems;
}

const nothing: CslYamlReading = { entries: [], problems: [], items: new Map() };
/** More lines of names than anybody writes; the parser takes the square of some broken input's length. */
const LONGEST_LIST = 16 * 1024;
const BIBLIOGRAPHY =
  /^bibliography[ \t]*:[^\r\n]*(?:\r\n|\n|\r|$)(?:(?:[ \t]+|-[ \t]|\])[^\r\n]*(?:\r\n|\n|\r|$))*/m;

/**
 * What the front matter of a report says of bibliographies; broken YAML says nothing. Never throws.
 *
 * @param previous what was read of an earlier state of the report: given back where its front matter is the same, and otherwise
 *   references in it that have not changed are not read again
 */
export function bibliographiesIn(
  text: string | EditedText,
  previous?: ReportBibliographies,
): ReportBibliographies {
  const range = frontMatterRange(text);
  const frontMatter = range === undefined ? "" : text.slice(0, range.end);
  if (previous?.frontMatter === frontMatter) return previous;
  const isThere = /^references[ \t]*:/m.test(frontMatter);
  const { items, ...read } = isThere ? readCslYaml(frontMatter, previous?.items) : nothing;
  return { frontMatter, named: namedIn(frontMatter), inline: withoutDuplicates(read, frontMatter), items };
}

function namedIn(frontMatter: string): Written[] {
  const found = BIBLIOGRAPHY.exec(frontMatter);
  if (found === null || found[0].length > LONGEST_LIST) return [];
  try {
    const options = { schema: "failsafe", logLevel: "silent", prettyErrors: false } as const;
    const value = parseDocument(found[0], options).get("bibliography", true);
    const items: readonly unknown[] = isSeq(value) ? value.items : [value];
    return items.flatMap((item) => {
      if (!isScalar(item) || typeof item.value !== "string" || item.value.trim() === "") return [];
      const [start, end] = item.range!;
      return { text: item.value.trim(), range: { start: found.index + start, end: found.index + end } };
    });
  } catch {
    // Nesting thousands deep exhausts the stack.
    return [];
  }
}
