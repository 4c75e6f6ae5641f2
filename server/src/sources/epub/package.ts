import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import { partName } from "../document/partNames.ts";
import { statedByProperties } from "../document/stated.ts";
import { readXml, type XmlHandler, type XmlStart } from "../document/xml.ts";
import { EPUB, localName } from "./namespaces.ts";

/** What a book's package file says. Files are named as in the archive. */
export interface BookPackage {
  /** The chapters in reading order, each once; those outside it (`linear="no"`) at the end. */
  readonly chapters: readonly string[];
  /** The navigation document of EPUB 3. */
  readonly nav?: string;
  /** The table of contents of EPUB 2. */
  readonly ncx?: string;
  readonly stated: StatedMetadata;
}

interface Item {
  readonly file: string;
  readonly type: string;
  readonly isNav: boolean;
}

/** An element of Dublin Core, with what refines it. */
interface Statement {
  readonly name: string;
  text: string;
  /** Of a creator: `aut`, `trl` (MARC relators); of a date: `publication`, `modification`. */
  kind: string | undefined;
}

const NCX_TYPE = "application/x-dtbncx+xml";
const CHAPTER = /\b(?:x?html|x-dtbook)\b/;
/** Calibre's date for books without one. */
const NO_DATE = /^0?[01]\d\d-/;
const AUTHOR = "aut";

/**
 * Reads a package file.
 *
 * @param name its name in the archive, from which the names in it count
 * @throws Unreadable where it is damaged
 */
export function readPackage(bytes: Uint8Array, name: string): BookPackage {
  const reader = new PackageReader(name);
  readXml(bytes, EPUB, reader);
  return reader.book();
}

class PackageReader implements XmlHandler {
  readonly #name: string;
  readonly #items = new Map<string, Item>();
  readonly #linear: string[] = [];
  readonly #aside: string[] = [];
  readonly #statements: Statement[] = [];
  readonly #statementsById = new Map<string, Statement>();
  #tocId: string | undefined;
  /** The statement whose text comes, or of which the text says something. */
  #open: Statement | undefined;
  #refines: { readonly id: string; text: string } | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  book(): BookPackage {
    const items = [...this.#items.values()];
    const chapters = [...this.#linear, ...this.#aside].flatMap((id) => {
      const item = this.#items.get(id);
      return item === undefined || item.isNav || !CHAPTER.test(item.type) ? [] : [item.file];
    });
    const nav = items.find((item) => item.isNav)?.file;
    const ncx = this.#items.get(this.#tocId ?? "") ?? items.find((item) => item.type === NCX_TYPE);
    return {
      chapters: [...new Set(chapters)],
      stated: this.#stated(),
      ...(nav === undefined ? {} : { nav }),
      ...(ncx === undefined ? {} : { ncx: ncx.file }),
    };
  }

  open({ name, attribute }: XmlStart): void {
    const local = localName(name);
    if (name.startsWith("dc:")) {
      const kind = attribute("opf:role") ?? attribute("opf:event");
      this.#open = { name: local, text: "", kind };
      this.#statements.push(this.#open);
      const id = attribute("id");
      if (id !== undefined) this.#statementsById.set(id, this.#open);
    } else if (local === "item") this.#item(attribute);
    else if (local === "spine") this.#tocId = attribute("toc");
    else if (local === "itemref") {
      const ids = attribute("linear") === "no" ? this.#aside : this.#linear;
      ids.push(attribute("idref") ?? "");
    } else if (local === "meta" && attribute("property") === "role") {
      this.#refines = { id: (attribute("refines") ?? "").replace(/^#/, ""), text: "" };
    }
  }

  text(text: string): void {
    if (this.#open !== undefined) this.#open.text += text;
    if (this.#refines !== undefined) this.#refines.text += text;
  }

  close(): void {
    const refines = this.#refines;
    const refined = this.#statementsById.get(refines?.id ?? "");
    if (refines !== undefined && refined !== undefined) refined.kind = refines.text.trim();
    this.#open = undefined;
    this.#refines = undefined;
  }

  #item(attribute: XmlStart["attribute"]): void {
    const id = attribute("id");
    const file = attribute("href");
    if (id === undefined || file === undefined || this.#items.has(id)) return;
    this.#items.set(id, {
      file: partName(this.#name, file),
      type: attribute("media-type") ?? "",
      isNav: (attribute("properties") ?? "").split(/\s+/).includes("nav"),
    });
  }

  #stated(): StatedMetadata {
    const named = (name: string) =>
      this.#statements.filter((each) => each.name === name && each.text.trim() !== "");
    const creators = named("creator");
    const authors = creators.filter(({ kind }) => kind === undefined || kind === AUTHOR);
    const dates = named("date").filter(({ text }) => !NO_DATE.test(text.trim()));
    const published = dates.find(({ kind }) => kind?.endsWith("publication"));
    const date = published ?? dates.find(({ kind }) => kind === undefined) ?? dates[0];
    const doi = named("identifier").find(({ text }) => /\b10\.\d{4}/.test(text));
    return {
      ...statedByProperties({
        title: named("title")[0]?.text,
        date: date?.text.trim(),
        authors: (authors.length > 0 ? authors : creators).map(({ text }) => text),
      }),
      ...(doi === undefined ? {} : { doi: doi.text.trim() }),
    };
  }
}
