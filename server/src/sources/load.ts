import { readFile, stat } from "node:fs/promises";
import { candidateLines, findFurniture, joinFurniture, sharedLines } from "../core/corpus/furniture.ts";
import type { SourceFormat } from "../core/corpus/source.ts";
import { Cancelled, type CancelToken, throwIfCancelled } from "../core/ports.ts";
import { MAX_SOURCE_BYTES, TOO_LARGE } from "./decode.ts";
import type { Documents } from "./documents.ts";
import { fileFault } from "./fileFault.ts";
import type { SourceFile } from "./find.ts";
import { type Format, formatOf, unreadReason, whereRead } from "./formats.ts";
import { lightReaders } from "./lightReaders.ts";
import { readBy, type SourceContent } from "./reader.ts";

/** A source as the engine takes it. */
export interface LoadedSource {
  readonly path: string;
  /** As its name has it; undefined for a kind of file that can't be read. */
  readonly format?: SourceFormat;
  readonly content: SourceContent;
}

/** Reads at once: enough to keep a disk busy, few enough that the largest sources together fit in memory. */
const READS_AT_ONCE = 8;

/** Reads files of one corpus, a few or all of them, and remembers what the corpus's sources have in common. */
export interface CorpusLoader {
  /** As `loadCorpus`; lines that earlier files shared count as shared. */
  load(
    files: readonly SourceFile[],
    token: CancelToken,
    onLoaded?: (count: number) => void,
  ): Promise<LoadedSource[]>;
}

/**
 * A loader that has read nothing yet, and reads what is no plain text by `documents`. A file read again alone keeps the furniture
 * that it shares with the others.
 */
export function createCorpusLoader(documents: Documents): CorpusLoader {
  const shared = new Set<string>();
  return {
    async load(files, token, onLoaded = () => undefined) {
      const loaded = await readAll(files, documents, token, onLoaded);
      const candidates = loaded.map(({ content }) => {
        return content.kind === "readable" ? candidateLines(content.readable.text) : [];
      });
      for (const line of sharedLines(candidates)) shared.add(line);
      return loaded.map((source, i) => withFurniture(source, candidates[i]!, shared));
    },
  };
}

/** So many documents are read, and taken in, at a time. What repeats through sources is looked for among them. */
const DOCUMENTS_A_GROUP = 16;

/**
 * `files` in the groups that they are best taken in by one after another: first all that is read at once, then the documents that
 * take long, so that nothing waits for those. Never rejects.
 */
export async function inGroups(files: readonly SourceFile[]): Promise<SourceFile[][]> {
  const where = new Map(
    await Promise.all(files.map(async (file) => [file, await whereReadOf(file)] as const)),
  );
  const slow = files.filter((file) => where.get(file) === "apart");
  const groups = [files.filter((file) => where.get(file) !== "apart")];
  for (let at = 0; at < slow.length; at += DOCUMENTS_A_GROUP)
    groups.push(slow.slice(at, at + DOCUMENTS_A_GROUP));
  return groups.filter((group) => group.length > 0);
}

/** Where a file is read; its size is asked for only where that matters. */
async function whereReadOf({ path, absolute }: SourceFile): Promise<Format["read"] | undefined> {
  const format = formatOf(path);
  if (format?.mostHere === undefined) return format?.read;
  const size = await stat(absolute).then(
    (found) => found.size,
    () => 0,
  );
  return whereRead(format, size);
}

/**
 * Reads `files`, and marks as furniture what repeats through them (see furniture.ts). A file that can't be read is `no-text`
 * with the reason. The answer is in the order of `files`, so that one corpus always gives one index.
 *
 * @param onLoaded is told after each file how many are read
 * @throws Cancelled when `token` asks to stop
 */
export function loadCorpus(
  files: readonly SourceFile[],
  documents: Documents,
  token: CancelToken,
  onLoaded: (count: number) => void = () => undefined,
): Promise<LoadedSource[]> {
  return createCorpusLoader(documents).load(files, token, onLoaded);
}

/** Reads one file. Never rejects but with `Cancelled`: what can't be read is `no-text` with the reason. */
export async function loadSource(
  file: SourceFile,
  documents: Documents,
  token: CancelToken,
): Promise<SourceContent> {
  const format = formatOf(file.path);
  if (format === undefined) return { kind: "no-text", reason: unreadReason(file.path) };
  try {
    // Asked first, so that a file of gigabytes never comes into memory.
    const { size } = await stat(file.absolute);
    if (size > MAX_SOURCE_BYTES) return { kind: "no-text", reason: TOO_LARGE };
    const bytes = await readFile(file.absolute);
    if (whereRead(format, bytes.length) === "here") return await readBy(lightReaders, file.path, bytes);
    return await documents.read({ path: file.path, format: format.format, bytes }, token);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return { kind: "no-text", reason: fileFault(error, "read") };
  }
}

async function readAll(
  files: readonly SourceFile[],
  documents: Documents,
  token: CancelToken,
  onLoaded: (count: number) => void,
): Promise<LoadedSource[]> {
  const loaded: LoadedSource[] = [];
  const queue = files.entries();
  let count = 0;
  const work = async (): Promise<void> => {
    for (const [place, file] of queue) {
      throwIfCancelled(token);
      const format = formatOf(file.path)?.format;
      const content = await loadSource(file, documents, token);
      loaded[place] = { path: file.path, content, ...(format === undefined ? {} : { format }) };
      onLoaded(++count);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, work));
  return loaded;
}

/** The source with what it shares with others marked as furniture. `candidates` are its `candidateLines`. */
function withFurniture(
  source: LoadedSource,
  candidates: readonly string[],
  shared: ReadonlySet<string>,
): LoadedSource {
  const { content } = source;
  if (content.kind === "no-text" || !candidates.some((line) => shared.has(line))) return source;
  const { text, furniture: own } = content.readable;
  const furniture = joinFurniture(own, findFurniture(text, shared));
  return { ...source, content: { ...content, readable: { ...content.readable, furniture } } };
}
