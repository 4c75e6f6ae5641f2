import { type Command, Option } from "commander";
import { type Severity, severities } from "../core/check/codes.ts";

/** Options that every command has. */
export interface SourceOptions {
  readonly sources?: readonly string[];
  readonly exclude?: readonly string[];
  readonly format: "pretty" | "json";
}

export interface CheckOptions extends SourceOptions {
  readonly failOn: Severity | "never";
}

/** Adds the options that say where the sources are and what is printed. */
export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "-s, --sources <folders...>",
        "folders, files or globs of source documents (default: seeds and sources, here or beside the report)",
      ),
    )
    .addOption(new Option("-x, --exclude <globs...>", "files in them that are no sources"))
    .addOption(
      new Option("-f, --format <format>", "what is printed").choices(["pretty", "json"]).default("pretty"),
    );
}

/** Adds the option that says which findings make `check` end with 1. */
export function addFailOn(command: Command): Command {
  return command.addOption(
    new Option("--fail-on <severity>", "end with 1 when a finding is this severe, or more")
      .choices([...severities, "never"])
      .default("warning"),
  );
}
