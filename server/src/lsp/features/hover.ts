import type { Hover } from "vscode-languageserver";
import type { Finding } from "../../core/check/types.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Place } from "../../core/service.ts";
import type { Checks } from "../checks.ts";
import type { Client } from "../client.ts";
import { findingsOf } from "../diagnostics/toDiagnostics.ts";
import { BesideFindings, noFindings } from "../render/besideFindings.ts";
import { renderHover } from "../render/hover.ts";
import type { OpenReport } from "../reports.ts";
import { toLocation, toRange } from "../toProtocol.ts";
import { content } from "./content.ts";

/**
 * What is shown of the quotation or key at `offset`; null beside them, and where the findings that the client shows there say it all.
 */
export async function hover(
  report: OpenReport,
  offset: number,
  { client, checks }: { readonly client: Client; readonly checks: Checks },
  token: CancelToken,
): Promise<Hover | null> {
  const { root, lines, doc, snapshot } = report;
  const found = await root.service.hover(doc, offset, token);
  if (found === undefined) return null;
  const linking = {
    locate: (place: Place) => toLocation(place, root),
    commands: client.commands,
    hovered: { uri: snapshot.uri, position: lines.positionAt(found.range.start) },
  };
  const beside = client.findingsInHovers ? await findingsAt(report, offset, checks, token) : noFindings;
  const contents = content(client.hover, (markup) => renderHover(found, markup, linking, beside));
  return contents.value === "" ? null : { contents, range: toRange(found.range, lines) };
}

async function findingsAt(
  report: OpenReport,
  offset: number,
  checks: Checks,
  token: CancelToken,
): Promise<BesideFindings> {
  const findings = findingsOf(await checks.of(report, token));
  const isShown = ({ range, severity }: Finding) =>
    // VS Code shows hints at their first two characters alone.
    severity !== "hint" && range.start <= offset && offset <= range.end;
  return new BesideFindings(findings.filter(isShown));
}
