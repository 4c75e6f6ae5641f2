import type { Landmarks } from "../../core/corpus/landmarks.ts";
import { holdsWords } from "../../core/corpus/metadata.ts";
import { pageAt } from "../../core/corpus/pages.ts";
import { type Extracted, extractedText } from "../extracted.ts";
import { MOST_PAGES } from "../limits.ts";
import type { Reader, SourceContent } from "../reader.ts";
import type { Composed } from "./compose.ts";
import { readOutline, readPages, readProperties, statedLabels, TooMuchText } from "./document.ts";
import { type Layout, layOut } from "./layout.ts";
import type { Line } from "./lines.ts";
import { headingsOf } from "./outline.ts";
import { type OpenPdf, openPdf } from "./pdfjs.ts";
import { printedNumbers } from "./printedNumbers.ts";
import { statedIn } from "./properties.ts";
import { numbersIn } from "./runningLines.ts";
import { inflatesTooFar } from "./streams.ts";
import { titleLine } from "./titleLine.ts";

const NOT_A_PDF = "is no PDF file, whatever its name says; give it the ending of what it is";
const DAMAGED = "is damaged, so that no PDF reader can open it; get it again from where it came";
const LOCKED = "is locked with a password; save a copy without one";
const TOO_MANY_PAGES = `has more than ${MOST_PAGES.toLocaleString("en")} pages; split it into smaller files`;
const TOO_MUCH_TEXT = "holds more text than is read of one file; split it into smaller files";
const BOMB = "unpacks to more than a page can hold; it is no document that can be read";
const SCAN = "has pages but no text; it may be a scan: run OCR on it (for example `ocrmypdf in.pdf out.pdf`)";

/** By their `name`, what PDF.js throws where a file is broken; the last is for what it did not foresee. */
const FILE_FAULTS = new Set(["InvalidPDFException", "FormatError", "UnknownErrorException"]);

/** PDF readers look for the mark in the first 1024 bytes (ISO 32000-1, Annex H, note 13). */
const HEADER_REACH = 1024;

/** PDF: its text in reading order, with pages, their numbers, running heads and feet. */
export const pdfReader = {
  format: "pdf",
  async read(bytes) {
    if (bytes.length === 0) return noText("is empty");
    if (!hasHeader(bytes)) return noText(NOT_A_PDF);
    if (inflatesTooFar(bytes)) return noText(BOMB);
    let pdf: OpenPdf;
    try {
      pdf = await openPdf(bytes);
    } catch (error) {
      return noText(reasonOf(error));
    }
    try {
      return await contentOf(pdf);
    } catch (error) {
      return noText(error instanceof TooMuchText ? TOO_MUCH_TEXT : DAMAGED);
    } finally {
      await pdf.close();
    }
  },
} satisfies Reader;

async function contentOf({ document }: OpenPdf): Promise<SourceContent> {
  if (document.numPages > MOST_PAGES) return noText(TOO_MANY_PAGES);
  const layout = layOut(await readPages(document));
  const { first, second } = layout;
  if (!holdsWords(first.text)) return noText(SCAN);
  const labels = (await statedLabels(document)) ?? printedLabels(layout);
  const pages = linesByPage(first);
  const headings = headingsOf(await readOutline(document), pages, first.lineStarts);
  const stated = statedIn(await readProperties(document));
  const heading = titleLine(pages[0]!, layout.size);
  return extractedText(
    extractedFrom(first, labels, headings.length > 0 ? { headings } : {}),
    heading === undefined ? stated : { ...stated, heading },
    second && extractedFrom(second, labels, {}),
  );
}

/** What the running heads and feet count the pages by, where that is not their order alone. */
function printedLabels({ running }: Layout): string[] | undefined {
  const numerals = running.map(({ head, foot }) => [...foot, ...head].flatMap(numbersIn));
  const labels = printedNumbers(numerals);
  return labels?.every((label, page) => label === String(page + 1)) ? undefined : labels;
}

function linesByPage({ starts, lineStarts }: Composed): Line[][] {
  const pages: Line[][] = starts.map(() => []);
  for (const [line, start] of lineStarts) pages[pageAt(starts, start) - 1]!.push(line);
  return pages;
}

/** Whether the mark of a PDF stands near the file's beginning. */
function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_REACH)).includes("%PDF-");
}

/** What opening a file failed on; a failure of the library itself is not the file's. Throws what it does not know. */
function reasonOf(error: unknown): string {
  const { name } = error as Error;
  if (name === "PasswordException") return LOCKED;
  if (FILE_FAULTS.has(name)) return DAMAGED;
  throw error;
}

function noText(reason: string): SourceContent {
  return { kind: "no-text", reason };
}

function extractedFrom(
  { text, furniture, starts }: Composed,
  labels: string[] | undefined,
  more: Landmarks,
): Extracted {
  const pages = labels === undefined ? { starts } : { starts, labels };
  return { text, furniture, landmarks: { pages, ...more } };
}
