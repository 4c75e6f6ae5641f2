import { inflateSync } from "node:zlib";
import { MOST_STREAM_BYTES } from "../limits.ts";

/** Deflate makes at most 1032 bytes of one (zlib's own documentation); streams shorter than this stay under the limit. */
const MOST_RATIO = 1032;
/** How far before a stream its dictionary is looked for, in bytes: those of content and objects have a few entries. */
const DICTIONARY_REACH = 1024;
/** Filters one after another; nobody needs two. */
const MOST_LAYERS = 4;
const FLATE = /\/(?:FlateDecode|Fl)(?![A-Za-z])/gu;
/** Their rows are not kept whole by who only reads text. */
const PICTURE = /\/Subtype\s{0,8}\/Image(?![A-Za-z])/u;

/**
 * Whether a compressed stream of a PDF, other than a picture, unpacks to more than is read: PDF.js unpacks a stream
 * before it looks at it. Encrypted files, whose streams can't be looked into, pass; memory is then the limit of the process.
 */
export function inflatesTooFar(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    const dictionary = dictionaryBefore(bytes, at);
    const layers = Math.min(dictionary.match(FLATE)?.length ?? 0, MOST_LAYERS);
    if (layers === 0 || PICTURE.test(dictionary)) continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const next = bytes.indexOf("endstream", start);
    const end = next === -1 ? bytes.length : next;
    if ((end - start) * MOST_RATIO ** layers <= MOST_STREAM_BYTES) continue;
    if (unpacksTooFar(bytes.subarray(start, end), layers)) return true;
  }
  return false;
}

function dictionaryBefore(bytes: Buffer, at: number): string {
  const before = bytes.toString("latin1", Math.max(0, at - DICTIONARY_REACH), at);
  return before.slice(before.lastIndexOf(" obj") + 1);
}

function unpacksTooFar(packed: Uint8Array, layers: number): boolean {
  let data = packed;
  for (let layer = 0; layer < layers; layer++) {
    try {
      data = inflateSync(data, { maxOutputLength: MOST_STREAM_BYTES });
    } catch (error) {
      // What is no deflate data is the parser's to judge.
      return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    }
  }
  return false;
}
