import { addTo, type Block } from "../document/blocks.ts";
import { Flow, type Part } from "../document/flow.ts";
import { seen } from "../document/seen.ts";
import { readXml, type XmlHandler, type XmlStart } from "../document/xml.ts";
import { raised } from "../raised.ts";
import { Changes } from "./changes.ts";
import { OPEN_DOCUMENT } from "./namespaces.ts";
import { TextStyles } from "./styles.ts";

/** The text of an OpenDocument file. */
export interface Story {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Block[];
  readonly endnotes: readonly Block[];
  /** The lines of indexes, which say again what stands elsewhere. */
  readonly contents: readonly Block[];
  readonly hasChanges: boolean;
}

/** Elements whose text is not shown where it stands. */
const UNSEEN = new Set([
  "dc:creator",
  "dc:date",
  "office:annotation",
  "office:change-info",
  "office:forms",
  "office:meta",
  "office:scripts",
  "table:covered-table-cell",
  "text:bibliography-source",
  "text:note-citation",
  "text:number",
  "text:ruby-text",
  "text:script",
  "text:sequence-decls",
  "text:table-of-content-source",
  "text:user-field-decls",
  "text:variable-decls",
]);

/** Tables and what they are made of; frames and shapes that hold paragraphs beside the text. */
const PARTS: ReadonlyMap<string, Part> = new Map([
  ["table:table", "table"],
  ["table:table-row", "row"],
  ["table:table-cell", "cell"],
  ["draw:caption", "box"],
  ["draw:connector", "box"],
  ["draw:custom-shape", "box"],
  ["draw:ellipse", "box"],
  ["draw:path", "box"],
  ["draw:polygon", "box"],
  ["draw:rect", "box"],
  ["draw:text-box", "box"],
]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["text:tab", "\t"],
  ["text:line-break", "\n"],
]);
/** A run of spaces is written as its length; nobody sets a word apart by more. */
const MOST_SPACES = 100;
const WHITE_SPACE = /[ \t\r\n]+/g;
const TITLE = "Title";

/**
 * Reads the text of an OpenDocument file, given its part `content.xml`, with tracked changes accepted or rejected.
 *
 * @throws Unreadable where the part is damaged
 */
export function readStory(bytes: Uint8Array, side: "accepted" | "rejected"): Story {
  const reader = new StoryReader(side);
  readXml(bytes, OPEN_DOCUMENT, seen(reader, isUnseen));
  return reader.story();
}

/** A span or paragraph that is open. */
interface Styled {
  readonly isHidden: boolean;
  readonly isRaised: boolean;
}

class StoryReader implements XmlHandler {
  readonly #isRejected: boolean;
  readonly #flow = new Flow();
  readonly #changes = new Changes();
  readonly #styles = new TextStyles();
  readonly #footnotes: Block[] = [];
  readonly #endnotes: Block[] = [];
  readonly #contents: Block[] = [];
  readonly #styled: Styled[] = [];
  /** Of the paragraphs that are open, outermost first, the heading's depth and the style. */
  readonly #paragraphs: { readonly depth: number | undefined; readonly style: string | undefined }[] = [];
  #noteClass = "";
  #isAmongChanges = false;
  /** Insertions open around the current place, where they are not shown. */
  #gone = 0;
  #indexes = 0;

  constructor(side: "accepted" | "rejected") {
    this.#isRejected = side === "rejected";
  }

  story(): Story {
    return {
      blocks: this.#flow.finish(),
      footnotes: this.#footnotes,
      endnotes: this.#endnotes,
      contents: this.#contents,
      hasChanges: this.#changes.any,
    };
  }

  open(start: XmlStart): void {
    const { name, attribute } = start;
    if (name === "text:tracked-changes") this.#isAmongChanges = true;
    const character = characterOf(start);
    if (this.#isAmongChanges) this.#changes.open(name, attribute("text:id"), character);
    else {
      this.#styles.open(start);
      this.#write(character);
      this.#openElement(name, attribute);
    }
  }

  close(name: string): void {
    if (!this.#isAmongChanges) this.#closeElement(name);
    else if (name === "text:tracked-changes") this.#isAmongChanges = false;
    else this.#changes.close(name);
  }

  text(text: string): void {
    const words = text.replace(WHITE_SPACE, " ");
    if (this.#isAmongChanges) this.#changes.text(words);
    else this.#write(this.#styled.at(-1)?.isRaised ? raised(words) : words);
  }

  #openElement(name: string, attribute: XmlStart["attribute"]): void {
    this.#flow.start(PARTS.get(name));
    const style = attribute("text:style-name");
    const change = attribute("text:change-id") ?? "";
    switch (name) {
      case "text:p":
      case "text:h":
        this.#flow.startParagraph();
        this.#paragraphs.push({
          style,
          depth:
            name === "text:h" ? Math.max(1, Number(attribute("text:outline-level") ?? 1) || 1) : undefined,
        });
        this.#enter(style);
        break;
      case "text:span":
        this.#enter(style);
        break;
      case "text:note":
        this.#noteClass = attribute("text:note-class") ?? "";
        break;
      case "text:note-body":
        this.#flow.startFrame();
        break;
      case "text:index-body":
        this.#indexes++;
        break;
      case "text:change":
        if (this.#isRejected) this.#putBack(this.#changes.takeDeleted(change));
        break;
      case "text:change-start":
        if (this.#isRejected && this.#changes.isInsertion(change)) this.#gone++;
        break;
      case "text:change-end":
        if (this.#isRejected && this.#changes.isInsertion(change)) this.#gone = Math.max(0, this.#gone - 1);
        break;
    }
  }

  #closeElement(name: string): void {
    this.#flow.end(PARTS.get(name));
    switch (name) {
      case "text:p":
      case "text:h":
        this.#styled.pop();
        this.#endParagraph();
        break;
      case "text:span":
        this.#styled.pop();
        break;
      case "text:note-body": {
        const blocks = this.#flow.endFrame();
        if (this.#gone === 0) addTo(this.#noteClass === "endnote" ? this.#endnotes : this.#footnotes, blocks);
        break;
      }
      case "text:index-body":
        this.#indexes--;
        break;
    }
  }

  /** A style that hides or raises counts for all that is in it. */
  #enter(name: string | undefined): void {
    const style = this.#styles.get(name);
    const around = this.#styled.at(-1);
    this.#styled.push({
      isHidden: (style?.isHidden ?? false) || (around?.isHidden ?? false),
      isRaised: (style?.isRaised ?? false) || (around?.isRaised ?? false),
    });
  }

  #endParagraph(): void {
    const { depth, style } = this.#paragraphs.pop()!;
    // The end of the paragraph is inside what was put in.
    if (this.#gone > 0) this.#flow.leaveParagraph();
    else if (this.#indexes > 0) this.#flow.endParagraph("other", undefined, this.#contents);
    else if (depth !== undefined) this.#flow.endParagraph("heading", depth);
    else if (this.#styles.isBasedOn(style, TITLE)) this.#flow.endParagraph("title", undefined);
    else this.#flow.endParagraph("paragraph", undefined);
  }

  /** Writes paragraphs that were taken out: the first continues the one that is open, and the last is continued by it. */
  #putBack(paragraphs: readonly string[]): void {
    for (const [i, words] of paragraphs.entries()) {
      if (i > 0) {
        this.#flow.endParagraph("paragraph", undefined);
        this.#flow.startParagraph();
      }
      this.#write(words);
    }
  }

  #write(text: string): void {
    if (text === "" || this.#gone > 0 || (this.#styled.at(-1)?.isHidden ?? false)) return;
    this.#flow.draft?.append(text);
  }
}

function isUnseen({ name, attribute }: XmlStart): boolean {
  if (UNSEEN.has(name)) return true;
  if (name === "text:section") return attribute("text:display") === "none";
  return name === "text:hidden-text" && attribute("text:is-hidden") === "true";
}

/** What an element stands for; empty where that is nothing. */
function characterOf({ name, attribute }: XmlStart): string {
  if (name !== "text:s") return CHARACTERS.get(name) ?? "";
  const count = Number(attribute("text:c") ?? 1);
  return " ".repeat(Math.min(MOST_SPACES, Math.max(1, Math.floor(count) || 1)));
}
