import type { Severity } from "./codes.ts";

/** Changes that one house style allows silently and another does not (editorial-rules.md, the table by style). */
export type StyleRule = "initial-case" | "final-stop" | "final-mark" | "interior-punctuation" | "spelling";

export interface HouseStyle {
  readonly name: string;
  /** What a change under the rule is worth; `off` makes it a licensed edit. */
  readonly rules: Readonly<Record<StyleRule, Severity | "off">>;
  /** Whether parentheses may hold the writer's words as brackets do. */
  readonly parenthesesGloss: boolean;
}

/** The default style. CMOS 13.7 and its Q&A on capitals, read through secondary sources. */
export const chicago: HouseStyle = {
  name: "chicago",
  rules: {
    "initial-case": "off",
    "final-stop": "off",
    "final-mark": "warning",
    "interior-punctuation": "information",
    spelling: "information",
  },
  parenthesesGloss: false,
};
