import { type Command, Option } from "commander";
import { type Severity, severities } from "../core/check/codes.ts";
import type { StyleName } from "../core/check/styles.ts";
import { styleNames } from "../core/config.ts";

/** Options that every command has. */
export interface SourceOptions {
  readonly sources?: readonly string[];
  readonly exclude?: readonly string[];
  readonly bibliography?: readonly string[];
  readonly format: "pretty" | "json";
  /** Whether the text of documents is kept on this machine. */
  readonly cache: boolean;
}

export interface StatementOptions extends SourceOptions {
  readonly speaker?: string;
  readonly source?: string;
}

export interface CheckOptions extends SourceOptions {
  readonly failOn: Severity | "never";
  readonly style?: StyleName;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Adds the options that say where the sources are and what is printed. */
export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "-s, --sources <folders...>",
        "folders, files or globs of source documents (default: those of quotewright.json, else seeds and sources)",
      ),
    )
    .addOption(new Option("-x, --exclude <globs...>", "files in these folders that are no sources"))
    .addOption(
      new Option(
        "--bibliography <file>",
        "a bibliography that holds for every report (may be given again)",
      ).argParser((file: string, earlier: readonly string[] = []) => [...earlier, file]),
    )
    .addOption(
      new Option("-f, --format <format>", "what is printed").choices(["pretty", "json"]).default("pretty"),
    )
    .addOption(new Option("--no-cache", "read every document anew, and keep nothing of it on this machine"));
}

/** Adds the options of `statements` alone. */
export function addStatementOptions(command: Command): Command {
  return command
    .addOption(new Option("--speaker <name>", "only what somebody of this surname or full name says"))
    .addOption(new Option("--source <key>", "only from this source"));
}

/** Adds the options of `check` alone. */
export function addCheckOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--fail-on <severity>", "end with 1 when a finding is this severe, or more")
        .choices([...severities, "never"])
        .default("warning"),
    )
    .addOption(new Option("--style <name>", "house style (default: chicago)").choices(styleNames))
    .addOption(new Option("--baseline <file>", "pass over the findings that this file holds"))
    .addOption(new Option("--update-baseline", "write all findings to the baseline, and pass over them"));
}
