import type { LineCharacter } from "../text/lineIndex.ts";
import type { Range } from "../text/range.ts";
import type { Source } from "./source.ts";

/** Where a stretch of a source stands for somebody who opens the file. */
export interface Place {
  readonly source: Source;
  /** Offsets in the decoded file. */
  readonly range: Range;
  /** Zero-based lines and UTF-16 characters, where the file has lines. */
  readonly start?: LineCharacter;
  readonly end?: LineCharacter;
  /** The locator to cite it by, as Pandoc takes it (`p. 14`, `00:12:30`), where the source has what a reader could look up. */
  readonly locator?: string;
}
