import { maySamePerson } from "../../attribution/names.ts";
import { wordsOf } from "../../text/words.ts";
import { cardOf } from "../card.ts";
import type { FeatureContext, ReportSnapshot } from "../context.ts";
import { reportLine } from "../reportText.ts";
import type { TextEdit } from "../textEdit.ts";
import { type Continuation, continuationsAt } from "./continuations.ts";
import { addingEdit, wholeEdit } from "./insertion.ts";
import { type CompletionItem, type CompletionList, sortTextOf } from "./item.ts";
import { detailOf } from "./keys.ts";
import { type QuoteSite, quoteSiteAt } from "./quoteSite.ts";

/** VS Code's list is as wide as some 50 code units, which the label shares with the source; of a longer one the end would be cut. */
const LONGEST_LABEL = 42;
/** Ghost texts offered: one, and those that Alt+] goes on to. */
const MOST_GHOSTS = 3;
/** One word is enough for ghost text if few places have it and it is no particle. */
const RARE_WORD = { letters: 5, places: 3 } as const;

/**
 * The source's words that may go on at `offset`, a code unit of the report; undefined where no quotation is being typed.
 *
 * @throws Cancelled
 */
export async function completeWords(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<CompletionList | undefined> {
  const site = quoteSiteAt(doc, offset);
  if (site === undefined) return undefined;
  const items: CompletionItem[] = [];
  for (const continuation of await continuationsAt(site, doc, context)) {
    const edit = wholeEdit(continuation, { site, doc, context });
    if (edit !== undefined) items.push(itemOf(continuation, edit, site, doc, items.length));
  }
  return { items, isIncomplete: true };
}

/**
 * The likeliest ends of the clause at `offset`, a code unit of the report, to show as ghost text; empty where nothing is likely
 * enough.
 *
 * @throws Cancelled
 */
export async function completeInline(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<TextEdit[]> {
  const site = quoteSiteAt(doc, offset);
  if (site === undefined) return [];
  const words = wordsOf(site.typed);
  if (words.length === 0) return [];
  const found = await continuationsAt(site, doc, context);
  const places = new Set(found.map(({ source, typedEnd }) => `${typedEnd}:${source.id}`));
  const isRare = words[0]!.folded.length >= RARE_WORD.letters && places.size <= RARE_WORD.places;
  if (words.length < 2 && !isRare) return [];
  const seen = new Set<string>();
  const edits: TextEdit[] = [];
  for (const continuation of found) {
    const place = `${continuation.typedEnd}:${continuation.source.id}`;
    // The first one of a place is that to the end of its clause.
    if (seen.has(place) || edits.length >= MOST_GHOSTS) continue;
    seen.add(place);
    const edit = addingEdit(continuation, { site, doc, context });
    if (edit !== undefined) edits.push(edit);
  }
  return edits;
}

function itemOf(
  continuation: Continuation,
  edit: TextEdit,
  site: QuoteSite,
  doc: ReportSnapshot,
  index: number,
): CompletionItem {
  const { source, range, speaker } = continuation;
  // The line of a list is short, and whom the sentence names nobody needs to be told.
  const isTold =
    speaker !== undefined && !(site.speaker !== undefined && maySamePerson(speaker, site.speaker));
  return {
    kind: "words",
    label: labelOf(continuation),
    detail: isTold ? `${speaker} · ${detailOf(cardOf(source))}` : detailOf(cardOf(source)),
    filterText: doc.text.slice(edit.range.start, site.cursor),
    sortText: sortTextOf(index),
    edit,
    data: { kind: "passage", source: source.id, range, card: cardOf(source) },
  };
}

/** What comes after the words typed, beginning with the one that is half typed. */
function labelOf({ range, typedEnd, neighbourhood: { start, text } }: Continuation): string {
  const typed = text.slice(range.start - start, typedEnd - start);
  const isHalfTyped = /[\p{L}\p{N}]/u.test(text[typedEnd - start] ?? " ");
  const begun = isHalfTyped ? /[^\s]*$/u.exec(typed)![0] : "";
  const rest = reportLine(begun + text.slice(typedEnd - start, range.end - start)).trim();
  const lead = typed === "" ? "" : "…";
  if (rest.length + lead.length <= LONGEST_LABEL) return lead + rest;
  const head = rest
    .slice(0, LONGEST_LABEL - 22)
    .replace(/\S*$/u, "")
    .trimEnd();
  const tail = rest.slice(-18).replace(/^\S*/u, "").trimStart();
  return `${lead}${head} … ${tail}`;
}
