import { maySamePerson } from "../attribution/names.ts";
import type { Source } from "../corpus/source.ts";
import type { Quotation } from "../report/types.ts";
import { codes } from "./codes.ts";
import { locatorFindings } from "./locatorFindings.ts";
import type { Finding, Related, Verdict } from "./types.ts";

/**
 * Findings about who says a quotation that a cited source has, and where: `wrong-speaker`, `ellipsis-joins-speakers`, and those of
 * locatorFindings.ts. Each only where the source is explicit.
 *
 * @param source the source of the verdict's passage
 */
export function whereaboutsFindings(
  quotation: Quotation,
  verdict: Verdict,
  source: Source | undefined,
): Finding[] {
  return [
    ...speakerFindings(quotation, verdict, source),
    ...joinFindings(quotation, verdict, source),
    ...locatorFindings(quotation, verdict, source),
  ];
}

function speakerFindings(
  { speaker, range }: Quotation,
  verdict: Verdict,
  source: Source | undefined,
): Finding[] {
  const [first, ...others] = verdict.speakers ?? [];
  if (speaker === undefined || first === undefined) return [];
  const isOne = others.every((other) => other !== undefined && maySamePerson(first, other));
  if (!isOne || [first, ...others].some((name) => maySamePerson(speaker, name!))) return [];
  return [
    {
      code: "wrong-speaker",
      severity: codes["wrong-speaker"].severity,
      message: `The source gives these words to ${first}, not to ${speaker}.`,
      range,
      related: relatedTo(verdict, source),
      speaker: first,
    },
  ];
}

/** An ellipsis may leave out words of one speaker's; from one to another it makes one say what the other said. */
function joinFindings({ map, range }: Quotation, verdict: Verdict, source: Source | undefined): Finding[] {
  const { speakers = [], passage, edits } = verdict;
  for (const [i, ellipsis] of edits.entries()) {
    if (ellipsis.kind !== "ellipsis" || passage === undefined) continue;
    const before = passage.parts.findLastIndex(({ end }) => end <= ellipsis.sourceRange.start + 1);
    const [one, two] = [speakers[before], speakers[before + 1]];
    if (one === undefined || two === undefined || maySamePerson(one, two)) continue;
    const { quoteRange } = edits[i]!;
    const dots = quoteRange.end > quoteRange.start ? map.toSourceRange(quoteRange) : range;
    return [
      {
        code: "ellipsis-joins-speakers",
        severity: codes["ellipsis-joins-speakers"].severity,
        message: `The ellipsis joins words of ${one} and words of ${two}.`,
        range: dots,
        related: relatedTo(verdict, source),
      },
    ];
  }
  return [];
}

function relatedTo({ passage }: Verdict, source: Source | undefined): Related[] {
  if (passage === undefined) return [];
  const name = source?.key ?? passage.source;
  return [{ message: `The words stand in ${name}`, source: passage.source, range: passage.range }];
}
