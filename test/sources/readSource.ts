import { formatOf } from "../../server/src/sources/formats.ts";
import { lightReaders } from "../../server/src/sources/lightReaders.ts";
import { readBy, type SourceContent } from "../../server/src/sources/reader.ts";
import { readDocument } from "../../server/src/sources/registry.ts";

/** Reads the bytes of any source by the reader of its ending, in this process: a program has documents read apart. */
export function readSource(path: string, bytes: Uint8Array): Promise<SourceContent> {
  return formatOf(path)?.read === "apart" ? readDocument(path, bytes) : readBy(lightReaders, path, bytes);
}
