import { movedBy, type Range } from "../text/range.ts";
import type { Citation } from "./types.ts";

/**
 * A citation where it stands in the report. A keystroke moves all that follow it, of which next to nothing is asked: so this is
 * small, and places are worked out when somebody asks. It must not be spread: its properties are its class's.
 */
export class PlacedCitation implements Citation {
  private readonly unplaced: Citation;
  private readonly base: number;
  private readonly keyBase: number;

  /**
   * @param base the report offset that those of `unplaced` count from
   * @param keyBase that which its key's own count from: another one for a link by reference
   */
  constructor(unplaced: Citation, base: number, keyBase: number) {
    this.unplaced = unplaced;
    this.base = base;
    this.keyBase = keyBase;
  }

  get key(): string {
    return this.unplaced.key;
  }

  get keyRange(): Range {
    return movedBy(this.unplaced.keyRange, this.keyBase);
  }

  get range(): Range {
    return movedBy(this.unplaced.range, this.base);
  }

  get form(): Citation["form"] {
    return this.unplaced.form;
  }

  get locator(): string | undefined {
    return this.unplaced.locator;
  }

  get locatorRange(): Range | undefined {
    const range = this.unplaced.locatorRange;
    return range && movedBy(range, this.base);
  }

  get prefix(): string {
    return this.unplaced.prefix;
  }

  get suffix(): string {
    return this.unplaced.suffix;
  }

  get suppressAuthor(): boolean {
    return this.unplaced.suppressAuthor;
  }

  get claims(): boolean {
    return this.unplaced.claims;
  }

  get group(): number {
    return this.unplaced.group + this.base;
  }

  /** All of it, as data. */
  toJSON(): Citation {
    const { key, keyRange, range, form, locator, locatorRange, prefix, suffix } = this;
    const { suppressAuthor, claims, group } = this;
    return {
      key,
      keyRange,
      range,
      form,
      locator,
      locatorRange,
      prefix,
      suffix,
      suppressAuthor,
      claims,
      group,
    };
  }
}
