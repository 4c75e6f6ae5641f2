import type { Diagnostic } from "vscode-languageserver";
import type { Client } from "../client.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { uriOfPath } from "../uris.ts";
import type { Pushed } from "./pushed.ts";
import { toDiagnostic } from "./toDiagnostics.ts";

/** Shows what is wrong with the bibliographies of the workspace's reports, on their own files. */
export function showBibliographies(corpus: Corpus, client: Client, pushed: Pushed): void {
  const problems = new Map<string, readonly Diagnostic[]>();
  for (const root of corpus.roots) {
    for (const { absolute, lines, findings } of root.bibliographies.checked(root.settings.codes)) {
      const uri = uriOfPath(absolute);
      const found = findings.map((finding) => toDiagnostic(finding, { lines, root }, client));
      // Two folders may use one file; what one of them says of it, the other says as well, or a part of it.
      if ((problems.get(uri)?.length ?? 0) < found.length) problems.set(uri, found);
    }
  }
  pushed.show(problems);
}
