import { otherFormatOf } from "./disguise.ts";
import { Unreadable } from "./unreadable.ts";
import { type Archive, openArchive } from "./zip.ts";
import { looksLikeArchive } from "./zipDirectory.ts";

/** Formats that are zip archives, by what a person calls them and the ending they should have. */
const ARCHIVES = {
  docx: { what: "a Word document", ending: ".docx" },
  odt: { what: "an OpenDocument text", ending: ".odt" },
  epub: { what: "an EPUB", ending: ".epub" },
} as const;

export type ArchiveFormat = keyof typeof ARCHIVES;

/** How files of the old Office programs begin: Compound File Binary ([MS-CFB] 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The streams by which a compound file says what it is, in UTF-16 as they stand in it ([MS-OFFCRYPTO] 2.3.4.4, [MS-DOC] 2.1.1). */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
const WORD_DOCUMENT = Buffer.from("WordDocument", "utf16le");
const OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text";
/** Enough to see a file's first words. */
const HEAD_BYTES = 512;

/**
 * The archive that a file of `format` is.
 *
 * @throws Unreadable where it is something else, with what it is and what to do
 */
export function archiveOf(bytes: Uint8Array, format: ArchiveFormat): Archive {
  if (bytes.length === 0) throw new Unreadable("is empty");
  if (!looksLikeArchive(bytes)) throw new Unreadable(whatElse(bytes, format));
  const archive = openArchive(bytes);
  const found = formatOf(archive);
  if (found === format) return archive;
  if (found !== undefined) {
    const { what, ending } = ARCHIVES[found];
    throw new Unreadable(`is ${what} by its content; rename it so that it ends in ${ending}`);
  }
  throw new Unreadable(`is a zip archive and not ${ARCHIVES[format].what}; take out of it what you cite`);
}

/** What an archive holds, by the parts that every file of the format has. */
function formatOf(archive: Archive): ArchiveFormat | undefined {
  if (archive.has("META-INF/container.xml")) return "epub";
  if (archive.has("content.xml")) return isOpenDocumentText(archive) ? "odt" : undefined;
  // Word's main part may have any name; its relationships, content types and folder are always there.
  const isOffice = archive.has("[Content_Types].xml") && archive.has("_rels/.rels");
  const isWord = archive.names.some((name) => name.toLowerCase().startsWith("word/"));
  return isOffice && isWord ? "docx" : undefined;
}

/** Spreadsheets and slides have the same parts; the first file says which it is (OpenDocument part 2, 3.3). */
function isOpenDocumentText(archive: Archive): boolean {
  const stated = archive.read("mimetype");
  return stated === undefined || Buffer.from(stated).toString("latin1").startsWith(OPEN_DOCUMENT_TEXT);
}

/** What a file is that is no archive, as a clause. */
function whatElse(bytes: Uint8Array, format: ArchiveFormat): string {
  if (isCompound(bytes)) return whatOldFile(bytes);
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  const other = otherFormatOf(head);
  if (other !== undefined) return other;
  if (/^<(?:!doctype html|html)/i.test(head))
    return "is a web page by its content; rename it so that it ends in .html";
  return `is not ${ARCHIVES[format].what}, or damaged; get it again, or save it anew from the program that made it`;
}

/** What a file of Word before 2007 is, or one that Office encrypted, as a clause. `bytes` are all of it. */
function whatOldFile(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(ENCRYPTED_PACKAGE)) return "is password-protected; save a copy without a password";
  if (buffer.includes(WORD_DOCUMENT)) return "is an old Word file; save it as .docx";
  return "is an old Office file; save it as .docx";
}

function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, i) => bytes[i] === byte);
}
