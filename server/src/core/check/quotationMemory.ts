import type { CitationRun, Quotation } from "../report/types.ts";
import { movedBy } from "../text/range.ts";
import { findingsOf } from "./findings.ts";
import type { NamedSources } from "./related.ts";
import type { HouseStyle } from "./styles.ts";
import type { Finding, Verdict } from "./types.ts";

/** What is known of a quotation, wherever it stands. */
interface Known {
  readonly verdict: Verdict;
  /** Whether the keys that it cites all lead to files that can be read. */
  readonly keys: "lead" | "do not all lead";
}

/** A quotation's verdict and findings, those about its citations' keys left out. */
export interface Judged extends Known {
  readonly findings: readonly Finding[];
}

interface Memory extends Judged {
  readonly style: HouseStyle;
  /** The quotation as it stood when the findings were made, and where; it would keep that state of the report alive. */
  readonly quotation: WeakRef<Quotation>;
  readonly start: number;
}

/**
 * What was found of quotations, for one state of the sources and of what keys mean. An edit that only moves a quotation moves its
 * findings, and nothing has to be asked again. What is known of a quotation goes when its report does.
 */
export class QuotationMemory {
  private readonly memories = new WeakMap<object, Memory>();
  /** Stretches of reports whose citations all lead to files that can be read. */
  private readonly leading = new WeakSet<object>();
  private readonly sources: NamedSources;

  constructor(sources: NamedSources) {
    this.sources = sources;
  }

  /** What is known of a quotation under a house style, where it stands now. */
  recall(quotation: Quotation, style: HouseStyle): Judged | undefined {
    const memory = this.memories.get(quotation.identity);
    if (memory === undefined || memory.style !== style) return undefined;
    // Of most there is nothing to say, and where they stand need not be worked out.
    if (memory.findings.length === 0 || memory.quotation.deref() === quotation) return memory;
    // A citation may stand in a footnote, which moves apart from its quotation.
    if (memory.findings.some(({ citation }) => citation !== undefined))
      return this.keep(quotation, memory, style);
    const by = quotation.range.start - memory.start;
    const findings = memory.findings.map((finding) => movedFinding(finding, by));
    return this.remember(quotation, { ...memory, findings }, style);
  }

  /** Whether the citations of a stretch all lead to files that can be read; `leads` is asked where that is not known. */
  leads({ identity }: CitationRun, leads: () => boolean): boolean {
    if (this.leading.has(identity)) return true;
    if (!leads()) return false;
    this.leading.add(identity);
    return true;
  }

  /** Keeps what is known of a quotation, with the findings that its verdict gives. */
  keep(quotation: Quotation, { verdict, keys }: Known, style: HouseStyle): Judged {
    const findings = findingsOf(quotation, verdict, style, this.sources);
    return this.remember(quotation, { verdict, keys, findings }, style);
  }

  private remember(quotation: Quotation, judged: Judged, style: HouseStyle): Judged {
    const { identity, range } = quotation;
    const memory = { ...judged, style, quotation: new WeakRef(quotation), start: range.start };
    this.memories.set(identity, memory);
    return memory;
  }
}

function movedFinding(finding: Finding, by: number): Finding {
  return by === 0 ? finding : { ...finding, range: movedBy(finding.range, by) };
}
