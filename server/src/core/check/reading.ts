import type { HouseStyle } from "./styles.ts";

/** How a quotation is to be read: the house style, and what the report says was done to the words. */
export interface Reading {
  readonly style: HouseStyle;
  /** Whether a note says that the source's citations, inner marks or notes were left out. */
  readonly omissionsNoted: boolean;
}
