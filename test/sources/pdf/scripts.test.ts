import { expect, test } from "vitest";
import { pdfReader } from "../../../server/src/sources/pdf/pdfReader.ts";
import { pdfOf, streamOf } from "./build.ts";

/** A page that shows codes, as hexadecimal digits, in a font of two-byte codes that is not in the file. */
async function check(
  shown: readonly { codes: string; x: number; y: number }[],
  font: readonly (string | Buffer)[],
): Promise<string> {
  const content = shown.map(({ codes, x, y }) => `BT /F 12 Tf ${x} ${y} Td <${codes}> Tj ET`).join("\n");
  const bytes = pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    streamOf(Buffer.from(content)),
    ...font,
  ]);
  const read = await pdfReader.read(bytes);
  return read.kind === "readable" ? read.readable.text : read.reason;
}

const hex = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

/** A font whose codes are those of one of Adobe's character maps, of one of its collections of characters. */
const mapped = (encoding: string, ordering: string, name: string): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 7 0 R >>`,
  `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>`,
];

test.each([
  ["Japanese", "UniJIS-UTF16-H", "Japan1", "Ryumin-Light", hex("吾輩は猫である。"), "吾輩は猫である。"],
  [
    "Japanese in an older code",
    "90ms-RKSJ-H",
    "Japan1",
    "Ryumin-Light",
    "96bc914f82cd82dc82be96b382a2",
    "名前はまだ無い",
  ],
  ["Chinese", "UniGB-UTF16-H", "GB1", "STSong-Light", hex("道可道，非常道。"), "道可道，非常道。"],
  ["Chinese in an older code", "GBK-EUC-H", "GB1", "STSong-Light", "c3fbbfc9c3fb", "名可名"],
  [
    "Chinese in traditional characters",
    "UniCNS-UTF16-H",
    "CNS1",
    "MSung-Light",
    hex("學而時習之"),
    "學而時習之",
  ],
  ["Korean", "UniKS-UTF16-H", "Korea1", "HYSMyeongJo-Medium", hex("나랏말싸미"), "나랏말싸미"],
])("%s", async (_, encoding, ordering, name, codes, text) =>
  expect(await check([{ codes, x: 72, y: 700 }], mapped(encoding, ordering, name))).toBe(text),
);

test("Japanese from top to bottom, its lines from right to left", async () => {
  const font = mapped("UniJIS-UTF16-V", "Japan1", "Ryumin-Light");
  const shown = [
    { codes: hex("吾輩は猫である"), x: 500, y: 700 },
    { codes: hex("名前はまだ無い"), x: 480, y: 700 },
  ];
  expect(await check(shown, font)).toBe("吾輩は猫である\n名前はまだ無い");
});

test("Hebrew, drawn from the left, is read from the right", async () => {
  const letters = [..."שלוםעלב"];
  const codeOf = (letter: string): string => (letters.indexOf(letter) + 1).toString(16).padStart(4, "0");
  const drawn = (word: string): string => [...word].reverse().map(codeOf).join("");
  const rows = letters.map((letter) => `<${codeOf(letter)}> <${hex(letter)}>`).join("\n");
  const toUnicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar\n${rows}\nendbfchar endcmap end`;
  const font = [
    "<< /Type /Font /Subtype /Type0 /BaseFont /David /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /David /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /David /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
    streamOf(Buffer.from(toUnicode)),
  ];
  const shown = [
    { codes: drawn("לב"), x: 72, y: 700 },
    { codes: drawn("שלום"), x: 90, y: 700 },
    { codes: drawn("עולם"), x: 72, y: 688 },
  ];
  expect(await check(shown, font)).toBe("שלום לב\nעולם");
});
