import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of Adobe's character maps, with a separator at its end: the codes of Chinese, Japanese and Korean text whose
 * fonts name one of them instead of saying what their codes mean. The build puts it beside the bundle; a development tree has it
 * in the package. Undefined where it is in neither place; such text then stays unread.
 */
export function characterMaps(): string | undefined {
  const folder = [beside, inPackage].map((find) => find()).find((path) => path !== undefined);
  return folder === undefined ? undefined : folder + sep;
}

function beside(): string | undefined {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "cmaps");
  return existsSync(folder) ? folder : undefined;
}

function inPackage(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
  } catch {
    return undefined;
  }
}
