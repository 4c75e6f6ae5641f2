import { MOST_CHARACTERS } from "../limits.ts";
import { pack } from "../packing.ts";
import type { SourceContent } from "../reader.ts";

/** What the pool asks of a reading process, one at a time. The answer is the packed content. */
export interface ReadMessage {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const TOO_LONG = `holds more than ${MOST_CHARACTERS / 1024 / 1024} million characters of text; split it into smaller files`;

/**
 * The reading process's side: answers each message of the process that started it with what `read` makes of the document. `read`
 * never rejects. The process ends with the other one.
 */
export function serveReader(read: (path: string, bytes: Uint8Array) => Promise<SourceContent>): void {
  process.on("message", async ({ path, bytes }: ReadMessage) => {
    process.send?.(pack(withinLength(await read(path, bytes))));
  });
  process.on("disconnect", () => process.exit());
}

function withinLength(content: SourceContent): SourceContent {
  if (content.kind === "no-text") return content;
  const { text, second } = content.readable;
  const units = text.length + (second?.text.length ?? 0);
  return units > MOST_CHARACTERS ? { kind: "no-text", reason: TOO_LONG } : content;
}
