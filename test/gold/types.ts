import type { Code } from "../../server/src/core/check/codes.ts";
import type { Outcome } from "../../server/src/core/check/types.ts";

/** A code and its severity as the rules' table writes it: error, warning, information, hint. */
export type ExpectedCode = `${Code | LaterCode} ${"E" | "W" | "I" | "H"}`;

/** Codes of the rules' table that the engine may not know yet when a case is written. */
type LaterCode =
  | "spliced"
  | "ellipsis-drops-negation"
  | "ellipsis-joins-speakers"
  | "wrong-speaker"
  | "wrong-locator"
  | "variant-wording"
  | "unused-suppression";

export type StyleName = "strict" | "ap" | "chicago" | "mla" | "apa" | "bluebook";

export interface Expected {
  /** `passes` is verbatim or edited, where the rules do not say which. Left out where they leave the outcome open. */
  readonly outcome?: Outcome | "passes";
  /** Every finding of the quotation, sorted; none when left out, unless `oneOf` or `worst` stands instead. */
  readonly codes?: readonly ExpectedCode[];
  /** Where two readings are both a careful editor's: each a list as in `codes`. */
  readonly oneOf?: readonly (readonly ExpectedCode[])[];
  /** Only the worst severity is certain; the rules name no code for it. */
  readonly worst?: "W" | "I" | "none" | "at most I";
  /** `kind: quote <- source` of each difference, in order, where the rules make them certain. */
  readonly differences?: readonly string[];
  /** The source that has the words. */
  readonly source?: string;
}

/** One quotation, its sources and what a careful editor says of it. */
export interface GoldCase extends Expected {
  readonly name: string;
  /** The row of editorial-rules.md it belongs to. */
  readonly row: string;
  /** A single text is the source `a`. */
  readonly from: string | Readonly<Record<string, string>>;
  readonly quotation: string;
  /** `a` when left out. */
  readonly cites?: readonly string[];
  /** `chicago` when left out. */
  readonly style?: StyleName;
  /** The ranges emphasised in the report, as their words; notes after the quotation, without brackets. */
  readonly emphasised?: readonly string[];
  readonly notes?: readonly string[];
  /** Why, where the rules leave it to the editor. */
  readonly why?: string;
}

/** One quotation under every house style; a style that is left out expects what `chicago` does. */
export interface StyleCase extends Omit<GoldCase, "style" | keyof Expected> {
  readonly byStyle: { readonly chicago: Expected } & Readonly<Partial<Record<StyleName, Expected>>>;
}

/** A whole report: what is expected of each of its quotations and of its citations that no quotation takes. */
export interface ReportCase {
  readonly name: string;
  readonly row: string;
  /** By path; keys are the stems. `null` is a file that cannot be read. */
  readonly sources: Readonly<Record<string, string | null>>;
  readonly report: string;
  readonly quotations: readonly Expected[];
  /** Findings that belong to no quotation. */
  readonly others?: readonly ExpectedCode[];
  readonly why?: string;
}

/** Cases of one row of the rules. */
export function inRow(row: string, cases: readonly Omit<GoldCase, "row">[]): readonly GoldCase[] {
  return cases.map((one) => ({ row, ...one }));
}
