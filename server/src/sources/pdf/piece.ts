/** A run of characters on one baseline, in coordinates in which its text runs to the right and lines follow downwards. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The font's size as drawn, in the page's units (1/72 inch unless the page says otherwise). */
  readonly size: number;
  /** Quarter turns clockwise that the text is turned by on the page; `oblique` for anything else (a watermark). */
  readonly turn: Turn;
  /** Its place in the order in which the page draws it. */
  readonly order: number;
  /** Whether white space was drawn, or room for it left, right before it. */
  readonly spaced: boolean;
  readonly rightToLeft: boolean;
}

export type Turn = 0 | 1 | 2 | 3 | "oblique";
