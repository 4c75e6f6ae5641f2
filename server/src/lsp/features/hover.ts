import type { Hover } from "vscode-languageserver";
import type { CancelToken } from "../../core/ports.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toRange } from "../toProtocol.ts";

/** What is shown of the quotation or key at `offset`; null beside them. */
export async function hover(
  { root, lines, doc }: OpenReport,
  offset: number,
  client: Client,
  token: CancelToken,
): Promise<Hover | null> {
  const found = await root.service.hover(doc, offset, token);
  if (found === undefined) return null;
  return {
    contents: { kind: client.hover, value: JSON.stringify(found) },
    range: toRange(found.range, lines),
  };
}
