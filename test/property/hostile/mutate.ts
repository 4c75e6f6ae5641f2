import { inflateSync } from "node:zlib";
import { openArchive } from "../../../server/src/sources/zip.ts";
import { between, pick, type Random } from "../../bench/random.ts";
import { type ZipEntry, zipFile } from "../../sources/zipFile.ts";

/** How a file is made, as far as that says where to damage it. */
export type Structure = "zip" | "pdf" | "text";

/** What stands in files of some format and changes how all that follows is read; with what programs stumble over anywhere. */
const TOKENS: readonly string[] = [
  "\0",
  "\ufeff",
  "\ud800",
  "\udc00\ud800",
  "\r",
  "\u2028",
  "\u0085",
  "\f",
  "\u202e",
  "\x1b[2J",
  "<!DOCTYPE a [<!ENTITY b '&b;&b;'>]>",
  "&#x110000;",
  "&#0;",
  "&b;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<?xml version='1.1' encoding='utf-16'?>",
  "<script>",
  "<template>",
  "<table>",
  "<svg><title>",
  "<base href='file:///etc/'>",
  "<a href='javascript:alert(1)'>",
  "</body>",
  "<w:p>",
  "<w:fldChar w:fldCharType='begin'/>",
  "<text:p>",
  "--",
  "\r\n\r\n",
  "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
  "Content-Transfer-Encoding: base64\r\n",
  "Content-Transfer-Encoding: quoted-printable\r\n",
  "=?utf-8?B?//4=?=",
  "=?x?Q?=FF?=",
  "=\r\n",
  "00:00:01.000 --> 00:00:00.000\n",
  "99999999999:99:99,999 --> -1:00:00\n",
  "<v ",
  "WEBVTT\n\n",
  "@article{",
  '@string{a = a # "',
  "}}}}",
  "{{{{",
  "\\'{\\'{",
  "TY  - JOUR\n",
  "ER  - \n",
  "*a: &a [*a, *a]\n",
  "stream\n",
  "endstream\nendobj\n",
  "1 0 R",
  "[1 0 R 1 0 R]",
  "<<",
  ">>",
  "xref\n0 99999999\n",
  "/Length -1",
  "/Count 999999999",
  "/Kids",
  "/Parent 1 0 R",
  "-2147483649",
  "1e309",
  "NaN",
  "__proto__",
  "constructor",
];

/** `bytes` damaged a few times in ways that such files are damaged, or forged. The same for the same numbers. */
export function mutated(bytes: Uint8Array, structure: Structure, next: Random): Uint8Array {
  let out = Buffer.from(bytes);
  if (structure === "zip" && next() < 0.8) return mutatedArchive(out, next);
  if (structure === "pdf" && next() < 0.5) out = plainStreams(out, next);
  for (let left = between(next, 1, 5); left > 0; left--) out = damaged(out, next);
  return out;
}

function damaged(bytes: Buffer, next: Random): Buffer<ArrayBuffer> {
  const at = between(next, 0, bytes.length + 1);
  const length = between(next, 0, Math.min(bytes.length - at, pick(next, [1, 16, 400, 20_000])) + 1);
  const [before, piece, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (between(next, 0, 9)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      for (let i = between(next, 1, 12); i > 0 && bytes.length > 0; i--) {
        const place = between(next, 0, bytes.length);
        flipped[place] = flipped[place]! ^ (1 << between(next, 0, 8));
      }
      return flipped;
    }
    case 1:
      return Buffer.from(before);
    case 2:
      return Buffer.concat([before, after]);
    case 3:
      return Buffer.concat([before, piece, piece, after]);
    case 4: {
      const to = between(next, 0, after.length + 1);
      return Buffer.concat([before, after.subarray(0, to), piece, after.subarray(to)]);
    }
    case 5:
      return Buffer.concat([before, ...Array.from({ length: between(next, 2, 40) }, () => piece), after]);
    case 6:
      return Buffer.concat([before, Buffer.from(pick(next, TOKENS).repeat(between(next, 1, 300))), after]);
    case 7:
      return numberChanged(bytes, at, next);
    default:
      return Buffer.concat([before, Buffer.from(pick(next, TOKENS)), after]);
  }
}

/** The next number after a place is another one. */
function numberChanged(bytes: Buffer, at: number, next: Random): Buffer<ArrayBuffer> {
  const text = bytes.subarray(at, at + 2000).toString("latin1");
  const found = /\d{1,10}/.exec(text);
  if (found === null) return Buffer.from(bytes);
  const other = pick(next, ["0", "1", "2", "7", "-1", "65535", "4294967295", "99999999999999999999", "0.5"]);
  const start = at + found.index;
  return Buffer.concat([
    bytes.subarray(0, start),
    Buffer.from(other),
    bytes.subarray(start + found[0].length),
  ]);
}

function mutatedArchive(bytes: Buffer, next: Random): Uint8Array {
  const archive = openArchive(bytes);
  const files = archive.names.map((name): [string, ZipEntry] => [name, { data: archive.read(name)! }]);
  for (let left = between(next, 1, 5); left > 0; left--) {
    const at = between(next, 0, files.length);
    const [name, entry] = files[at]!;
    const other = pick(next, files);
    switch (between(next, 0, 12)) {
      case 0:
        files[at] = [other[0], entry];
        break;
      case 1:
        files[at] = [
          pick(next, ["../../etc/passwd", "/etc/passwd", "a\0b", "", "C:\\x", "__proto__"]),
          entry,
        ];
        break;
      case 2:
        files[at] = [name, { ...entry, statedSize: pick(next, [0, 1, 0x7fffffff, 0xfffffffe]) }];
        break;
      case 3:
        files[at] = [name, { ...entry, statedChecksum: 1 }];
        break;
      case 4:
        files[at] = [name, { ...entry, method: pick(next, [0, 9, 12, 99]) }];
        break;
      case 5:
        files[at] = [name, { ...entry, isEncrypted: true }];
        break;
      case 6:
        files[at] = [name, other[1]];
        break;
      case 7:
        if (files.length > 1) files.splice(at, 1);
        break;
      default:
        files[at] = [name, { ...entry, data: damaged(Buffer.from(entry.data), next) }];
    }
  }
  return zipFile(Object.fromEntries(files));
}

/** A PDF with some streams unpacked, so that damage reaches what they say; a reader has to look for the objects then. */
function plainStreams(bytes: Buffer, next: Random): Buffer<ArrayBuffer> {
  const text = bytes.toString("latin1");
  const whole = text.replace(
    /(\/Filter ?\/FlateDecode[^>]{0,200}>>\s{0,4}stream\r?\n)([\s\S]*?)(\r?\nendstream)/g,
    (all, head: string, data: string, tail: string) => {
      if (next() < 0.5) return all;
      try {
        const plain = inflateSync(Buffer.from(data, "latin1")).toString("latin1");
        return head.replace(/\/Filter ?\/FlateDecode/, "") + plain + tail;
      } catch {
        return all;
      }
    },
  );
  return Buffer.from(whole, "latin1");
}
