import { type ZipFiles, zipFile } from "../zipFile.ts";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a Word file, as the XML inside their root elements. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
  readonly app?: string;
  /** Further files of the archive, or others in the place of those made here. */
  readonly files?: ZipFiles;
}

/** A Word file as Word writes it: its parts, what leads to them, and their types. */
export function wordFile({ body, styles, footnotes, endnotes, core, app, files }: WordParts): Buffer {
  const part = (root: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
  const leads = (relations: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
      .map(([type, target], i) => `<Relationship Id="rId${i}" Type="${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  return zipFile({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": leads([
      [`${RELATIONSHIPS}/officeDocument`, "word/document.xml"],
      [
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      [`${RELATIONSHIPS}/extended-properties`, "/docProps/app.xml"],
    ]),
    "word/_rels/document.xml.rels": leads([
      [`${RELATIONSHIPS}/styles`, "styles.xml"],
      [`${RELATIONSHIPS}/footnotes`, "footnotes.xml"],
      [`${RELATIONSHIPS}/endnotes`, "/word/endnotes.xml"],
    ]),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...(styles === undefined ? {} : { "word/styles.xml": part("styles", styles) }),
    ...(footnotes === undefined ? {} : { "word/footnotes.xml": part("footnotes", footnotes) }),
    ...(endnotes === undefined ? {} : { "word/endnotes.xml": part("endnotes", endnotes) }),
    ...(core === undefined
      ? {}
      : {
          "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
        }),
    ...(app === undefined
      ? {}
      : {
          "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${app}</Properties>`,
        }),
    ...files,
  });
}

/** A paragraph of runs, given as XML. */
export function p(content: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A run of `words`. */
export function r(words: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}
