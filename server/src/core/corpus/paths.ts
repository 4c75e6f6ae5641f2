/** The path of `destination` as seen from the folder of the file at `from`; absolute ones stay. `/` between parts. */
export function resolvePath(from: string, destination: string): string {
  if (isAbsolutePath(destination)) return normalizePath(destination);
  return normalizePath(`${from.slice(0, from.lastIndexOf("/") + 1)}${destination}`);
}

/** The path that leads from the folder of the file at `from` to `to`, both absolute; `to` itself where they share no root. */
export function relativePath(from: string, to: string): string {
  const [start, end] = [from.split("/").slice(0, -1), to.split("/")];
  if (start[0] !== end[0]) return to;
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}

/** An absolute path as people see it: from `root` where inside it, else as it is. */
export function pathFromRoot(root: string, absolute: string): string {
  return root !== "" && absolute.startsWith(`${root}/`) ? absolute.slice(root.length + 1) : absolute;
}

/** The last part of a path, or of a key that is qualified by folders: what comes after its last `/`. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether `path` starts at a root: `/` or a drive letter. */
function isAbsolutePath(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}

/** `path` composed (NFC), without `.` parts, doubled slashes and `name/..`; a leading `..` stays, a leading `/` too. */
export function normalizePath(path: string): string {
  const out: string[] = [];
  for (const part of path.normalize("NFC").split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && out.length > 0 && out.at(-1) !== "..") out.pop();
    else out.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + out.join("/");
}
