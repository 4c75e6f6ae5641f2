import { statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { BIBLIOGRAPHY_ENDINGS, isBibliographyName } from "../../core/corpus/bibliography/read.ts";
import type { BibliographyFile } from "../../core/corpus/bibliography/shelf.ts";
import { decode } from "../decode.ts";
import { fileFault } from "../fileFault.ts";
import { leadsInside } from "../inside.ts";

/** A bibliography's text, or why there is none: a clause that follows its name. */
export type BibliographyContent = BibliographyFile["content"];

/** A library of some twenty thousand works with their abstracts; a larger file is something else. */
const MOST_BYTES = 32 * 1024 * 1024;
const TOO_LARGE = "is larger than 32 MB; export fewer entries";
const ELSEWHERE = "lies outside of the workspace; copy it into it";

/**
 * Why the file at an absolute path can't be a bibliography that is read, as a clause; undefined where it can. `root` is the
 * workspace's absolute path: what a stranger's report names outside of it is not read.
 */
export function bibliographyProblem(absolute: string, root: string): string | undefined {
  const early = problemOfName(absolute, root);
  if (early !== undefined) return early;
  try {
    return problemOfFile(statSync(absolute, { throwIfNoEntry: false }));
  } catch (error) {
    // A name that no file can have, or a folder that may not be looked into.
    return fileFault(error, "read");
  }
}

/** Reads a bibliography. Never rejects; `root` as for `bibliographyProblem`. */
export async function loadBibliography(absolute: string, root: string): Promise<BibliographyContent> {
  const early = problemOfName(absolute, root);
  if (early !== undefined) return { kind: "unread", reason: early };
  try {
    const problem = problemOfFile(await stat(absolute).catch(() => undefined));
    if (problem !== undefined) return { kind: "unread", reason: problem };
    const decoded = decode(await readFile(absolute));
    return decoded.kind === "text" ? decoded : { kind: "unread", reason: decoded.reason };
  } catch (error) {
    return { kind: "unread", reason: fileFault(error, "read") };
  }
}

/** A bibliography whose text is not that of its file; `root` as for `bibliographyProblem`. */
export function openBibliography(text: string, absolute: string, root: string): BibliographyContent {
  const problem = problemOfName(absolute, root) ?? (text.length > MOST_BYTES ? TOO_LARGE : undefined);
  return problem === undefined ? { kind: "text", text } : { kind: "unread", reason: problem };
}

function problemOfName(absolute: string, root: string): string | undefined {
  if (!leadsInside(absolute, root, root)) return ELSEWHERE;
  if (isBibliographyName(absolute)) return undefined;
  const ending = extname(absolute);
  const endings = `${BIBLIOGRAPHY_ENDINGS.slice(0, -1).join(", ")} or ${BIBLIOGRAPHY_ENDINGS.at(-1)}`;
  return `is no bibliography that can be read: its name ends in ${ending === "" ? "nothing" : ending}, not in ${endings}`;
}

function problemOfFile(status: { isFile(): boolean; readonly size: number } | undefined): string | undefined {
  if (status === undefined) return "is not there";
  if (!status.isFile()) return "is a folder; name the file in it";
  return status.size > MOST_BYTES ? TOO_LARGE : undefined;
}
