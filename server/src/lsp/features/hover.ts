import type { Hover } from "vscode-languageserver";
import type { CancelToken } from "../../core/ports.ts";
import type { Place } from "../../core/service.ts";
import type { Client } from "../client.ts";
import { renderHover } from "../render/hover.ts";
import type { OpenReport } from "../reports.ts";
import { toLocation, toRange } from "../toProtocol.ts";
import { content } from "./content.ts";

/** What is shown of the quotation or key at `offset`; null beside them. */
export async function hover(
  { root, lines, doc, snapshot }: OpenReport,
  offset: number,
  client: Client,
  token: CancelToken,
): Promise<Hover | null> {
  const found = await root.service.hover(doc, offset, token);
  if (found === undefined) return null;
  const linking = {
    locate: (place: Place) => toLocation(place, root),
    commands: client.commands,
    hovered: { uri: snapshot.uri, position: lines.positionAt(found.range.start) },
  };
  return {
    contents: content(client.hover, (markup) => renderHover(found, markup, linking)),
    range: toRange(found.range, lines),
  };
}
