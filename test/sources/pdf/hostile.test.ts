import { describe, expect, test } from "vitest";
import { pdfReader } from "../../../server/src/sources/pdf/pdfReader.ts";
import { column, packedSpaces, pagesOf, pdfOf, streamOf } from "./build.ts";

const NOT_A_PDF = "is no PDF file, whatever its name says; give it the ending of what it is";
const DAMAGED = "is damaged, so that no PDF reader can open it; get it again from where it came";
const SCAN = "has pages but no text; it may be a scan: run OCR on it (for example `ocrmypdf in.pdf out.pdf`)";
const TOO_MANY = "has more than 5,000 pages; split it into smaller files";
const BOMB = "unpacks to more than a page can hold; it is no document that can be read";

/** Why there is no text, or the text. */
async function check(bytes: Uint8Array): Promise<string> {
  const content = await pdfReader.read(bytes);
  return content.kind === "no-text" ? content.reason : content.readable.text;
}

const small = pagesOf([column(["Call me Ishmael. Some years ago,", "never mind how long precisely."])]);
const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>";

test("a small file is read", async () =>
  expect(await check(small)).toBe("Call me Ishmael. Some years ago,\nnever mind how long precisely."));

describe("no PDF at all", () => {
  test.each([
    ["nothing", Buffer.alloc(0), "is empty"],
    ["a text", Buffer.from("Call me Ishmael."), NOT_A_PDF],
    ["an archive", Buffer.from("PK\u0003\u0004"), NOT_A_PDF],
    ["a mark too far in", Buffer.concat([Buffer.alloc(2000, 32), small]), NOT_A_PDF],
  ])("%s", async (_, bytes, reason) => expect(await check(bytes)).toBe(reason));
  test("a few bytes before the mark do no harm", async () =>
    expect(await check(Buffer.concat([Buffer.from("\n\n"), small]))).toContain("Ishmael"));
});

describe("broken files", () => {
  test.each([8, 60, 200, 400, small.length - 300, small.length - 40, small.length - 8])(
    "cut after %i bytes",
    async (length) => {
      const answer = await check(small.subarray(0, length));
      expect(answer === DAMAGED || answer.startsWith("Call me Ishmael.")).toBe(true);
    },
  );
  test("random bytes", async () => {
    let state = 7;
    const noise = Uint8Array.from({ length: 40_000 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
    expect(await check(Buffer.concat([Buffer.from("%PDF-1.7\n"), noise]))).toBe(DAMAGED);
  });
  test("without its table of objects", async () => {
    const lost = small.toString("latin1").replace(/xref\n0.*trailer/su, "trailer");
    expect(await check(Buffer.from(lost, "latin1"))).toContain("Ishmael");
  });
  test("a tree of pages that leads back to itself", async () => {
    const tree = "<< /Type /Pages /Kids [2 0 R] /Count 1 >>";
    expect([SCAN, DAMAGED]).toContain(await check(pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", tree])));
  });
  test("a stream of objects that holds itself", async () => {
    const stream = streamOf(Buffer.from("2 0 1 0"), "/Type /ObjStm /N 2 /First 8 /Extends 2 0 R");
    expect([SCAN, DAMAGED]).toContain(await check(pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", stream])));
  });
  test("a form that draws itself", async () => {
    const form = streamOf(
      Buffer.from("/X Do BT /F 10 Tf (inner) Tj ET"),
      "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
    );
    const page =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 6 0 R >> /XObject << /X 5 0 R >> >> >>";
    const bytes = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page,
      streamOf(Buffer.from("BT /F 10 Tf 72 700 Td (Before the form.) Tj ET /X Do")),
      form,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);
    expect(await check(bytes)).toContain("Before the form.");
  });
});

describe("limits", () => {
  test("a count of pages that is not true", async () => {
    const tree = "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>";
    expect([TOO_MANY, SCAN]).toContain(await check(pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", tree, PAGE])));
  });
  test("10,000 pages", async () =>
    expect(await check(pagesOf(Array.from({ length: 10_000 }, () => [])))).toBe(TOO_MANY));
  test.each([
    ["a third of a gigabyte", Math.floor(2 ** 30 / 3), 1],
    ["a gigabyte packed twice", 2 ** 30, 2],
  ])("spaces in a page: %s", async (_, length, layers) => {
    const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>";
    const bytes = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page,
      packedSpaces(length, layers),
    ]);
    expect(await check(bytes)).toBe(BOMB);
  });
  test("as many spaces as are read of one stream are no fault of a page", async () => {
    const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>";
    const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page];
    expect(await check(pdfOf([...objects, packedSpaces(2 ** 24 + 7, 2)]))).toBe(SCAN);
  });
});

test("a page of 30,000 words set apart is read as drawn", async () => {
  const words = Array.from({ length: 30_000 }, (_, i) => ({
    text: "whale",
    x: 20 + 60 * ((i * 7919) % 10),
    y: 20 + ((i * 104_729) % 750),
    size: 2 + (i % 9),
  }));
  expect((await check(pagesOf([words]))).match(/whale/gu)!.length).toBeGreaterThan(20_000);
});

describe("pages without text", () => {
  test("all of them", async () => expect(await check(pagesOf([[], []]))).toBe(SCAN));
  test("some of them are empty pages", async () => {
    const content = await pdfReader.read(pagesOf([[], column(["Loomings."]), []]));
    const { text, landmarks } = (content as { readable: { text: string; landmarks: unknown } }).readable;
    expect(text).toBe("Loomings.");
    expect(landmarks).toEqual({ pages: { starts: [0, 0, 9] } });
  });
});
