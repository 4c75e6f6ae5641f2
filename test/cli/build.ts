import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Vitest's set-up for test/cli: builds dist/ once, so that the tests run what a user would. */
export default function build(): void {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  execFileSync(process.execPath, ["esbuild.js", "--quiet"], { cwd: root, stdio: "inherit" });
}
