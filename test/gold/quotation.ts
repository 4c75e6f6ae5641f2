import { type EditorialNote, editorialNote } from "../../server/src/core/check/language/editorialNotes.ts";
import type { NamedSources } from "../../server/src/core/check/related.ts";
import { type HouseStyle, styles } from "../../server/src/core/check/styles.ts";
import type { Source } from "../../server/src/core/corpus/source.ts";
import type { CitationUse, Quotation } from "../../server/src/core/report/types.ts";
import { OffsetMap } from "../../server/src/core/text/offsetMap.ts";
import type { Range } from "../../server/src/core/text/range.ts";
import type { StyleName } from "./types.ts";

/** A quotation's words and what is said beside them. */
export interface QuotedWords {
  readonly quotation: string;
  /** Words of it that the report emphasises. */
  readonly emphasised?: readonly string[];
  readonly notes?: readonly string[];
}

/** The quotation as a report's parser would bring it: the words alone, its notes, what is emphasised in it. */
export function quotationOf(
  { quotation: text, notes = [], emphasised = [] }: QuotedWords,
  cited: readonly string[],
): Quotation {
  const whole: Range = { start: 0, end: text.length };
  return {
    range: whole,
    content: whole,
    form: "marks",
    text,
    map: OffsetMap.identity(text.length),
    emphasis: emphasised.map((words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })),
    sentence: whole,
    notes,
    citations: cited.map((key) => useOf(key, text.length)),
    identity: {},
  };
}

/** Its notes as the checker takes them. */
export function notesOf({ notes }: Quotation): readonly EditorialNote[] {
  return notes.flatMap((note) => editorialNote(note) ?? []);
}

function useOf(key: string, end: number): CitationUse {
  const range = { start: end, end };
  const form = "bracketed";
  return {
    citation: {
      key,
      keyRange: range,
      range,
      form,
      prefix: "",
      suffix: "",
      suppressAuthor: false,
      claims: true,
      group: 0,
    },
    reach: "direct",
  };
}

/** Readable sources of which only the names matter: each is what its key cites. */
export const namedSources: NamedSources = {
  get: sourceNamed,
  resolve(key) {
    const source = sourceNamed(key);
    return { kind: "source", source, files: [source] };
  },
};

function sourceNamed(id: string): Source {
  return { id, key: id, bareKey: id, path: id, title: id, status: { kind: "readable" } };
}

/** The house style of that name. */
export function styleNamed(name: StyleName): HouseStyle {
  return styles[name];
}
