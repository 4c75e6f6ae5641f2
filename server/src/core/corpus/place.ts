import type { LineCharacter } from "../text/lineIndex.ts";
import type { Range } from "../text/range.ts";
import type { ReadingId } from "./readings.ts";
import type { Source } from "./source.ts";

/** A stretch of a text view, in zero-based lines and UTF-16 characters. */
export interface PlaceInView {
  /** Which of the source's readings is viewed. */
  readonly reading: ReadingId;
  readonly start: LineCharacter;
  readonly end: LineCharacter;
  /** The page of the file that it begins on, from 1, where the file has several. */
  readonly page?: number;
}

/** Where a stretch of a source stands for somebody who opens the file. */
export interface Place {
  readonly source: Source;
  /** Offsets in the decoded file. */
  readonly range: Range;
  /** Zero-based lines and UTF-16 characters in the file, where it has lines that an editor shows. */
  readonly start?: LineCharacter;
  readonly end?: LineCharacter;
  /** Where it stands in the source's text view (features/textView.ts), where its file has no such lines. */
  readonly view?: PlaceInView;
  /** The locator to cite it by, as Pandoc takes it (`p. 14`, `00:12:30`), where the source has what a reader could look up. */
  readonly locator?: string;
}
