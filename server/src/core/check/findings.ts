import type { Citation, Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { type Code, codes, type Severity } from "./codes.ts";
import { byPlace } from "./findingsOfReport.ts";
import { wordCount } from "./length.ts";
import { describeDifference, quoted } from "./messages.ts";
import { type NamedSources, nameOf, passageRelated } from "./related.ts";
import type { HouseStyle } from "./styles.ts";
import type { Difference, DifferenceKind, Finding, Passage, Related, Verdict } from "./types.ts";
import { whereaboutsFindings } from "./whereaboutsFindings.ts";

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

/** The findings of a quotation's verdict, in the order of their places in the report; those about its citations' keys left out. */
export function findingsOf(
  quotation: Quotation,
  verdict: Verdict,
  style: HouseStyle,
  sources: NamedSources,
): Finding[] {
  const found = [
    ...edgeEllipses(quotation, verdict, style),
    ...outcomeFindings(quotation, verdict, style, sources),
  ];
  return found.sort(byPlace);
}

function outcomeFindings(
  quotation: Quotation,
  verdict: Verdict,
  style: HouseStyle,
  sources: NamedSources,
): Finding[] {
  switch (verdict.outcome) {
    case "altered":
      return verdict.differences.flatMap((difference) =>
        differenceFinding(quotation, verdict, difference, style, sources),
      );
    case "elsewhere":
      return [elsewhereFinding(quotation, verdict.passage!, sources)];
    case "missing":
      return [missingFinding(quotation, verdict.other, sources)];
    case "uncited":
      return uncitedFindings(quotation, verdict, sources);
    case "verbatim":
    case "edited":
      return [
        ...whereaboutsFindings(quotation, verdict, sources),
        ...variantFindings(quotation, verdict, sources),
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

function variantFindings(quotation: Quotation, { variant }: Verdict, sources: NamedSources): Finding[] {
  if (variant === undefined) return [];
  return [
    {
      code: "variant-wording",
      severity: codes["variant-wording"].severity,
      message: `${nameOf(variant.source, sources)} has it as ${quoted(variant.text)}.`,
      range: quotation.range,
      related: [passageRelated("The other wording, in", variant, sources)],
    },
  ];
}

function differenceFinding(
  quotation: Quotation,
  verdict: Verdict,
  difference: Difference,
  style: HouseStyle,
  sources: NamedSources,
): Finding[] {
  const code = CODE_OF[difference.kind];
  const severity = difference.rule === undefined ? codes[code].severity : style.rules[difference.rule];
  if (severity === "off") return [];
  const { source } = verdict.passage!;
  const related: Related[] = [
    {
      message: `The passage in ${nameOf(source, sources)}`,
      source,
      range: nonEmpty(difference.sourceRange, verdict.passage!.range),
    },
  ];
  if (verdict.other !== undefined)
    related.push(passageRelated("These exact words are in", verdict.other, sources));
  const other = verdict.other === undefined ? undefined : sources.get(verdict.other.source);
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

function elsewhereFinding(quotation: Quotation, passage: Passage, sources: NamedSources): Finding {
  const source = sources.get(passage.source)!;
  const cited = quotation.citations.map((use) => use.citation.key);
  const severity: Severity = wordCount(quotation.text) <= CHANCE_WORDS ? "information" : "error";
  return {
    code: "wrong-source",
    severity,
    message: `These words are in ${source.key}, not in ${[...new Set(cited)].join(" or ")}.`,
    range: quotation.range,
    related: [passageRelated("The words stand in", passage, sources)],
    suggestions: [source.key],
  };
}

function missingFinding(quotation: Quotation, closest: Passage | undefined, sources: NamedSources): Finding {
  const short = wordCount(quotation.text) <= SCARE_QUOTES && closest === undefined;
  const nearest =
    closest === undefined
      ? ""
      : ` The closest passage, in ${nameOf(closest.source, sources)}, reads ${quoted(closest.text)}.`;
  return {
    code: "quote-not-found",
    severity: short ? "information" : codes["quote-not-found"].severity,
    message: `No source has these words.${nearest}`,
    range: quotation.range,
    related: closest === undefined ? [] : [passageRelated("The closest passage, in", closest, sources)],
  };
}

function uncitedFindings(quotation: Quotation, verdict: Verdict, sources: NamedSources): Finding[] {
  const { passage, edits } = verdict;
  const exact = edits.every((edit) => edit.kind === "first-letter-case" || edit.kind === "final-punctuation");
  if (
    passage === undefined ||
    !exact ||
    quotation.citations.length > 0 ||
    wordCount(quotation.text) < UNCITED_WORDS
  )
    return [];
  const source = sources.get(passage.source)!;
  return [
    {
      code: "uncited-quotation",
      severity: codes["uncited-quotation"].severity,
      message: `These words stand in ${source.key}; no citation says so.`,
      range: quotation.range,
      related: [passageRelated("The words stand in", passage, sources)],
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
