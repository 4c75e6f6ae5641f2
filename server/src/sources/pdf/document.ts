import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextContent, TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import { MOST_CHARACTERS, MOST_PIECES_OF_PAGE } from "../limits.ts";
import type { RawPage } from "./layout.ts";
import type { OutlineEntry } from "./outline.ts";
import { piecesOf } from "./pieces.ts";
import type { Properties } from "./properties.ts";

/** Thrown where a document has more text than is read. */
export class TooMuchText extends Error {}

/** Entries of an outline that are looked for; the longest tables of contents have some hundreds. */
const MOST_ENTRIES = 5_000;
const DEEPEST_OUTLINE = 12;

/** The pages of a document as drawn. A page that is broken is empty. Throws `TooMuchText`. */
export async function readPages(document: PDFDocumentProxy): Promise<RawPage[]> {
  const pages: RawPage[] = [];
  let room = MOST_CHARACTERS;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await orUndefined(document.getPage(number));
    if (page === undefined) {
      pages.push({ pieces: [], width: 0, height: 0 });
      continue;
    }
    const { content, length } = await textOf(page, room);
    room -= length;
    pages.push(rawPage(page, content));
    page.cleanup();
  }
  return pages;
}

/** The labels that the file gives its pages; undefined where it gives none, or only counts them. */
export async function statedLabels(document: PDFDocumentProxy): Promise<string[] | undefined> {
  const labels = await orUndefined(document.getPageLabels());
  if (!labels || labels.length !== document.numPages) return undefined;
  return labels.every((label, page) => label === String(page + 1)) ? undefined : labels;
}

export async function readProperties(document: PDFDocumentProxy): Promise<Properties> {
  const found = await orUndefined(document.getMetadata());
  return {
    info: (found?.info as Record<string, unknown> | undefined) ?? {},
    xmp: (name) => found?.metadata?.get(name),
  };
}

/** The outline's entries in order, as far as they lead to a page. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  type Items = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;
  const visit = async (items: Items, depth: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      if (entries.length >= MOST_ENTRIES) return;
      const page = await orUndefined(pageOf(document, dest));
      if (page !== undefined) entries.push({ title, depth, page });
      if (depth < DEEPEST_OUTLINE) await visit(inner, depth + 1);
    }
  };
  await visit((await orUndefined(document.getOutline())) ?? [], 1);
  return entries;
}

async function pageOf(
  document: PDFDocumentProxy,
  dest: string | unknown[] | null,
): Promise<number | undefined> {
  const explicit = typeof dest === "string" ? await document.getDestination(dest) : dest;
  const target: unknown = explicit?.[0];
  if (typeof target === "number") return target;
  return target
    ? document.getPageIndex(target as Parameters<PDFDocumentProxy["getPageIndex"]>[0])
    : undefined;
}

function rawPage(page: PDFPageProxy, { items, styles }: TextContent): RawPage {
  const viewport = page.getViewport({ scale: 1 });
  const vertical = Object.entries(styles).filter(([, style]) => style.vertical);
  return {
    pieces: piecesOf({
      items: items as TextItem[],
      view: viewport.transform,
      verticalFonts: new Set(vertical.map(([name]) => name)),
    }),
    width: viewport.width,
    height: viewport.height,
  };
}

/** A page's text as it comes, stopped where it is too much. A page that breaks off keeps what came before. */
async function textOf(page: PDFPageProxy, room: number): Promise<{ content: TextContent; length: number }> {
  const content: TextContent = { items: [], styles: {}, lang: null };
  let length = 0;
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  try {
    for (;;) {
      const { value, done } = (await reader.read()) as { value?: TextContent; done: boolean };
      if (done || value === undefined) break;
      Object.assign(content.styles, value.styles);
      for (const item of value.items) {
        content.items.push(item);
        length += (item as TextItem).str.length;
      }
      if (length > room || content.items.length > MOST_PIECES_OF_PAGE) throw new TooMuchText();
    }
  } catch (error) {
    void reader.cancel(error).catch(() => undefined);
    if (error instanceof TooMuchText) throw error;
  }
  return { content, length };
}

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}
