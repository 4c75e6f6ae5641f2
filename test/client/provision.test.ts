import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cached, cacheFolder } from "../vscode/provision/cache.ts";
import { installedChromium } from "../vscode/provision/chromium.ts";
import { provisionProgram } from "../vscode/provision/program.ts";
import { findProgram } from "../vscode/provision/programs.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quotewright-provision-"));
  vi.stubEnv("QUOTEWRIGHT_CACHE", join(folder, "cache"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes a file in the test's folder that can be run. */
function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  chmodSync(path, 0o755);
  return path;
}

const fill = (name: string) => async (aside: string) => writeFileSync(join(aside, name), "");

test("the cache is filled once", async () => {
  const first = await cached("editor", fill("a"));
  const second = await cached("editor", fill("b"));
  expect(second).toBe(first);
  expect(readdirSync(first)).toEqual(["a"]);
});

test("a fill that fails leaves nothing behind, and the next one is a fresh start", async () => {
  const broken = async (aside: string) => {
    await fill("half")(aside);
    throw new Error("no network");
  };
  await expect(cached("editor", broken)).rejects.toThrow("no network");
  expect(readdirSync(cacheFolder())).toEqual([]);
  expect(readdirSync(await cached("editor", fill("whole")))).toEqual(["whole"]);
});

test("nothing stands in the place before it is filled", async () => {
  await cached("editor", async () => {
    expect(existsSync(join(cacheFolder(), "editor"))).toBe(false);
  });
});

test("two fills at once end with one of them, whole", async () => {
  const two = await Promise.all([cached("editor", fill("a")), cached("editor", fill("b"))]);
  expect(two[0]).toBe(two[1]);
  expect(readdirSync(cacheFolder())).toEqual(["editor"]);
  expect(readdirSync(two[0])).toHaveLength(1);
});

test("the cache stands where XDG_CACHE_HOME says, when nothing more special does", () => {
  vi.stubEnv("QUOTEWRIGHT_CACHE", "");
  vi.stubEnv("XDG_CACHE_HOME", "/somewhere");
  expect(cacheFolder()).toBe(join("/somewhere", "quotewright"));
});

test("a program is found by its path or along PATH, if it can be run", () => {
  const runnable = program("editor");
  vi.stubEnv("PATH", ["/nowhere", folder].join(delimiter));
  expect(findProgram(["missing", "editor"])).toBe(runnable);
  expect(findProgram([runnable])).toBe(runnable);
  expect(findProgram(["missing", "/no/editor"])).toBeUndefined();
});

test("a program that is there but can't do what it is wanted for is missing", async () => {
  const wanted = { name: "Editor", places: ["/bin/sh"], packages: ["no-such-package"] };
  expect(await provisionProgram({ ...wanted, trial: ["-c", "exit 0"] })).toBe("/bin/sh");
  vi.spyOn(process, "getuid").mockReturnValue(1000);
  await expect(provisionProgram({ ...wanted, trial: ["-c", "exit 1"] })).rejects.toThrow(
    /^Editor is missing: install it \(on Debian: no-such-package; this process may not/,
  );
});

test("QUOTEWRIGHT_CHROMIUM names the browser, and no other is taken instead", () => {
  const browser = program("my-browser");
  vi.stubEnv("QUOTEWRIGHT_CHROMIUM", browser);
  expect(installedChromium()).toBe(browser);
  vi.stubEnv("QUOTEWRIGHT_CHROMIUM", join(folder, "missing"));
  expect(installedChromium()).toBeUndefined();
});
