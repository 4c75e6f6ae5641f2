import { SaxesParser, type SaxesTagNS } from "saxes";
import { byteOrderMark } from "../decode.ts";
import { NESTED_ELEMENTS } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";

/** An element's start: its name and attributes with the prefixes of the reader, whatever the file calls them. */
export interface XmlStart {
  readonly name: string;
  /** The value of an attribute by its prefixed name, `w:val`; undefined where it has none. */
  attribute(name: string): string | undefined;
}

/** Told what an XML document holds, in order; of ends and text where it asks for them. `text` may come in several pieces. */
export interface XmlHandler {
  open(start: XmlStart): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Prefixes by namespace. An element of another namespace has the prefix `?`, one of none has none. */
export type Prefixes = ReadonlyMap<string, string>;

const DAMAGED = "is damaged inside; save it anew from the program that made it";
/** Said of a document that could expand to gigabytes by what it declares. */
export const DECLARES_ENTITIES =
  "declares its own XML entities, which no such document needs; save it anew from the program that made it";
/** Decoded and parsed by pieces, so that a large part is never in memory twice. */
const PIECE_BYTES = 64 * 1024;
/** An XML declaration stands in the first line. */
const DECLARATION_BYTES = 200;
const ENCODING = /^<\?xml [^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/;

/**
 * Reads an XML document and tells `handler` of it. No entity is expanded but XML's own five and characters by number; a document
 * that declares others is refused, and what lies outside the document is never fetched.
 *
 * @throws Unreadable where it is not well-formed, declares entities or is nested too deep
 */
export function readXml(bytes: Uint8Array, prefixes: Prefixes, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  const nameOf = (uri: string, local: string) =>
    uri === "" ? local : `${prefixes.get(uri) ?? "?"}:${local}`;
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) throw new Unreadable(DECLARES_ENTITIES);
  });
  parser.on("opentag", (tag) => {
    if (++depth > NESTED_ELEMENTS.most) throw new Unreadable(NESTED_ELEMENTS.reason);
    handler.open({ name: nameOf(tag.uri, tag.local), attribute: (name) => attributeOf(tag, name, nameOf) });
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close?.(nameOf(tag.uri, tag.local));
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("error", () => {
    throw new Unreadable(DAMAGED);
  });
  for (const piece of decoded(bytes)) parser.write(piece);
  parser.close();
}

/** The document's characters, by pieces. */
function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = damagedIfThrown(() => new TextDecoder(encodingOf(bytes), { fatal: true }));
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield damagedIfThrown(() => decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
  }
  yield damagedIfThrown(() => decoder.decode());
}

/** An encoding that nobody knows, or bytes that it has no characters for. */
function damagedIfThrown<T>(decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new Unreadable(DAMAGED);
  }
}

function attributeOf(
  tag: SaxesTagNS,
  name: string,
  nameOf: (uri: string, local: string) => string,
): string | undefined {
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (nameOf(uri, local) === name) return value;
  }
  return undefined;
}

/** By the byte order mark, else as declared, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return mark;
  const declaration = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString("latin1");
  const stated = ENCODING.exec(declaration)?.[1]?.toLowerCase() ?? "utf-8";
  // Written in bytes as it is, it can't be what it says.
  return stated.startsWith("utf-16") ? "utf-8" : stated;
}
