import type { Range } from "../text/range.ts";
import { type ChunkAnalysis, toReport, type UnitAnalysis } from "./analysis.ts";
import type { LinkDefinition } from "./markdown/blocks.ts";
import type { ProseLink } from "./markdown/prose.ts";
import type { Citation, KnownKeys } from "./types.ts";
import type { PlacedDefinition } from "./unplaced.ts";

/** A place in a unit's prose where citations stand. */
export interface CitedPlace extends Range {
  readonly citations: readonly Citation[];
  readonly isTextual: boolean;
}

/** A unit of prose with its citations, whose ranges count from where its chunk starts. */
export interface CitedUnit {
  readonly analysis: UnitAnalysis;
  /** Where it cites, footnotes' calls apart, in order of their start. */
  readonly places: readonly CitedPlace[];
  /** Ranges of the prose that are never part of a quotation's words, in order. */
  readonly omitted: readonly Range[];
}

/** One occurrence of a chunk with its citations. Two occurrences of the same text are two objects. */
export interface CitedChunk {
  readonly analysis: ChunkAnalysis;
  readonly units: readonly CitedUnit[];
  /** Its citations by place. */
  readonly citations: readonly Citation[];
  /** For a link by reference, its label; the citation's `keyRange` counts from where the definition's chunk starts. */
  readonly labels: ReadonlyMap<Citation, string>;
  /** Whether it asked nothing and has no links by reference: its citations come out alike wherever it stands. */
  readonly isFixed: boolean;
  /** What its links asked. */
  readonly asked: {
    readonly known: KnownKeys | undefined;
    readonly definitions: ReadonlyMap<string, LinkDefinition | undefined>;
  };
}

export type Definitions = ReadonlyMap<string, PlacedDefinition>;

/** A chunk's citations. Linear. */
export function citeChunk(analysis: ChunkAnalysis, known: KnownKeys, definitions: Definitions): CitedChunk {
  const asked = new Map<string, LinkDefinition | undefined>();
  const labels = new Map<Citation, string>();
  const units = analysis.units.map((unit) => citeUnit(unit, linkCitation));
  const citations = units.flatMap(({ places }) => places.flatMap((place) => place.citations));
  const hasLinks = analysis.units.some(({ unit }) => unit.prose.links.length > 0);
  return {
    analysis,
    units,
    citations: citations.sort(byPlace),
    labels,
    isFixed: !hasLinks,
    asked: { known: hasLinks ? known : undefined, definitions: asked },
  };

  function linkCitation({ target, source }: ProseLink): Citation | undefined {
    const label = "label" in target ? target.label : undefined;
    if (label !== undefined) asked.set(label, definitions.get(label)?.definition);
    const found = "label" in target ? asked.get(target.label) : target;
    const key = found && known.linkTarget(decodedPath(found.destination));
    if (key === undefined) return undefined;
    const citation: Citation = {
      key,
      keyRange: found!.range,
      range: source,
      form: "link",
      prefix: "",
      suffix: "",
      suppressAuthor: false,
      claims: true,
      group: source.start,
    };
    if (label !== undefined) labels.set(citation, label);
    return citation;
  }
}

/** Whether a chunk's citations would come out alike now. */
export function stillCites({ asked }: CitedChunk, known: KnownKeys, definitions: Definitions): boolean {
  if (asked.known !== undefined && asked.known !== known) return false;
  for (const [label, answer] of asked.definitions)
    if (definitions.get(label)?.definition !== answer) return false;
  return true;
}

function citeUnit(
  analysis: UnitAnalysis,
  linkCitation: (link: ProseLink) => Citation | undefined,
): CitedUnit {
  const { groups, inlineNotes, unit } = analysis;
  const places: CitedPlace[] = groups.map((group) => {
    const [first] = group;
    const { start } = toReport(analysis, 0, first!.range);
    const citations = group.map(({ locatorRange, ...found }): Citation => {
      const locator = locatorRange && {
        locator: unit.prose.text.slice(locatorRange.start, locatorRange.end),
        locatorRange: toReport(analysis, 0, locatorRange),
      };
      const keyRange = toReport(analysis, 0, found.keyRange);
      return { ...found, keyRange, range: toReport(analysis, 0, found.range), ...locator, group: start };
    });
    const isTextual = first!.form === "bare" && unit.note === undefined;
    return { ...first!.range, citations, isTextual };
  });
  for (const link of unit.prose.links) {
    const citation = linkCitation(link);
    if (citation !== undefined)
      places.push({ start: link.start, end: link.end, citations: [citation], isTextual: true });
  }
  const omitted = [...groups.map((group) => group[0]!.range), ...inlineNotes];
  return { analysis, places: places.sort(byStart), omitted: omitted.sort(byStart) };
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}

function byPlace(a: Citation, b: Citation): number {
  return a.range.start - b.range.start || a.keyRange.start - b.keyRange.start;
}

/** A link's destination without its fragment, percent signs decoded where they are well formed. */
function decodedPath(destination: string): string {
  const path = destination.split("#", 1)[0]!;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
