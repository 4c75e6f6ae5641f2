import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import type { Block } from "./blocks.ts";

/** Titles that programs fill in by themselves: a document's place holder, a printer's or a file's name. */
const NO_TITLE =
  /^(?:untitled(?: document)?[ -]?\d{0,9}|(?:no )?title|do[ck]ument ?\d{0,9}|word document|(?:powerpoint )?presentation ?\d{0,9}|microsoft (?:word|powerpoint|excel) - .{0,300}|(?:print|slide|layout) ?\d{0,4}|about:blank|\(anonymous\)|unknown|\S{1,200}\.(?:txt|html?|tex|tmp)|.{1,200}\.(?:docx?|docm|dotx?|odt|rtf|dvi|pdf|ps|epub|indd|qxd|pages|pptx?|xlsx?|fm|p65|wpd))$/i;

/** Names of programs and of accounts nobody has named. */
const NO_AUTHOR =
  /^(?:python-docx|calibre(?: .{0,40})?|apache poi|docx4j|aspose.{0,60}|openpyxl|pandoc|microsoft(?:(?: office)? user)?|user\d{0,4}|usuario|utilisateur|benutzer|owner|admin(?:istrator)?|author|default|unknown|\(?anonymous\)?|root|pc|hp|dell|lenovo|asus|acer|windows(?: user)?|n\/a|none|-)$/i;

/** python-docx copies the properties of its own template, this date among them, into what it makes. */
const TEMPLATE_DATES = new Set(["2013-12-23T23:15:00Z"]);

/** What a file's properties state, without what programs put there by themselves. */
export function statedByProperties(found: {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly heading?: string | undefined;
}): StatedMetadata {
  const { title, date, heading } = found;
  const authors = authorsAmong(found.authors ?? []);
  return {
    ...(title === undefined || !isTitle(title) ? {} : { title }),
    ...(date === undefined || TEMPLATE_DATES.has(date) ? {} : { date }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(heading === undefined ? {} : { heading }),
  };
}

/** Whether somebody gave a document this title, and no program; of a blank one nobody did. */
export function isTitle(stated: string): boolean {
  const title = stated.trim();
  return title !== "" && !NO_TITLE.test(title);
}

/** The names that are somebody's. */
export function authorsAmong(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => name !== "" && !NO_AUTHOR.test(name));
}

/** The words that name a document: those of its title, else of its first heading. */
export function headingIn(blocks: readonly Block[]): string | undefined {
  const named = blocks.find(({ role }) => role === "title") ?? blocks.find(({ role }) => role === "heading");
  return named?.text;
}
