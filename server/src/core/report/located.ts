import type { Range } from "../text/range.ts";
import type { UnitAnalysis } from "./analysis.ts";
import type { LinkDefinition } from "./markdown/blocks.ts";
import type { ProseLink } from "./markdown/prose.ts";
import type { Citation, KnownKeys } from "./types.ts";

/** A place in a unit's prose where citations stand. */
export interface CitedPlace extends Range {
  readonly citations: readonly Citation[];
  readonly isTextual: boolean;
}

/** A unit of prose where it stands in the report, with its citations as the report has them. */
export interface LocatedUnit {
  readonly analysis: UnitAnalysis;
  /** Number and offset of its chunk in the report. */
  readonly chunk: number;
  readonly base: number;
  /** Where it cites, footnotes' calls apart, in order of their start. */
  readonly places: readonly CitedPlace[];
  /** Ranges of the prose that are never part of a quotation's words, in order. */
  readonly omitted: readonly Range[];
}

/** A link definition where it stands in the report. */
export type LocatedDefinition = LinkDefinition & { readonly base: number };

/** Turns units' findings into the report's own terms. Group numbers go up through the report. */
export class Locator {
  readonly #known: KnownKeys;
  readonly #definitions: ReadonlyMap<string, LocatedDefinition>;
  #groups = 0;

  constructor(known: KnownKeys, definitions: ReadonlyMap<string, LocatedDefinition>) {
    this.#known = known;
    this.#definitions = definitions;
  }

  /** The unit with its citations located. */
  locate(analysis: UnitAnalysis, chunk: number, base: number): LocatedUnit {
    const { groups, inlineNotes, unit } = analysis;
    const places: CitedPlace[] = groups.map((group) => {
      const number = this.#groups++;
      const citations = group.map(({ locatorRange, ...found }): Citation => {
        const locator = locatorRange && {
          locator: unit.prose.text.slice(locatorRange.start, locatorRange.end),
          locatorRange: toReport(analysis, base, locatorRange),
        };
        const keyRange = toReport(analysis, base, found.keyRange);
        return {
          ...found,
          keyRange,
          range: toReport(analysis, base, found.range),
          ...locator,
          group: number,
        };
      });
      const isTextual = group[0]!.form === "bare" && unit.note === undefined;
      return { ...group[0]!.range, citations, isTextual };
    });
    for (const link of unit.prose.links) {
      const citation = this.#linkCitation(link, base);
      if (citation !== undefined)
        places.push({ start: link.start, end: link.end, citations: [citation], isTextual: true });
    }
    const omitted = [...groups.map((group) => group[0]!.range), ...inlineNotes].sort(
      (a, b) => a.start - b.start,
    );
    return { analysis, chunk, base, places: places.sort((a, b) => a.start - b.start), omitted };
  }

  #linkCitation(link: ProseLink, base: number): Citation | undefined {
    const target = this.#targetOf(link, base);
    const key = target && this.#known.linkTarget(decodedPath(target.destination));
    if (key === undefined) return undefined;
    return {
      key,
      keyRange: target!.range,
      range: { start: link.source.start + base, end: link.source.end + base },
      form: "link",
      prefix: "",
      suffix: "",
      suppressAuthor: false,
      claims: true,
      group: this.#groups++,
    };
  }

  #targetOf({ target }: ProseLink, base: number): { destination: string; range: Range } | undefined {
    if ("destination" in target)
      return { destination: target.destination, range: movedBy(target.range, base) };
    const definition = this.#definitions.get(target.label);
    return (
      definition && { destination: definition.destination, range: movedBy(definition.range, definition.base) }
    );
  }
}

/** The report range of a range of a unit's prose. */
export function toReport(analysis: UnitAnalysis, base: number, range: Range): Range {
  return movedBy(analysis.map.toSourceRange(range), base);
}

function movedBy({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
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
