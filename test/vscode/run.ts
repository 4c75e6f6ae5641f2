import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { buildRelease, packageExtension } from "../../tools/vsix.ts";
import { editorNames, testInEditor } from "../editors/run.ts";
import { startBrowser } from "./harness/browser.ts";
import { atExit, endOnSignals, removeFolder } from "./harness/endings.ts";
import { runHostSuite } from "./harness/host.ts";
import { resultsVariable, type TestResult } from "./harness/results.ts";
import { startServer } from "./harness/server.ts";
import { type BuiltSuite, buildSuite } from "./harness/suite.ts";
import { temporaryWorkspace } from "./harness/workspace.ts";
import { runPageTests } from "./page/index.ts";
import { provisionChromium } from "./provision/chromium.ts";
import { provisionServer, testedVersions, type VscodeVersion } from "./provision/vscodeServer.ts";

const root = resolve(import.meta.dirname, "../..");

/** The tests in one VS Code, or in another editor. */
interface EditorResults {
  readonly editor: string;
  readonly tests: readonly TestResult[];
}

export interface RunOptions {
  /** The packaged extension to test; packaged from this checkout when left out. */
  readonly vsix?: string;
  /** Versions of code-server, of those in testedVersions; all when left out. */
  readonly versions?: readonly string[];
  /** Where to write the summary as JSON. */
  readonly json?: string;
}

/**
 * Tests the packaged extension in real editors and prints each test.
 * @returns how many tests failed
 * @throws Missing when an editor or a browser cannot be had
 */
export async function testInEditors(options: RunOptions): Promise<number> {
  endOnSignals();
  const work = mkdtempSync(join(tmpdir(), "quotewright-tests-"));
  atExit(() => removeFolder(work));
  try {
    const browserPath = await provisionChromium();
    const vsix = options.vsix ?? join(work, "quotewright.vsix");
    const dist = join(work, "dist");
    await buildRelease(root, dist);
    if (options.vsix === undefined) await packageExtension(root, dist, vsix);
    const suite = await buildSuite(root, work);
    const browser = await startBrowser(browserPath);
    const editors: EditorResults[] = [];
    try {
      for (const version of testedVersions.filter(chosen(options.versions))) {
        const editor = `VS Code of code-server ${version.codeServer}`;
        process.stdout.write(`\n${editor}\n`);
        editors.push({ editor, tests: await testInVscode(version, vsix, suite, browser, work) });
      }
    } finally {
      await browser.close();
    }
    for (const editor of editorNames) {
      process.stdout.write(`\n${editor}\n`);
      const tests = await testInEditor(editor, root, join(dist, "cli.js"));
      tests.forEach(print);
      editors.push({ editor, tests });
    }
    return summarise(editors, options.json);
  } finally {
    removeFolder(work);
  }
}

function chosen(versions: readonly string[] | undefined): (version: VscodeVersion) => boolean {
  return ({ codeServer }) => versions?.includes(codeServer) ?? true;
}

async function testInVscode(
  version: VscodeVersion,
  vsix: string,
  suite: BuiltSuite,
  browser: Browser,
  work: string,
): Promise<TestResult[]> {
  const resultsFile = join(work, `results-${version.codeServer}.json`);
  const workspace = temporaryWorkspace(root, ["examples", "seeds"]);
  const server = await startServer({
    vscode: await provisionServer(version),
    extensions: [vsix],
    env: { [resultsVariable]: resultsFile },
    trust: "trusted",
  });
  try {
    const content = {
      folder: join(workspace.folder, "examples"),
      developedExtension: suite.carrier,
      tests: suite.module,
    };
    const tests = await runHostSuite(browser, server.origin, content, resultsFile);
    tests.forEach(print);
    return [...tests, ...(await runPageTests(root, browser, server.origin, print))];
  } finally {
    await server.stop();
    workspace.remove();
  }
}

function print({ name, passed, message, milliseconds }: TestResult): void {
  process.stdout.write(`  ${passed ? "ok    " : "FAILED"} ${name} (${milliseconds} ms)\n`);
  if (message !== undefined) process.stdout.write(`${message.replaceAll(/^/gm, "         ")}\n`);
}

function summarise(editors: readonly EditorResults[], json: string | undefined): number {
  const all = editors.flatMap(({ tests }) => tests);
  const passed = all.filter((test) => test.passed).length;
  const failed = all.length - passed;
  if (json !== undefined) {
    mkdirSync(dirname(resolve(json)), { recursive: true });
    writeFileSync(json, `${JSON.stringify({ passed, failed, skipped: 0, editors }, null, 2)}\n`);
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed, 0 skipped\n`);
  return failed;
}
