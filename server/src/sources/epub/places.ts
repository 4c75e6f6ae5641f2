/** Where in a book's text the element `id` of the file `file` starts, or the file itself where `id` is empty; undefined where neither is there. */
export type Place = (file: string, id: string) => number | undefined;

/** A chapter in its place. */
interface Placed {
  readonly file: string;
  /** Where its words start in the book's text. */
  readonly start: number;
  /** Where its elements start in its own words, by id. */
  readonly ids: ReadonlyMap<string, number>;
}

export function placesIn(chapters: readonly Placed[]): Place {
  const byFile = new Map(chapters.map((chapter) => [chapter.file, chapter] as const));
  return (file, id) => {
    const chapter = byFile.get(file);
    const at = id === "" ? 0 : chapter?.ids.get(id);
    return chapter === undefined || at === undefined ? undefined : chapter.start + at;
  };
}

/** The first place from `at` on that is not white space, or the text's end. */
export function wordAt(text: string, at: number): number {
  let place = Math.min(at, text.length);
  while (place < text.length && /\s/.test(text[place]!)) place++;
  return place;
}
