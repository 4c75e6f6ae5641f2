import { describe, expect, test } from "vitest";
import { read, refusal } from "../read.ts";
import { zipFile } from "../zipFile.ts";
import { p, r, wordFile } from "./wordFile.ts";

const DAMAGED = "is cut short or damaged; get it again from where it came from";
const DAMAGED_INSIDE = "is damaged inside; save it anew from the program that made it";
const whole = wordFile({ body: p(r("Words.")) });

/** A Word file whose main part is `xml`. */
const withMain = (xml: string | Uint8Array) => wordFile({ body: "", files: { "word/document.xml": xml } });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function compound(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1500),
    Buffer.from(stream, "utf16le"),
  ]);
}

describe("what is no Word file, or none that can be read, in a sentence", () => {
  test.each<[string, string, Uint8Array, string]>([
    ["empty", "a.docx", Buffer.from(""), "is empty"],
    [
      "a few bytes",
      "a.docx",
      Buffer.from("PK"),
      "is not a Word document, or damaged; get it again, or save it anew from the program that made it",
    ],
    [
      "password-protected",
      "a.docx",
      compound("EncryptedPackage"),
      "is password-protected; save a copy without a password",
    ],
    ["an old Word file", "a.doc", compound("WordDocument"), "is an old Word file; save it as .docx"],
    ["another old file", "a.doc", compound("Workbook"), "is an old Office file; save it as .docx"],
    ["Rich Text", "a.doc", Buffer.from("{\\rtf1 x}"), "is Rich Text by its content; save it as .docx"],
    [
      "a PDF",
      "a.docx",
      Buffer.from("%PDF-1.7"),
      "is a PDF by its content; rename it so that it ends in .pdf",
    ],
    [
      "a web page",
      "a.doc",
      Buffer.from("\ufeff<html xmlns:w='x'>"),
      "is a web page by its content; rename it so that it ends in .html",
    ],
    [
      "an OpenDocument text",
      "a.docx",
      zipFile({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "x" }),
      "is an OpenDocument text by its content; rename it so that it ends in .odt",
    ],
    [
      "an EPUB",
      "a.docx",
      zipFile({ "META-INF/container.xml": "x" }),
      "is an EPUB by its content; rename it so that it ends in .epub",
    ],
    [
      "another archive",
      "a.docx",
      zipFile({ "a.txt": "x" }),
      "is a zip archive and not a Word document; take out of it what you cite",
    ],
    [
      "a workbook",
      "a.docx",
      zipFile({ "[Content_Types].xml": "x", "_rels/.rels": "x", "xl/a.xml": "x" }),
      "is a zip archive and not a Word document; take out of it what you cite",
    ],
    [
      "no main part",
      "a.docx",
      zipFile({ "[Content_Types].xml": "x", "_rels/.rels": "<x/>", "word/a.xml": "x" }),
      "is a Word document without its text; save it anew from the program that made it",
    ],
    ["no words", "a.docx", wordFile({ body: p("") }), "holds no words"],
    ["broken XML", "a.docx", withMain("<w:document"), DAMAGED_INSIDE],
    [
      "XML that ends early",
      "a.docx",
      withMain(`<w:document ${W}><w:body><w:p><w:r><w:t>Words`),
      DAMAGED_INSIDE,
    ],
    ["bytes that are no UTF-8", "a.docx", withMain(Buffer.from(`<a>\xff</a>`, "latin1")), DAMAGED_INSIDE],
    [
      "an encoding nobody knows",
      "a.docx",
      withMain(`<?xml version="1.0" encoding="martian"?><a/>`),
      DAMAGED_INSIDE,
    ],
    ["an entity that nobody declared", "a.docx", withMain(`<a>&lol;</a>`), DAMAGED_INSIDE],
    [
      "a part that is encrypted",
      "a.docx",
      wordFile({ body: "", files: { "word/document.xml": { data: "x", isEncrypted: true } } }),
      "is password-protected; save a copy without a password",
    ],
    [
      "a zip bomb",
      "a.docx",
      withMain(Buffer.alloc(3_000_000, " ")),
      "expands more than 300 times; it may be a zip bomb",
    ],
  ])("%s", async (_, path, bytes, reason) => expect(await refusal(path, bytes)).toBe(reason));

  test("more words than a text file may have", async () => {
    const words = r("All work and no play makes Jack a dull boy. ".repeat(100_000));
    const files = {
      "word/document.xml": { data: `<w:document ${W}>${p(words).repeat(16)}</w:document>`, method: 0 },
    };
    const reason = "is larger than 64 MB; split it into smaller files";
    expect(await refusal("a.docx", wordFile({ body: "", files }))).toBe(reason);
  });

  test("cut short anywhere", async () => {
    for (let length = 4; length < whole.length; length += 7) {
      expect(await refusal("a.docx", whole.subarray(0, length))).toBe(DAMAGED);
    }
  });
});

describe("XML that asks for too much", () => {
  const DECLARES =
    "declares its own XML entities, which no such document needs; save it anew from the program that made it";
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    "",
  );

  test.each<[string, string]>([
    ["entities that expand to gigabytes", `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]><a>&l9;</a>`],
    ["an entity from a file", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["parameters", '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;]><a/>'],
  ])("%s", async (_, xml) => expect(await refusal("a.docx", withMain(xml))).toBe(DECLARES));

  test("nested 100,000 times", async () => {
    const xml = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    expect(await refusal("a.docx", withMain(xml))).toBe(
      "has more than 512 elements inside one another; save it anew from the program that made it",
    );
  });
});

describe("what is amiss, and the rest is read", () => {
  test.each<[string, Buffer]>([
    [
      "names that lead out of the archive",
      wordFile({ body: p(r("Words.")), files: { "../../etc/passwd": "x", "/word/x": "y" } }),
    ],
    [
      "relations in a circle",
      wordFile({
        body: p(r("Words.")),
        files: {
          "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/footnotes" Target="document.xml"/><Relationship Type="x/styles" Target="document.xml"/></Relationships>`,
        },
      }),
    ],
    [
      "relations that lead out",
      wordFile({
        body: p(r("Words.")),
        files: {
          "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/styles" Target="../../../etc/passwd"/><Relationship Type="x/footnotes" TargetMode="External" Target="http://127.0.0.1/"/><Relationship Type="x/endnotes" Target="%zz"/></Relationships>`,
        },
      }),
    ],
    [
      "no relations",
      wordFile({
        body: p(r("Words.")),
        files: { "_rels/.rels": "<a/>", "word/_rels/document.xml.rels": "<a/>" },
      }),
    ],
    [
      "a type of document without entities",
      withMain(
        `<!DOCTYPE document SYSTEM "http://127.0.0.1/x.dtd"><w:document ${W}><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:document>`,
      ),
    ],
    [
      "UTF-16",
      withMain(
        Buffer.from(
          `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document ${W}><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:document>`,
          "utf16le",
        ),
      ),
    ],
    [
      "a cell and a row outside tables",
      wordFile({ body: `<w:tr><w:tc>${p(r("no"))}</w:tc></w:tr>${p(r("Words."))}` }),
    ],
    [
      "words outside paragraphs",
      wordFile({ body: `<w:r><w:t>no</w:t></w:r>${p(r("Words."))}<mc:Choice/><w:footnote/>` }),
    ],
  ])("%s", async (_, bytes) => expect((await read("a.docx", bytes)).text).toBe("Words."));
});
