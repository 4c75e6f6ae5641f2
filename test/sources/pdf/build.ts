import { constants, deflateRawSync, deflateSync } from "node:zlib";

/** What is shown at a place of a page: `x` and `y` in points from the lower left corner. */
export interface Shown {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 where nothing is said. */
  readonly size?: number;
  /** Degrees that the text is turned by, counterclockwise. */
  readonly turned?: number;
}

/** The objects of a PDF by number, from 1, as they stand between `obj` and `endobj`. */
export type Objects = readonly (string | Buffer)[];

/** A PDF of these objects, the first being its catalog. */
export function pdfOf(objects: Objects, trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const put = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [i, body] of objects.entries()) {
    offsets.push(length);
    put(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(body), Buffer.from("\nendobj\n")]));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  put(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
  put(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A stream object with these bytes; `entries` go into its dictionary. */
export function streamOf(bytes: Buffer, entries = ""): Buffer {
  const head = Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from("\nendstream")]);
}

/** Spaces that are packed once; more are so many copies of them. */
const PIECE = 2 ** 24;

/** A stream object of so many spaces, packed with deflate `layers` times. Packing a gigabyte takes seconds, packing a piece of it again none. */
export function packedSpaces(length: number, layers: number): Buffer {
  const pieceOf = (size: number) =>
    deflateRawSync(Buffer.alloc(size, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const whole = Math.floor(length / PIECE);
  // RFC 1950: the header, the pieces, an empty last block, and the check sum of what is packed.
  const head = Buffer.from([0x78, 0x9c]);
  const end = Buffer.from([0x03, 0x00, 0, 0, 0, 0]);
  end.writeUInt32BE(checkSumOfSpaces(length), 2);
  const pieces = whole === 0 ? [] : new Array<Buffer>(whole).fill(pieceOf(PIECE));
  let packed: Buffer = Buffer.concat([head, ...pieces, pieceOf(length % PIECE), end]);
  for (let layer = 1; layer < layers; layer++) packed = deflateSync(packed, { level: 9 });
  return streamOf(packed, `/Filter [${"/FlateDecode ".repeat(layers)}]`);
}

/** Adler-32 (RFC 1950, 8.2) of so many spaces: two sums, the second of what the first was after each. */
function checkSumOfSpaces(length: number): number {
  const [count, space, modulus] = [BigInt(length), 32n, 65_521n];
  const first = (1n + space * count) % modulus;
  const second = (count + (space * count * (count + 1n)) / 2n) % modulus;
  return Number(second * 65_536n + first);
}

/** A PDF of pages with what they show, in the order of drawing, in Helvetica. `catalog` and `trailer` are more entries of those. */
export function pagesOf(
  pages: readonly (readonly Shown[])[],
  more: { catalog?: string; trailer?: string; objects?: Objects; page?: string } = {},
): Buffer {
  const first = 4 + (more.objects?.length ?? 0);
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ""} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      ...(more.objects ?? []),
      ...pages.flatMap((shown, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F 3 0 R >> >> ${more.page ?? ""} >>`,
        streamOf(Buffer.from(shown.map(contentOf).join("\n"), "latin1")),
      ]),
    ],
    more.trailer,
  );
}

/** Lines one below the other, 12 points apart. */
export function column(lines: readonly string[], { x = 72, y = 700, size = 10 } = {}): Shown[] {
  return lines.map((text, i) => ({ text, x, y: y - 12 * i, size }));
}

function contentOf({ text, x, y, size = 10, turned = 0 }: Shown): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(" ");
  return `BT /F ${size} Tf ${matrix} Tm (${text.replace(/[\\()]/gu, "\\$&")}) Tj ET`;
}
