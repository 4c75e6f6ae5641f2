import type { Source, SourceId } from "../corpus/source.ts";
import type { CancelToken, SourceIndex } from "../ports.ts";
import { isCalled } from "./names.ts";
import type { Statement } from "./statement.ts";
import type { StatementBook } from "./statementBook.ts";

/** Which statements are asked for; all where nothing is. */
export interface AskedStatements {
  /** Only from this source. */
  readonly source?: SourceId;
  /** Only those of somebody so called: a surname or a full name, in any case and spelling; or the label of an office. */
  readonly speaker?: string;
}

/** A statement with its source and its words. */
export interface ListedStatement {
  readonly source: Source;
  readonly statement: Statement;
  readonly words: string;
}

/**
 * Lists statements source by source, in the order of the texts.
 *
 * @param sources all that there are; those without text have no statements
 * @throws Cancelled
 */
export async function listStatements(
  { source: only, speaker }: AskedStatements,
  sources: readonly Source[],
  book: StatementBook,
  index: SourceIndex,
  token: CancelToken,
): Promise<ListedStatement[]> {
  const listed: ListedStatement[] = [];
  for (const source of sources) {
    if (source.status.kind !== "readable" || (only !== undefined && source.id !== only)) continue;
    for (const statement of await book.all(source.id, token)) {
      const name = statement.speaker?.name;
      if (speaker !== undefined && (name === undefined || !isCalled(name, speaker))) continue;
      listed.push({ source, statement, words: await index.read(source.id, statement) });
    }
  }
  return listed;
}
