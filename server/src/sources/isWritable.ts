import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Whether the file or folder at an absolute path may be changed, as far as the disk tells; of a file that is not there, whether it may be
 * made. Never rejects.
 */
export async function isWritable(absolute: string): Promise<boolean> {
  try {
    await access(absolute, constants.W_OK);
    return true;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return isMissing && dirname(absolute) !== absolute && isWritable(dirname(absolute));
  }
}
