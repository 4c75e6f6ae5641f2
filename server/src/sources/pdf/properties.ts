import type { StatedMetadata } from "../../core/corpus/metadata.ts";

/** What a PDF says of itself: the entries of its Info dictionary and of its XMP packet, by name. */
export interface Properties {
  readonly info: Readonly<Record<string, unknown>>;
  /** An entry of the XMP packet (`dc:title`), all names in small letters. */
  xmp(name: string): unknown;
}

/** Names that programs put in for a title: a file's name, a template's, nothing. */
const NO_TITLE =
  /^(?:untitled|title|no title|document ?\d*|dokument ?\d*|microsoft (?:word|powerpoint|excel) -|powerpoint presentation|presentation ?\d*|about:blank|print|layout \d|slide \d|\(anonymous\)|unknown|.{0,120}\.(?:docx?|dotx?|odt|rtf|tex|dvi|pdf|ps|indd|qxd|pages|txt|html?|pptx?|xlsx?|fm|p65|wpd))/iu;
const NO_AUTHOR =
  /^(?:\(?anonymous\)?|unknown|user|admin(?:istrator)?|owner|default|root|author|windows|microsoft|hp|dell)$/iu;
/** `D:20260311093000+01'00'` (ISO 32000-1, 7.9.4). */
const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u;
/** Dates of publication, the surest first; creation last, which for most documents is when they were written. */
const XMP_DATES = ["prism:publicationdate", "prism:coverdate", "dc:date", "xmp:createdate"];
const SEVERAL = /\s*;\s*|\s+and\s+/u;

/** Title, authors, date and DOI as far as the file states them in earnest. */
export function statedIn({ info, xmp }: Properties): StatedMetadata {
  const title = [textOf(xmp("dc:title")), textOf(info.Title)].find(
    (text) => text !== "" && !NO_TITLE.test(text),
  );
  const authors = authorsOf(xmp("dc:creator"), info.Author);
  const date = [...XMP_DATES.map((name) => dateOf(xmp(name))), dateOf(info.CreationDate)].find(
    (text) => text !== "",
  );
  const doi = [xmp("prism:doi"), xmp("dc:identifier"), info.doi, info.DOI]
    .map(textOf)
    .find((text) => /10\.\d{4,9}\//u.test(text));
  const container = textOf(xmp("prism:publicationname"));
  return {
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors }),
    ...(date !== undefined && { date }),
    ...(doi !== undefined && { doi }),
    ...(container !== "" && { container }),
  };
}

function authorsOf(creators: unknown, author: unknown): string[] {
  const listed = Array.isArray(creators) ? creators.map(textOf) : textOf(creators).split(SEVERAL);
  const names = listed.some((name) => name !== "") ? listed : textOf(author).split(SEVERAL);
  return names.filter((name) => name !== "" && !NO_AUTHOR.test(name));
}

/** `YYYY-MM-DD` as far as it goes, or nothing. */
function dateOf(value: unknown): string {
  const text = textOf(Array.isArray(value) ? value[0] : value);
  if (/^\d{4}-\d{2}/u.test(text)) return text.slice(0, 10);
  const [, year, month, day] = PDF_DATE.exec(text) ?? [];
  return [year, month, day].filter((part) => part !== undefined).join("-");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.replace(/\0/gu, "").trim() : "";
}
