import type { Range } from "../text/range.ts";

/** A change of a report: `newText` for what stands in `range`. Report offsets. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
