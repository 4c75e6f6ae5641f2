import type { CancelToken } from "../../core/ports.ts";
import type { ComparisonResult } from "../custom.ts";
import type { OpenReport } from "../reports.ts";

/** The words of the quotation at `offset` and of its passage; null where there is nothing to compare. */
export async function comparison(
  { root, doc }: OpenReport,
  offset: number,
  token: CancelToken,
): Promise<ComparisonResult | null> {
  const found = await root.service.comparison(doc, offset, token);
  if (found === undefined) return null;
  const { source, passage, quotation } = found;
  return { title: `${source.title} · @${source.key}`, passage, quotation };
}
