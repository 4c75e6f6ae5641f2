import { relativePath, resolvePath } from "../corpus/paths.ts";
import type { ReportSnapshot } from "./context.ts";
import type { ReportPaths } from "./moves.ts";
import type { TextEdit } from "./textEdit.ts";

/**
 * The changes of a report's front matter that keep it naming the bibliographies that it names now, where these or the report move.
 * In order.
 *
 * @param pathAfter where the file at an absolute path will be; the path itself for one that stays
 */
export function keepingBibliographies(
  { parsed, text }: ReportSnapshot,
  { before, after }: ReportPaths,
  pathAfter: (path: string) => string,
): TextEdit[] {
  return (parsed.bibliographies?.named ?? []).flatMap(({ text: named, range }) => {
    const old = resolvePath(before, named.replaceAll("\\", "/"));
    const to = pathAfter(old);
    const isAbsolute = resolvePath("", named) === old;
    if (to === old && (isAbsolute || before === after)) return [];
    const path = isAbsolute ? to : relativePath(after, to);
    const dotted = named.startsWith("./") && !path.startsWith(".") ? `./${path}` : path;
    if (dotted === named) return [];
    return [{ range, newText: inYaml(dotted, text.slice(range.start, range.start + 1)) }];
  });
}

/** Marks that mean nothing to YAML inside a plain value, nor at its ends (YAML 1.2.2, 7.3.3). */
const PLAIN = /^[\p{L}\p{N}._/](?:[\p{L}\p{N}._/ +()~&=@-]*[\p{L}\p{N}._/()])?$/u;

/** A value in the quotes that it had; in double ones where it would not be read back without any. */
function inYaml(value: string, quote: string): string {
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return quote !== '"' && PLAIN.test(value) ? value : JSON.stringify(value);
}
