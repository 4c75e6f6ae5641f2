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

/**
 * The sum of the depths of a page's elements beyond which it is read whole, without looking for its main text: the search
 * takes each element's text anew for many of the elements around it. The longest articles of Wikipedia have some 500,000.
 */
export const MOST_SUMMED_DEPTH = 1_000_000;

/** Data that a page states about itself (JSON-LD) is some kilobytes; with an article's text in it, some hundreds. */
export const LONGEST_LINKED_DATA = 2 * 1024 * 1024;
