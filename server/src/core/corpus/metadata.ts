import { printableLine } from "../text/oneLine.ts";
import { calendarDate, leadingDate } from "./dates.ts";
import { isFurnitureLine } from "./furniture.ts";
import { NAVIGATION_LINES } from "./furnitureWords.ts";
import { normalizeDoi, webAddress } from "./identifiers.ts";
import { foldLine, LONGEST_WRAPPED_LINE, linesOf } from "./lines.ts";
import { writtenName } from "./names.ts";
import type { Metadata } from "./source.ts";

/** What a file says of itself outside its text: front matter, a document's properties. Values as found. */
export interface StatedMetadata {
  readonly title?: string;
  readonly date?: string;
  /** The first heading, where the format has headings. */
  readonly heading?: string;
  /** Persons and institutions, one an item, as written: `Jane Doe`, `Doe, Jane`, `World Bank`. */
  readonly authors?: readonly string[];
  /** The journal, book or site that it is part of. */
  readonly container?: string;
  /** A DOI in any of its spellings: `10.1000/xyz`, `doi:…`, `https://doi.org/…`. */
  readonly doi?: string;
  /** The address that the file gives as its own (a canonical link, a saved page's address). */
  readonly url?: string;
}

/** A title is shown on one line of a list or a hover; 80 columns hold this many code units of opening words. */
const LONGEST_OPENING = 80;
/** A stated title is kept as it is unless something else than a title was put there. */
const LONGEST_TITLE = 200;
/** A title stands near the top, and a file may have 64 MB. */
const LEAD_LENGTH = 20_000;
/** A page's head has a handful of lines above its text; further down the short lines are section headings. */
const MOST_CANDIDATES = 6;
/** One or two words (`News`) are contained in a title by chance. */
const FEWEST_CONTAINED_WORDS = 3;
/** For a text whose beginning is control characters alone. */
const UNTITLED = "untitled";

const navigation = new Set(NAVIGATION_LINES);
const ENDS_LIKE_A_SENTENCE = /[.,;:…。，；：]["'”’»)\]]?$/u;
const CREDIT = /^(?:source|published|updated|posted|date|author)\s?:/u;
const BREADCRUMB = / [>›»] /u;
const HAS_WORD = /[\p{L}\p{N}]/u;
const HAS_LETTER = /\p{L}/u;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S*$/u;

/**
 * What is known of a source. The title is what the file states, else its first heading, else the first line that reads
 * as one, else the opening words, shortened; never empty for a text that holds a word. The date is what the file
 * states, else a leading `date YYYY-MM-DD`. `text` is the readable text.
 */
export function describe(text: string, stated: StatedMetadata = {}): Metadata {
  const leading = leadingDate(text);
  const date = calendarDate(stated.date ?? "") ?? leading?.date;
  const lead = text
    .slice(leading?.range.end ?? 0)
    .trimStart()
    .slice(0, LEAD_LENGTH);
  const title = [stated.title, stated.heading]
    .map((value) => printableLine(value ?? ""))
    .find((value) => value !== "");
  const found = title === undefined ? titleFrom(lead) : shorten(title, LONGEST_TITLE);
  return { title: found, ...(date === undefined ? {} : { date }), ...publication(stated) };
}

/** Who published a source, and where, of what the file states. */
function publication({ authors = [], container, doi, url }: StatedMetadata): Partial<Metadata> {
  const names = authors.flatMap((author) => writtenName(shorten(printableLine(author), LONGEST_TITLE)) ?? []);
  const within = shorten(printableLine(container ?? ""), LONGEST_TITLE);
  const identifier = normalizeDoi(doi ?? "");
  const address = webAddress(url ?? "");
  return {
    ...(names.length === 0 ? {} : { authors: names }),
    ...(within === "" ? {} : { container: within }),
    ...(identifier === undefined ? {} : { doi: identifier }),
    ...(address === undefined ? {} : { url: address }),
  };
}

/** `words` cut at a word's end so that it has at most `longest` code units with its `…`; unchanged where it fits. */
export function shorten(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const room = longest - 1;
  const space = words.lastIndexOf(" ", room);
  // A script without spaces, or one endless word, is cut between two characters.
  const cut = space > longest / 2 ? space : room - (isLowSurrogate(words, room) ? 1 : 0);
  return `${words.slice(0, cut).replace(/[\s,;:–—-]{1,8}$/u, "")}…`;
}

/** Whether `text` holds anything that could be quoted. */
export function holdsWords(text: string): boolean {
  return HAS_WORD.test(text);
}

function titleFrom(lead: string): string {
  const candidates: string[] = [];
  let opening: string | undefined;
  for (const line of linesOf(lead)) {
    const words = printableLine(lead.slice(line.start, line.end));
    if (isAboveTheTitle(foldLine(words))) continue;
    if (!line.standsAlone || !readsAsTitle(words) || candidates.length === MOST_CANDIDATES) {
      opening = lead.slice(line.start);
      break;
    }
    candidates.push(words);
  }
  const title = repeatedIn(candidates) ?? candidates[0];
  if (title !== undefined) return title;
  return shorten(printableLine((opening ?? lead).slice(0, 4 * LONGEST_OPENING)), LONGEST_OPENING) || UNTITLED;
}

/** A page names its title twice, once perhaps among its navigation: the later, shorter one is the title alone. */
function repeatedIn(candidates: readonly string[]): string | undefined {
  const folded = candidates.map(foldLine);
  return candidates.find((_, later) => {
    const line = folded[later]!;
    if (line.split(" ").length < FEWEST_CONTAINED_WORDS) return false;
    return folded.some((earlier, i) => i < later && earlier.includes(line));
  });
}

function isAboveTheTitle(folded: string): boolean {
  if (!HAS_LETTER.test(folded) || navigation.has(folded) || isFurnitureLine(folded)) return true;
  return BREADCRUMB.test(folded) || CREDIT.test(folded) || WEB_ADDRESS.test(folded);
}

function readsAsTitle(words: string): boolean {
  return words.length <= LONGEST_WRAPPED_LINE && !ENDS_LIKE_A_SENTENCE.test(words);
}

function isLowSurrogate(words: string, at: number): boolean {
  const unit = words.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
