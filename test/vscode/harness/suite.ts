import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The suite that runs in the extension host, made ready to load. */
export interface BuiltSuite {
  /** The CommonJS module with `run()`. */
  readonly module: string;
  /**
   * An extension that does nothing. VS Code runs a suite only beside an extension under development; the one that is tested
   * is installed from its VSIX, as a user has it.
   */
  readonly carrier: string;
}

/** Bundles test/vscode/suite into `folder`. */
export async function buildSuite(root: string, folder: string): Promise<BuiltSuite> {
  const module = join(folder, "suite.cjs");
  await build({
    entryPoints: [join(root, "test/vscode/suite/index.ts")],
    outfile: module,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  const carrier = join(folder, "carrier");
  mkdirSync(carrier, { recursive: true });
  const manifest = {
    name: "carrier",
    publisher: "quotewright-tests",
    version: "0.0.0",
    engines: { vscode: "*" },
  };
  writeFileSync(join(carrier, "package.json"), JSON.stringify(manifest));
  return { module, carrier };
}
