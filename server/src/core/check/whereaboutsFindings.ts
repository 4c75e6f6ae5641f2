import { maySamePerson } from "../attribution/names.ts";
import type { Quotation } from "../report/types.ts";
import { codes } from "./codes.ts";
import { locatorFindings } from "./locatorFindings.ts";
import { type NamedSources, passageRelated } from "./related.ts";
import type { Finding, Related, Verdict } from "./types.ts";

/**
 * Findings about who says a quotation that a cited source has, and where: `wrong-speaker`, `ellipsis-joins-speakers`, and those of
 * locatorFindings.ts. Each only where the source is explicit.
 */
export function whereaboutsFindings(
  quotation: Quotation,
  verdict: Verdict,
  sources: NamedSources,
): Finding[] {
  const { passage, speakers } = verdict;
  if (passage === undefined) return [];
  const related = [passageRelated("The words stand in", passage, sources)];
  const ofSpeakers =
    speakers === undefined
      ? []
      : [...speakerFindings(quotation, speakers, related), ...joinFindings(quotation, verdict, related)];
  return [...ofSpeakers, ...locatorFindings(quotation, verdict, sources)];
}

function speakerFindings(
  { speaker, range }: Quotation,
  [first, ...others]: readonly (string | undefined)[],
  related: readonly Related[],
): Finding[] {
  if (speaker === undefined || first === undefined) return [];
  const isOne = others.every((other) => other !== undefined && maySamePerson(first, other));
  if (!isOne || [first, ...others].some((name) => maySamePerson(speaker, name!))) return [];
  return [
    {
      code: "wrong-speaker",
      severity: codes["wrong-speaker"].severity,
      message: `The source gives these words to ${first}, not to ${speaker}.`,
      range,
      related,
      speaker: first,
    },
  ];
}

/** An ellipsis may leave out words of one speaker's; from one to another it makes one say what the other said. */
function joinFindings(
  { map, range }: Quotation,
  { speakers = [], passage, edits }: Verdict,
  related: readonly Related[],
): Finding[] {
  for (const { kind, sourceRange, quoteRange } of edits) {
    if (kind !== "ellipsis" || passage === undefined) continue;
    const before = passage.parts.findLastIndex(({ end }) => end <= sourceRange.start + 1);
    const [one, two] = [speakers[before], speakers[before + 1]];
    if (one === undefined || two === undefined || maySamePerson(one, two)) continue;
    const dots = quoteRange.end > quoteRange.start ? map.toSourceRange(quoteRange) : range;
    return [
      {
        code: "ellipsis-joins-speakers",
        severity: codes["ellipsis-joins-speakers"].severity,
        message: `The ellipsis joins words of ${one} and words of ${two}.`,
        range: dots,
        related,
      },
    ];
  }
  return [];
}
