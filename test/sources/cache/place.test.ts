import { expect, test } from "vitest";
import { cacheFolder, type Machine } from "../../../server/src/sources/cache/place.ts";

test.each<[Partial<Machine>, string | undefined]>([
  [{}, "/home/a/.cache/quotewright/texts"],
  [{ env: { XDG_CACHE_HOME: "/var/a" } }, "/var/a/quotewright/texts"],
  [{ env: { XDG_CACHE_HOME: "relative" } }, "/home/a/.cache/quotewright/texts"],
  [{ env: { XDG_CACHE_HOME: "" } }, "/home/a/.cache/quotewright/texts"],
  [{ platform: "darwin" }, "/home/a/Library/Caches/quotewright/texts"],
  [{ platform: "win32", env: { LOCALAPPDATA: "/c/Local" } }, "/c/Local/quotewright/texts"],
  [{ home: undefined }, undefined],
  [{ home: "" }, undefined],
])("%j", (machine, folder) => {
  expect(cacheFolder({ platform: "linux", env: {}, home: "/home/a", ...machine })).toBe(folder);
});
