import type { Location, LocationLink } from "vscode-languageserver";
import type { CancelToken } from "../../core/ports.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toLinks, toLocation } from "../toProtocol.ts";

/** Where the quotation or key at `offset` leads: links that say what leads there, for a client that takes them. */
export async function definition(
  report: OpenReport,
  offset: number,
  client: Client,
  token: CancelToken,
): Promise<Location[] | LocationLink[]> {
  const { root, lines, doc } = report;
  const found = await root.service.definition(doc, offset, token);
  const placed = found.flatMap(({ origin, place }) => {
    const location = toLocation(place, root);
    return location === undefined ? [] : [{ origin, location }];
  });
  return toLinks(placed, lines, client.definitionLink ? "links" : "places");
}
