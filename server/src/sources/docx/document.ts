import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import { assemble } from "../document/assemble.ts";
import { type Block, uncounted } from "../document/blocks.ts";
import { propertiesIn } from "../document/properties.ts";
import { headingIn, statedByProperties } from "../document/stated.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import type { Archive } from "../zip.ts";
import { OFFICE } from "./namespaces.ts";
import { PACKAGE, type Relations, related, relationsOf } from "./package.ts";
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
  const stories = storiesOf(parts, "accepted");
  const stated = statedIn(archive, top, stories.body.blocks);
  const accepted = textOf(stories, parts);
  if (!Object.values(stories).some((story) => story?.hasRevisions)) return { accepted, stated };
  return { accepted, stated, rejected: textOf(storiesOf(parts, "rejected"), parts) };
}

/** The text of a Word file on one side of its tracked changes; of notes, where it has some. */
interface Stories extends Readonly<Record<NoteKind, Story | undefined>> {
  readonly body: Story;
}

function storiesOf({ body, notes, styles }: Parts, side: Side): Stories {
  const read = (bytes: Uint8Array | undefined) => bytes && readStory(bytes, styles, side);
  return {
    body: readStory(body, styles, side),
    footnotes: read(notes.footnotes),
    endnotes: read(notes.endnotes),
  };
}

/** Body, then footnotes in the order of their calls, then endnotes, then tables of contents. */
function textOf(stories: Stories, { pageCount }: Parts): Extracted {
  const { body } = stories;
  const notes = (["footnotes", "endnotes"] as const).flatMap((kind) => notesOf(stories, kind));
  const after = [...notes, ...uncounted(body.contents)];
  const { text, landmarks, pages } = assemble([...body.blocks, ...after]);
  // Notes stand on pages of their calls, and here all at the end: no pages are better than wrong ones.
  const isPaged = after.length === 0 && !body.numbersPages && pages.length === pageCount;
  return { text, landmarks: isPaged ? { ...landmarks, pages: { starts: pages } } : landmarks };
}

function notesOf(stories: Stories, kind: NoteKind): Block[] {
  return [...new Set(stories.body.calls[kind])].flatMap((id) => stories[kind]?.notes.get(id) ?? []);
}

function statedIn(archive: Archive, top: Relations, blocks: readonly Block[]): StatedMetadata {
  const properties = propertiesIn(() => related(archive, top, "core-properties"), OFFICE);
  return statedByProperties({
    title: properties.get("dc:title")?.[0],
    date: properties.get("dcterms:created")?.[0],
    // Word parts several authors by semicolons.
    authors: properties.get("dc:creator")?.flatMap((names) => names.split(";")),
    heading: headingIn(blocks),
  });
}

function pageCountOf(archive: Archive, top: Relations): number | undefined {
  const properties = propertiesIn(() => related(archive, top, "extended-properties"), OFFICE);
  const count = Number(properties.get("app:Pages")?.[0]);
  return WORD.test(properties.get("app:Application")?.[0] ?? "") && count > 1 ? count : undefined;
}
