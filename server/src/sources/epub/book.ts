import type { Heading, Landmarks } from "../../core/corpus/landmarks.ts";
import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import { movedBy } from "../../core/text/range.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import type { Archive } from "../zip.ts";
import { type Chapter, readChapter } from "./chapter.ts";
import { packageName, refuseProtected } from "./container.ts";
import { headingsFrom } from "./headings.ts";
import { type Navigation, readNav, readNcx } from "./navigation.ts";
import { type BookPackage, readPackage } from "./package.ts";
import { pageLabel } from "./pageLabel.ts";
import { type PageStart, pagesFrom } from "./pages.ts";
import { type Place, placesIn } from "./places.ts";

/** The words of an e-book, and what it states of itself. */
export interface Book {
  readonly extracted: Extracted;
  readonly stated: StatedMetadata;
}

/** A chapter in its place. */
interface PlacedChapter extends Chapter {
  readonly file: string;
  /** Where its words start in the book's text. */
  readonly start: number;
}

const APART = "\n\n";
const NO_NAVIGATION: Navigation = { contents: [], pages: [] };
const NO_CHAPTERS = "is an EPUB without chapters; get it again from where it came from";

/**
 * Reads an e-book: its chapters in reading order, then the notes that stand between their paragraphs.
 *
 * @throws Unreadable where its package or a chapter is damaged, protected or beyond the limits, or it has no chapter
 */
export function readBook(archive: Archive): Book {
  const name = packageName(archive);
  const book = readPackage(archive.read(name)!, name);
  refuseProtected(archive, new Set(book.chapters));
  const navigation = navigationOf(archive, book);
  const chapters = chaptersOf(archive, book, navigation);
  if (chapters.length === 0) throw new Unreadable(NO_CHAPTERS);
  const pieces = chapters.map(({ main }) => main.text).filter((text) => text !== "");
  const notes = chapters.flatMap((chapter) => chapter.notes).filter((note) => note !== "");
  const text = [...pieces, ...notes].join(APART);
  const landmarks = landmarksOf(navigation, chapters, text);
  const first = landmarks.headings?.[0];
  const heading = first === undefined ? {} : { heading: text.slice(first.start, first.end) };
  return { extracted: { text, landmarks }, stated: { ...book.stated, ...heading } };
}

/** What the newer of a book's tables says, and what only the older one does. */
function navigationOf(archive: Archive, { nav, ncx }: BookPackage): Navigation {
  const newer = tableIn(archive, nav, readNav);
  if (newer.contents.length > 0 && newer.pages.length > 0) return newer;
  const older = tableIn(archive, ncx, readNcx);
  return {
    contents: newer.contents.length > 0 ? newer.contents : older.contents,
    pages: newer.pages.length > 0 ? newer.pages : older.pages,
  };
}

function tableIn(
  archive: Archive,
  name: string | undefined,
  read: (bytes: Uint8Array, name: string) => Navigation,
): Navigation {
  const bytes = name === undefined ? undefined : archive.read(name);
  return bytes === undefined ? NO_NAVIGATION : read(bytes, name!);
}

/** A chapter that the archive lacks is passed over; the others are read. */
function chaptersOf(archive: Archive, book: BookPackage, { pages }: Navigation): PlacedChapter[] {
  const pageIds = new Map<string, Map<string, string>>();
  for (const { file, id, label } of pages) {
    const ids = pageIds.get(file) ?? new Map<string, string>();
    pageIds.set(file, ids.set(id, label));
  }
  const placed: PlacedChapter[] = [];
  let start = 0;
  for (const file of book.chapters) {
    const bytes = archive.read(file);
    if (bytes === undefined) continue;
    const chapter = readChapter(bytes, pageIds.get(file) ?? new Map());
    placed.push({ ...chapter, file, start });
    if (chapter.main.text !== "") start += chapter.main.text.length + APART.length;
  }
  return placed;
}

function landmarksOf(navigation: Navigation, chapters: readonly PlacedChapter[], text: string): Landmarks {
  const placeOf = placesIn(chapters.map(({ file, start, main }) => ({ file, start, ids: main.starts })));
  const headings = headingsFrom(navigation.contents, ownHeadings(chapters), text, placeOf);
  const starts = listedPages(navigation, placeOf);
  const pages = pagesFrom(starts.length > 0 ? starts : markedPages(chapters, placeOf), text);
  const paragraphs = chapters.flatMap(({ main, start }) => main.paragraphs.map((at) => start + at));
  return {
    ...(pages === undefined ? {} : { pages }),
    ...(headings.length === 0 ? {} : { headings }),
    ...(paragraphs.length === 0 ? {} : { paragraphs }),
  };
}

function ownHeadings(chapters: readonly PlacedChapter[]): Heading[] {
  return chapters.flatMap(({ main, start }) =>
    main.headings.map((heading) => ({ ...movedBy(heading, start), depth: heading.depth })),
  );
}

function listedPages({ pages }: Navigation, placeOf: Place): PageStart[] {
  return pages.flatMap(({ file, id, label }) => {
    const at = placeOf(file, id);
    return at === undefined ? [] : [{ at, label: pageLabel(label) ?? label }];
  });
}

/** A mark inside what is not shown has no place. */
function markedPages(chapters: readonly PlacedChapter[], placeOf: Place): PageStart[] {
  return chapters.flatMap(({ pages, file }) =>
    pages.flatMap(({ id, label }) => {
      const at = placeOf(file, id);
      return at === undefined ? [] : [{ at, label }];
    }),
  );
}
