import type { StatusParams } from "../../../server/src/lsp/custom.ts";

export type ServerState = "starting" | "running" | "stopped";

/** Whether the window is in Restricted Mode, where the workspace's own settings of source folders are not used. */
export type Trust = "trusted" | "restricted";

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
  trust: Trust,
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
  if (index.expected === 0) return withoutSources(trust);
  return {
    text: problems ? `$(quote) ${counted(problems, "problem", "problems")}` : "$(quote) Quotewright",
    tooltip:
      problems === undefined
        ? `Quotewright is ready: ${sources}.`
        : // Of a workspace with several folders of sources, a report is checked against some of them.
          `Quotewright: ${problems === 0 ? "no problems in this report." : `${counted(problems, "problem", "problems")} in this report; click to list them.`} The workspace has ${sources}.`,
    command: "workbench.actions.view.problems",
    alarm: "none",
  };
}

function withoutSources(trust: Trust): StatusText {
  const text = "$(warning) Quotewright: no sources";
  // In Restricted Mode a setting of folders would look right and do nothing: trust comes first.
  if (trust === "restricted") {
    return {
      text,
      tooltip:
        "Quotewright found no source documents: in Restricted Mode, source folders that the workspace's settings name are not read. Click to manage trust.",
      command: "workbench.trust.manage",
      alarm: "none",
    };
  }
  return {
    text,
    tooltip: "Quotewright found no source documents. Click to set the folders that hold them.",
    command: "quotewright.openSettings",
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
