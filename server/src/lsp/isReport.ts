import type { OpenReport } from "./reports.ts";
import { pathStoodFor } from "./uris.ts";

/**
 * Whether a document's quotations are to be checked. Not those of a source itself; and none while no source is known, since then
 * any citation would seem wrong to somebody who has no sources here, or whose sources are still searched for.
 */
export function isReport({ root, snapshot }: OpenReport): boolean {
  if (root.state === "searching" || root.service.catalog.sources.length === 0) return false;
  const path = pathStoodFor(snapshot.uri);
  return path === undefined || !root.hasSource(path);
}
