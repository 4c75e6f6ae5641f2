import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import { assemble } from "../document/assemble.ts";
import { type Block, uncounted } from "../document/blocks.ts";
import { statedByProperties } from "../document/stated.ts";
import { valuesIn } from "../document/values.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import type { Archive } from "../zip.ts";
import { OFFICE } from "./namespaces.ts";
import { PACKAGE, type Relation, type Relations, related, relationsOf } from "./package.ts";
import type { Side } from "./revisions.ts";
import { type NoteKind, readStory, type Story } from "./story.ts";
import { type Styles, stylesIn } from "./styles.ts";

/** What a Word file holds. */
export interface WordDocument {
  readonly accepted: Extracted;
  /** With every tracked change rejected; undefined where none is tracked. */
  readonly rejected?: Extracted;
  readonly stated: StatedMetadata;
}

/** The parts of a Word file that its text stands in. */
interface Parts {
  readonly body: Uint8Array;
  readonly styles: Styles;
  readonly notes: Readonly<Record<NoteKind, Uint8Array | undefined>>;
  /** How many pages Word counted when it saved the file; undefined where it was not Word, or the count can't be used. */
  readonly pageCount: number | undefined;
}

const NO_BODY = "is a Word document without its text; save it anew from the program that made it";
const MAIN_PART = "word/document.xml";
/** `Microsoft Office Word`, `Microsoft Macintosh Word`. Other programs carry along the page breaks that Word once put there. */
const WORD = /^Microsoft (?:Office |Macintosh )?Word$/;

/**
 * Reads a Word file.
 *
 * @throws Unreadable where a part that its text stands in is missing, damaged or beyond the limits
 */
export function readWord(archive: Archive): WordDocument {
  const top = relationsOf(archive, PACKAGE);
  const main = top.get("officeDocument") ?? MAIN_PART;
  const body = archive.read(main);
  if (body === undefined) throw new Unreadable(NO_BODY);
  const relations = relationsOf(archive, main);
  const parts = {
    body,
    styles: stylesIn(related(archive, relations, "styles")),
    notes: {
      footnotes: related(archive, relations, "footnotes"),
      endnotes: related(archive, relations, "endnotes"),
    },
    pageCount: pageCountOf(archive, top),
  };
  const story = readStory(body, parts.styles, "accepted");
  const accepted = readSide(parts, story, "accepted");
  const stated = statedIn(archive, top, story.blocks);
  const rejected = changesIn(parts, story)
    ? readSide(parts, readStory(body, parts.styles, "rejected"), "rejected")
    : undefined;
  return { accepted, stated, ...(rejected === undefined ? {} : { rejected }) };
}

/** Body, then footnotes in the order of their calls, then endnotes, then tables of contents. */
function readSide(parts: Parts, story: Story, side: Side): Extracted {
  const notes = (["footnotes", "endnotes"] as const).flatMap((kind) => notesOf(parts, story, kind, side));
  const after = [...notes, ...uncounted(story.contents)];
  const { text, landmarks, pages } = assemble([...story.blocks, ...after]);
  // Notes stand on pages of their calls, and here all at the end: no pages are better than wrong ones.
  const isPaged = after.length === 0 && !story.numbersPages && pages.length === parts.pageCount;
  return { text, landmarks: isPaged ? { ...landmarks, pages: { starts: pages } } : landmarks };
}

function notesOf(parts: Parts, story: Story, kind: NoteKind, side: Side): Block[] {
  const bytes = parts.notes[kind];
  if (bytes === undefined || story.calls[kind].length === 0) return [];
  const { notes } = readStory(bytes, parts.styles, side);
  return [...new Set(story.calls[kind])].flatMap((id) => notes.get(id) ?? []);
}

/** Whether a change is tracked anywhere in the text. */
function changesIn(parts: Parts, story: Story): boolean {
  if (story.hasRevisions) return true;
  return Object.values(parts.notes).some((bytes) => {
    return bytes !== undefined && readStory(bytes, parts.styles, "accepted").hasRevisions;
  });
}

function statedIn(archive: Archive, top: Relations, blocks: readonly Block[]): StatedMetadata {
  const properties = propertiesOf(archive, top, "core-properties");
  const heading =
    blocks.find(({ role }) => role === "title") ?? blocks.find(({ role }) => role === "heading");
  return statedByProperties({
    title: properties.get("dc:title")?.[0],
    date: properties.get("dcterms:created")?.[0],
    // Word parts several authors by semicolons.
    authors: properties.get("dc:creator")?.flatMap((names) => names.split(";")),
    heading: heading?.text,
  });
}

function pageCountOf(archive: Archive, top: Relations): number | undefined {
  const properties = propertiesOf(archive, top, "extended-properties");
  const count = Number(properties.get("app:Pages")?.[0]);
  return WORD.test(properties.get("app:Application")?.[0] ?? "") && count > 1 ? count : undefined;
}

/** Properties that are damaged are none: the text is what counts. */
function propertiesOf(
  archive: Archive,
  top: Relations,
  relation: Relation,
): ReadonlyMap<string, readonly string[]> {
  try {
    const bytes = related(archive, top, relation);
    return bytes === undefined ? new Map() : valuesIn(bytes, OFFICE);
  } catch (error) {
    if (error instanceof Unreadable) return new Map();
    throw error;
  }
}
