// npm run package: builds the release and makes quotewright-VERSION.vsix in the checkout; says what it holds and its size.

import { join, resolve } from "node:path";
import { buildRelease, packageExtension } from "./vsix.ts";

const root = resolve(import.meta.dirname, "..");
const { version } = (await import("../package.json", { with: { type: "json" } })).default;
const file = join(root, `quotewright-${version}.vsix`);

const dist = join(root, "dist");

try {
  await buildRelease(root, dist);
  const { files, bytes, warnings } = await packageExtension(root, dist, file);
  process.stdout.write(
    `${files.join("\n")}\n${file}: ${files.length} files, ${Math.round(bytes / 1000)} kB\n`,
  );
  if (warnings !== "") throw new Error(`vsce warned:\n${warnings}`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
