import { expect, it } from "vitest";
import { faultsOf } from "../property/hostile/soundness.ts";
import { readSource } from "./readSource.ts";
import { zipFile } from "./zipFile.ts";

/** More than a JavaScript call takes as arguments. */
const MANY = 150_000;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PARAGRAPH = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";

/** Stored, not packed, since nothing that repeats so often is unpacked. */
function word(body: string): Buffer {
  const data = `<w:document ${W}><w:body>${body}</w:body></w:document>`;
  return zipFile({
    "[Content_Types].xml": "",
    "_rels/.rels": "<a/>",
    "word/document.xml": { data, method: 0 },
  });
}

function openDocument(body: string): Buffer {
  const text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  const office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  const data = `<o:document-content xmlns:o="${office}" xmlns:text="${text}"><o:body><o:text>${body}</o:text></o:body></o:document-content>`;
  return zipFile({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": { data, method: 0 } });
}

it.each([
  [
    "a.docx",
    "paragraphs in a cell",
    () => word(`<w:tbl><w:tr><w:tc>${PARAGRAPH.repeat(MANY)}</w:tc></w:tr></w:tbl>`),
  ],
  [
    "a.docx",
    "paragraphs in a text box",
    () => word(`<w:p><w:r><w:txbxContent>${PARAGRAPH.repeat(MANY)}</w:txbxContent></w:r></w:p>`),
  ],
  ["a.docx", "rows", () => word(`<w:tbl>${`<w:tr><w:tc>${PARAGRAPH}</w:tc></w:tr>`.repeat(MANY)}</w:tbl>`)],
  [
    "a.docx",
    "pages in a cell",
    () =>
      word(
        `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t>${'<w:br w:type="page"/>'.repeat(MANY)}<w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
      ),
  ],
  [
    "a.odt",
    "paragraphs of a note",
    () =>
      openDocument(
        `<text:p>a<text:note text:note-class="footnote"><text:note-body>${"<text:p>b</text:p>".repeat(MANY)}</text:note-body></text:note></text:p>`,
      ),
  ],
  [
    "a.srt",
    "lines that belong to no cue",
    () => Buffer.from(`1\n00:00:01,000 --> 00:00:02,000\na\n\n${"b\n\n".repeat(10)}${"c\n".repeat(MANY)}`),
  ],
  [
    "a.html",
    "attributes",
    () => Buffer.from(`<p ${Array.from({ length: MANY }, (_, i) => `a${i}=1`).join(" ")}>a</p>`),
  ],
])(
  "%s with more %s than anybody makes",
  async (path, _, bytes) => {
    const content = await readSource(path, bytes());
    expect(content.kind === "no-text" ? content.reason : "readable").toBe("readable");
    expect(faultsOf(content)).toEqual([]);
  },
  60_000,
);
