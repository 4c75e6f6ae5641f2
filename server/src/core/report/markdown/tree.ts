import { parse, postprocess, preprocess } from "micromark";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { math } from "micromark-extension-math";
import type { Event, ParseContext } from "micromark-util-types";
import { dollarMath } from "./dollarMath.ts";
import type { LabelQuestions } from "./labels.ts";

/** A token of the Markdown text with what stands inside it. Offsets count from the start of the parsed text. */
export interface MarkdownNode {
  /** micromark's name of the token. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly MarkdownNode[];
}

/** A single dollar opens math by Pandoc's rules alone, or "$40 million … $50 million" would be a formula. */
const extensions = [gfmFootnote(), gfmTable(), math({ singleDollarTextMath: false }), dollarMath];

/**
 * The token tree of a stretch of Markdown: CommonMark with GFM's tables and footnotes and with math.
 *
 * @param text a stretch that starts where no container and no block is open
 * @param labels answers which references and footnotes are defined anywhere in the document, and learns which are here
 */
export function parseTree(
  text: string,
  labels: { links: LabelQuestions; notes: LabelQuestions },
): MarkdownNode {
  // micromark drops a byte order mark at the very start without counting it; here it counts like any character.
  const skipped = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const context: ParseContext & { gfmFootnotes?: string[] } = parse({ extensions });
  context.defined = labels.links;
  context.gfmFootnotes = labels.notes;
  const events = postprocess(context.document().write(preprocess()(text, undefined, true)));
  return buildTree(events, text.length, skipped);
}

function buildTree(events: readonly Event[], length: number, skipped: number): MarkdownNode {
  const root = { type: "root", start: 0, end: length, children: [] as MarkdownNode[] };
  const open = [root];
  for (const [kind, token] of events) {
    if (kind === "exit") {
      open.pop();
      continue;
    }
    const node = {
      type: token.type as string,
      start: token.start.offset + skipped,
      end: token.end.offset + skipped,
      children: [] as MarkdownNode[],
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  }
  return root;
}
