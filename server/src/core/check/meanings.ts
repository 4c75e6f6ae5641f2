import type { Reference } from "../corpus/bibliography/ties.ts";
import type { Catalog } from "../corpus/catalog.ts";
import type { Source } from "../corpus/source.ts";
import type { Citation, CitationRun, Quotation } from "../report/types.ts";
import { foldWord } from "../text/words.ts";
import { keyFinding } from "./findings.ts";
import type { Claim } from "./judge.ts";
import { editorialNote } from "./language/editorialNotes.ts";
import type { Judged } from "./quotationMemory.ts";
import type { Finding, Verdict } from "./types.ts";

/** What the report's citations lead to, and what is to be said of those that lead nowhere. */
export class Meanings {
  private readonly catalog: Catalog;
  /** Citations of which it was told that no file belongs to them. */
  private readonly alone = new Set<Citation>();
  /** Citations of which it was told that their keys lead nowhere. */
  private readonly reported = new Set<Citation>();

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  /** What a quotation says, of the sources that it cites. */
  claim(quotation: Quotation): Claim {
    const uses = quotation.citations.filter(({ citation }) => citation.claims);
    const direct = uses.filter((use) => use.reach === "direct");
    const counted = direct.length > 0 ? direct : uses;
    const cited: string[] = [];
    const unreadable: string[] = [];
    for (const { citation } of counted) {
      // An entry may have several files, and the words in any of them will do.
      const files = this.filesOf(citation.key);
      const readable = files.filter(({ status }) => status.kind === "readable");
      cited.push(...readable.map(({ id }) => id));
      if (readable.length === 0) unreadable.push(this.whyUnreadable(citation, files[0]));
    }
    const notes = quotation.notes.flatMap((note) => editorialNote(foldNote(note)) ?? []);
    return {
      text: quotation.text,
      cited: [...new Set(cited)],
      unreadable: [...new Set(unreadable)],
      reach: direct.length > 0 ? "direct" : "later",
      notes,
    };
  }

  /** Whether all keys that a quotation cites lead to files that can be read: there is nothing to find of those. */
  ofKeys({ citations }: Quotation): Judged["keys"] {
    return citations.every(({ citation }) => this.leads(citation.key)) ? "lead" : "do not all lead";
  }

  /** Whether all keys of a stretch lead to files that can be read. */
  lead({ citations }: CitationRun): boolean {
    return citations.every(({ key }) => this.leads(key));
  }

  /** The findings about the keys that a quotation cites, each citation the first time. */
  findingsOf(quotation: Quotation, { outcome }: Verdict): Finding[] {
    const found = quotation.citations.flatMap(({ citation }) => this.findings(citation));
    return outcome === "unchecked" ? [...found, ...this.withoutFile(quotation)] : found;
  }

  /** The findings about one citation's key, the first time it is asked for. */
  findings(citation: Citation): readonly Finding[] {
    if (this.leads(citation.key) || this.reported.has(citation)) return none;
    this.reported.add(citation);
    const { catalog } = this;
    const [source] = this.filesOf(citation.key);
    if (source?.status.kind === "no-text") {
      const message = `${source.path} ${source.status.reason}; quotations from it are not checked.`;
      return [keyFinding("no-source-text", citation, message, [])];
    }
    const meaning = catalog.resolve(citation.key);
    if (meaning.kind === "ambiguous") {
      const keys = meaning.sources.map(({ key }) => key);
      const message = `Several sources share the key “${citation.key}”: cite ${listed(keys)}.`;
      return [keyFinding("ambiguous-source", citation, message, keys)];
    }
    // What may stand in a bibliography that is not read is told of that, once, not of each key.
    if (meaning.kind !== "unknown" || catalog.inForce.unread.length > 0) return none;
    const keys = [...meaning.nearest, ...meaning.nearestEntries].slice(0, MOST_KEYS).map(({ key }) => key);
    const hint = keys.length === 0 ? "" : ` Did you mean ${listed(keys)}?`;
    return [keyFinding("unknown-source", citation, `No source has the key “${citation.key}”.${hint}`, keys)];
  }

  /**
   * The findings about entries of bibliographies that a quotation cites and no file belongs to, each citation the first time.
   * Works that a report only cites are as many as its list of references, and nothing was to be checked against them.
   */
  private withoutFile({ citations }: Quotation): Finding[] {
    return citations.flatMap(({ citation }) => {
      const meaning = this.catalog.resolve(citation.key);
      if (meaning.kind !== "entry" || !citation.claims || this.alone.has(citation)) return [];
      this.alone.add(citation);
      const message = `${whyAlone(meaning.reference)}; quotations from it are not checked.`;
      return [keyFinding("no-source-text", citation, message, [])];
    });
  }

  private leads(key: string): boolean {
    const [source] = this.filesOf(key);
    return source !== undefined && source.status.kind !== "no-text";
  }

  private filesOf(key: string): readonly Source[] {
    const meaning = this.catalog.resolve(key);
    return meaning.kind === "source" ? meaning.files : [];
  }

  private whyUnreadable(citation: Citation, source: Source | undefined): string {
    if (source?.status.kind === "no-text") return `${source.path} ${source.status.reason}`;
    if (source?.status.kind === "pending") return `${source.path} is not indexed yet`;
    const { catalog } = this;
    const meaning = catalog.resolve(citation.key);
    if (meaning.kind === "entry") return whyAlone(meaning.reference);
    if (meaning.kind === "ambiguous") return `several sources share the key ${citation.key}`;
    const [unread] = catalog.inForce.unread;
    return unread === undefined
      ? `no source has the key ${citation.key}`
      : `nothing that could be read has the key ${citation.key}, and ${unread} could not be read`;
  }
}

const none: readonly Finding[] = [];

/** More suggestions than this are a list to search in, not help. */
const MOST_KEYS = 3;

/** Why a citation of an entry without a file can't be checked. */
function whyAlone({ key, bibliography }: Reference): string {
  return `${key} is in ${bibliography}, but no source file belongs to it`;
}

function listed(keys: readonly string[]): string {
  return keys.length < 2 ? keys.join("") : `${keys.slice(0, -1).join(", ")} or ${keys.at(-1)}`;
}

function foldNote(note: string): string {
  return note
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(foldWord)
    .join(" ");
}
