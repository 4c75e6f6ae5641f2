import type { AlsoIn } from "../../core/features/alsoIn.ts";
import type { SourceCard } from "../../core/features/card.ts";
import type { HoverResult, QuotationHover, ShownPassage } from "../../core/features/hover.ts";
import type { KeyHover } from "../../core/features/hoverKey.ts";
import { type BesideFindings, noFindings } from "./besideFindings.ts";
import { comparisonTarget, type Linking } from "./link.ts";
import { joinBlocks, type Markup } from "./markup.ts";
import { renderExcerpt, renderSource } from "./passage.ts";

/**
 * A hover as text: the verdict, the source and the passage, what differs, what was changed with licence. Empty where the findings
 * beside it say it all.
 */
export function renderHover(
  hover: HoverResult,
  markup: Markup,
  linking: Linking,
  findings: BesideFindings = noFindings,
): string {
  return hover.kind === "key"
    ? renderKey(hover, markup, linking, findings)
    : renderQuotation(hover, markup, linking, findings);
}

function renderQuotation(
  { outcome, verdict, passages, differences, edits, speaker, locator, also }: QuotationHover,
  markup: Markup,
  linking: Linking,
  findings: BesideFindings,
): string {
  // A hover has room for some ten lines: a single difference is the headline.
  const [only, ...more] = differences;
  const headline = only !== undefined && more.length === 0 ? only : verdict;
  const isTold =
    differences.some((each) => findings.say(each)) ||
    findings.have("wrong-source", "quote-not-found", "uncited-quotation");
  const listed = more.length === 0 ? [] : differences.filter((each) => !findings.say(each));
  return joinBlocks([
    isTold ? "" : markup.headline(headline),
    // Before the words, as one reads a statement: of a long passage the end is out of sight.
    ...passages.slice(0, 1).flatMap((passage) => {
      const [name, ...words] = renderPassage(passage, markup, linking);
      return [name!, speaker === undefined ? "" : markup.text(speaker), ...words];
    }),
    markup.list(listed.map(markup.text)),
    edits.length === 0 ? "" : markup.text(`Changed as allowed: ${edits.join("; ")}.`),
    locator === undefined || findings.have("wrong-locator", "missing-locator") ? "" : markup.text(locator),
    ...passages.slice(1).flatMap((passage) => renderPassage(passage, markup, linking)),
    ...(also === undefined ? [] : renderAlso(also, markup, findings)),
    differences.length > 0 || outcome === "missing" ? renderComparison(passages, markup, linking) : "",
  ]);
}

/** Other sources by key: what they have is shown above already. */
function renderAlso({ sources, more, variant }: AlsoIn, markup: Markup, findings: BesideFindings): string[] {
  const keys = sources.map(({ key }) => `@${key}`).join(", ");
  const rest = more === 0 ? "" : ` and ${more} more`;
  return [
    sources.length === 0 ? "" : markup.text(`Also in ${keys}${rest}.`),
    variant === undefined || findings.have("variant-wording")
      ? ""
      : markup.text(`@${variant.source.key} has it as “${variant.words}”.`),
  ];
}

function renderComparison(passages: readonly ShownPassage[], markup: Markup, linking: Linking): string {
  const target = passages.length === 0 ? undefined : comparisonTarget(linking);
  return target === undefined ? "" : markup.link("Compare with the source", target, "");
}

function renderPassage(
  { relation, source, place, excerpt, reading }: ShownPassage,
  markup: Markup,
  linking: Linking,
): string[] {
  const where = place?.locator === undefined ? [] : [place.locator];
  const name = renderSource(source, place, markup, linking, where);
  const line = relation === undefined ? name : `${markup.text(relation)} ${name}`;
  return [line, renderExcerpt(excerpt, markup), reading === undefined ? "" : markup.text(reading)];
}

function renderKey(
  { key, meaning }: KeyHover,
  markup: Markup,
  linking: Linking,
  findings: BesideFindings,
): string {
  if (meaning.kind === "ambiguous") {
    const lead = `Several sources share the key “${key}”; cite one by its longer key.`;
    const isTold = findings.have("ambiguous-source");
    return joinBlocks([isTold ? "" : markup.headline(lead), renderChoice(meaning.sources, markup)]);
  }
  if (meaning.kind === "unknown") {
    const isTold = findings.have("unknown-source");
    const lead = isTold ? "" : markup.headline(`No source has the key “${key}”.`);
    const nearest = meaning.nearest.length === 0 ? "" : markup.text("Nearest:");
    return joinBlocks([lead, nearest, renderChoice(meaning.nearest, markup)]);
  }
  if (meaning.kind === "entry") {
    const { path } = meaning.source;
    const status = `It is in ${path}, but no source file belongs to it; quotations from it are not checked.`;
    return joinBlocks([
      renderSource(meaning.source, undefined, markup, linking),
      findings.have("no-source-text") ? "" : markup.text(status),
    ]);
  }
  const { source, place, opening, quotations } = meaning;
  return joinBlocks([
    renderSource(source, place, markup, linking),
    markup.blockQuote(markup.text(opening)),
    findings.have("no-source-text")
      ? ""
      : markup.text(statusOf(source) ?? `${source.path} · ${counted(quotations)}`),
  ]);
}

function renderChoice(sources: readonly SourceCard[], markup: Markup): string {
  return markup.list(
    sources.map(({ key, title, date, reference }) =>
      markup.text(`@${key}: ${reference ?? (date === undefined ? title : `${title} · ${date}`)}`),
    ),
  );
}

/** Why the source can't be checked against, if it can't. */
function statusOf({ status, path }: SourceCard): string | undefined {
  if (status.kind === "no-text") return `${path} ${status.reason}; quotations from it are not checked.`;
  return status.kind === "pending" ? `${path} is not indexed yet.` : undefined;
}

function counted(quotations: number): string {
  if (quotations === 0) return "no quotation here cites it";
  return quotations === 1 ? "1 quotation here cites it" : `${quotations} quotations here cite it`;
}
