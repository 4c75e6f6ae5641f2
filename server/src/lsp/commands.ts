import type { Connection, ExecuteCommandParams } from "vscode-languageserver";
import { counted } from "../core/features.ts";
import { Cancelled, type CancelToken } from "../core/ports.ts";
import { anyOf } from "./cancellation.ts";
import type { ServerCommand } from "./custom.ts";
import { Refused } from "./guard.ts";
import type { Log } from "./log.ts";
import { ProgressBar } from "./progressBar.ts";
import { tellUser } from "./sending.ts";
import type { Session } from "./session.ts";
import type { WorkspaceTally } from "./workspace/checking.ts";

interface CommandPorts {
  readonly connection: Connection;
  readonly session: Session;
  readonly log: Log;
}

/** What the server does when it is told to by name. */
export const serverCommands: readonly ServerCommand[] = [
  "quotewright.checkWorkspace",
  "quotewright.findCopies",
  "quotewright.hideCopies",
];

/** Runs a command of ours, and tells the user what came of it. Rejects with `Refused` for any other command. */
export async function runCommand(
  { command }: ExecuteCommandParams,
  ports: CommandPorts,
  token: CancelToken,
): Promise<WorkspaceTally | null> {
  const { session } = ports;
  switch (command as ServerCommand) {
    case "quotewright.checkWorkspace":
      return checkAll(ports, "Quotewright: checking all reports", toldOfAll, token);
    case "quotewright.findCopies":
      session.showCopies("shown");
      return checkAll(ports, "Quotewright: looking for unquoted copies", toldOfCopies, token);
    case "quotewright.hideCopies":
      session.showCopies("hidden");
      return null;
    default:
      throw new Refused(`Quotewright has no command ${command}.`);
  }
}

async function checkAll(
  { connection, session, log }: CommandPorts,
  title: string,
  tell: (tally: WorkspaceTally) => string,
  token: CancelToken,
): Promise<WorkspaceTally | null> {
  const bar = new ProgressBar(connection, log, title, "cancellable");
  // Somebody asked for this and waits for it, and may want to stop it from the start.
  await bar.answered;
  try {
    const tally = await session.workspaceCheck.run(anyOf(token, bar.token), (done, count) =>
      bar.report(Math.floor((done / count) * 100), `${done} of ${count}`),
    );
    tellUser(connection, log, "info", tell(tally));
    return tally;
  } catch (error) {
    // Whoever stops it keeps what was found by then.
    if (error instanceof Cancelled && !token.cancelled) return null;
    throw error;
  } finally {
    bar.end();
  }
}

function toldOfAll({ reports, quotations, findings, concerned }: WorkspaceTally): string {
  const checked = `Checked ${counted(quotations, "quotation")} in ${counted(reports, "report")}`;
  if (findings === 0) return `${checked}: no findings.`;
  return `${checked}: ${counted(findings, "finding")} in ${concerned === reports ? "them" : counted(concerned, "report")}.`;
}

function toldOfCopies({ copies, reports }: WorkspaceTally): string {
  const found = copies === 0 ? "nothing is" : copies === 1 ? "one passage is" : `${copies} passages are`;
  return `Looked through ${counted(reports, "report")}: ${found} copied from a source without quotation marks.`;
}
