import { describe, expect, test } from "vitest";
import { openArchive } from "../../server/src/sources/zip.ts";
import { type ZipFiles, zipFile } from "./zipFile.ts";

const DAMAGED = "is cut short or damaged; get it again from where it came from";

function read(bytes: Uint8Array, name: string): string | undefined {
  const data = openArchive(bytes).read(name);
  return data === undefined ? undefined : Buffer.from(data).toString("utf8");
}

/** Why the file `a` of the archive can't be read. */
function refusal(bytes: Uint8Array, name = "a"): string | undefined {
  try {
    openArchive(bytes).read(name);
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error);
  }
  return undefined;
}

describe("an archive's files", () => {
  test.each<[string, Buffer]>([
    ["deflated", zipFile({ a: "Words" })],
    ["stored", zipFile({ a: { data: "Words", method: 0 } })],
    ["with a comment", zipFile({ a: "Words" }, { comment: "made by hand" })],
    [
      "with a comment that looks like its end",
      zipFile({ a: "Words" }, { comment: `PK\u0005\u0006${"x".repeat(30)}` }),
    ],
    ["behind a program that unpacks it", zipFile({ a: "Words" }, { prefix: "MZ program" })],
    ["with sizes in ZIP64", zipFile({ a: { data: "Words", isZip64: true } })],
    [
      "twice, of which the first counts",
      Buffer.from(zipFile({ a: "Words", b: "Other" }).toString("latin1").replaceAll("b", "a"), "latin1"),
    ],
  ])("%s", (_, bytes) => expect(read(bytes, "a")).toBe("Words"));

  test("an empty one, one in a folder, one that is not there", () => {
    const bytes = zipFile({ a: "", "word/": { data: "", method: 0 }, "word/b.xml": "B" });
    expect(openArchive(bytes).names).toEqual(["a", "word/b.xml"]);
    expect([read(bytes, "a"), read(bytes, "Word/B.xml"), read(bytes, "c")]).toEqual(["", "B", undefined]);
  });

  test("names lead nowhere outside: they are names", () => {
    const bytes = zipFile({ "../../etc/passwd": "x", "/etc/passwd": "y", "a\\b": "z" });
    expect(openArchive(bytes).names).toEqual(["../../etc/passwd", "/etc/passwd", "a/b"]);
    expect(read(bytes, "etc/passwd")).toBeUndefined();
  });
});

describe("refused", () => {
  const repeated = Buffer.alloc(2 * 1024 * 1024);

  test.each<[string, ZipFiles, string]>([
    [
      "encrypted",
      { a: { data: "x", isEncrypted: true } },
      "is password-protected; save a copy without a password",
    ],
    [
      "an unknown method",
      { a: { data: "x", method: 14 } },
      "is compressed in a way that can't be read; save it anew from the program that made it",
    ],
    ["more than it says", { a: { data: repeated, statedSize: 100 } }, DAMAGED],
    ["nothing, it says", { a: { data: repeated, statedSize: 0 } }, DAMAGED],
    ["less than it says", { a: { data: "x", statedSize: 100 } }, DAMAGED],
    ["another checksum", { a: { data: "x", statedChecksum: 1 } }, DAMAGED],
    ["an expansion of 1,000 times", { a: repeated }, "expands more than 300 times; it may be a zip bomb"],
    [
      "gigabytes, it says",
      { a: { data: "x", statedSize: 0xfffffff0 } },
      "expands to more than 128 MB in one part; it may be a zip bomb",
    ],
  ])("%s", (_, files, reason) => expect(refusal(zipFile(files))).toBe(reason));

  test("parts that are too large together", () => {
    const data = Buffer.alloc(100 * 1024 * 1024, "The same but for its length. ");
    for (let at = 0; at < data.length; at += 512) data.writeUInt32LE((at * 2654435761) >>> 0, at);
    const part = { data, method: 0 };
    const archive = openArchive(zipFile({ a: part }));
    expect([archive.read("a")?.length, archive.read("a")?.length]).toEqual([data.length, data.length]);
    expect(() => archive.read("a")).toThrow("expands to more than 256 MB; it may be a zip bomb");
  });

  test("100,000 files", () => {
    const files = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, i) => [`f${i}`, { data: "", method: 0 }]),
    );
    expect(refusal(zipFile(files))).toBe("holds more than 10,000 files; it may be a zip bomb");
  });

  test("cut short anywhere", () => {
    const bytes = zipFile({ a: "Words", b: "More words" });
    for (let length = 0; length < bytes.length; length++)
      expect(refusal(bytes.subarray(0, length))).toBe(DAMAGED);
  });

  test("any byte changed: the words or a reason, nothing else", () => {
    const bytes = zipFile({ a: "Words" });
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 0xff;
      const reason = refusal(changed);
      if (reason === undefined) expect(["Words", undefined]).toContain(read(changed, "a"));
      else expect(reason).toMatch(/^(?:is|holds|expands) /);
    }
  });
});
