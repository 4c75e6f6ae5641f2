import { Command, CommanderError } from "commander";
import { check } from "./check.ts";
import { CommandError } from "./commandError.ts";
import type { ExitCode } from "./exitCode.ts";
import { find } from "./find.ts";
import { lsp } from "./lsp.ts";
import {
  addCheckOptions,
  addSourceOptions,
  addStatementOptions,
  type CheckOptions,
  type SourceOptions,
  type StatementOptions,
} from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { sources } from "./sources.ts";
import { statements } from "./statements.ts";
import { printable } from "./terminal.ts";

const EXIT_CODES = `
Exit codes: 0 nothing to report, 1 something to report, 2 could not run, or not check it all.
Documentation of the JSON output: docs/json-output.md`;

/**
 * Runs the command.
 * @param args what the user typed after `quotewright`
 */
export async function run(args: readonly string[], ports: CommandPorts): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(ports, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed its own sentence by now; help and version come this way too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandError) ports.stderr.write(`quotewright: ${printable(error.message)}\n`);
    else ports.stderr.write(faultMessage(error));
    return 2;
  }
}

function createProgram(ports: CommandPorts, done: (code: ExitCode) => void): Command {
  const program = new Command("quotewright")
    .description("Checks that the quotations in a report match the sources they cite.")
    .version(ports.version, "-v, --version")
    .addHelpText("after", EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => ports.stdout.write(text),
      writeErr: (text) => ports.stderr.write(text),
      outputError: (text, write) => write(`quotewright: ${printable(usageError(text))}\n`),
    })
    .showSuggestionAfterError();

  const checkCommand = program
    .command("check")
    .description("check the quotations of reports against their sources")
    .argument("[reports...]", "Markdown files or globs; - for standard input");
  addCheckOptions(addSourceOptions(checkCommand)).action(async (reports: string[], options: CheckOptions) => {
    done(await check(reports, options, ports));
  });

  const findCommand = program
    .command("find")
    .description("show where the sources have some words; ends with 1 where none has")
    .argument("<words...>", "the words, best in quotation marks");
  addSourceOptions(findCommand).action(async (words: string[], options: SourceOptions) => {
    done(await find(words.join(" "), options, ports));
  });

  const sourcesCommand = program
    .command("sources")
    .description("list the sources and the keys that cite them");
  addSourceOptions(sourcesCommand).action(async (options: SourceOptions) => {
    done(await sources(options, ports));
  });

  const statementsCommand = program
    .command("statements")
    .description("list what the sources quote and who says it; ends with 1 where nothing is found");
  addStatementOptions(addSourceOptions(statementsCommand)).action(async (options: StatementOptions) => {
    done(await statements(options, ports));
  });

  program
    .command("lsp")
    .description("serve an editor by the Language Server Protocol")
    .option("--stdio", "over standard input and output (the only way, so it may be left out)")
    .action(() => lsp(ports));
  return program;
}

/** Commander's `error: unknown option '--x'` as a sentence, with where to look. */
function usageError(text: string): string {
  const said = text.replace(/^error: /, "").trim();
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return `${sentence}${/[.?)]$/.test(sentence) ? "" : "."} See quotewright --help.`;
}

/** What is said of a fault of the program itself, with what its makers need to find it. */
function faultMessage(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = trace.split("\n").map(printable);
  return `quotewright: This is a fault in Quotewright; please report it with the report that shows it.\n${lines.join("\n")}\n`;
}
