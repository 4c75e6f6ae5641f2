import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { projectRoot, textOf } from "./files.ts";

/** One import of a file. */
export interface Import {
  readonly from: string;
  /** The imported file's path from the project's root, or a package's or Node module's name as written. */
  readonly to: string;
  /** Whether it leads to a file of the project. */
  readonly own: boolean;
  /** Whether only types come in: nothing of it is left in the built program. */
  readonly typeOnly: boolean;
}

/** `import … from "x"`, `export … from "x"`, at the start of a line as the formatter writes them. */
const staticImport = /^(?:import|export)(\s+type)?\s*[\w\s{},*$]*?\bfrom\s*"([^"\n]+)"/gm;
const bareImport = /^import\s*"([^"\n]+)"/gm;
const dynamicImport = /\bimport\(\s*"([^"\n]+)"/g;

/**
 * What a file imports, types included. Read from its text, because no bundler keeps type imports;
 * layers.test.ts compares this with what esbuild sees.
 */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  return [
    ...[...text.matchAll(staticImport)].map((m) => ({ to: m[2]!, typeOnly: m[1] !== undefined })),
    ...[...text.matchAll(bareImport)].map((m) => ({ to: m[1]!, typeOnly: false })),
    ...[...text.matchAll(dynamicImport)].map((m) => ({ to: m[1]!, typeOnly: false })),
  ].map(({ to, typeOnly }) => {
    const own = to.startsWith(".");
    return { from: file, to: own ? posix.join(posix.dirname(file), to) : to, own, typeOnly };
  });
}

/** The name of the package an import of one leads into: `yaml/util` -> `yaml`. */
export function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Every file that can be reached from `starts` along imports, types included, `starts` among them. */
export function reachableFrom(starts: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file) || !existsSync(join(projectRoot, file))) continue;
    reached.add(file);
    if (/\.[cm]?[jt]s$/.test(file)) open.push(...ownImports(file));
  }
  return reached;
}

/** The first circle of imports among `files`, types included, as the path that closes it; undefined if there is none. */
export function findCircle(files: readonly string[]): string[] | undefined {
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const next of ownImports(file)) {
      const circle = files.includes(next) ? visit(next, [...path, file]) : undefined;
      if (circle !== undefined) return circle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function ownImports(file: string): string[] {
  return importsOf(file)
    .filter((imported) => imported.own)
    .map((imported) => imported.to);
}
