import { readFile, stat } from "node:fs/promises";
import { REPORTS } from "../core/report/reportNames.ts";
import { decode } from "./decode.ts";
import { walk } from "./walk.ts";

/** A report on disk, as of one state of its file. */
export interface ReportFile {
  /** As decoded. */
  readonly text: string;
  /** Another one for each state of the file, as far as its time and size tell. */
  readonly stamp: string;
}

/** A book of a thousand pages has three million bytes; more is no report that anybody writes. */
const MOST_BYTES = 4_000_000;

/**
 * Absolute paths of the Markdown documents in a folder, by path; symbolic links are not followed. Which of them are sources
 * is the caller's to say. Rejects only where the file system itself fails.
 */
export async function findReports(root: string): Promise<string[]> {
  return (await walk(REPORTS, root, "in any case")).sort();
}

/**
 * Reads a report. Undefined where it can't be read, is no text or is too large. Never rejects.
 *
 * @param known what was read of it before: the same object again where the file has not changed since
 */
export async function readReport(absolute: string, known?: ReportFile): Promise<ReportFile | undefined> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(absolute);
    const stamp = `${size} ${mtimeMs} ${ctimeMs}`;
    if (known?.stamp === stamp) return known;
    if (size > MOST_BYTES) return undefined;
    const decoded = decode(await readFile(absolute));
    return decoded.kind === "text" ? { text: decoded.text, stamp } : undefined;
  } catch {
    return undefined;
  }
}
