// npm run test:vscode: the packaged extension in real editors. A step of `npm test`.
//
//   --vsix FILE      test this package and build none
//   --version V      a version of code-server (test/vscode/provision/vscodeServer.ts); may be repeated
//   --json FILE      write the summary there: { passed, failed, skipped, editors: [{ editor, tests }] }
//
// Ends 0 when every test passed, 1 when one failed, 2 when an editor or a browser cannot be had.

import { parseArgs } from "node:util";

/** The first Node that reads TypeScript as it stands. */
const neededNode = 24;

const { values } = parseArgs({
  options: {
    vsix: { type: "string" },
    version: { type: "string", multiple: true },
    json: { type: "string" },
  },
});

try {
  if (Number.parseInt(process.versions.node, 10) < neededNode) {
    throw new Error(
      `These tests run on Node ${neededNode}, which \`npm run test:vscode\` brings; this is Node ${process.versions.node}.`,
    );
  }
  const { testInEditors } = await import("./run.ts");
  const failed = await testInEditors({ vsix: values.vsix, versions: values.version, json: values.json });
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  // What is missing is said in one sentence (Missing); anything else is a fault, and its place helps.
  process.stderr.write(`${error.constructor === Error ? error.stack : error.message}\n`);
  process.exitCode = 2;
}
