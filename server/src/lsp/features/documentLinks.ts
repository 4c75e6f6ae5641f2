import type { DocumentLink } from "vscode-languageserver";
import { linkTarget, reportLinks } from "../../core/features.ts";
import { type CancelToken, neverCancelled } from "../../core/ports.ts";
import type { Client } from "../client.ts";
import { field } from "../params.ts";
import type { OpenReport } from "../reports.ts";
import { toLocation, toRange } from "../toProtocol.ts";

/** All that resolving a link needs. */
interface LinkData {
  readonly uri: string;
  readonly key: string;
  readonly citedAt: number;
}

/** The links of a report; where each leads is worked out when it is asked for. */
export function documentLinks({ snapshot, doc, lines, root }: OpenReport): DocumentLink[] {
  return reportLinks(doc, root.service.context(neverCancelled, doc.parsed)).map(
    ({ range, key, citedAt }) => ({
      range: toRange(range, lines),
      data: { uri: snapshot.uri, key, citedAt } satisfies LinkData,
    }),
  );
}

/** What a link of ours is of; undefined for another's. */
export function linkDataOf({ data }: DocumentLink): LinkData | undefined {
  const [uri, key, citedAt] = [field(data, "uri"), field(data, "key"), field(data, "citedAt")];
  return typeof uri === "string" && typeof key === "string" && typeof citedAt === "number"
    ? { uri, key, citedAt }
    : undefined;
}

/** The link with where it leads; as it was where that is nowhere any more. */
export async function resolveLink(
  link: DocumentLink,
  { root, doc }: OpenReport,
  client: Client,
  token: CancelToken,
): Promise<DocumentLink> {
  const data = linkDataOf(link);
  const found = data && (await linkTarget(doc, data, root.service.context(token, doc.parsed)));
  const location = found && toLocation(found.place, root);
  if (found === undefined || location === undefined) return link;
  const { line, character } = location.range.start;
  return {
    ...link,
    target: `${location.uri}#L${line + 1},${character + 1}`,
    ...(client.linkTooltips ? { tooltip: found.tooltip } : {}),
  };
}
