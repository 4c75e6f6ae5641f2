import { LineIndex } from "../../text/lineIndex.ts";
import { readBibtex } from "./bibtex.ts";
import { readCslJson } from "./cslJson.ts";
import { readCslYaml } from "./cslYaml.ts";
import type { BibliographyEntry, BibliographyProblem, BibliographyReading } from "./entry.ts";
import { readRis } from "./ris.ts";

/** How a bibliography is written. */
export type BibliographyFormat = "bibtex" | "json" | "yaml" | "ris";

const READERS: Readonly<Record<BibliographyFormat, (text: string) => BibliographyReading>> = {
  bibtex: readBibtex,
  json: readCslJson,
  yaml: readCslYaml,
  ris: readRis,
};

const FORMATS: Readonly<Record<string, BibliographyFormat>> = {
  ".bib": "bibtex",
  ".bibtex": "bibtex",
  ".json": "json",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".ris": "ris",
};

/** The endings of files that can be read as bibliographies, with their dots. */
export const BIBLIOGRAPHY_ENDINGS: readonly string[] = Object.keys(FORMATS);

/** Whether a file of this name can be read as a bibliography. */
export function isBibliographyName(path: string): boolean {
  return bibliographyFormat(path) !== undefined;
}

/** How a file of this name is written, by its ending; undefined where it can't be read as a bibliography. */
export function bibliographyFormat(path: string): BibliographyFormat | undefined {
  const ending = /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "";
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
}

/**
 * Reads a bibliography in the format that its name's ending says: BibTeX, CSL JSON, CSL YAML or RIS. Broken entries and keys that
 * come twice are told of; the rest counts. Never throws. A file with another ending is empty.
 */
export function readBibliography(path: string, text: string): BibliographyReading {
  const format = bibliographyFormat(path);
  return format === undefined ? { entries: [], problems: [] } : readAs(format, text);
}

/** As `readBibliography`, of a text in a format that is known otherwise. */
export function readAs(format: BibliographyFormat, text: string): BibliographyReading {
  return withoutDuplicates(READERS[format](text), text);
}

/** The first of the entries with each key, and of each other one a problem that says where the first stands in `text`. */
export function withoutDuplicates(read: BibliographyReading, text: string): BibliographyReading {
  const first = new Map<string, BibliographyEntry>();
  const problems: BibliographyProblem[] = [...read.problems];
  let lines: LineIndex | undefined;
  for (const entry of read.entries) {
    const known = first.get(entry.key);
    if (known === undefined) {
      first.set(entry.key, entry);
      continue;
    }
    lines ??= new LineIndex(text);
    const line = lines.positionAt(known.range.start).line + 1;
    const message = `Line ${line} has an entry “${entry.key}” already; this one does not count.`;
    problems.push({ code: "duplicate-entry", message, range: entry.range });
  }
  return { entries: [...first.values()], problems: problems.sort((a, b) => a.range.start - b.range.start) };
}
