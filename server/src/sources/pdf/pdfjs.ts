import type { getDocument, PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { characterMaps } from "./characterMaps.ts";

/** A document that is open; `close` gives its memory back. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** PDF.js says nothing but errors, and those it throws. */
const QUIET = 0;

/**
 * Opens a PDF with Mozilla's PDF.js for its text alone: no script of the document runs, nothing is fetched but character maps
 * from disk, no picture is decoded.
 *
 * @throws what PDF.js throws: `PasswordException`, `InvalidPDFException` and others, by their `name`
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await library();
  const cMapUrl = characterMaps();
  const task = pdfjs.getDocument({
    // A copy: the parser keeps what it is given. And a plain one: it refuses Node's `Buffer`.
    data: new Uint8Array(bytes),
    verbosity: QUIET,
    ...(cMapUrl === undefined ? {} : { cMapUrl, cMapPacked: true }),
    // Widths of fonts that are not in the file come from its own tables; no font is looked for or drawn.
    useSystemFonts: true,
    disableFontFace: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    disableAutoFetch: true,
    stopAtErrors: false,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

interface Library {
  readonly getDocument: typeof getDocument;
}

let loaded: Promise<Library> | undefined;

/** PDF.js, read when the first PDF is: it is the largest package of all. */
function library(): Promise<Library> {
  loaded ??= load();
  return loaded;
}

/** What PDF.js's drawing half asks for when it is loaded; nothing is ever drawn. */
class Undrawn {}

/**
 * Without these names PDF.js looks for a native package to draw with, and warns that there is none. It looks once, while it
 * loads, so for that time it is not listened to.
 */
async function load(): Promise<Library> {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globals[name] ??= Undrawn;
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // @ts-expect-error Mozilla's parser has no types. It leaves itself in `globalThis`, where the reading half looks for it.
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}
