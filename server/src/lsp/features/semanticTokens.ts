import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from "vscode-languageserver";
import { outcomeWords, semanticTokens, tokenKinds } from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Range } from "../../core/text/range.ts";
import type { Checks } from "../checks.ts";
import type { OpenReport } from "../reports.ts";

/** Outcomes as modifiers. package.json says the same to VS Code. */
const outcomes = Object.keys(outcomeWords) as (keyof typeof outcomeWords)[];

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenKinds], tokenModifiers: outcomes };

/** Answers requests for tokens; of each document the last answer is kept, so that the next one says only what differs. */
export class Tokens {
  private readonly checks: Checks;
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  constructor(checks: Checks) {
    this.checks = checks;
  }

  async full(report: OpenReport, token: CancelToken): Promise<SemanticTokens> {
    const tokens = await this.of(report, undefined, token);
    const builder = new SemanticTokensBuilder();
    this.builders.set(report.snapshot.uri, builder);
    return built(builder, tokens).build();
  }

  /** What differs from the answer `previous`; all, where that is not the last one. */
  async delta(
    report: OpenReport,
    previous: string,
    token: CancelToken,
  ): Promise<SemanticTokens | SemanticTokensDelta> {
    const tokens = await this.of(report, undefined, token);
    const builder = this.builders.get(report.snapshot.uri) ?? new SemanticTokensBuilder();
    this.builders.set(report.snapshot.uri, builder);
    builder.previousResult(previous);
    return built(builder, tokens).buildEdits();
  }

  async range(report: OpenReport, within: Range, token: CancelToken): Promise<SemanticTokens> {
    return built(new SemanticTokensBuilder(), await this.of(report, within, token)).build();
  }

  /** Lets go of what is kept of a document. */
  forget(uri: string): void {
    this.builders.delete(uri);
  }

  private async of(report: OpenReport, within: Range | undefined, token: CancelToken): Promise<Encoded[]> {
    if (!report.settings.semanticTokens) return [];
    const checked = await this.checks.of(report, token);
    return semanticTokens(report.doc, checked, within).map(({ kind, range, outcome }) => {
      const { line, character } = report.lines.positionAt(range.start);
      const modifiers = outcome === undefined ? 0 : 1 << outcomes.indexOf(outcome);
      return [line, character, range.end - range.start, tokenKinds.indexOf(kind), modifiers];
    });
  }
}

type Encoded = [line: number, character: number, length: number, type: number, modifiers: number];

function built(builder: SemanticTokensBuilder, tokens: readonly Encoded[]): SemanticTokensBuilder {
  for (const token of tokens) builder.push(...token);
  return builder;
}
