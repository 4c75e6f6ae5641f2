import type { Definition as Answer, LocationLink } from "vscode-languageserver";
import type { CancelToken } from "../../core/ports.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toLocation, toRange } from "../toProtocol.ts";

/** Where the quotation or key at `offset` leads: links that say what leads there, for a client that takes them. */
export async function definition(
  report: OpenReport,
  offset: number,
  client: Client,
  token: CancelToken,
): Promise<Answer | LocationLink[]> {
  const { root, lines, doc } = report;
  const found = await root.service.definition(doc, offset, token);
  const links = found.flatMap(({ origin, place }): LocationLink[] => {
    const location = toLocation(place, root);
    if (location === undefined) return [];
    const { uri, range } = location;
    return [
      {
        originSelectionRange: toRange(origin, lines),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      },
    ];
  });
  if (client.definitionLink) return links;
  return links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
}
