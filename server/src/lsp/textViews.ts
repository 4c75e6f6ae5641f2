import { pathOfUri, uriOfPath } from "./uris.ts";

/** The scheme of text views: what is shown of a source instead of its file, where no editor shows that. */
export const VIEW_SCHEME = "quotewright-source";

/** What a view's name ends with, so that nobody takes it for the file, nor for text of the file's language. */
const FIRST = " (text)";
const SECOND = " (text, second reading)";

/** A source's view as its URI names it. Whether there is such a source is another question. */
export interface NamedView {
  /** The source file's path. */
  readonly absolute: string;
  readonly which: "first" | "second";
}

/** The URI of a view of the source at an absolute path. */
export function viewUri({ absolute, which }: NamedView): string {
  const name = `${absolute}${which === "first" ? FIRST : SECOND}`;
  return uriOfPath(name).replace(/^file:(?:\/\/(?=\/))?/, `${VIEW_SCHEME}:`);
}

/** The view that a URI names; undefined for any other URI. */
export function viewOfUri(uri: string): NamedView | undefined {
  if (!uri.startsWith(`${VIEW_SCHEME}:`)) return undefined;
  const name = pathOfUri(`file:${uri.slice(VIEW_SCHEME.length + 1)}`);
  if (name?.endsWith(SECOND)) return { absolute: name.slice(0, -SECOND.length), which: "second" };
  return name?.endsWith(FIRST) ? { absolute: name.slice(0, -FIRST.length), which: "first" } : undefined;
}
