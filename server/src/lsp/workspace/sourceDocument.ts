import type { SourceId } from "../../core/corpus/source.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Root } from "../corpus/root.ts";
import { viewOfUri } from "../textViews.ts";
import { pathOfUri } from "../uris.ts";

/** A source in the corpus of one root. */
export interface RootedSource {
  readonly root: Root;
  readonly source: SourceId;
}

/**
 * What a document is in the corpora that hold it, be it the file of a source or the text view of one's first reading: in one, in
 * several of overlapping folders, or in none.
 */
export function sourcesAt(uri: string, corpus: Corpus): RootedSource[] {
  const view = viewOfUri(uri);
  const path = view === undefined ? pathOfUri(uri) : view.which === "first" ? view.absolute : undefined;
  return path === undefined ? [] : sourcesOf(path, corpus);
}

/** The source that the file at an absolute path is, in every root that has it. */
export function sourcesOf(path: string, { roots }: Corpus): RootedSource[] {
  return roots.flatMap((root) => {
    const source = root.sourceAt(path);
    return source === undefined ? [] : [{ root, source }];
  });
}

/** The same file in the corpora of all roots. */
export function sameSource({ root, source }: RootedSource, corpus: Corpus): RootedSource[] {
  const absolute = root.absoluteOf(source);
  return absolute === undefined ? [] : sourcesOf(absolute, corpus);
}
