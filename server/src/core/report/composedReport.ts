import type { Composition } from "./compose.ts";
import type { Citation, CitationRun, Directive, Quotation, Report, UnclosedMark } from "./types.ts";

/** A report of what was put together. Lists that a keystroke does not need are made once somebody asks. */
export class ComposedReport implements Report {
  readonly quotations: readonly Quotation[];
  readonly directives: readonly Directive[];
  private readonly composition: Composition;
  private madeCitations: readonly Citation[] | undefined;

  constructor(composition: Composition, directives: readonly Directive[]) {
    this.quotations = composition.parts.flatMap(({ quotations }) => quotations);
    this.directives = directives;
    this.composition = composition;
    this.madeCitations = undefined;
  }

  get citations(): readonly Citation[] {
    this.madeCitations ??= this.composition.chunks.flatMap(({ citations }) => citations);
    return this.madeCitations;
  }

  get citationRuns(): readonly CitationRun[] {
    return this.composition.chunks;
  }

  get unclosed(): readonly UnclosedMark[] {
    return this.composition.parts.flatMap(({ unclosed }) => unclosed);
  }

  /** All of it, as data. */
  toJSON(): Omit<Report, "citationRuns"> {
    const { quotations, citations, unclosed, directives } = this;
    return { quotations, citations, unclosed, directives };
  }
}
