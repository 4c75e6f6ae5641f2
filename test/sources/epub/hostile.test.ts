import { describe, expect, test } from "vitest";
import { read, refusal } from "../read.ts";
import { type ZipFiles, zipFile } from "../zipFile.ts";
import { bookFile } from "./book.ts";

const plain = { chapters: { "c.xhtml": "<p>Words.</p>" } };
const DECLARES =
  "declares its own XML entities, which no such document needs; save it anew from the program that made it";
const DEEP = "has more than 512 elements inside one another; save it anew from the program that made it";

const withFiles = (files: ZipFiles) => bookFile({ ...plain, files });
const encrypted = (algorithm: string, file: string) =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><enc:EncryptedKey><enc:EncryptionMethod Algorithm="rsa"/></enc:EncryptedKey></KeyInfo><enc:CipherData><enc:CipherReference URI="${file}"/></enc:CipherData></enc:EncryptedData></encryption>`;
const AES = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";

describe("what is no e-book, or none that can be read, in a sentence", () => {
  test.each<[string, Uint8Array, string]>([
    ["empty", Buffer.from(""), "is empty"],
    [
      "text",
      Buffer.from("Words."),
      "is not an EPUB, or damaged; get it again, or save it anew from the program that made it",
    ],
    [
      "a Word file",
      zipFile({ "[Content_Types].xml": "x", "_rels/.rels": "x", "word/document.xml": "x" }),
      "is a Word document by its content; rename it so that it ends in .docx",
    ],
    [
      "no package",
      zipFile({ "META-INF/container.xml": "<a/>" }),
      "is an EPUB without its package file; get it again from where it came from",
    ],
    [
      "a package that is missing",
      zipFile({ "META-INF/container.xml": '<a><rootfile full-path="x.opf"/></a>' }),
      "is an EPUB without its package file; get it again from where it came from",
    ],
    [
      "no chapters",
      withFiles({ "OEBPS/book.opf": "<package><spine/></package>" }),
      "is an EPUB without chapters; get it again from where it came from",
    ],
    ["no words", bookFile({ chapters: { "c.xhtml": "<img/>" } }), "holds no words"],
    [
      "protected chapters",
      withFiles({ "META-INF/encryption.xml": encrypted(AES, "OEBPS/c.xhtml") }),
      "is protected by DRM; only the program it was bought for can read it",
    ],
    [
      "a damaged package",
      withFiles({ "OEBPS/book.opf": "<package>" }),
      "is damaged inside; save it anew from the program that made it",
    ],
    [
      "entities in the package",
      withFiles({ "OEBPS/book.opf": '<!DOCTYPE package [<!ENTITY a "aaa">]><package>&a;</package>' }),
      DECLARES,
    ],
    [
      "entities in a chapter",
      withFiles({
        "OEBPS/c.xhtml":
          '<!DOCTYPE html [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><html><body>&b;</body></html>',
      }),
      DECLARES,
    ],
    ["a package nested 100,000 times", withFiles({ "OEBPS/book.opf": "<a>".repeat(100_000) }), DEEP],
    [
      "a chapter nested 100,000 times",
      withFiles({ "OEBPS/c.xhtml": `${"<div>".repeat(100_000)}Words.` }),
      "nests more than 20,000 elements in each other; open it in a browser and save it again",
    ],
    [
      "a chapter that is a zip bomb",
      withFiles({ "OEBPS/c.xhtml": " ".repeat(3_000_000) }),
      "expands more than 300 times; it may be a zip bomb",
    ],
    [
      "a chapter that lies about its size",
      withFiles({ "OEBPS/c.xhtml": { data: " ".repeat(3_000_000), statedSize: 10 } }),
      "is cut short or damaged; get it again from where it came from",
    ],
  ])("%s", async (_, bytes, reason) => expect(await refusal("a.epub", bytes)).toBe(reason));

  test("cut short anywhere", async () => {
    const whole = bookFile(plain);
    for (let length = 4; length < whole.length; length += 11) {
      expect(await refusal("a.epub", whole.subarray(0, length))).toMatch(/^is cut short or damaged; /);
    }
  });
});

describe("what is amiss, and the rest is read", () => {
  test.each<[string, ZipFiles]>([
    [
      "fonts made useless elsewhere",
      { "META-INF/encryption.xml": encrypted("http://www.idpf.org/2008/embedding", "OEBPS/c.xhtml") },
    ],
    ["an encrypted picture", { "META-INF/encryption.xml": encrypted(AES, "OEBPS/cover.jpg") }],
    [
      "contents with entities of their own",
      {
        "OEBPS/book.opf":
          '<package><manifest><item id="c" href="c.xhtml" media-type="text/html"/><item id="n" href="n.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="n"><itemref idref="c"/></spine></package>',
        "OEBPS/n.ncx": '<!DOCTYPE ncx [<!ENTITY a "a">]><ncx>&a;</ncx>',
      },
    ],
    [
      "names that lead out of the archive",
      {
        "OEBPS/book.opf":
          '<package><manifest><item id="a" href="../../../../etc/passwd" media-type="text/html"/><item id="b" href="file:///etc/passwd" media-type="text/html"/><item id="c" href="c.xhtml" media-type="text/html"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>',
        "../../etc/passwd": "root",
      },
    ],
    [
      "a package that is its own chapter and contents",
      {
        "OEBPS/book.opf":
          '<package><manifest><item id="o" href="book.opf" media-type="application/x-dtbncx+xml"/><item id="c" href="c.xhtml" media-type="text/html"/></manifest><spine toc="o"><itemref idref="c"/><itemref idref="c"/></spine></package>',
      },
    ],
  ])("%s", async (_, files) => expect((await read("a.epub", withFiles(files))).text).toBe("Words."));

  test("a page list of 100,000 entries, and a chapter of 10,000 notes", async () => {
    const nav = `<nav epub:type="page-list"><ol>${'<li><a href="c.xhtml#p">1</a></li>'.repeat(100_000)}</ol></nav>`;
    const body = `<p id="p">Words.</p>${"<aside epub:type='footnote'>n</aside>".repeat(10_000)}`;
    // The list repeats itself, and so does the chapter: as stored files neither is a bomb.
    const files = {
      "OEBPS/c.xhtml": { data: `<body>${body}</body>`, method: 0 },
      "OEBPS/nav.xhtml": { data: `<body>${nav}</body>`, method: 0 },
    };
    expect((await read("a.epub", bookFile({ ...plain, nav, files }))).text.startsWith("Words.")).toBe(true);
  });
});
