import { spawn } from "node:child_process";

/** What is missing and what to do about it: one sentence, shown without a stack. */
export class Missing extends Error {}

/** How much of a failed command's output its error quotes. */
const quotedOutput = 2000;

/** What a program printed. */
export interface Printed {
  readonly out: string;
  readonly errors: string;
}

/**
 * Runs a program to its end.
 * @returns what it printed on standard output and standard error
 * @throws an error with the end of its output when it cannot be started or does not end 0
 */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let errors = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve({ out, errors });
      else
        reject(
          new Error(
            `${command} ${args.join(" ")} ended ${code}: ${(out + errors).slice(-quotedOutput).trim()}`,
          ),
        );
    });
  });
}
