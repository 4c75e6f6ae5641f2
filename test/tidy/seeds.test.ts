import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesLike, projectRoot } from "./files.ts";

/** The source documents as they came: nothing is added, nothing mended. */
const seeds = {
  "seeds/000_16652a4050c3d9a3.txt": "c1be549454552402bea605d4c11bd33c75e398b8a13421db7e200808e023a1fa",
  "seeds/001_0b44bd758f4306fc.txt": "5f4c50952f1c29faa2c9be27b417b277511ac5423a93ad6d181b6a4d014ca3a2",
  "seeds/002_994e15704f090877.txt": "36d359a4058285a5baaaa92ebfd6b36294af7d6e7fd81d61a6f8693da12ac020",
  "seeds/003_27ff90d956bebb31.txt": "f0c48adebd9924e8bf4ae865079b7ad43c540a38a459863d863bee6f8d1c9232",
  "seeds/004_38826c91f0b48928.txt": "e0025588d55bf5eec64913b958cb85c5fff98030d477dd4c0086832ff8c771c8",
};

test("seeds/ holds the five source documents, byte for byte, and nothing else", () => {
  const found = filesLike("seeds/**").map((file) => {
    const bytes = readFileSync(join(projectRoot, file));
    return [file, createHash("sha256").update(bytes).digest("hex")];
  });
  expect(Object.fromEntries(found)).toEqual(seeds);
});

test("the seeds, which are other people's texts, are not in the package", () => {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const output = execFileSync(npm, ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: projectRoot,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  // A list of packages up to npm 11, an object of them by name from npm 12 on.
  const packed = Object.values(JSON.parse(output) as Record<string, { files: { path: string }[] }>);
  const paths = packed[0]!.files.map((file) => file.path);
  expect(paths).toContain("LICENSE");
  expect(paths.filter((path) => path.startsWith("seeds/") || path.startsWith("examples/"))).toEqual([]);
});
