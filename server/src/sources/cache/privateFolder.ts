import { chmod, lstat, mkdir } from "node:fs/promises";

/**
 * Makes `folder`, for its owner alone, or makes sure that it is so. The texts in it may be confidential, and whoever could write
 * there could make a misquote pass. On Windows a user's folders are private by themselves.
 * @returns whether it can be used. Never rejects
 */
export async function privateFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    if (!found.isDirectory()) return false;
    const user = process.getuid?.();
    if (user === undefined) return true;
    if (found.uid !== user) return false;
    if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}
