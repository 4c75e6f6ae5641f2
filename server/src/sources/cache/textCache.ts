import { createHash, randomUUID, webcrypto } from "node:crypto";
import { readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFormat } from "../../core/corpus/source.ts";
import { ENTRY_ENDING, evict, sizeOf, UNFINISHED_ENDING } from "./evict.ts";
import { privateFolder } from "./privateFolder.ts";

/** Keeps what was read of documents. Never rejects: what can't be kept is not kept. */
export interface TextCache {
  /** Names what a file's bytes come to. @param readers the fingerprint of the readers' code */
  keyOf(bytes: Uint8Array, format: SourceFormat, readers: string): Promise<string>;
  /** What was kept under `key`; undefined where nothing was, or not whole. */
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, content: Uint8Array): Promise<void>;
}

/** 512 MiB: the text of some thousand books. Beyond it, what was not used for longest goes. */
const MOST_BYTES = 512 * 1024 * 1024;
/** What is evicted at once, so that it is not done at every document: down to three quarters. */
const AFTER_EVICTION = 0.75;
/** One entry may take an eighth: otherwise a handful of giants would drive everything else out. */
const LARGEST_SHARE = 8;
/** The first line of an entry, before its check sum. */
const SIGNATURE = "quotewright-text 1 ";

/**
 * A cache in `folder`, which is made when the first document is kept; where it can't be made, or may be written by others,
 * nothing is kept.
 */
export function createTextCache(folder: string, mostBytes = MOST_BYTES): TextCache {
  return new FolderCache(folder, mostBytes);
}

class FolderCache implements TextCache {
  private readonly folder: string;
  private readonly mostBytes: number;
  private usable: Promise<boolean> | undefined;
  /** Bytes in the folder, as far as this process knows; undefined until they are counted. */
  private total: number | undefined;

  constructor(folder: string, mostBytes: number) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  async keyOf(bytes: Uint8Array, format: SourceFormat, readers: string): Promise<string> {
    // Not createHash: that would hold this thread up for as long as the largest file takes.
    const digest = await webcrypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
    return createHash("sha256")
      .update(`${Buffer.from(digest).toString("hex")} ${format} ${readers}`)
      .digest("hex");
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      if (!(await this.isUsable())) return undefined;
      const path = this.pathOf(key);
      const content = contentOf(await readFile(path), key);
      const now = new Date();
      if (content !== undefined) await utimes(path, now, now);
      return content;
    } catch {
      return undefined;
    }
  }

  async put(key: string, content: Uint8Array): Promise<void> {
    if (content.length > this.mostBytes / LARGEST_SHARE) return;
    const temporary = join(this.folder, `${randomUUID()}${UNFINISHED_ENDING}`);
    try {
      if (!(await this.isUsable())) return;
      const head = Buffer.from(headOf(key, content));
      // Written apart and renamed, so that no other process ever sees half of it.
      await writeFile(temporary, Buffer.concat([head, content]), { mode: 0o600, flag: "wx" });
      await rename(temporary, this.pathOf(key));
      await this.bound(head.length + content.length);
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  private async bound(added: number): Promise<void> {
    this.total = this.total === undefined ? await sizeOf(this.folder) : this.total + added;
    if (this.total <= this.mostBytes) return;
    this.total = await evict(this.folder, this.mostBytes * AFTER_EVICTION);
  }

  private isUsable(): Promise<boolean> {
    this.usable ??= privateFolder(this.folder);
    return this.usable;
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}${ENTRY_ENDING}`);
  }
}

function headOf(key: string, content: Uint8Array): string {
  return `${SIGNATURE}${createHash("sha256").update(`${key}\n`).update(content).digest("hex")}\n`;
}

/** What an entry holds; undefined where it is of another version, another key or broken. */
function contentOf(entry: Buffer, key: string): Uint8Array | undefined {
  const end = entry.indexOf("\n") + 1;
  const content = entry.subarray(end);
  return entry.toString("latin1", 0, end) === headOf(key, content) ? content : undefined;
}
