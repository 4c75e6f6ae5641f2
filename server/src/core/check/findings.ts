import type { Source } from "../corpus/source.ts";
import type { Citation, Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { type Code, codes, type Severity } from "./codes.ts";
import { wordCount } from "./length.ts";
import { describeDifference, quoted } from "./messages.ts";
import type { HouseStyle } from "./styles.ts";
import type { Difference, DifferenceKind, Finding, Passage, Related, Verdict } from "./types.ts";
import { whereaboutsFindings } from "./whereaboutsFindings.ts";

/** Looks a source up by its id. */
export type SourceOf = (id: string) => Source | undefined;

const CODE_OF: Readonly<Record<DifferenceKind, Code>> = {
  wording: "altered-wording",
  number: "altered-number",
  negation: "altered-negation",
  name: "altered-name",
  spelling: "altered-spelling",
  order: "altered-order",
  case: "altered-case",
  punctuation: "altered-punctuation",
  omission: "unmarked-omission",
  insertion: "unmarked-insertion",
  splice: "spliced",
  "truncated-word": "truncated-word",
  "ellipsis-order": "ellipsis-order",
  "dropped-negation": "ellipsis-drops-negation",
  bracket: "bracket-changes-meaning",
};

/** Up to so many words are as likely scare quotes as a quotation (editorial-rules.md, `quote-not-found`). */
const SCARE_QUOTES = 3;
/** Two words of another source's may stand there by chance: worth saying, not an accusation. */
const CHANCE_WORDS = 2;
/** From so many words on, an uncited quotation that a source has is worth a hint (editorial-rules.md). */
const UNCITED_WORDS = 6;

/** The findings of a quotation's verdict, in the order of their places in the report. */
export function findingsOf(
  quotation: Quotation,
  verdict: Verdict,
  style: HouseStyle,
  sourceOf: SourceOf,
): Finding[] {
  const found = [
    ...edgeEllipses(quotation, verdict, style),
    ...outcomeFindings(quotation, verdict, style, sourceOf),
  ];
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function outcomeFindings(
  quotation: Quotation,
  verdict: Verdict,
  style: HouseStyle,
  sourceOf: SourceOf,
): Finding[] {
  switch (verdict.outcome) {
    case "altered":
      return verdict.differences.flatMap((difference) =>
        differenceFinding(quotation, verdict, difference, style, sourceOf),
      );
    case "elsewhere":
      return [elsewhereFinding(quotation, verdict.passage!, sourceOf)];
    case "missing":
      return [missingFinding(quotation, verdict.other, sourceOf)];
    case "uncited":
      return uncitedFindings(quotation, verdict, sourceOf);
    case "verbatim":
    case "edited":
      return [
        ...whereaboutsFindings(quotation, verdict, sourceOf(verdict.passage!.source)),
        ...variantFindings(quotation, verdict, sourceOf),
      ];
    case "unchecked":
      return [];
  }
}

/** Dots where a quotation starts or ends leave out nothing that a reader would miss; most styles do without them. */
function edgeEllipses({ text, map }: Quotation, { edits }: Verdict, style: HouseStyle): Finding[] {
  const severity = style.rules["edge-ellipsis"];
  if (severity === "off") return [];
  return edits.flatMap(({ kind, source, quoteRange: { start, end } }) => {
    const place =
      text.slice(0, start).trim() === "" ? "start" : text.slice(end).trim() === "" ? "end" : undefined;
    if (kind !== "ellipsis" || source.trim() !== "" || place === undefined) return [];
    const message = `An ellipsis at the ${place} of a quotation isn’t needed.`;
    return [
      {
        code: "altered-punctuation",
        severity,
        message,
        range: map.toSourceRange({ start, end }),
        related: [],
      },
    ];
  });
}

function variantFindings(quotation: Quotation, { variant }: Verdict, sourceOf: SourceOf): Finding[] {
  if (variant === undefined) return [];
  return [
    {
      code: "variant-wording",
      severity: codes["variant-wording"].severity,
      message: `${nameOf(variant.source, sourceOf)} has it as ${quoted(variant.text)}.`,
      range: quotation.range,
      related: [passageRelated("The other wording, in", variant, sourceOf)],
    },
  ];
}

function differenceFinding(
  quotation: Quotation,
  verdict: Verdict,
  difference: Difference,
  style: HouseStyle,
  sourceOf: SourceOf,
): Finding[] {
  const code = CODE_OF[difference.kind];
  const severity = difference.rule === undefined ? codes[code].severity : style.rules[difference.rule];
  if (severity === "off") return [];
  const { source } = verdict.passage!;
  const related: Related[] = [
    {
      message: `The passage in ${nameOf(source, sourceOf)}`,
      source,
      range: nonEmpty(difference.sourceRange, verdict.passage!.range),
    },
  ];
  if (verdict.other !== undefined)
    related.push(passageRelated("These exact words are in", verdict.other, sourceOf));
  const other = verdict.other === undefined ? undefined : sourceOf(verdict.other.source);
  const message = describeDifference(difference);
  return [
    {
      code,
      severity,
      message: other === undefined ? message : `${message} ${other.key} has the words as quoted.`,
      range: visibleRange(quotation, difference.quoteRange),
      related,
      difference,
      ...(other === undefined ? {} : { suggestions: [other.key] }),
    },
  ];
}

function elsewhereFinding(quotation: Quotation, passage: Passage, sourceOf: SourceOf): Finding {
  const source = sourceOf(passage.source)!;
  const cited = quotation.citations.map((use) => use.citation.key);
  const severity: Severity = wordCount(quotation.text) <= CHANCE_WORDS ? "information" : "error";
  return {
    code: "wrong-source",
    severity,
    message: `These words are in ${source.key}, not in ${[...new Set(cited)].join(" or ")}.`,
    range: quotation.range,
    related: [passageRelated("The words stand in", passage, sourceOf)],
    suggestions: [source.key],
  };
}

function missingFinding(quotation: Quotation, closest: Passage | undefined, sourceOf: SourceOf): Finding {
  const short = wordCount(quotation.text) <= SCARE_QUOTES && closest === undefined;
  const nearest =
    closest === undefined
      ? ""
      : ` The closest passage, in ${nameOf(closest.source, sourceOf)}, reads ${quoted(closest.text)}.`;
  return {
    code: "quote-not-found",
    severity: short ? "information" : codes["quote-not-found"].severity,
    message: `No source has these words.${nearest}`,
    range: quotation.range,
    related: closest === undefined ? [] : [passageRelated("The closest passage, in", closest, sourceOf)],
  };
}

function uncitedFindings(quotation: Quotation, verdict: Verdict, sourceOf: SourceOf): Finding[] {
  const { passage, edits } = verdict;
  const exact = edits.every((edit) => edit.kind === "first-letter-case" || edit.kind === "final-punctuation");
  if (
    passage === undefined ||
    !exact ||
    quotation.citations.length > 0 ||
    wordCount(quotation.text) < UNCITED_WORDS
  )
    return [];
  const source = sourceOf(passage.source)!;
  return [
    {
      code: "uncited-quotation",
      severity: codes["uncited-quotation"].severity,
      message: `These words stand in ${source.key}; no citation says so.`,
      range: quotation.range,
      related: [passageRelated("The words stand in", passage, sourceOf)],
      suggestions: [source.key],
    },
  ];
}

/** A finding about a citation's key: it leads nowhere, to several sources, or to one without text. */
export function keyFinding(
  code: "unknown-source" | "ambiguous-source" | "no-source-text",
  citation: Citation,
  message: string,
  suggestions: readonly string[],
): Finding {
  return {
    code,
    severity: codes[code].severity,
    message,
    range: citation.keyRange,
    related: [],
    citation,
    suggestions,
  };
}

function passageRelated(message: string, passage: Passage, sourceOf: SourceOf): Related {
  return {
    message: `${message} ${nameOf(passage.source, sourceOf)}`,
    source: passage.source,
    range: passage.range,
  };
}

function nameOf(id: string, sourceOf: SourceOf): string {
  return sourceOf(id)?.key ?? id;
}

function nonEmpty(range: Range, otherwise: Range): Range {
  return range.end > range.start ? range : otherwise;
}

/** Where a difference is underlined; words left out show on the words beside the gap. */
function visibleRange({ text, map }: Quotation, { start, end }: Range): Range {
  if (end > start) return map.toSourceRange({ start, end });
  const before = /\S+\s*$/u.exec(text.slice(Math.max(0, start - 40), start));
  const after = /^\s*\S+/u.exec(text.slice(end, end + 40));
  return map.toSourceRange({ start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) });
}
