import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver";
import type { SourceCard } from "../../core/features/card.ts";
import type { CompletionData } from "../../core/features/completion.ts";
import { shortened } from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Client } from "../client.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { field } from "../params.ts";
import { renderDocumentation } from "../render/documentation.ts";
import type { OpenReport } from "../reports.ts";
import { toTextEdit } from "../toProtocol.ts";
import { content } from "./content.ts";

/** All that resolving an item needs: the server keeps nothing of a list it gave. */
interface ItemData {
  /** The folder whose sources the item is from; null for the root without a folder. */
  readonly root: string | null;
  readonly item: CompletionData;
}

const kinds = {
  key: CompletionItemKind.Reference,
  locator: CompletionItemKind.Value,
  words: CompletionItemKind.Text,
} as const;

/**
 * A line of VS Code's list has room for about so many code units, label and description together (1.139: 430 pixels). Where a description
 * is longer, the label is cut for it.
 */
const LINE = 46;
/** A description says something in so many. */
const LEAST = 20;

/** What may be inserted at `offset`. */
export async function completion(
  { root, lines, doc }: OpenReport,
  offset: number,
  client: Client,
  token: CancelToken,
): Promise<CompletionList> {
  const { items, isIncomplete } = await root.service.complete(doc, offset, token);
  return {
    isIncomplete,
    items: items.map(({ kind, label, detail, filterText, sortText, edit, data }) => ({
      label,
      kind: kinds[kind],
      ...(client.labelDetails
        ? { labelDetails: { description: shortened(detail, Math.max(LEAST, LINE - label.length)) } }
        : { detail }),
      filterText,
      sortText,
      textEdit: toTextEdit(edit, lines),
      ...(client.resolvesDocumentation
        ? { data: { root: root.uri ?? null, item: data } satisfies ItemData }
        : {}),
    })),
  };
}

/** The item with its documentation; as it was where it isn't one of ours, or its source is gone. */
export async function resolveCompletion(
  item: CompletionItem,
  corpus: Corpus,
  client: Client,
  token: CancelToken,
): Promise<CompletionItem> {
  const data = itemDataOf(item.data);
  const root = corpus.roots.find(({ uri }) => (uri ?? null) === data?.root);
  const documentation = data && (await root?.service.resolveCompletion(data.item, token));
  if (root === undefined || documentation === undefined) return item;
  const { completionDocumentation: kind } = client;
  return { ...item, documentation: content(kind, (markup) => renderDocumentation(documentation, markup)) };
}

/** What came back from the client, if it is what was sent. */
function itemDataOf(data: unknown): ItemData | undefined {
  const root = field(data, "root");
  const item = field(data, "item");
  const [kind, source, range] = [field(item, "kind"), field(item, "source"), field(item, "range")];
  if (root !== null && typeof root !== "string") return undefined;
  const card = cardIn(field(item, "card"));
  if (kind === "entry") return card && { root, item: { kind, card } };
  if (typeof source !== "string") return undefined;
  const known = card === undefined ? {} : { card };
  if (kind === "source") return { root, item: { kind, source, ...known } };
  const [start, end] = [field(range, "start"), field(range, "end")];
  if (kind !== "passage" || !isOffset(start) || !isOffset(end)) return undefined;
  return { root, item: { kind, source, range: { start, end }, ...known } };
}

/** A source's card as it was sent; what it says of whether it can be read is not shown here. */
function cardIn(card: unknown): SourceCard | undefined {
  const text = (name: string) => {
    const value = field(card, name);
    return typeof value === "string" ? value : undefined;
  };
  const [key, title, path] = [text("key"), text("title"), text("path")];
  const [date, reference] = [text("date"), text("reference")];
  if (key === undefined || title === undefined || path === undefined) return undefined;
  const status = {
    kind: field(field(card, "status"), "kind") === "no-file" ? "no-file" : "readable",
  } as const;
  const rest = { ...(date === undefined ? {} : { date }), ...(reference === undefined ? {} : { reference }) };
  return { key, title, path, status, ...rest };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
