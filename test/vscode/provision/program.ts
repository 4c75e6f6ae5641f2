import { Missing, run } from "../../../tools/command.ts";
import { canInstallDebian, installDebian } from "./debian.ts";
import { findProgram } from "./programs.ts";

/** A program that tests need, and how it is had. */
export interface Wanted {
  /** For people. */
  readonly name: string;
  /** Paths, or names to be looked for along PATH. */
  readonly places: readonly string[];
  /** Arguments with which it ends well where it has all that it is wanted for. */
  readonly trial: readonly string[];
  /** Debian's packages of it. */
  readonly packages: readonly string[];
}

/**
 * A program: an installed one, else Debian's packages where this process may install them.
 * @returns the path of the program
 * @throws Missing when neither can be had
 */
export async function provisionProgram(wanted: Wanted): Promise<string> {
  const found = await tried(wanted);
  if (found !== undefined) return found;
  let reason = "this process may not install Debian's packages";
  if (canInstallDebian()) {
    reason = await installDebian(wanted.packages).then(
      () => "what Debian's packages brought does not run",
      (error) => String(error).slice(0, 300),
    );
    const installed = await tried(wanted);
    if (installed !== undefined) return installed;
  }
  const { name, packages } = wanted;
  throw new Missing(`${name} is missing: install it (on Debian: ${packages.join(", ")}; ${reason}).`);
}

async function tried({ places, trial }: Wanted): Promise<string | undefined> {
  const program = findProgram(places);
  if (program === undefined) return undefined;
  return run(program, trial).then(
    () => program,
    () => undefined,
  );
}
