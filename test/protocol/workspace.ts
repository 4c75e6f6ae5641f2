import { cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

const projectRoot = resolve(import.meta.dirname, "../..");

/** A folder on disk for one test; it is gone when the test is. */
export class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "quotewright-protocol-")));

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** Copies the five seed documents into `seeds/`. */
  withSeeds(): this {
    cpSync(join(projectRoot, "seeds"), join(this.folder, "seeds"), { recursive: true });
    return this;
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    return this;
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  rename(from: string, to: string): void {
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** The uri of a path in the folder; of the folder itself without one. */
  uri(path = ""): string {
    return pathToFileURL(join(this.folder, path)).href;
  }
}
