/** How much of one file is read, for every format. What is beyond a limit is refused with a sentence, never cut silently. */

/**
 * Elements, in a page or chapter, that are put into a tree. The longest pages of the web (the HTML standard on one page, year
 * lists of Wikipedia) have some 200,000; a tree of a million takes half a gigabyte.
 */
export const MOST_ELEMENTS = 500_000;

/** Elements nested deeper become siblings of those at this depth: Chromium, Firefox and Safari do the same at 512. */
export const DEEPEST_TREE = 512;

/** No page nests deeper, however broken; the parser's time grows with the square of this. */
export const DEEPEST_NESTING = 20_000;

/** Attributes longer than this hold pictures and scripts' data, and are left out of the tree. */
export const LONGEST_ATTRIBUTE = 16 * 1024;

/** Attributes of one element; what comes after them is left out. The tree's time grows with the square of this. */
export const MOST_ATTRIBUTES = 200;

/**
 * The sum of the depths of a page's elements beyond which it is read whole, without looking for its main text: the search
 * takes each element's text anew for many of the elements around it. The longest articles of Wikipedia have some 500,000.
 */
export const MOST_SUMMED_DEPTH = 1_000_000;

/** Data that a page states about itself (JSON-LD) is some kilobytes; with an article's text in it, some hundreds. */
export const LONGEST_LINKED_DATA = 2 * 1024 * 1024;

/** A limit with what is said of a file beyond it, as a clause that follows the file's name. */
export interface Limit {
  readonly most: number;
  readonly reason: string;
}

const BOMB = "it may be a zip bomb";

/** Files in an archive. Illustrated e-books have up to some two thousand; an archive names 65,535 without extensions. */
export const ARCHIVE_FILES: Limit = {
  most: 10_000,
  reason: `holds more than 10,000 files; ${BOMB}`,
};

/** Bytes that one file of an archive expands to. The text of a Word file of 5,000 pages takes some 60 MB. */
export const ARCHIVE_FILE_BYTES: Limit = {
  most: 128 * 1024 * 1024,
  reason: `expands to more than 128 MB in one part; ${BOMB}`,
};

/** Bytes that the files read of an archive expand to together; pictures are not read and don't count. */
export const ARCHIVE_BYTES: Limit = {
  most: 256 * 1024 * 1024,
  reason: `expands to more than 256 MB; ${BOMB}`,
};

/**
 * How many times its size a file of an archive may expand to, where that is more than `ARCHIVE_RATIO_FROM` bytes. XML of documents
 * expands 5 to 30 times, of long uniform tables 100 times; deflate reaches 1,032 with nothing but repetition.
 */
export const ARCHIVE_RATIO: Limit = {
  most: 300,
  reason: `expands more than 300 times; ${BOMB}`,
};

/** Below this an expansion is harmless, whatever its ratio: a megabyte. */
export const ARCHIVE_RATIO_FROM = 1024 * 1024;

/** Elements inside one another. Word nests some ten for each table in a table; browsers stop at 512. */
export const NESTED_ELEMENTS: Limit = {
  most: 512,
  reason: "has more than 512 elements inside one another; save it anew from the program that made it",
};

/** Pages of a PDF. The longest printed books have some 3,000; beyond that it is an archive of many documents. */
export const MOST_PAGES = 5_000;

/**
 * Characters read of one document, all readings together, in code units: 64 million, as many as the largest text file that is read
 * (`MAX_SOURCE_BYTES`) can have.
 */
export const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Runs of characters on a page. A newspaper's page set letter by letter has some 30,000. */
export const MOST_PIECES_OF_PAGE = 200_000;

/** Bytes that one compressed stream of a document may unpack to: 256 MB, four times the largest file that is read. */
export const MOST_STREAM_BYTES = 256 * 1024 * 1024;

/** A day and a night of captions are 40,000 cues. */
export const MOST_CUES = 200_000;
