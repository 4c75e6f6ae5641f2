import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import leven from "leven";
import type { Range } from "../text/range.ts";
import type { Configuration, ConfigurationProblem, ConfigurationReading } from "./configuration.ts";
import { configurationKeys, type Keys, type ValueKind } from "./keys.ts";

/** Two slips of a finger: what is further off is another word. */
const MOST_SLIPS = 2;

/** What reading a configuration must know of paths, as they are written. */
export interface AskedOfPaths {
  /** Whether a path or glob stays inside the workspace: others are not used. */
  isInside(path: string): boolean;
  /** Why there is no bibliography that can be read at a path: a clause; undefined where there is. */
  bibliographyProblem(path: string): string | undefined;
}

/**
 * Reads a `quotewright.json`: JSON with comments and trailing commas. A value that can't be used is told of and left out, the
 * rest counts; where the text is no JSON at all, nothing of it does. Never throws.
 *
 * @param text the file's text
 */
export function readConfiguration(text: string, asked: AskedOfPaths): ConfigurationReading {
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  if (root === "too deep")
    return broken("It is nested too deeply.", { start: 0, end: Math.min(1, text.length) });
  const [first] = errors;
  // What a broken text says further on is anybody's guess, so only its first fault is told.
  if (first !== undefined) {
    // A fault at the end of an unclosed text is reported as longer than what is left.
    const range = { start: first.offset, end: Math.min(first.offset + first.length, text.length) };
    return broken(
      `${faults[printParseErrorCode(first.error)] ?? "This is no JSON"}; nothing of this file is used.`,
      range,
    );
  }
  if (root === undefined) return { configuration: {}, problems: [] };
  const reader = new Reader(asked);
  const found = reader.object(root, configurationKeys, "The configuration");
  return { configuration: flat(found), problems: reader.problems };
}

function broken(message: string, range: Range): ConfigurationReading {
  return { configuration: {}, problems: [{ message, range }] };
}

function treeOf(text: string, errors: ParseError[]): Node | undefined | "too deep" {
  try {
    const options = { allowTrailingComma: true, allowEmptyContent: true };
    return parseTree(text.replace(/^\uFEFF/, " "), errors, options);
  } catch {
    // The parser calls itself for each bracket; thousands of them use up the stack.
    return "too deep";
  }
}

/** What to say of the parser's faults, by the names that it gives them. */
const faults: Readonly<Partial<Record<string, string>>> = {
  InvalidSymbol: "This is no JSON value: write text in double quotation marks",
  InvalidNumberFormat: "This is no number",
  PropertyNameExpected: "A key in double quotation marks is missing here",
  ValueExpected: "A value is missing here",
  ColonExpected: "A colon is missing here",
  CommaExpected: "A comma is missing here",
  CloseBraceExpected: "A closing brace is missing here",
  CloseBracketExpected: "A closing bracket is missing here",
  EndOfFileExpected: "Something follows after the end",
  UnexpectedEndOfComment: "This comment is not closed",
  UnexpectedEndOfString: "This text is not closed",
  InvalidEscapeCharacter: "A backslash can't stand before this character",
};

type Value = string | readonly string[] | { readonly [key: string]: Value };

/** Takes values out of the tree and says of each that can't be used why. */
class Reader {
  readonly problems: ConfigurationProblem[] = [];
  readonly #asked: AskedOfPaths;

  constructor(asked: AskedOfPaths) {
    this.#asked = asked;
  }

  object(node: Node, keys: Keys, name: string): Readonly<Record<string, Value>> {
    if (node.type !== "object") {
      this.#refuse(node, `${name} must be an object, in braces`);
      return {};
    }
    const found: Record<string, Value> = {};
    for (const property of node.children ?? []) {
      const [key, value] = property.children as [Node, Node];
      const row = Object.hasOwn(keys, key.value) ? keys[key.value] : undefined;
      if (row === undefined) {
        this.#refuse(
          key,
          `There is no “${shortened(key.value)}” in ${here(name)}${suggestion(key.value, keys)}`,
        );
        continue;
      }
      const read = this.#value(value, row.value, `“${key.value}”`);
      if (read !== undefined) found[key.value] = read;
    }
    return found;
  }

  #value(node: Node, kind: ValueKind, name: string): Value | undefined {
    switch (kind.kind) {
      case "object":
        return this.object(node, kind.keys, name);
      case "choice":
        return this.#choice(node, kind.choices, name);
      case "text":
        return node.type === "string" ? node.value : this.#refuse(node, `${name} must be text`);
      case "path":
        return this.#path(node, name);
      case "bibliographies":
        return node.type === "array"
          ? this.#list(node, name, (item) => this.#bibliography(item, `Each of ${name}`))
          : this.#one(this.#bibliography(node, name));
      case "paths":
        return this.#list(node, name, (item) => this.#path(item, `Each of ${name}`));
      case "globs":
        return this.#list(node, name, (item) => this.#text(item, `Each of ${name}`));
    }
  }

  #choice(node: Node, choices: readonly string[], name: string): string | undefined {
    if (node.type === "string" && choices.includes(node.value)) return node.value;
    return this.#refuse(node, `${name} must be one of ${choices.join(", ")}`);
  }

  #list(node: Node, name: string, read: (item: Node) => string | undefined): string[] | undefined {
    if (node.type !== "array") return this.#refuse(node, `${name} must be a list, in brackets`);
    return (node.children ?? []).flatMap((item) => read(item) ?? []);
  }

  #path(node: Node, name: string): string | undefined {
    const path = this.#text(node, name);
    if (path === undefined || this.#asked.isInside(path)) return path;
    return this.#refuse(
      node,
      `${name} must stay inside the workspace; a folder elsewhere is named in your own settings or by --sources`,
    );
  }

  /** A bibliography that can't be read counts all the same: it may come, and until then what it holds is not known. */
  #bibliography(node: Node, name: string): string | undefined {
    const path = this.#path(node, name);
    const problem = path === undefined ? undefined : this.#asked.bibliographyProblem(path);
    if (problem !== undefined) this.#refuse(node, `“${path}” ${problem}`);
    return path;
  }

  #one(path: string | undefined): string[] | undefined {
    return path === undefined ? undefined : [path];
  }

  #text(node: Node, name: string): string | undefined {
    const isUsable = node.type === "string" && node.value !== "" && !node.value.includes("\0");
    return isUsable ? node.value : this.#refuse(node, `${name} must be text that is not empty`);
  }

  #refuse({ offset, length }: Node, clause: string): undefined {
    this.problems.push({ message: `${clause}.`, range: { start: offset, end: offset + length } });
  }
}

function here(name: string): string {
  return name.startsWith("“") ? name : "quotewright.json";
}

function suggestion(key: string, keys: Keys): string {
  const near = Object.keys(keys).find((name) => leven(name, key.slice(0, 100)) <= MOST_SLIPS);
  return near === undefined ? "" : `; “${near}” may be meant`;
}

/** A key as it is told: a stranger's may be long. */
function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}

/** What was read, each value checked by its row, in the configuration's own shape. */
function flat({
  sources,
  bibliography,
  style,
  codes,
  baseline,
}: Readonly<Record<string, Value>>): Configuration {
  return { ...(sources as object), ...defined({ bibliography, style, codes, baseline }) } as Configuration;
}

function defined(values: Readonly<Record<string, Value | undefined>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
