import { crc32, inflateRawSync } from "node:zlib";
import type { Limit } from "./limits.ts";
import { ARCHIVE_BYTES, ARCHIVE_FILE_BYTES, ARCHIVE_RATIO, ARCHIVE_RATIO_FROM } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";
import { type ArchiveEntry, DAMAGED, directoryOf } from "./zipDirectory.ts";

/** A zip archive of a document: its parts by name. Names are only ever compared; none becomes a path of the machine. */
export interface Archive {
  /** The names of its files, as written. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of the file `name`, or undefined where there is none. Office and reading programs pass over the case of a name
   * that is otherwise the same, so it is passed over here.
   *
   * @throws Unreadable where it is encrypted, damaged, or larger than limits.ts allows
   */
  read(name: string): Uint8Array | undefined;
}

/** Said of a file of which a part is encrypted. */
export const ENCRYPTED = "is password-protected; save a copy without a password";
const METHOD = "is compressed in a way that can't be read; save it anew from the program that made it";
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of an archive; nothing is expanded before it is asked for.
 *
 * @throws Unreadable where `bytes` is no whole zip archive or holds too many files
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = directoryOf(bytes);
  const exact = new Map<string, ArchiveEntry>();
  const folded = new Map<string, ArchiveEntry>();
  for (const entry of entries) {
    // Of two files of one name, programs open the first.
    if (!exact.has(entry.name)) exact.set(entry.name, entry);
    const lower = entry.name.toLowerCase();
    if (!folded.has(lower)) folded.set(lower, entry);
  }
  const find = (name: string) => exact.get(name) ?? folded.get(name.toLowerCase());
  let expanded = 0;
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => find(name) !== undefined,
    read(name) {
      const entry = find(name);
      if (entry === undefined) return undefined;
      refuse(entry.size > ARCHIVE_FILE_BYTES.most, ARCHIVE_FILE_BYTES);
      const ratio = entry.size / Math.max(1, entry.compressedSize);
      refuse(entry.size > ARCHIVE_RATIO_FROM && ratio > ARCHIVE_RATIO.most, ARCHIVE_RATIO);
      expanded += entry.size;
      refuse(expanded > ARCHIVE_BYTES.most, ARCHIVE_BYTES);
      return expand(entry, bytes);
    },
  };
}

function refuse(isBeyond: boolean, limit: Limit): void {
  if (isBeyond) throw new Unreadable(limit.reason);
}

/** The entry's bytes. The directory's size is a limit too, so that one that lies is caught when it is reached. */
function expand(entry: ArchiveEntry, bytes: Uint8Array): Uint8Array {
  if (entry.isEncrypted) throw new Unreadable(ENCRYPTED);
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw new Unreadable(DAMAGED);
  const unpacked = unpack(entry, packed);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.checksum) throw new Unreadable(DAMAGED);
  return unpacked;
}

function unpack({ method, size }: ArchiveEntry, packed: Uint8Array): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Unreadable(METHOD);
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch {
    throw new Unreadable(DAMAGED);
  }
}
