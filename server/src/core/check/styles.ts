import type { Severity } from "./codes.ts";

/** Changes that one house style allows silently and another does not (editorial-rules.md, the table by style). */
export const styleRules = [
  "initial-case",
  "final-stop",
  "final-mark",
  "interior-punctuation",
  "spelling",
  "source-typo",
  "edge-ellipsis",
] as const;
export type StyleRule = (typeof styleRules)[number];

/** What a change under a rule is worth; `off` makes it a licensed edit. */
export type Weight = Severity | "off";

/** How a house edits quotations, and how severe what goes beyond that is. */
export interface HouseStyle {
  readonly name: string;
  readonly rules: Readonly<Record<StyleRule, Weight>>;
  /** Whether parentheses may hold the writer's words as brackets do. */
  readonly parenthesesGloss: boolean;
}

/**
 * The table by style of editorial-rules.md, a row a rule. Its sources: APA 8.30–8.31; CMOS 13.7 and its Q&A on capitals;
 * MLA p. 75 as cited by teaching guides; AP on quotations and ellipsis; Bluebook 5.1–5.3. AP, CMOS, MLA and Bluebook were
 * read through secondary sources.
 */
const NAMES = ["strict", "ap", "chicago", "mla", "apa", "bluebook"] as const;
export type StyleName = (typeof NAMES)[number];
const [W, I, O] = ["warning", "information", "off"] as const;
const TABLE: Readonly<Record<StyleRule, readonly [Weight, Weight, Weight, Weight, Weight, Weight]>> = {
  "initial-case": [W, O, O, W, O, W],
  "final-stop": [O, O, O, O, O, O],
  "final-mark": [W, W, W, W, W, W],
  "interior-punctuation": [W, W, I, W, W, W],
  spelling: [W, I, I, W, W, W],
  "source-typo": [W, W, O, W, W, W],
  "edge-ellipsis": [I, I, I, O, I, I],
};

/** Every house style by name. */
export const styles = Object.fromEntries(NAMES.map((name, i) => [name, styleAt(name, i)])) as Readonly<
  Record<StyleName, HouseStyle>
>;

/** The default style. */
export const chicago = styles.chicago;

function styleAt(name: StyleName, column: number): HouseStyle {
  const rules = Object.fromEntries(styleRules.map((rule) => [rule, TABLE[rule][column]!])) as Record<
    StyleRule,
    Weight
  >;
  // AP sends parentheses, not brackets, on its wire.
  return { name, rules, parenthesesGloss: name === "ap" };
}
