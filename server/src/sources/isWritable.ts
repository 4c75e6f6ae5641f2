import { constants } from "node:fs";
import { access } from "node:fs/promises";

/** Whether the file at an absolute path is there and may be changed. Never rejects. */
export async function isWritable(absolute: string): Promise<boolean> {
  try {
    await access(absolute, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
