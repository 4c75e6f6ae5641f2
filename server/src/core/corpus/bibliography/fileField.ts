import { plainText } from "./latex.ts";

const ACCENT_COMMAND = /\{\\["'`^~=.A-Za-z]/;
/** More attachments than this has no entry that a person made. */
const MOST_FILES = 50;
const LONGEST_FIELD = 20_000;
const ADDRESS = /^\s*[a-z][a-z-]*:\/\//i;
/** What a reference manager writes for a file's kind: a MIME type, or JabRef's and Mendeley's name of it. */
const KIND = /^(?:[a-z]+\/[\w.+-]+|[A-Za-z][\w +-]{0,20}|)$/;

/**
 * The paths in a `file` field, `/` between parts, as each reference manager writes them: Zotero `Title:files/12/x.pdf:application/pdf`, JabRef
 * `:x.pdf:PDF`, Mendeley `:home/me/x.pdf:pdf`, Better BibTeX also a path alone; several with `;` between them, and `:`, `;` and `\` in
 * a name after a backslash. An address (`file:///home/me/x.pdf`) is one path.
 */
export function pathsInFileField(field: string): string[] {
  if (ADDRESS.test(field)) return [localPath(field.slice(0, LONGEST_FIELD))];
  // Mendeley writes a drive's colon as LaTeX would have it.
  const plain = field.slice(0, LONGEST_FIELD).replaceAll("$\\backslash$", "\\");
  const paths = split(plain, ";").flatMap((one) => pathOf(one) ?? []);
  return [...new Set(paths)].slice(0, MOST_FILES);
}

/** A path as it can be compared: `/` between parts, an address of a local file as its path. */
export function localPath(written: string): string {
  const path = written.trim().replaceAll("\\", "/");
  const address = /^(?:file|internal-pdf):\/{2,3}(.*)$/i.exec(path)?.[1];
  if (address === undefined) return path;
  try {
    const decoded = decodeURIComponent(address);
    return /^[A-Za-z]:/.test(decoded) || /^internal/i.test(path) ? decoded : `/${decoded.replace(/^\//, "")}`;
  } catch {
    // A percent sign that is no escape.
    return address;
  }
}

function pathOf(one: string): string | undefined {
  const parts = split(one, ":").map(withoutEscapes);
  const written = middleOf(parts);
  // Mendeley writes accents in file names as it does in titles.
  const path = localPath(ACCENT_COMMAND.test(written) ? plainText(written) : written);
  return path === "" ? undefined : path;
}

/** What is left of a file's parts without its title and its kind. A drive's letter is the path's, escaped or not. */
function middleOf(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0]!;
  const hasKind = parts.length > 2 && KIND.test(parts.at(-1)!.trim());
  const left = hasKind ? parts.slice(0, -1) : parts;
  if (left.length === 2 && !hasKind && KIND.test(left[1]!.trim()) && /\.\w+$/.test(left[0]!)) return left[0]!;
  const isDrive = (at: number) => /^\s?[A-Za-z]$/.test(left[at]!) && /^[\\/]/.test(left[at + 1] ?? "");
  return left.slice(isDrive(0) && !hasKind ? 0 : 1).join(":");
}

/** `text` cut at `separator` wherever no backslash stands before it; backslashes stay. */
function split(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === separator) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

/** Backslashes that escape a mark taken off; those of a Windows path stay. */
function withoutEscapes(part: string): string {
  return part.replace(/\{\\([_&%#$])\}/g, "$1").replace(/\\([:;\\_&%#{}$~^])/g, "$1");
}
