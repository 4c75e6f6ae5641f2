import type { Prefixes } from "../document/xml.ts";

/** Namespaces of an e-book's package (EPUB 3.3, https://www.w3.org/TR/epub-33/); EPUB 1 had none. */
export const EPUB: Prefixes = new Map([
  ["http://www.idpf.org/2007/opf", "opf"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/elements/1.0/", "dc"],
  ["urn:oasis:names:tc:opendocument:xmlns:container", "ocf"],
  ["http://www.w3.org/2001/04/xmlenc#", "enc"],
  ["http://www.daisy.org/z3986/2005/ncx/", "ncx"],
]);

/** A name without its prefix: some producers leave out the namespace of a file that has only one. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
