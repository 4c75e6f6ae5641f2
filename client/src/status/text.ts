import type { StatusParams } from "../../../server/src/lsp/custom.ts";

export type ServerState = "starting" | "running" | "stopped";

/** What the status bar item shows. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** The command a click runs. */
  readonly command: string;
  readonly alarm: "none" | "error";
}

/**
 * The status bar item's words.
 * @param index where the index stands; undefined until the server has said so
 * @param problems how many findings the shown report has; undefined where no report is shown
 */
export function statusText(
  server: ServerState,
  index: StatusParams | undefined,
  problems: number | undefined,
): StatusText {
  if (server === "stopped") {
    return {
      text: "$(error) Quotewright",
      tooltip: "Quotewright's server is not running: quotations are not checked. Click to start it.",
      command: "quotewright.restart",
      alarm: "error",
    };
  }
  if (server === "starting" || index === undefined || !index.ready) return working(index);
  const sources = counted(index.indexed, "source", "sources");
  if (index.expected === 0) {
    return {
      text: "$(warning) Quotewright: no sources",
      tooltip: "Quotewright found no source documents. Click to set the folders that hold them.",
      command: "quotewright.openSettings",
      alarm: "none",
    };
  }
  return {
    text: problems ? `$(quote) ${counted(problems, "problem", "problems")}` : "$(quote) Quotewright",
    tooltip:
      problems === undefined
        ? `Quotewright is ready: ${sources}.`
        : `Quotewright: ${problems === 0 ? "no problems" : counted(problems, "problem", "problems")} in this report, checked against ${sources}. Click to list them.`,
    command: "workbench.actions.view.problems",
    alarm: "none",
  };
}

function working(index: StatusParams | undefined): StatusText {
  const progress = index && index.expected > 0 ? ` ${index.indexed} of ${index.expected}` : "";
  return {
    text: `$(sync~spin) Quotewright: indexing${progress}`,
    tooltip: "Quotewright is reading the source documents; quotations are checked as they become known.",
    command: "quotewright.showLog",
    alarm: "none",
  };
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
