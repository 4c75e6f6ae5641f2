import { crc32, deflateRawSync } from "node:zlib";

/** How a file of an archive is written: honestly where nothing is said. */
export interface ZipEntry {
  readonly data: string | Uint8Array;
  /** 0 stored, 8 deflated; what is not 0 or 8 is written as 8 would be. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  /** The size and checksum that the directory gives, where it lies. */
  readonly statedSize?: number;
  readonly statedChecksum?: number;
  /** Sizes in a ZIP64 extra field, as some programs write them for files of any size. */
  readonly isZip64?: boolean;
}

export type ZipFiles = Readonly<Record<string, string | Uint8Array | ZipEntry>>;

/** A zip archive of `files`, with `comment` after its directory and `prefix` before it. */
export function zipFile(files: ZipFiles, { comment = "", prefix = "" } = {}): Buffer {
  const bodies: Buffer[] = [Buffer.from(prefix)];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, value] of Object.entries(files)) {
    const entry: ZipEntry =
      typeof value === "string" || value instanceof Uint8Array ? { data: value } : value;
    const data = Buffer.from(entry.data);
    const method = entry.method ?? 8;
    const packed = method === 0 ? data : deflateRawSync(data);
    const size = entry.statedSize ?? data.length;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.isEncrypted ? 1 : 0, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(entry.statedChecksum ?? crc32(data), 10);
    fields.writeUInt32LE(entry.isZip64 ? 0xffffffff : packed.length, 14);
    fields.writeUInt32LE(entry.isZip64 ? 0xffffffff : size, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const extra = entry.isZip64 ? zip64(size, packed.length) : Buffer.alloc(0);
    fields.writeUInt16LE(extra.length, 24);
    bodies.push(signed(0x04034b50), fields, Buffer.from(name), extra, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(signed(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(name), extra);
    offset += 30 + Buffer.byteLength(name) + extra.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Math.min(0xffff, Object.keys(files).length);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...bodies, central, signed(0x06054b50), end, Buffer.from(comment)]);
}

function zip64(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
