import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { codes } from "../../server/src/core/check/codes.ts";
import { codeFiles, filesLike, projectRoot, textOf } from "./files.ts";
import { importsOf, packageName } from "./imports.ts";

const documents = filesLike("*.md", "{docs,examples,.github}/**/*.md");

/** A document without its code, in which brackets and parentheses mean something else. */
function prose(file: string): string {
  return textOf(file)
    .replaceAll(/^(```+|~~~+)[^\n]*\n[\s\S]*?^\1/gm, "")
    .replaceAll(/`[^`\n]*`/g, "");
}

/** GitHub's anchors: lower case, punctuation dropped, spaces to hyphens. */
function anchors(file: string): Set<string> {
  const headings = [...textOf(file).matchAll(/^#{1,6} (.+)$/gm)].map((m) => m[1]!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

describe("every link inside the project leads somewhere", () => {
  test.each(documents)("%s", (file) => {
    const targets = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1]!);
    const broken = targets.filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path, anchor] = target.split("#") as [string, string?];
      const goal = path === "" ? file : join(dirname(file), decodeURIComponent(path));
      if (!existsSync(join(projectRoot, goal))) return true;
      return anchor !== undefined && goal.endsWith(".md") && !anchors(goal).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe("docs/dependencies.md", () => {
  const rows = [...textOf("docs/dependencies.md").matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1]!);

  test("has a row for every package that package.json names, and for no other", () => {
    const { dependencies = {}, devDependencies } = manifest as typeof manifest & { dependencies?: object };
    expect(rows.toSorted()).toEqual(
      [...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted(),
    );
  });
});

test("every package that package.json names is used", () => {
  const imported = new Set(
    codeFiles()
      .flatMap(importsOf)
      .map(({ to }) => packageName(to)),
  );
  // Tools are run by path or by name, and types are there for the package they describe.
  const run = [
    ...filesLike("*.js", "tools/**", "test/**/*.js").map(textOf),
    JSON.stringify(manifest.scripts),
  ];
  const isUsed = (name: string) => imported.has(name) || run.some((text) => text.includes(`${name}/`));
  const unused = Object.keys(manifest.devDependencies).filter(
    (name) => !isUsed(name) && !name.startsWith("@types/"),
  );
  expect(unused.toSorted()).toEqual(["node"]);
});

test("README.md has every code with its severity and what it says", () => {
  const rows = [
    ...textOf("README.md").matchAll(/^\| `([a-z-]+)` \| (error|warning|information|hint|off) \| (.+) \|$/gm),
  ];
  const inCode = Object.entries(codes).map(([code, row]) => [code, row.severity, row.summary]);
  expect(rows.map((row) => row.slice(1))).toEqual(inCode);
});

test("CHANGELOG.md tells of the current version", () => {
  expect(textOf("CHANGELOG.md")).toMatch(
    new RegExp(`^## \\[?${manifest.version.replaceAll(".", "\\.")}\\b`, "m"),
  );
});

describe("what the manifest offers is documented", () => {
  const { contributes } = manifest;
  const text = filesLike("README.md", "docs/*.md").map(textOf).join("\n");
  const hidden = new Set(
    contributes.menus.commandPalette.filter((m) => m.when === "false").map((m) => m.command),
  );
  const commands = contributes.commands.filter((command) => !hidden.has(command.command));

  test.each(Object.keys(contributes.configuration.properties))("setting %s", (setting) => {
    expect(text).toContain(`\`${setting}\``);
  });

  test.each(commands.map((command) => `${command.category}: ${command.title}`))("command “%s”", (title) => {
    expect(text).toContain(title);
  });
});
