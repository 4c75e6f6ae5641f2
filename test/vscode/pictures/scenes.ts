import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { placeAfter } from "../page/pageTest.ts";
import type { Workbench } from "../page/workbench.ts";

/** One picture: what to open and what to do before it is taken. */
export interface Scene {
  /** The picture's file name, without theme and ending. */
  readonly name: string;
  readonly report: string;
  /** Further files of the workspace. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The window's height in pixels: as little as shows what the picture is about. */
  readonly height: number;
  readonly prepare: (workbench: Workbench, report: string) => Promise<void>;
}

const misquoted = `# Talks about talks

The fighting in the east had already “killed over 40,000 people”
[@000_16652a4050c3d9a3]. Lavrov told Putin that “the chances for discussions
are far from being exhausted” [@001_0b44bd758f4306fc]. As the Kremlin had it,
“Russia is fully ready for high-level talks with Ukraine” [@004_38826c91f0b48928].
`;

const begun = `# Talks about talks

The delegation's answer came within the hour.

`;

/** The example of documents, under a report of its own. */
const documents = filesIn(resolve(import.meta.dirname, "../../../examples/documents"), [
  "library.bib",
  "sources",
]);

const hearing = `---
bibliography: library.bib
---

# What the engineer found

Samuel Okafor told the council that “a limit of three tonnes is sufficient for
the time being, provided that it is enforced” [@ashmere2024, pp. 41–42].
`;

const voices = `---
bibliography: library.bib
---

# What was said

`;

function filesIn(folder: string, names: readonly string[]): Record<string, Uint8Array> {
  const paths = names.flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? readdirSync(path).map((file) => join(name, file)) : [name];
  });
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

export const scenes: readonly Scene[] = [
  {
    name: "squiggle",
    height: 300,
    report: misquoted,
    async prepare({ editor, status, goTo }) {
      await status.filter({ hasText: /\d+ problem/ }).waitFor();
      await goTo(0, 0);
      await editor.locator(".squiggly-error").first().waitFor();
    },
  },
  {
    name: "hover",
    height: 400,
    report: misquoted,
    async prepare({ page, editor, status, pointAt }, report) {
      await status.filter({ hasText: /\d+ problem/ }).waitFor();
      await editor.locator(".squiggly-error").first().waitFor();
      await pointAt(...placeAfter(report, "killed over 40"));
      await page.locator(".monaco-hover:not(.hidden)", { hasText: "14,000" }).first().waitFor();
    },
  },
  {
    name: "completion",
    height: 340,
    report: begun,
    async prepare({ page, status, goTo }) {
      await status.filter({ hasText: /Quotewright$/ }).waitFor();
      await goTo(4, 0);
      await page.keyboard.type("So it was said in Moscow [@", { delay: 30 });
      await page.locator(".suggest-widget.visible .monaco-list-row").nth(4).waitFor();
    },
  },
  {
    name: "ghost-text",
    height: 300,
    report: begun,
    async prepare({ page, editor, status, goTo }) {
      await status.filter({ hasText: /Quotewright$/ }).waitFor();
      await goTo(4, 0);
      await page.keyboard.type("He said “the chances for disc", { delay: 30 });
      await editor.locator(".ghost-text-decoration, .ghost-text").first().waitFor();
    },
  },
  {
    name: "document-hover",
    height: 440,
    report: hearing,
    files: documents,
    async prepare({ page, status, pointAt }, report) {
      await status.filter({ hasText: /Quotewright$/ }).waitFor();
      await pointAt(...placeAfter(report, "a limit of three"));
      await page.locator(".monaco-hover:not(.hidden)", { hasText: "Said by" }).first().waitFor();
    },
  },
  {
    name: "speaker-completion",
    height: 400,
    report: voices,
    files: documents,
    async prepare({ page, status, goTo }) {
      await status.filter({ hasText: /Quotewright$/ }).waitFor();
      await goTo(6, 0);
      await page.keyboard.type("Thomas Hallett said “", { delay: 30 });
      await page.keyboard.press("ControlOrMeta+Space");
      await page.locator(".suggest-widget.visible .monaco-list-row").nth(3).waitFor();
    },
  },
  {
    name: "text-view",
    height: 440,
    report: hearing,
    files: documents,
    async prepare({ page, status, goTo }, report) {
      await status.filter({ hasText: /Quotewright$/ }).waitFor();
      await goTo(...placeAfter(report, "a limit of three"));
      await page.keyboard.press("F12");
      await page.locator(".tab.active", { hasText: "minutes.pdf (text)" }).waitFor();
      await page.locator(".view-line", { hasText: "page 2" }).waitFor();
    },
  },
];
