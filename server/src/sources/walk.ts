import { resolve } from "node:path";
import { glob } from "tinyglobby";

/** Other people's text and the repository's own: never anybody's sources or reports. */
const NEVER = ["**/node_modules/**", "**/.git/**"];

/**
 * Absolute paths of the files in the folder `cwd`, absolute too, that `pattern` matches. Names that start with a dot are passed over, and
 * symbolic links are not followed: a link may lead out of the folders that the user named. Rejects only where the file system itself fails.
 */
export async function walk(
  pattern: string,
  cwd: string,
  names: "as written" | "in any case" = "as written",
): Promise<string[]> {
  const options = {
    cwd,
    ignore: NEVER,
    followSymbolicLinks: false,
    expandDirectories: false,
    caseSensitiveMatch: names === "as written",
  };
  const matches = await glob([pattern], options);
  return matches.map((match) => resolve(cwd, match));
}
