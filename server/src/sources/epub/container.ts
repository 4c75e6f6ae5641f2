import { partName } from "../document/partNames.ts";
import { readXml } from "../document/xml.ts";
import { Unreadable } from "../unreadable.ts";
import type { Archive } from "../zip.ts";
import { EPUB, localName } from "./namespaces.ts";

const CONTAINER = "META-INF/container.xml";
const ENCRYPTION = "META-INF/encryption.xml";
const NO_PACKAGE = "is an EPUB without its package file; get it again from where it came from";
const PROTECTED = "is protected by DRM; only the program it was bought for can read it";

/** Ways to make fonts useless outside their book (EPUB 3.3, 4.4, and Adobe's): they hide no words. */
const FONT_ALGORITHMS = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

/**
 * The name of the package file (`.opf`) of a book.
 *
 * @throws Unreadable where there is none
 */
export function packageName(archive: Archive): string {
  let found: string | undefined;
  const bytes = archive.read(CONTAINER);
  if (bytes !== undefined) {
    readXml(bytes, EPUB, {
      open({ name, attribute }) {
        // Of several renditions of a book the first is the default one.
        if (localName(name) === "rootfile") found ??= attribute("full-path");
      },
    });
  }
  const name = found === undefined ? undefined : partName("", found);
  if (name !== undefined && archive.has(name)) return name;
  const other = archive.names.find((each) => each.toLowerCase().endsWith(".opf"));
  if (other === undefined) throw new Unreadable(NO_PACKAGE);
  return other;
}

/**
 * Makes sure that a book's chapters can be read.
 *
 * @param chapters the names of their files
 * @throws Unreadable where one of them is encrypted
 */
export function refuseProtected(archive: Archive, chapters: ReadonlySet<string>): void {
  const bytes = archive.read(ENCRYPTION);
  if (bytes === undefined) return;
  let algorithm = "";
  readXml(bytes, EPUB, {
    open({ name, attribute }) {
      // A key has a method of its own, inside; the data's comes first.
      if (name === "enc:EncryptedData") algorithm = "";
      if (name === "enc:EncryptionMethod" && algorithm === "") algorithm = attribute("Algorithm") ?? "";
      if (name !== "enc:CipherReference" || FONT_ALGORITHMS.has(algorithm)) return;
      if (chapters.has(partName("", attribute("URI") ?? ""))) throw new Unreadable(PROTECTED);
    },
  });
}
