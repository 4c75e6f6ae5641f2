import type { Code } from "../../core/check/codes.ts";
import type { Finding } from "../../core/check/types.ts";

/**
 * The findings that a reader sees in the same hover, above what a hover says. An editor that puts both into one box would otherwise say
 * everything twice.
 */
export class BesideFindings {
  private readonly findings: readonly Finding[];

  /** @param findings those at the place that is hovered; none where the editor shows them elsewhere */
  constructor(findings: readonly Finding[]) {
    this.findings = findings;
  }

  /** Whether one of them says this sentence, be it with more after it. */
  say(sentence: string): boolean {
    return this.findings.some(({ message }) => message.startsWith(sentence));
  }

  /** Whether one of them has one of these codes. */
  have(...codes: readonly Code[]): boolean {
    return this.findings.some(({ code }) => codes.includes(code));
  }
}

/** Where findings are shown elsewhere, or not at all. */
export const noFindings = new BesideFindings([]);
