import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, test } from "vitest";
import { openArchive } from "../../server/src/sources/zip.ts";
import { readSource } from "../sources/readSource.ts";
import { zipFile } from "../sources/zipFile.ts";

/** A broken archive gives text or a sentence; a reader that fails is told as `can't be read: its reader failed`. */
async function expectSentence(path: string, bytes: Uint8Array): Promise<void> {
  const content = await readSource(path, bytes);
  if (
    content.kind === "no-text" &&
    !/^(?:is|has|holds|expands|declares|nests) .*[^.]$/.test(content.reason)
  ) {
    throw new Error(content.reason);
  }
}

/** A place in a part as a share of its length, and what is done there. */
const damage = fc.record({
  part: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 400 }),
  put: fc.oneof(
    fc.constant(""),
    fc.string({ maxLength: 10 }),
    fc.constantFrom(
      "<w:p>",
      "</w:p>",
      "<w:tc>",
      "</w:tr>",
      "<w:txbxContent>",
      "<w:ins>",
      "<m:d>",
      "</m:e>",
      "<text:p>",
      "</p>",
      "<aside epub:type='footnote'>",
      "]]>",
      "&x;",
      "<!--",
    ),
  ),
});

describe("parts of a document that are damaged anywhere", () => {
  test.each([
    "docx/word.docx",
    "docx/pandoc.docx",
    "docx/libreoffice.odt",
    "epub/published.epub",
    "epub/pandoc-2.epub",
  ])("%s", async (path) => {
    const archive = openArchive(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)));
    const texts = archive.names.filter((name) => /\.(?:xml|rels|opf|ncx|x?html)$/.test(name));
    const files = new Map(archive.names.map((name) => [name, archive.read(name)!] as const));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const changed = new Map<string, string | Uint8Array>(files);
        for (const { part, at, length, put } of damages) {
          const name = texts[part % texts.length]!;
          const whole = Buffer.from(changed.get(name)!).toString("utf8");
          const start = Math.floor(at * whole.length);
          changed.set(name, whole.slice(0, start) + put + whole.slice(start + length));
        }
        await expectSentence(path, zipFile(Object.fromEntries(changed)));
      }),
      { numRuns: 60 },
    );
  });
});

/** Elements that stand in one another in any order, as no program would write them. */
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      "<w:t>word</w:t>",
      "<w:tab/>",
      "<w:vanish/>",
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:footnoteReference w:id="1"/>',
      "<w:lastRenderedPageBreak/>",
      "<m:t>x</m:t>",
    ),
    fc
      .tuple(
        fc.constantFrom(
          "w:p",
          "w:r",
          "w:pPr",
          "w:rPr",
          "w:tbl",
          "w:tr",
          "w:trPr",
          "w:tc",
          "w:tcPr",
          "w:ins",
          "w:del",
          "w:moveFrom",
          "w:cellDel",
          "w:txbxContent",
          "w:footnote",
          "w:sdtPr",
          "mc:AlternateContent",
          "mc:Choice",
          "mc:Fallback",
          "m:d",
          "m:e",
          "m:sup",
          "m:num",
        ),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(([name, inside]) => `<${name}>${inside.join("")}</${name}>`),
  ),
})).node as fc.Arbitrary<string>;

test("elements of Word inside one another in any way", async () => {
  const names = ["w", "m", "mc"] as const;
  const uris = {
    w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
    mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  };
  const declared = names.map((name) => `xmlns:${name}="${uris[name]}"`).join(" ");
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (body) => {
      const files = {
        "[Content_Types].xml": "",
        "_rels/.rels": "<a/>",
        "word/document.xml": `<w:document ${declared}>${body.join("")}</w:document>`,
      };
      await expectSentence("a.docx", zipFile(files));
    }),
    { numRuns: 400 },
  );
});
