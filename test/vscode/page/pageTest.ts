import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestWorkspace, temporaryWorkspace } from "../harness/workspace.ts";
import type { Workbench } from "./workbench.ts";

/** A test that drives a window. */
export interface PageTest {
  readonly name: string;
  /** The text of the report that is open; the example's when left out. */
  readonly report?: string;
  readonly body: (workbench: Workbench, report: string) => Promise<void>;
}

/** A folder to open, with a report in it that cites the seeds. */
export interface PageFolder extends TestWorkspace {
  /** The report's name in the folder, and its text. */
  readonly report: string;
  readonly text: string;
}

/** Makes a folder that holds the seeds and a report: `text`, or the example. */
export function pageFolder(root: string, text?: string): PageFolder {
  const written = text ?? readFileSync(join(root, "examples/briefing.md"), "utf8");
  const report = "report.md";
  return { ...temporaryWorkspace(root, ["seeds"], { [report]: written }), report, text: written };
}

/** The zero-based place just after the first occurrence of `words` in `text`. */
export function placeAfter(text: string, words: string): [line: number, character: number] {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`the report does not hold ${words}`);
  const before = text.slice(0, at + words.length).split("\n");
  return [before.length - 1, before.at(-1)!.length];
}
