import { readFile, stat } from "node:fs/promises";
import { type CancelToken, throwIfCancelled } from "../core/ports.ts";
import { MAX_SOURCE_BYTES, TOO_LARGE } from "./decode.ts";
import type { SourceFile } from "./find.ts";
import type { SourceContent } from "./reader.ts";
import { isUnreadKind, readSource } from "./registry.ts";

/** A source file with what its reader made of it. */
export interface LoadedSource {
  readonly file: SourceFile;
  readonly content: SourceContent;
}

/** Reads at once: enough to keep a disk busy, few enough that the largest sources together fit in memory. */
const READS_AT_ONCE = 8;

const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "may not be read; check its permissions"],
  ["EPERM", "may not be read; check its permissions"],
  ["ENOENT", "is no longer there"],
]);

/**
 * Reads `files` and hands each one over as soon as it is read, in no certain order. A file that can't be read is
 * `no-text` with the reason.
 * @throws Cancelled when `token` asks to stop
 */
export async function loadSources(
  files: readonly SourceFile[],
  token: CancelToken,
  onLoaded: (loaded: LoadedSource) => void | Promise<void>,
): Promise<void> {
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      throwIfCancelled(token);
      await onLoaded({ file, content: await loadSource(file) });
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, work));
}

/** Reads one file. Never rejects: what can't be read is `no-text` with the reason. */
export async function loadSource(file: SourceFile): Promise<SourceContent> {
  try {
    if (isUnreadKind(file.path)) return await readSource(file.path, new Uint8Array());
    // Asked first, so that a file of gigabytes never comes into memory.
    const { size } = await stat(file.absolute);
    if (size > MAX_SOURCE_BYTES) return { kind: "no-text", reason: TOO_LARGE };
    return await readSource(file.path, await readFile(file.absolute));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    return { kind: "no-text", reason: PROBLEMS.get(code) ?? `can't be read (${code})` };
  }
}
