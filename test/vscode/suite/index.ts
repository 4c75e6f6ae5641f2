import { writeFileSync } from "node:fs";
import { measured, resultsVariable, type TestResult } from "../harness/results.ts";
import { tests } from "./registry.ts";
import "./activation.ts";
import "./diagnostics.ts";
import "./hover.ts";
import "./navigation.ts";
import "./documents.ts";
import "./workspace.ts";
import "./bibliographies.ts";
import "./bridge.ts";
import "./completion.ts";
import "./fixes.ts";
import "./restart.ts";

/** How long one test may take. Events end a test; this only keeps a missing event from hanging the run. */
const testLimit = 60_000;

/**
 * The entry point that VS Code calls in the extension host (`extensionTestsPath`), here and under @vscode/test-electron.
 * A list of functions and a time limit are all that is needed, so there is no test framework in the bundle.
 * @throws when a test failed, which makes VS Code end with an error
 */
export async function run(): Promise<void> {
  const results: TestResult[] = [];
  for (const { name, body } of tests()) {
    results.push(await measured(name, testLimit, body));
    // After each, so that a suite that is ended from outside still shows how far it got.
    const file = process.env[resultsVariable];
    if (file) writeFileSync(file, JSON.stringify(results));
  }
  const failed = results.filter((result) => !result.passed);
  if (failed.length > 0) throw new Error(failed.map(({ name, message }) => `${name}: ${message}`).join("\n"));
}
