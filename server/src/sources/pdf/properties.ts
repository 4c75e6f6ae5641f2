import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import { authorsAmong, isTitle } from "../document/stated.ts";

/** What a PDF says of itself: the entries of its Info dictionary and of its XMP packet, by name. */
export interface Properties {
  readonly info: Readonly<Record<string, unknown>>;
  /** An entry of the XMP packet (`dc:title`), all names in small letters. */
  xmp(name: string): unknown;
}

/** `D:20260311093000+01'00'` (ISO 32000-1, 7.9.4). */
const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u;
/** Dates of publication, the surest first (PRISM 3.0; Dublin Core, of which programs make other use: see `publishedOn`). */
const XMP_DATES = ["prism:publicationdate", "prism:coverdate", "prism:coverdisplaydate", "dc:date"];
const TIME_OF_DAY = /^\d{4}-\d{2}-\d{2}T\d{2}:/u;
const SEVERAL = /;|\sand\s/u;
/** A property that states more than a paper's hundreds of authors states something else. */
const LONGEST_PROPERTY = 20_000;

/** Title, authors, date and DOI as far as the file states them in earnest. */
export function statedIn({ info, xmp }: Properties): StatedMetadata {
  const title = [textOf(xmp("dc:title")), textOf(info.Title)].find(isTitle);
  const authors = authorsOf(xmp("dc:creator"), info.Author);
  const date = publishedOn({ info, xmp });
  const doi = [xmp("prism:doi"), xmp("dc:identifier"), info.doi, info.DOI]
    .map(textOf)
    .find((text) => /10\.\d{4,9}\//u.test(text));
  const container = textOf(xmp("prism:publicationname"));
  return {
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors }),
    ...(date !== "" && { date }),
    ...(doi !== undefined && { doi }),
    ...(container !== "" && { container }),
  };
}

/**
 * When the text was published, as far as the file states it. When the file was made says nothing of that: it is the day of a
 * print, of a LaTeX run, of a conversion. Some programs write that as `dc:date`, too, and are told by the time of day.
 */
function publishedOn({ info, xmp }: Properties): string {
  const made = [xmp("xmp:createdate"), xmp("xmp:modifydate"), info.CreationDate, info.ModDate].map(dateOf);
  const isOfFile = (value: unknown): boolean =>
    TIME_OF_DAY.test(textIn(value)) && made.includes(dateOf(value));
  return (
    XMP_DATES.map(xmp)
      .filter((value) => !isOfFile(value))
      .map(dateOf)
      .find((date) => date !== "") ?? ""
  );
}

function authorsOf(creators: unknown, author: unknown): string[] {
  const listed = Array.isArray(creators) ? creators.map(textOf) : textOf(creators).split(SEVERAL);
  const names = listed.some((name) => name !== "") ? listed : textOf(author).split(SEVERAL);
  return authorsAmong(names);
}

/** `YYYY-MM-DD` as far as it goes, or nothing. */
function dateOf(value: unknown): string {
  const text = textIn(value);
  if (/^\d{4}-\d{2}/u.test(text)) return text.slice(0, 10);
  const [, year, month, day] = PDF_DATE.exec(text) ?? [];
  return [year, month, day].filter((part) => part !== undefined).join("-");
}

/** The first of several, as XMP has them. */
function textIn(value: unknown): string {
  return textOf(Array.isArray(value) ? value[0] : value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.slice(0, LONGEST_PROPERTY).replace(/\0/gu, "").trim() : "";
}
