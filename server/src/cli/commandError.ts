/** Why the command could not run: one sentence for people that says what to do. It ends with exit code 2. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
