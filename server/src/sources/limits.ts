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
