import type { SourceId } from "../../corpus/source.ts";
import type { Range } from "../../text/range.ts";
import type { SourceCard } from "../card.ts";
import type { TextEdit } from "../textEdit.ts";

/**
 * What an item stands for, all that documenting it needs. Plain data: it travels to the editor and back. The card is that of the
 * source as the report cites it.
 */
export type CompletionData =
  | { readonly kind: "source"; readonly source: SourceId; readonly card?: SourceCard }
  /** An entry of a bibliography without a file. */
  | { readonly kind: "entry"; readonly card: SourceCard }
  | {
      readonly kind: "passage";
      readonly source: SourceId;
      readonly range: Range;
      readonly card?: SourceCard;
    };

/** One thing to insert. */
export interface CompletionItem {
  readonly kind: "key" | "locator" | "words";
  readonly label: string;
  /** The source's title and date, after the speaker of its words where that is known; of a locator, what stands there. */
  readonly detail: string;
  /** What the editor filters by: always what is typed, since matching was done here. */
  readonly filterText: string;
  /** Its place in the list. */
  readonly sortText: string;
  /** Its range is on the cursor's line and holds the cursor. */
  readonly edit: TextEdit;
  readonly data: CompletionData;
}

/** What may be inserted at a cursor. */
export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether the editor must ask again as more is typed: true wherever something was offered or might be. */
  readonly isIncomplete: boolean;
}

/** Nothing to offer, however much more is typed. */
export const noCompletions: CompletionList = { items: [], isIncomplete: false };

/** A key for sorting by place in the list. */
export function sortTextOf(index: number): string {
  return String(index).padStart(4, "0");
}
