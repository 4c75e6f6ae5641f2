import { refusalOf } from "../disguise.ts";
import { decodeHtml } from "../html/decodeHtml.ts";
import { readPage } from "../html/readPage.ts";
import type { Reader, SourceContent } from "../reader.ts";
import { type MimeMessage, type MimePart, mimeParts } from "./mimeParts.ts";

const NO_PAGE = "holds no web page; open the page in a browser and save it again, as a complete page";

/** Web pages saved in one file (RFC 2557; Chromium, Edge, old Internet Explorer): the page itself, without its frames and pictures. */
export const mhtmlReader = {
  format: "mhtml",
  async read(bytes) {
    const refusal = refusalOf(bytes);
    if (refusal !== undefined) return { kind: "no-text", reason: refusal };
    const message = mimeParts(bytes);
    const root = rootOf(message);
    return root === undefined ? { kind: "no-text", reason: NO_PAGE } : pageOf(message, root);
  },
} satisfies Reader;

/** The page among the parts: the one that the message names as its root or was saved from, else the first page. */
function rootOf(message: MimeMessage): MimePart | undefined {
  const address = addressOf(message);
  const pages = message.parts.filter(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  return (
    pages.find(({ id }) => message.start !== undefined && id === message.start) ??
    pages.find(({ location }) => address !== undefined && location === address) ??
    pages[0]
  );
}

async function pageOf(
  message: MimeMessage,
  { charset, location, content }: MimePart,
): Promise<SourceContent> {
  try {
    return readPage(decodeHtml(await content(), charset), addressOf(message) ?? location);
  } catch {
    return { kind: "no-text", reason: NO_PAGE };
  }
}

/** Where the page was saved from, as Chromium says it. */
function addressOf(message: MimeMessage): string | undefined {
  return message.header("snapshot-content-location");
}
