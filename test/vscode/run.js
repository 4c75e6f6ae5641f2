// npm run test:vscode: the packaged extension in real editors. A step of `npm test`.
//
//   --vsix FILE      test this package and build none
//   --version V      a version of code-server (test/vscode/provision/vscodeServer.ts); may be repeated
//   --json FILE      write the summary there: { passed, failed, skipped, editors: [{ editor, tests }] }
//
// Ends 0 when every test passed, 1 when one failed, 2 when an editor or a browser cannot be had.

import { parseArgs } from "node:util";
import { Missing, testInEditors } from "./run.ts";

const { values } = parseArgs({
  options: {
    vsix: { type: "string" },
    version: { type: "string", multiple: true },
    json: { type: "string" },
  },
});

try {
  const failed = await testInEditors({ vsix: values.vsix, versions: values.version, json: values.json });
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Missing ? error.message : error.stack}\n`);
  process.exitCode = 2;
}
