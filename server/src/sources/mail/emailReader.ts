import PostalMime, { type Email } from "postal-mime";
import { holdsWords } from "../../core/corpus/metadata.ts";
import { refusalOf } from "../disguise.ts";
import { type Extracted, extractedText } from "../extracted.ts";
import { decodeHtml, mendWindows1252 } from "../html/decodeHtml.ts";
import type { Reader, SourceContent } from "../reader.ts";
import { isFlowed, withoutJoinedMarks } from "./flowed.ts";
import { headOf, isMail, statedBy } from "./head.ts";
import { letter } from "./letter.ts";
import { wordsOfHtml } from "./wordsOfHtml.ts";

const NO_MAIL =
  "has no lines such as From: and Subject: at its start, so it is no e-mail; save it again from your mail program";
const BROKEN = "can't be taken apart as an e-mail; save it again from your mail program";

/**
 * E-mail: the lines of its head that people see, then its text. The plain text counts where there is one, and a message's HTML is its second
 * reading; messages inside the message are a part of it, other attachments are not read.
 */
export const emailReader = {
  format: "email",
  async read(bytes) {
    const refusal = refusalOf(bytes);
    if (refusal !== undefined) return { kind: "no-text", reason: refusal };
    try {
      const utf8 = inUtf8(bytes);
      return contentOf(await PostalMime.parse(utf8), isFlowed(utf8) ? withoutJoinedMarks : asItIs);
    } catch {
      // Headers of megabytes, or parts nested hundreds deep.
      return { kind: "no-text", reason: BROKEN };
    }
  },
} satisfies Reader;

function asItIs(body: string): string {
  return body;
}

/** Old messages have letters beyond ASCII and say nothing of their encoding: then they are read as undeclared web pages are. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const declares = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("charset");
  return declares ? bytes : Buffer.from(decodeHtml(bytes));
}

/** @param mend what is done to the plain text after its lines were joined */
function contentOf(email: Email, mend: (body: string) => string): SourceContent {
  if (!isMail(email)) return { kind: "no-text", reason: NO_MAIL };
  const plain = mend(mendWindows1252(email.text ?? "").replace(/\r\n?/gu, "\n")).trim();
  const html = email.html === undefined ? "" : wordsOfHtml(mendWindows1252(email.html));
  if (!holdsWords(plain + html))
    return { kind: "no-text", reason: "has no text: its words may be in a picture or an attachment" };
  const bodies = [plain, html].filter(holdsWords);
  const [first, second] = bodies.map((body) => extractedFrom(email, body));
  return extractedText(first!, statedBy(email), second);
}

function extractedFrom(email: Email, body: string): Extracted {
  const { text, paragraphs, turns } = letter(headOf(email), body, email.from?.name);
  return { text, landmarks: { paragraphs, ...(turns.length === 0 ? {} : { turns }) } };
}
