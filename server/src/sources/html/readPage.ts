import { holdsWords } from "../../core/corpus/metadata.ts";
import { timecodesIn } from "../../core/corpus/timecodes.ts";
import { type Extracted, extractedText } from "../extracted.ts";
import type { SourceContent } from "../reader.ts";
import { linkedData } from "./linkedData.ts";
import { mainText } from "./mainText.ts";
import { firstElement } from "./nodes.ts";
import { pageMetadata } from "./pageMetadata.ts";
import { parseHtml } from "./parseHtml.ts";
import { type HtmlText, textOfHtml } from "./textOfHtml.ts";

/** Said of a page that a script fills in: what the server sent has no words. */
const FILLED_BY_SCRIPT =
  "has no text of its own; open it in a browser and save it as a complete page or as PDF";
/** An XML declaration: the file closes elements by `/>`. */
const XML = /^\s*<\?xml\s/u;

/**
 * A page's main text with its headings, paragraphs and metadata, and the whole of its text as a second reading; the whole is the first
 * where no main text is found. Never throws.
 *
 * @param savedFrom the address that the page was saved from, if its wrapping says so
 */
export function readPage(markup: string, savedFrom?: string): SourceContent {
  const parsed = parseHtml(markup, XML.test(markup) ? "xhtml" : "html");
  if (parsed.kind === "refused") return { kind: "no-text", reason: parsed.reason };
  const { document } = parsed;
  const linked = linkedData(document.documentElement);
  const seen = textOfHtml(document.documentElement);
  const whole = withArticle(seen, linked.articleBody);
  if (!holdsWords(whole.text)) {
    const hasScript = firstElement(document.documentElement, "script") !== undefined;
    return { kind: "no-text", reason: hasScript ? FILLED_BY_SCRIPT : "holds no words" };
  }
  const stated = pageMetadata(document, linked, savedFrom);
  const main = mainText(document);
  const first = main !== undefined && holdsWords(main.text) ? main : whole;
  return extractedText(extractedFrom(first), stated, extractedFrom(whole));
}

/** The text with the article that the page holds as data, where that is not shown: behind a teaser, or until a script runs. */
function withArticle(seen: HtmlText, article: string | undefined): HtmlText {
  const body = article === undefined ? NOTHING : textOfData(article);
  if (body.text === "" || includesEnds(seen.text, body.text)) return seen;
  const text = seen.text === "" ? body.text : `${seen.text}\n\n${body.text}`;
  const shift = text.length - body.text.length;
  return {
    ...seen,
    text,
    paragraphs: [...seen.paragraphs, ...body.paragraphs.map((start) => start + shift)],
  };
}

const NOTHING: HtmlText = { text: "", headings: [], paragraphs: [], starts: new Map() };

/** Some sites put markup into the data. */
function textOfData(article: string): HtmlText {
  const parsed = parseHtml(article.replace(/\r?\n/gu, "<br>"));
  return parsed.kind === "refused" ? NOTHING : textOfHtml(parsed.document.body);
}

function includesEnds(text: string, body: string): boolean {
  const fold = (words: string): string => words.replace(/\s+/gu, " ");
  const [shown, hidden] = [fold(text), fold(body)];
  return shown.includes(hidden.slice(0, 80)) && shown.includes(hidden.slice(-80));
}

/** A page of a recording's transcript has times, too. */
function extractedFrom({ text, headings, paragraphs }: HtmlText): Extracted {
  const { cues } = timecodesIn(text);
  return { text, landmarks: { headings, paragraphs, ...(cues.length === 0 ? {} : { cues }) } };
}
