import { chicago } from "../../check/styles.ts";
import { citesSource } from "../../corpus/catalog.ts";
import { writtenCitation } from "../../corpus/keys.ts";
import { locatorToCite } from "../../locators/locatorAt.ts";
import { oneLine } from "../../text/oneLine.ts";
import { type Range, without } from "../../text/range.ts";
import { wordsOf } from "../../text/words.ts";
import type { FeatureContext, ReportSnapshot } from "../context.ts";
import { closesOnce, nestMarks } from "../quotationMarks.ts";
import { asReportText, reportLine } from "../reportText.ts";
import type { TextEdit } from "../textEdit.ts";
import type { Continuation } from "./continuations.ts";
import type { QuoteSite } from "./quoteSite.ts";

/** Writes continuations into one report. */
export interface Site {
  readonly site: QuoteSite;
  readonly doc: ReportSnapshot;
  readonly context: FeatureContext;
}

/**
 * The edit that makes the words at the site those of the source, closes the quotation and cites it. It starts with the
 * words that are typed on the cursor's line, since what is typed may differ in ways that search passes over. Undefined
 * where the words cannot be written so that they read back as they are.
 */
export function wholeEdit(continuation: Continuation, at: Site): TextEdit | undefined {
  const { site } = at;
  const skipped = wordsOf(site.line.before).length;
  const words = sourceWords(continuation, continuation.range, at);
  const cut = skipped === 0 ? 0 : wordsOf(words)[skipped]?.start;
  if (cut === undefined) return undefined;
  const start = skipped === 0 ? site.words.start : site.line.start;
  const cased = cut === 0 ? withTypedCase(words, continuation, at) : words.slice(cut);
  return closed(cased, { start, end: site.cursor }, continuation, at);
}

/**
 * The edit that adds to the typed words, and changes none: what ghost text shows. Undefined where those are not written
 * as in the source.
 */
export function addingEdit(continuation: Continuation, at: Site): TextEdit | undefined {
  const { site } = at;
  const { typedEnd, range } = continuation;
  const all = reportLine(sourceWords(continuation, range, at));
  const typed = reportLine(sourceWords(continuation, { start: range.start, end: typedEnd }, at));
  // Marks that open among the typed words would have to be written as typed.
  if (!all.startsWith(typed) || nestMarks(typed, site.marks) !== typed) return undefined;
  if (!isWrittenAs(site.typed, withTypedCase(typed, continuation, at))) return undefined;
  const rest = all.slice(typed.length);
  const spaced = /\s$/.test(site.typed) ? rest.trimStart() : rest;
  return closed(spaced, { start: site.cursor, end: site.cursor }, continuation, at);
}

/** The source's words in `range` without furniture. */
function sourceWords({ source, neighbourhood }: Continuation, range: Range, { context }: Site): string {
  const { start, text } = neighbourhood;
  return without(range, context.corpus.furniture(source.id, range))
    .map((part) => text.slice(part.start - start, part.end - start))
    .join(" ");
}

/**
 * The first letter as typed, where the source has it large because a sentence starts there, or small: writers fit it to
 * their own sentence, if the house style lets them. A name keeps its capital.
 */
function withTypedCase(words: string, { range, neighbourhood }: Continuation, { site, doc }: Site): string {
  const style = doc.style ?? chicago;
  const typed = /[\p{L}\p{N}]/u.exec(site.typed)?.[0];
  const first = /[\p{L}\p{N}]/u.exec(words);
  if (typed === undefined || first === null || style.rules["initial-case"] !== "off") return words;
  if (typed === first[0] || typed.toLowerCase() !== first[0].toLowerCase()) return words;
  const before = neighbourhood.text.slice(0, range.start - neighbourhood.start);
  const startsSentence = /(?:^|\n[^\S\n]*\n|[.!?…"“”„'‘’«»])\s*$/u.test(before.slice(-20));
  const isAllCapitals = /^\p{Lu}/u.test(words.slice(first.index + 1));
  if (isAllCapitals || (/\p{Lu}/u.test(first[0]) && !startsSentence)) return words;
  return words.slice(0, first.index) + typed + words.slice(first.index + 1);
}

/** Whether what is typed is written as the source's words are: a difference that search passes over is none to type. */
function isWrittenAs(typed: string, words: string): boolean {
  const plain = (text: string) =>
    oneLine(text.normalize("NFC"))
      .replace(/[‘’']/gu, "'")
      .replace(/["“”„«»]/gu, '"')
      .replace(/[–—]|--+/gu, "-");
  return plain(typed) === plain(words);
}

/** Without its mark the source's own ellipsis would read as the writer's. */
const MARK_BY_ELLIPSIS = /["“”„‟«»]\s{0,4}(?:…|\.\.)|(?:…|\.\.)\s{0,4}["“”„‟«»]/;

/** The words in Markdown, closed and cited. What is there of that already is taken along, not doubled. */
function closed(
  words: string,
  range: Range,
  continuation: Continuation,
  { site, context }: Site,
): TextEdit | undefined {
  const { source } = continuation;
  const text = asReportText(words, site.marks);
  const plain = nestMarks(reportLine(words), site.marks);
  const whole = range.start === site.cursor ? site.typed + plain : plain;
  if (/\p{Cc}/u.test(plain) || MARK_BY_ELLIPSIS.test(words) || !closesOnce(whole, site.marks))
    return undefined;
  const isCited = site.citations.some((citation) => citesSource(citation.key, source.id, context.catalog));
  const divisions = context.divisions(source.id);
  const locator = divisions && locatorToCite(divisions, continuation.range);
  const citation = isCited ? "" : ` ${writtenCitation(source.key, locator)}`;
  const close = `${site.padding}${site.marks.close}`;
  return { range: { start: range.start, end: site.closedEnd }, newText: `${text}${close}${citation}` };
}
