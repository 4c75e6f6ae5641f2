import { ARCHIVE_FILES } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** What an archive's directory says of one of its files. Numbers are bytes. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its bytes start in the archive. */
  readonly dataStart: number;
}

/** Said of an archive that ends early or contradicts itself. */
export const DAMAGED = "is cut short or damaged; get it again from where it came from";

/** Signatures, lengths and places of fields: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16 and 4.5.3. */
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;
const ENCRYPTION_FLAG = 1;

/** Whether `bytes` start as a zip archive that holds something. */
export function looksLikeArchive(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL.signature;
}

/**
 * The files that an archive's directory names, folders left out.
 *
 * @throws Unreadable where there is no whole directory, or it names more files than `ARCHIVE_FILES`
 */
export function directoryOf(bytes: Uint8Array): ArchiveEntry[] {
  try {
    return entriesOf(bytes);
  } catch (error) {
    // A field beyond the file's end.
    if (error instanceof RangeError) throw new Unreadable(DAMAGED);
    throw error;
  }
}

function entriesOf(bytes: Uint8Array): ArchiveEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new Unreadable(DAMAGED);
  const count = view.getUint16(end + 10, true);
  if (count > ARCHIVE_FILES.most) throw new Unreadable(ARCHIVE_FILES.reason);
  // Some archives stand behind something else, and count from their own beginning.
  const size = view.getUint32(end + 12, true);
  const shift = Math.max(0, end - size - view.getUint32(end + 16, true));
  let at = view.getUint32(end + 16, true) + shift;
  const entries: ArchiveEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new Unreadable(DAMAGED);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const nameStart = at + CENTRAL.length;
    const name = nameOf(bytes.subarray(nameStart, nameStart + nameLength));
    if (!name.endsWith("/")) {
      entries.push({ name, ...fieldsAt(view, at, nameStart + nameLength, extraLength, shift) });
    }
    at = nameStart + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** From the end backwards: a comment may follow the record, and may hold its signature. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.length + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

function fieldsAt(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
  shift: number,
): Omit<ArchiveEntry, "name"> {
  const large = zip64Values(view, extraStart, extraLength);
  // The extra field has 64-bit values for those of the three that don't fit, in this order.
  const [size, compressedSize, local] = [24, 20, 42].map((field) => {
    const value = view.getUint32(at + field, true);
    return value === IN_ZIP64 ? (large.shift() ?? value) : value;
  }) as [number, number, number];
  const header = local + shift;
  if (view.getUint32(header, true) !== LOCAL.signature) throw new Unreadable(DAMAGED);
  const names = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return {
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTION_FLAG) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size,
    compressedSize,
    dataStart: header + LOCAL.length + names,
  };
}

function zip64Values(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      const count = Math.floor(size / 8);
      return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)));
    }
    at += 4 + size;
  }
  return [];
}

/** Windows programs of old wrote `\` between the parts of a name. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
