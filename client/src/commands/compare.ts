import { commands, Disposable, Uri, window, workspace } from "vscode";
import type { CompareArgument, ComparisonResult } from "../../../server/src/lsp/custom.ts";
import type { QuotewrightClient } from "../client.ts";
import { placeOfCursor } from "./places.ts";

/** Documents of the two sides. They live as long as an editor shows them. */
const scheme = "quotewright-compare";

/**
 * `quotewright.compare`: shows a quotation beside its source's words, as VS Code compares files. The hover links to it; without an
 * argument it compares the quotation at the cursor.
 */
export function registerCompare(client: Promise<QuotewrightClient>): Disposable {
  const texts = new Map<string, string>();
  let count = 0;
  const side = (name: string, text: string): Uri => {
    const uri = Uri.from({ scheme, path: `/${name}`, query: String(++count) });
    // A document ends with a line's end; without it the editor marks the last line as incomplete.
    texts.set(uri.toString(), `${text}\n`);
    return uri;
  };
  const show = ({ title, passage, quotation }: ComparisonResult) =>
    commands.executeCommand(
      "vscode.diff",
      // Named as texts of sources are, whose long lines the editor wraps.
      side("Source (text)", passage),
      side("Quotation (text)", quotation),
      `${title} ↔ Quotation`,
    );
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    }),
    workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
    commands.registerCommand("quotewright.compare", async (argument: CompareArgument | undefined) => {
      const place = argument ?? placeOfCursor();
      const found = place && (await (await client).compare(place));
      if (found) await show(found);
      else void window.showInformationMessage("There is no quotation here that a source has words for.");
    }),
  );
}
