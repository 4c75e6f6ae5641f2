import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { CONFIGURATION_NAME, defaultSettings, levels, styleNames } from "../../server/src/core/config.ts";
import { viewUri } from "../../server/src/lsp/textViews.ts";

interface TextViewLanguage {
  readonly id: string;
  readonly filenamePatterns: string[];
}

const properties: Record<string, { default: unknown; markdownDescription: string; scope: string }> =
  manifest.contributes.configuration.properties;

/** `{ a: { b: 1 } }` -> `{ "quotewright.a.b": 1 }`: settings as VS Code names them. */
function named(settings: object, prefix = "quotewright"): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      typeof value === "object" && !Array.isArray(value) && Object.keys(value).length > 0
        ? Object.entries(named(value, `${prefix}.${name}`))
        : [[`${prefix}.${name}`, value]],
    ),
  );
}

/** What the language client itself reads. */
const ofTheClient = { "quotewright.trace.server": "messages" };

test("the manifest's settings and their defaults are the code's", () => {
  const contributed = Object.entries(properties).map(([name, property]) => [name, property.default]);
  expect(Object.fromEntries(contributed)).toEqual({ ...named(defaultSettings), ...ofTheClient });
});

test.each(Object.keys(properties))("%s is described in a whole sentence", (name) => {
  expect(properties[name]?.markdownDescription).toMatch(/^[A-Z].{20,}\.$/);
});

test("the manifest's styles and levels are the code's", () => {
  expect(manifest.contributes.configuration.properties["quotewright.style"].enum).toEqual(styleNames);
  expect(
    manifest.contributes.configuration.properties["quotewright.codes"].additionalProperties.enum,
  ).toEqual(levels);
});

test("quotewright.json is validated by the schema that ships", () => {
  const [{ fileMatch, url }] = manifest.contributes.jsonValidation as [{ fileMatch: string; url: string }];
  expect(fileMatch).toBe(CONFIGURATION_NAME);
  expect(existsSync(resolve(import.meta.dirname, "../..", url))).toBe(true);
});

test("names of text views, and no files' own, are of the language whose lines are wrapped", () => {
  const [, { id, filenamePatterns }] = manifest.contributes.languages as [object, TextViewLanguage];
  // VS Code's patterns have no groups in round brackets.
  const isOne = (name: string) => filenamePatterns.some((pattern) => name.endsWith(pattern.slice(1)));
  expect(filenamePatterns.every((pattern) => /^\*[^*?[{]+$/.test(pattern))).toBe(true);
  for (const which of ["first", "second"] as const) {
    const name = decodeURIComponent(viewUri({ absolute: "/a/b (c).pdf", which }).split("/").at(-1)!);
    expect(isOne(name)).toBe(true);
  }
  expect(isOne("notes.txt")).toBe(false);
  expect(manifest.contributes.configurationDefaults).toHaveProperty([`[${id}]`, "editor.wordWrap"], "on");
});

test("settings that name files are restricted in an untrusted workspace", () => {
  const files = Object.keys(properties).filter((name) => name.startsWith("quotewright.sources."));
  expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(files);
});

test("the types of VS Code are those of the oldest version supported", () => {
  expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies["@types/vscode"]}`);
});

test("the icon is there", () => {
  expect(existsSync(resolve(import.meta.dirname, "../..", manifest.icon))).toBe(true);
});
