import PostalMime from "postal-mime";

/** A part of a message of several parts. */
export interface MimePart {
  /** `text/html`, lower case. */
  readonly type: string;
  readonly charset?: string;
  /** Without its angle brackets. */
  readonly id?: string;
  readonly location?: string;
  /** Its content, decoded from its transfer encoding. */
  content(): Promise<Uint8Array>;
}

/** A message of several parts, as far as a saved page needs it. */
export interface MimeMessage {
  /** The header `name`, lower case; undefined where the message has none. */
  header(name: string): string | undefined;
  /** The identifier of the part that is the root, without its angle brackets (RFC 2387, `start`). */
  readonly start?: string;
  readonly parts: readonly MimePart[];
}

/** A page has a part for each picture; the largest have some hundreds. */
const MOST_PARTS = 20_000;
/** The blank line after a header. */
const HEADER_END = /\r?\n\r?\n/u;

type Headers = ReadonlyMap<string, string>;

/**
 * Takes a message apart at its boundary (RFC 2046, 5.1.1), one level deep, which is all that saved pages have; a message of one
 * part is its own. The parts' bytes are decoded by postal-mime, which by itself would join all HTML of a message, its frames too.
 */
export function mimeParts(bytes: Uint8Array): MimeMessage {
  const file = latin1(bytes);
  const { headers, bodyStart } = headersOf(file);
  const boundary = parameter(headers.get("content-type"), "boundary");
  const bodies = boundary === undefined ? [file] : splitAt(file, boundary, bodyStart);
  const start = parameter(headers.get("content-type"), "start");
  return {
    header: (name) => headers.get(name),
    ...(start === undefined ? {} : { start: bare(start) }),
    parts: bodies.map(partOf),
  };
}

function partOf(part: string): MimePart {
  const { headers, bodyStart } = headersOf(part);
  const contentType = headers.get("content-type") ?? "text/plain";
  const charset = parameter(contentType, "charset");
  const id = headers.get("content-id");
  const location = headers.get("content-location");
  return {
    type: contentType.split(";", 1)[0]!.trim().toLowerCase(),
    ...(charset === undefined ? {} : { charset }),
    ...(id === undefined ? {} : { id: bare(id) }),
    ...(location === undefined ? {} : { location: location.replace(/\s+/gu, "") }),
    async content() {
      const encoding = headers.get("content-transfer-encoding") ?? "7bit";
      // As an attachment, so that its bytes come as they are: which encoding they are in is for the page to say.
      const alone = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
      const { attachments } = await PostalMime.parse(bytesOf(alone + part.slice(bodyStart)));
      const content = attachments[0]?.content;
      return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array();
    },
  };
}

/** Another boundary may begin with this one. */
const AFTER_BOUNDARY = /^(?:--)?(?:\s|$)/u;

/** The parts between lines of the boundary; the last one to the file's end where that was cut off. */
function splitAt(file: string, boundary: string, from: number): string[] {
  const parts: string[] = [];
  const line = `--${boundary}`;
  let start: number | undefined;
  for (
    let at = file.indexOf(line, from);
    at >= 0 && parts.length < MOST_PARTS;
    at = file.indexOf(line, at + line.length)
  ) {
    if (
      (at > 0 && file[at - 1] !== "\n") ||
      !AFTER_BOUNDARY.test(file.slice(at + line.length, at + line.length + 4))
    )
      continue;
    if (start !== undefined) parts.push(file.slice(start, at).replace(/\r?\n$/u, ""));
    start = undefined;
    if (file.startsWith("--", at + line.length)) return parts;
    start = file.indexOf("\n", at) + 1;
    if (start === 0) return parts;
  }
  if (start !== undefined) parts.push(file.slice(start));
  return parts;
}

/** Headers by their names, lower case, with folded lines joined; and where the body starts. */
function headersOf(part: string): { readonly headers: Headers; readonly bodyStart: number } {
  const end = HEADER_END.exec(part.slice(0, LONGEST_HEAD));
  const head = part.slice(0, end?.index ?? LONGEST_HEAD);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, bodyStart: end === null ? part.length : end.index + end[0].length };
}

/** Addresses of thousands of characters stand in the headers of saved pages. */
const LONGEST_HEAD = 64 * 1024;

/** A parameter of a structured header (RFC 2045, 5.1), bare or quoted. */
function parameter(header: string | undefined, name: string): string | undefined {
  const match = new RegExp(
    `;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"([^"]{0,300})"|([^\\s;"]{1,300}))`,
    "iu",
  ).exec(header ?? "");
  return match?.[1] ?? match?.[2];
}

function bare(id: string): string {
  return id.trim().replace(/^</u, "").replace(/>$/u, "");
}

/** One code unit a byte, so that offsets count bytes. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}
