import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The bundles of the extension, in the folder that esbuild.js built into. */
const built = [
  "client.cjs",
  "languageClient.cjs",
  "server.cjs",
  "reader.cjs",
  "cmaps",
  "THIRD-PARTY-NOTICES.txt",
];

/** What else of the checkout it consists of, beside its manifest. Everything else stays out of the VSIX. */
const shipped = [
  "docs/rules",
  "docs/configuration.md",
  "docs/quotewright.schema.json",
  "media/icon.png",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];

/** What the manifest says to npm alone. The bundles hold every dependency. */
const npmOnly = ["type", "bin", "scripts", "devDependencies", "dependencies", "allowScripts"];

/**
 * Lays the extension out in `folder` as it is installed: the shipped files and the manifest's part for VS Code. A folder of
 * its own and not a .vscodeignore, because vsce refuses that beside npm's `files`, and because it names what ships.
 * @param root the checkout
 * @param dist where esbuild.js has built
 * @throws an error that names what is missing
 */
export function stageExtension(root: string, dist: string, folder: string): void {
  const copies = [
    ...built.map((name) => [join(dist, name), join("dist", name)] as const),
    ...shipped.map((path) => [join(root, path), path] as const),
  ];
  const missing = copies.filter(([from]) => !existsSync(from)).map(([, to]) => to);
  if (missing.length > 0)
    throw new Error(`The extension cannot be packaged: ${missing.join(", ")} is missing.`);
  for (const [from, to] of copies) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(from, join(folder, to), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const name of npmOnly) delete manifest[name];
  // npm's list names what the command ships; this one is the extension's, and vsce asks for one.
  manifest.files = copies.map(([, to]) => to);
  manifest.engines = { vscode: manifest.engines.vscode };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, "README.md"), withoutPictures(readFileSync(join(root, "README.md"), "utf8")));
}

/**
 * The README without its relative pictures: VS Code shows no picture from inside an extension, and vsce refuses a relative
 * one where the manifest names no repository.
 */
function withoutPictures(readme: string): string {
  const lines = readme.split("\n").filter((line) => !isRelativePicture(line.trim()));
  return lines.join("\n").replaceAll("\n\n\n", "\n\n");
}

function isRelativePicture(line: string): boolean {
  const target = line.startsWith("![") ? line.slice(line.indexOf("](") + 2) : undefined;
  return target !== undefined && !target.startsWith("https://");
}
