import { type ZipFiles, zipFile } from "../zipFile.ts";

/** A book as a producer of EPUB writes it; what is not said is as in a plain book of EPUB 3. */
export interface BookParts {
  /** The bodies of the chapters' files, by name. */
  readonly chapters: Readonly<Record<string, string>>;
  /** Names of chapters outside the reading order. */
  readonly aside?: readonly string[];
  /** The body of the navigation document. */
  readonly nav?: string;
  /** What is inside `ncx`. */
  readonly ncx?: string;
  /** What is inside `metadata`. */
  readonly metadata?: string;
  /** Added to the spine. */
  readonly spine?: string;
  /** Further files of the archive, or others in the place of those made here. */
  readonly files?: ZipFiles;
}

const XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">';

/** The bytes of an e-book. */
export function bookFile(book: BookParts): Buffer {
  const names = Object.keys(book.chapters);
  const items = names.map(
    (name, i) => `<item id="c${i}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const refs = names.map(
    (name, i) => `<itemref idref="c${i}"${book.aside?.includes(name) ? ' linear="no"' : ""}/>`,
  );
  if (book.nav !== undefined) {
    items.push('<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>');
    refs.unshift('<itemref idref="nav"/>');
  }
  if (book.ncx !== undefined)
    items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>');
  const chapters = names.map((name) => [`OEBPS/${name}`, chapterFile(book.chapters[name]!)] as const);
  return zipFile({
    mimetype: { data: "application/epub+zip", method: 0 },
    "META-INF/container.xml":
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "OEBPS/book.opf": `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${book.metadata ?? ""}</metadata><manifest>${items.join("")}</manifest><spine${book.ncx === undefined ? "" : ' toc="ncx"'}>${refs.join("")}${book.spine ?? ""}</spine></package>`,
    ...(book.nav === undefined ? {} : { "OEBPS/nav.xhtml": chapterFile(book.nav) }),
    ...(book.ncx === undefined
      ? {}
      : {
          "OEBPS/toc.ncx": `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/">${book.ncx}</ncx>`,
        }),
    ...Object.fromEntries(chapters),
    ...book.files,
  });
}

function chapterFile(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n${XHTML}<head><title/></head><body>${body}</body></html>`;
}
