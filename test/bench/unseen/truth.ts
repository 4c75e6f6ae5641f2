import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";

/** A stretch of words that stand together in a document, as another program than ours has them. */
export interface Block {
  readonly text: string;
  /** The file page it stands on, from 1, where the program says so. */
  readonly page?: number;
}

/** What a document says by another program's reading. */
export interface Truth {
  readonly blocks: readonly Block[];
  /** Whether a second reading has these words one after another, too; a passage that two readings dispute proves nothing. */
  confirms(words: string): boolean;
}

const BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, blockquote, pre, figcaption, caption, div";
const BESIDE =
  "nav, script, style, head, header, footer, .sphinxsidebar, .related, .headerlink, .footer, .navheader, .navfooter, .nav-panel, .toc, .contents, .copiable-link, .copiable-anchor, .index-entry, sup, .footnote-call, .footnote-reference, .section-number, .secno";

/** What is known of the words at `place`: a page or a folder of pages, a plain text, or a PDF. */
export function truthAt(place: string): Truth {
  if (place.endsWith(".pdf")) return truthOfPdf(place);
  const blocks = place.endsWith(".txt") ? blocksOfText(place) : blocksOfHtml(place);
  return { blocks, confirms: () => true };
}

/** The innermost blocks of the pages at `place`, in order; navigation and marks that generators put after headings left out. */
function blocksOfHtml(place: string): Block[] {
  return filesAt(place).flatMap((file) => {
    const latin = /charset=iso-8859-1/i.test(readFileSync(file, "latin1").slice(0, 2000));
    const { document } = parseHTML(readFileSync(file, latin ? "latin1" : "utf8"));
    for (const beside of document.querySelectorAll(BESIDE)) beside.remove();
    return [...document.querySelectorAll(BLOCKS)]
      .filter((element) => element.querySelector(`${BLOCKS}, br, img, math`) === null)
      .map((element) => ({ text: oneLine(element.textContent ?? "") }));
  });
}

/** The paragraphs of a PDF as pdftotext (Poppler) has them in reading order, confirmed by its reading in the order of drawing. */
function truthOfPdf(file: string): Truth {
  const blocks = pdftotext(file)
    .split("\f")
    .flatMap((text, i) => text.split(/\n\s*\n/u).map((block) => ({ text: oneLine(block), page: i + 1 })));
  const drawn = squeezed(pdftotext(file, "-raw"));
  return { blocks, confirms: (words) => drawn.includes(squeezed(words)) };
}

function pdftotext(file: string, ...options: string[]): string {
  const args = ["-enc", "UTF-8", ...options, file, "-"];
  // Control characters are glyphs without a meaning.
  return execFileSync("pdftotext", args, { maxBuffer: 1 << 28 })
    .toString()
    .replace(/[\u0080-\u009F]/gu, "");
}

function blocksOfText(file: string): Block[] {
  return readFileSync(file, "utf8")
    .split(/\n\s*\n/u)
    .map((block) => ({ text: oneLine(block) }));
}

/** Letters and figures alone. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function filesAt(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const pages = readdirSync(place)
    .filter((name) => name.endsWith(".html"))
    .sort();
  return pages.map((name) => path.join(place, name));
}
