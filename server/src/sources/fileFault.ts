/** What is done to a file. */
export type FileAccess = "read" | "written";

/**
 * Why a file can't be read or written, as a clause that follows its name and says what to do.
 *
 * @param error what Node's file functions threw; only its `code` is looked at (https://nodejs.org/api/errors.html, "Common system errors")
 */
export function fileFault(error: unknown, access: FileAccess): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "unknown error";
  switch (code) {
    case "EACCES":
    case "EPERM":
      return `may not be ${access}; check its permissions`;
    case "ENOENT":
      return access === "read" ? "is no longer there" : "can't be written, since its folder is not there";
    case "EISDIR":
      return "is a folder; name a file";
    case "EROFS":
      return `can't be ${access}, since its disk is read-only; name a file elsewhere`;
    case "ENOSPC":
      return `can't be ${access}, since its disk is full`;
    default:
      return `can't be ${access} (${code})`;
  }
}
