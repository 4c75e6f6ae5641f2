import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import { inlayHints as hintsIn } from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Checks } from "../checks.ts";
import type { OpenReport } from "../reports.ts";
import { toOffsets, toTextEdit } from "../toProtocol.ts";

/** What is shown after citations in a range; nothing where the setting says so. */
export async function inlayHints(
  report: OpenReport,
  { range }: InlayHintParams,
  { checks }: { readonly checks: Checks },
  token: CancelToken,
): Promise<InlayHint[]> {
  const { settings, lines, doc, root } = report;
  if (settings.inlayHints === "off") return [];
  const checked = await checks.of(report, token);
  const context = root.service.context(token, doc.parsed);
  const hints = hintsIn(settings.inlayHints, doc, checked, toOffsets(range, lines), context);
  return hints.map(({ offset, label, edit }) => ({
    position: lines.positionAt(offset),
    label,
    // What may be put in says how it would stand.
    ...(edit === undefined ? { paddingLeft: true } : { textEdits: [toTextEdit(edit, lines)] }),
  }));
}
