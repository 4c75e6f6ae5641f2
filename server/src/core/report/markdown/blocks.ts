import { decodeString } from "micromark-util-decode-string";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import type { Range } from "../../text/range.ts";
import { commentsOf } from "./comments.ts";
import { codeProseOf, findDeep, proseOf } from "./inline.ts";
import type { Prose } from "./prose.ts";
import type { MarkdownNode } from "./tree.ts";

/** A unit of prose: what a reader sees as one paragraph, heading, table cell or block of code. */
export interface Unit {
  readonly role: "paragraph" | "heading" | "cell" | "code";
  readonly prose: Prose;
  /** The number of the outermost block quotation around it in its chunk, or -1. */
  readonly blockQuote: number;
  /** The number of its table row in its chunk, or -1. */
  readonly row: number;
  /** The number of the innermost list item around it in its chunk, or -1. */
  readonly item: number;
  /** The label, normalised, of the footnote definition that it stands in. */
  readonly note: string | undefined;
}

/** A link reference definition. */
export interface LinkDefinition {
  readonly label: string;
  readonly destination: string;
  readonly range: Range;
}

/** What the blocks of a stretch of Markdown hold, in order. */
export interface Blocks {
  readonly units: readonly Unit[];
  readonly definitions: readonly LinkDefinition[];
  /** Labels, normalised, of the footnotes that are defined here. */
  readonly notes: readonly string[];
  /** HTML comments, whole. */
  readonly comments: readonly Range[];
}

type Place = Omit<Unit, "role" | "prose">;

const UNIT_ROLES: Readonly<Record<string, Unit["role"]>> = {
  paragraph: "paragraph",
  atxHeadingText: "heading",
  setextHeadingText: "heading",
  tableHeader: "cell",
  tableData: "cell",
  codeFenced: "code",
  codeIndented: "code",
};

/** The units of prose under a token tree. */
export function blocksOf(root: MarkdownNode, text: string): Blocks {
  const units: Unit[] = [];
  const definitions: LinkDefinition[] = [];
  const notes: string[] = [];
  let numbered = 0;
  visit(root, { blockQuote: -1, row: -1, item: -1, note: undefined });
  return { units, definitions, notes, comments: commentsOf(root, text) };

  function visit(node: MarkdownNode, at: Place): void {
    let place = at;
    for (const child of node.children) {
      const role = UNIT_ROLES[child.type];
      if (role !== undefined) {
        const prose = role === "code" ? codeProseOf(child, text) : proseOf(child, text);
        if (/\S/.test(prose.text)) units.push({ role, prose, ...place });
      } else if (child.type === "definition") {
        definitions.push(definitionOf(child, text));
      } else if (child.type === "listItemPrefix") {
        // micromark has no token around an item: its prefix opens it, and the list's end or the next prefix ends it.
        place = { ...place, item: numbered++ };
      } else {
        visit(child, inside(child, place));
      }
    }
  }

  function inside(node: MarkdownNode, place: Place): Place {
    if (node.type === "blockQuote" && place.blockQuote < 0) return { ...place, blockQuote: numbered++ };
    if (node.type === "tableRow") return { ...place, row: numbered++ };
    if (node.type === "gfmFootnoteDefinition") {
      const label = findDeep(node, "gfmFootnoteDefinitionLabelString");
      const note = label === undefined ? "" : normalizeIdentifier(text.slice(label.start, label.end));
      notes.push(note);
      return { ...place, note };
    }
    return place;
  }
}

function definitionOf(node: MarkdownNode, text: string): LinkDefinition {
  const label = findDeep(node, "definitionLabelString");
  const destination = findDeep(node, "definitionDestinationString");
  const range = { start: destination?.start ?? node.end, end: destination?.end ?? node.end };
  return {
    label: label === undefined ? "" : normalizeIdentifier(text.slice(label.start, label.end)),
    destination: decodeString(text.slice(range.start, range.end)),
    range,
  };
}
