import { codes } from "../../check/codes.ts";
import type { Finding } from "../../check/types.ts";
import type { ReportBibliographies } from "../../report/bibliographies.ts";
import { LineIndex } from "../../text/lineIndex.ts";
import { inOrder, type Range } from "../../text/range.ts";
import type { InForce } from "../catalog.ts";
import { pathFromRoot, resolvePath } from "../paths.ts";
import type { BibliographyReading } from "./entry.ts";
import { readBibliography } from "./read.ts";
import type { Bibliography } from "./ties.ts";

/** A bibliography's file, by its path from the workspace's root where inside it, else absolute. */
export interface BibliographyFile {
  readonly path: string;
  readonly content:
    | { readonly kind: "text"; readonly text: string }
    /** Why it is not read: a clause that follows its name. */
    | { readonly kind: "unread"; readonly reason: string };
}

/** The bibliographies of a report: of its own references, then of the files that it names, then of those that hold for all. */
export interface BibliographySet {
  /** Paths of files, best first. */
  readonly paths: readonly string[];
  /** The report's own references, under the report's path. */
  readonly inline?: Bibliography;
}

type Kept =
  | { readonly kind: "read"; readonly reading: BibliographyReading; readonly lines: LineIndex }
  | { readonly kind: "unread"; readonly reason: string };

/** The bibliographies that are known, and which of them hold for a report. */
export class Shelf {
  readonly #root: string;
  readonly #files = new Map<string, Kept>();
  #forAll: readonly string[] = [];

  /** `root` is the workspace's absolute path, `/` between parts; empty where it has none. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Adds bibliographies, or replaces those of the same path. */
  put(files: readonly BibliographyFile[]): void {
    for (const { path, content } of files) {
      this.#files.set(
        path,
        content.kind === "unread"
          ? content
          : {
              kind: "read",
              reading: readBibliography(path, content.text),
              lines: new LineIndex(content.text),
            },
      );
    }
  }

  /** Whether it is known what is in a file, be it nothing. */
  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** The lines of a file; undefined for one that is not read. */
  lines(path: string): LineIndex | undefined {
    const kept = this.#files.get(path);
    return kept?.kind === "read" ? kept.lines : undefined;
  }

  /** Says which bibliographies hold for every report, best first. */
  use(paths: readonly string[]): void {
    this.#forAll = paths;
  }

  /** The bibliographies of the report at `reportPath`; without a report those that hold for all. */
  setOf(reportPath = "", { named, inline }: Partial<ReportBibliographies> = {}): BibliographySet {
    const own = (named ?? []).map(({ text }) => this.#pathOf(text, reportPath));
    const paths = [...new Set([...own, ...this.#forAll])];
    if (inline === undefined || inline.entries.length === 0) return { paths };
    const path = pathFromRoot(this.#root, resolvePath(`${this.#root}/`, reportPath));
    return { paths, inline: { path, entries: inline.entries } };
  }

  /** What of a set is read, and what is not. */
  inForce({ paths, inline }: BibliographySet): InForce {
    const bibliographies: Bibliography[] = inline === undefined ? [] : [inline];
    const unread: string[] = [];
    for (const path of paths) {
      const kept = this.#files.get(path);
      if (kept?.kind === "read") bibliographies.push({ path, entries: kept.reading.entries });
      else unread.push(path);
    }
    return { bibliographies, unread };
  }

  /** What is wrong with what a report itself says of bibliographies, in the report. */
  findingsIn(reportPath: string, { named, inline }: ReportBibliographies): Finding[] {
    const missing = named.flatMap(({ text, range }): Finding[] => {
      const kept = this.#files.get(this.#pathOf(text, reportPath));
      if (kept?.kind !== "unread") return [];
      const reason = /^https?:/i.test(text) ? "is on the web; save it in the workspace" : kept.reason;
      const message = `“${text}” ${reason}; keys that nothing else has are not checked.`;
      return [finding("missing-bibliography", message, range)];
    });
    return [...missing, ...inline.problems.map(({ code, message, range }) => finding(code, message, range))];
  }

  /** What is wrong with the files of some sets, by path: each one's own problems, and keys that an earlier file of a set has. */
  findings(sets: readonly BibliographySet[]): { path: string; lines: LineIndex; findings: Finding[] }[] {
    const found = new Map<string, { readonly lines: LineIndex; readonly findings: Map<string, Finding> }>();
    for (const { paths } of sets) {
      const first = new Map<string, string>();
      for (const path of paths) {
        const kept = this.#files.get(path);
        if (kept?.kind !== "read") continue;
        const ofFile = found.get(path) ?? { lines: kept.lines, findings: new Map<string, Finding>() };
        found.set(path, ofFile);
        const own = kept.reading.problems.map(({ code, message, range }) => finding(code, message, range));
        for (const each of [...own, ...repeated(path, kept.reading, first)])
          ofFile.findings.set(`${each.range.start}:${each.message}`, each);
      }
    }
    return [...found].map(([path, { lines, findings }]) => {
      return { path, lines, findings: [...findings.values()].sort((a, b) => inOrder(a.range, b.range)) };
    });
  }

  #pathOf(named: string, reportPath: string): string {
    const report = resolvePath(`${this.#root}/`, reportPath);
    return pathFromRoot(this.#root, resolvePath(report, named.replaceAll("\\", "/")));
  }
}

/** Entries whose key an earlier file has. `first` holds the files by key so far, and takes up this one's. */
function repeated(path: string, { entries }: BibliographyReading, first: Map<string, string>): Finding[] {
  return entries.flatMap(({ key, range }) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    if (earlier === undefined) return [];
    const message = `${earlier} has an entry “${key}” already; this one does not count.`;
    return [finding("duplicate-entry", message, range)];
  });
}

function finding(
  code: "missing-bibliography" | "broken-entry" | "duplicate-entry",
  message: string,
  range: Range,
): Finding {
  return { code, severity: codes[code].severity, message, range, related: [] };
}
