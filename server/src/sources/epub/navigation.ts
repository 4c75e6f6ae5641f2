import { partName, unescaped } from "../document/partNames.ts";
import { readXml, type XmlHandler, type XmlStart } from "../document/xml.ts";
import { decodeHtml } from "../html/decodeHtml.ts";
import { elementsIn, type HtmlElement, isElement, openingWords } from "../html/nodes.ts";
import { parseHtml } from "../html/parseHtml.ts";
import { Unreadable } from "../unreadable.ts";
import { EPUB, localName } from "./namespaces.ts";
import { isOfType } from "./types.ts";

/** An entry of a book's table of contents or list of pages. */
export interface Target {
  readonly label: string;
  /** 1 for the highest. */
  readonly depth: number;
  /** The chapter's file as the archive names it. */
  readonly file: string;
  /** The id of the element in it; empty for the chapter's start. */
  readonly id: string;
}

export interface Navigation {
  readonly contents: readonly Target[];
  readonly pages: readonly Target[];
}

/** A label is a heading's words; what is longer is cut, for it is only compared with a heading's start. */
const LONGEST_LABEL = 500;

/** The navigation document of EPUB 3. Never throws: without contents, headings are what the chapters have. `name` is its file's. */
export function readNav(bytes: Uint8Array, name: string): Navigation {
  const parsed = parseHtml(decodeHtml(bytes), "xhtml");
  if (parsed.kind === "refused") return { contents: [], pages: [] };
  const navs = [...elementsIn(parsed.document.body)].filter(({ localName }) => localName === "nav");
  const listed = (type: string) => {
    const nav = navs.find((each) => isOfType(each, type));
    return nav === undefined ? [] : targetsIn(nav, name);
  };
  return { contents: listed("toc"), pages: listed("page-list") };
}

/** The table of contents of EPUB 2. Never throws: without contents, headings are what the chapters have. `name` is its file's. */
export function readNcx(bytes: Uint8Array, name: string): Navigation {
  const reader = new NcxReader(name);
  try {
    readXml(bytes, EPUB, reader);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return reader;
}

class NcxReader implements XmlHandler, Navigation {
  readonly contents: Target[] = [];
  readonly pages: Target[] = [];
  readonly #file: string;
  /** The labels of the entries that are open, outermost first. */
  readonly #labels: string[] = [];
  #isLabel = false;
  #isPage = false;

  constructor(file: string) {
    this.#file = file;
  }

  open({ name, attribute }: XmlStart): void {
    const local = localName(name);
    if (local === "text") this.#isLabel = true;
    if (local === "navPoint" || local === "pageTarget") {
      this.#labels.push("");
      this.#isPage = local === "pageTarget";
    }
    const label = this.#labels.at(-1);
    if (local !== "content" || label === undefined) return;
    const place = placeOf(attribute("src") ?? "", this.#file);
    const target = { label: oneLine(label), depth: this.#labels.length, ...place };
    (this.#isPage ? this.pages : this.contents).push(target);
  }

  close(name: string): void {
    const local = localName(name);
    if (local === "text") this.#isLabel = false;
    if (local === "navPoint" || local === "pageTarget") this.#labels.pop();
  }

  text(text: string): void {
    if (this.#isLabel && this.#labels.length > 0) this.#labels[this.#labels.length - 1] += text;
  }
}

/** The links of a list in a navigation document; how deep one stands is how many lists it stands in. */
function targetsIn(nav: HtmlElement, name: string): Target[] {
  const targets: Target[] = [];
  for (const link of elementsIn(nav)) {
    const address = link.localName === "a" ? link.getAttribute("href") : null;
    if (address === null) continue;
    let depth = 0;
    for (let around = link.parentNode; around !== null && around !== nav; around = around.parentNode) {
      if (isElement(around) && around.localName === "ol") depth++;
    }
    const label = oneLine(openingWords(link, LONGEST_LABEL));
    targets.push({ label, depth: Math.max(1, depth), ...placeOf(address, name) });
  }
  return targets;
}

/** What an address in the file `from` leads to. */
function placeOf(address: string, from: string): Pick<Target, "file" | "id"> {
  const hash = address.indexOf("#");
  return { file: partName(from, address), id: hash < 0 ? "" : unescaped(address.slice(hash + 1)) };
}

function oneLine(label: string): string {
  return label.replace(/\s+/g, " ").trim();
}
