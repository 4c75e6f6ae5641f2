import type { Block } from "../document/blocks.ts";
import { Flow, type Part } from "../document/flow.ts";
import { seen } from "../document/seen.ts";
import { readXml, type XmlHandler, type XmlStart } from "../document/xml.ts";
import { Fields } from "./fields.ts";
import { Formula } from "./math.ts";
import { OFFICE } from "./namespaces.ts";
import { isHiddenIn, isRevision, type Side } from "./revisions.ts";
import { Run } from "./run.ts";
import { isOn, type Style, type Styles } from "./styles.ts";
import { symbolOf } from "./symbols.ts";

/** A stretch of text of a Word file: its body, its footnotes or its endnotes. */
export interface Story {
  readonly blocks: readonly Block[];
  /** The lines of tables of contents, which say again what stands elsewhere. */
  readonly contents: readonly Block[];
  /** Notes by id, where the story is one of notes. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** The ids of the notes that the text calls, in order. */
  readonly calls: Readonly<Record<NoteKind, readonly string[]>>;
  readonly hasRevisions: boolean;
  /** Whether pages are printed with other numbers than their count. */
  readonly numbersPages: boolean;
}

export type NoteKind = "footnotes" | "endnotes";

/** Elements of which nothing is shown where they stand: what was before a change of format, codes, readings of ruby. */
const UNSEEN = new Set([
  "w:pPrChange",
  "w:rPrChange",
  "w:sectPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:instrText",
  "w:delInstrText",
  "w:rt",
  "w:ffData",
  "m:ctrlPr",
]);

/** Elements that stand for a character. A no-break hyphen is none of the hyphens at which words are joined again. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);

const TABLES: ReadonlyMap<string, Part> = new Map([
  ["w:tbl", "table"],
  ["w:tr", "row"],
  ["w:tc", "cell"],
]);

type Owner = "paragraph" | "row" | "cell" | "run";
const PROPERTIES: ReadonlyMap<string, Owner> = new Map([
  ["w:pPr", "paragraph"],
  ["w:trPr", "row"],
  ["w:tcPr", "cell"],
  ["w:rPr", "run"],
]);

const CONTENTS = /^toc ?[1-9]$/;
const TITLE = "title";
/** Built-in styles of what no reader counts as a paragraph. Pandoc has `Author` and `Date` beside Word's own. */
const UNCOUNTED = new Set([
  "subtitle",
  "author",
  "date",
  "caption",
  "table caption",
  "image caption",
  "toc heading",
]);
const DEEPEST_OUTLINE = 8;

/**
 * Reads a part of text of a Word file, on one side of its tracked changes.
 *
 * @throws Unreadable where the part is damaged
 */
export function readStory(bytes: Uint8Array, styles: Styles, side: Side): Story {
  const reader = new StoryReader(styles, side);
  readXml(
    bytes,
    OFFICE,
    seen(reader, ({ name }) => UNSEEN.has(name) || reader.isOtherAlternative(name)),
  );
  return reader.story();
}

/** What surrounds a text box, to go on with after it. */
interface Surroundings {
  readonly run: Run;
  readonly fields: Fields;
  readonly style: Style | undefined;
  readonly outline: number | undefined;
  readonly isMarkGone: boolean;
}

class StoryReader implements XmlHandler {
  readonly #styles: Styles;
  readonly #side: Side;
  readonly #flow = new Flow();
  readonly #formula = new Formula();
  readonly #contents: Block[] = [];
  readonly #notes = new Map<string, readonly Block[]>();
  readonly #calls: Record<NoteKind, string[]> = { footnotes: [], endnotes: [] };
  readonly #around: Surroundings[] = [];
  /** For each `mc:AlternateContent` that is open, whether one of its alternatives was read. */
  readonly #alternatives: boolean[] = [];
  /** Elements of tracked changes open that are not there on this side. */
  #gone = 0;
  #hasRevisions = false;
  #numberings = 0;
  #numbersPages = false;
  /** Whose properties are open, and how many elements inside them. */
  #properties: Owner | undefined;
  #inProperties = 0;
  #isText = false;
  #fields = new Fields();
  #run: Run;
  #style: Style | undefined;
  #outline: number | undefined;
  #isMarkGone = false;
  #noteId: string | undefined;

  constructor(styles: Styles, side: Side) {
    this.#styles = styles;
    this.#side = side;
    this.#run = new Run(styles, false);
  }

  story(): Story {
    return {
      blocks: this.#flow.finish(),
      contents: this.#contents,
      notes: this.#notes,
      calls: this.#calls,
      hasRevisions: this.#hasRevisions,
      numbersPages: this.#numbersPages,
    };
  }

  /**
   * Whether an element that opens is one of several alternatives and not the first, which is read: programs choose from them by what they know,
   * and text boxes stand in each of them.
   */
  isOtherAlternative(name: string): boolean {
    if (name !== "mc:Choice" && name !== "mc:Fallback") return false;
    const wasRead = this.#alternatives.pop();
    if (wasRead === undefined) return false;
    this.#alternatives.push(true);
    return wasRead;
  }

  open({ name, attribute }: XmlStart): void {
    if (this.#properties !== undefined) this.#property(this.#properties, name, attribute);
    else if (isRevision(name)) this.#openRevision(name);
    else if (name.startsWith("m:")) this.#openFormula(name, attribute);
    else if (PROPERTIES.has(name)) this.#properties = PROPERTIES.get(name);
    else this.#openElement(name, attribute);
  }

  close(name: string): void {
    if (this.#properties !== undefined) {
      if (this.#inProperties > 0) this.#inProperties--;
      else this.#properties = undefined;
    } else if (name.startsWith("m:")) {
      this.#write(this.#formula.close(name));
      this.#isText = false;
    } else this.#closeElement(name);
  }

  text(text: string): void {
    if (this.#isText) this.#write(this.#formula.shown(this.#run.shown(text)));
  }

  #openElement(name: string, attribute: XmlStart["attribute"]): void {
    const character = CHARACTERS.get(name);
    if (character !== undefined) this.#write(character);
    this.#flow.start(TABLES.get(name));
    switch (name) {
      case "w:p":
        this.#flow.startParagraph();
        this.#style = undefined;
        this.#outline = undefined;
        this.#isMarkGone = false;
        this.#run = new Run(this.#styles, false);
        break;
      case "w:r":
        this.#run = new Run(this.#styles, this.#style?.hidden ?? false);
        break;
      case "w:t":
      case "w:delText":
        this.#isText = !this.#run.isNoteCall;
        break;
      case "w:sym":
        this.#write(symbolOf(attribute("w:font") ?? "", Number.parseInt(attribute("w:char") ?? "", 16)));
        break;
      case "w:fldChar":
        this.#fields.reach(attribute("w:fldCharType"));
        break;
      case "w:lastRenderedPageBreak":
        if (this.#gone === 0) this.#flow.draft?.startPage();
        break;
      case "w:footnoteReference":
        this.#call("footnotes", attribute);
        break;
      case "w:endnoteReference":
        this.#call("endnotes", attribute);
        break;
      case "w:pgNumType":
        this.#pageNumbers(attribute);
        break;
      case "w:txbxContent":
        this.#enter();
        break;
      case "w:footnote":
      case "w:endnote":
        // Notes of other types are the lines that part notes from the text.
        this.#noteId = (attribute("w:type") ?? "normal") === "normal" ? attribute("w:id") : undefined;
        this.#enter();
        break;
      case "mc:AlternateContent":
        this.#alternatives.push(false);
        break;
    }
  }

  #closeElement(name: string): void {
    this.#flow.end(TABLES.get(name));
    switch (name) {
      case "w:p":
        this.#endParagraph();
        break;
      case "w:t":
      case "w:delText":
        this.#isText = false;
        break;
      case "w:txbxContent":
        this.#flow.hang(this.#leave());
        break;
      case "w:footnote":
      case "w:endnote": {
        const blocks = this.#leave();
        if (this.#noteId !== undefined) this.#notes.set(this.#noteId, blocks);
        break;
      }
      case "mc:AlternateContent":
        this.#alternatives.pop();
        break;
      default:
        if (isHiddenIn(name, this.#side)) this.#gone--;
    }
  }

  #openRevision(name: string): void {
    this.#hasRevisions = true;
    if (isHiddenIn(name, this.#side)) this.#gone++;
  }

  #property(owner: Owner, name: string, attribute: XmlStart["attribute"]): void {
    this.#inProperties++;
    if (isRevision(name)) this.#revised(owner, name);
    else if (owner === "paragraph") this.#paragraphProperty(name, attribute);
    else if (owner === "run") this.#run.property(name, attribute);
  }

  /** A change that is a property is of what was put in or taken out: the end of a paragraph, a row, a cell. */
  #revised(owner: Owner, name: string): void {
    if (owner !== "run") this.#hasRevisions = true;
    if (!isHiddenIn(name, this.#side)) return;
    if (owner === "paragraph") this.#isMarkGone = true;
    else if (owner === "row") this.#flow.dropRow();
    else if (owner === "cell") this.#flow.dropFrame();
  }

  #openFormula(name: string, attribute: XmlStart["attribute"]): void {
    if (name === "m:r") this.#run = new Run(this.#styles, false);
    this.#write(this.#formula.open(name, attribute));
    if (name === "m:t") this.#isText = true;
  }

  #paragraphProperty(name: string, attribute: XmlStart["attribute"]): void {
    if (name === "w:pStyle") this.#style = this.#styles(attribute("w:val") ?? "");
    else if (name === "w:outlineLvl") this.#outline = Number(attribute("w:val"));
    else if (name === "w:pgNumType") this.#pageNumbers(attribute);
  }

  #endParagraph(): void {
    this.#fields.endParagraph();
    if (this.#isMarkGone) {
      this.#flow.leaveParagraph();
      return;
    }
    const name = this.#style?.name ?? "";
    const outline = this.#outline ?? this.#style?.outline ?? Number.NaN;
    if (outline >= 0 && outline <= DEEPEST_OUTLINE) this.#flow.endParagraph("heading", outline + 1);
    else if (name === TITLE) this.#flow.endParagraph("title", undefined);
    else if (CONTENTS.test(name)) this.#flow.endParagraph("other", undefined, this.#contents);
    else this.#flow.endParagraph(UNCOUNTED.has(name) ? "other" : "paragraph", undefined);
  }

  #call(kind: NoteKind, attribute: XmlStart["attribute"]): void {
    const id = attribute("w:id");
    if (id !== undefined && this.#isShown) this.#calls[kind].push(id);
    this.#run.isNoteCall = isOn(attribute("w:customMarkFollows") ?? "0");
  }

  #pageNumbers(attribute: XmlStart["attribute"]): void {
    const start = attribute("w:start");
    if (start !== undefined && (start !== "1" || ++this.#numberings > 1)) this.#numbersPages = true;
    if ((attribute("w:fmt") ?? "decimal") !== "decimal") this.#numbersPages = true;
  }

  #enter(): void {
    this.#around.push({
      run: this.#run,
      fields: this.#fields,
      style: this.#style,
      outline: this.#outline,
      isMarkGone: this.#isMarkGone,
    });
    this.#fields = new Fields();
    this.#flow.startFrame();
  }

  #leave(): Block[] {
    const around = this.#around.pop()!;
    this.#run = around.run;
    this.#fields = around.fields;
    this.#style = around.style;
    this.#outline = around.outline;
    this.#isMarkGone = around.isMarkGone;
    return this.#flow.endFrame();
  }

  get #isShown(): boolean {
    return this.#gone === 0 && !this.#fields.inCode && !this.#run.isHidden;
  }

  #write(text: string): void {
    if (text !== "" && this.#isShown) this.#flow.draft?.append(text);
  }
}
