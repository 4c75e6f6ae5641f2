import { readFile, stat } from "node:fs/promises";
import { candidateLines, findFurniture, sharedLines } from "../core/corpus/furniture.ts";
import { type CancelToken, throwIfCancelled } from "../core/ports.ts";
import { MAX_SOURCE_BYTES, TOO_LARGE } from "./decode.ts";
import type { SourceFile } from "./find.ts";
import type { SourceContent } from "./reader.ts";
import { isUnreadKind, readSource } from "./registry.ts";

/** A source as the engine takes it. */
export interface LoadedSource {
  readonly path: string;
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
 * Reads `files`, and marks as furniture what repeats through them (see furniture.ts). A file that can't be read is `no-text`
 * with the reason. The answer is in the order of `files`, so that one corpus always gives one index.
 *
 * @param onLoaded is told after each file how many are read
 * @throws Cancelled when `token` asks to stop
 */
export async function loadCorpus(
  files: readonly SourceFile[],
  token: CancelToken,
  onLoaded: (count: number) => void = () => undefined,
): Promise<LoadedSource[]> {
  const loaded: LoadedSource[] = [];
  const queue = files.entries();
  let count = 0;
  const work = async (): Promise<void> => {
    for (const [place, file] of queue) {
      throwIfCancelled(token);
      loaded[place] = { path: file.path, content: await loadSource(file) };
      onLoaded(++count);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, work));
  return withSharedFurniture(loaded);
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

function withSharedFurniture(loaded: readonly LoadedSource[]): LoadedSource[] {
  const candidates = loaded.map(({ content }) => {
    return content.kind === "readable" ? candidateLines(content.readable.text) : [];
  });
  const shared = sharedLines(candidates);
  return loaded.map((source, i) => {
    const { content } = source;
    if (content.kind === "no-text" || !candidates[i]!.some((line) => shared.has(line))) return source;
    const furniture = findFurniture(content.readable.text, shared);
    return { ...source, content: { ...content, readable: { ...content.readable, furniture } } };
  });
}
