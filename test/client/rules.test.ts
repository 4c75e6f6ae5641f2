import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { type Code, codes } from "../../server/src/core/check/codes.ts";

const folder = resolve(import.meta.dirname, "../../docs/rules");
const names = Object.keys(codes) as Code[];

test("every code has a page in docs/rules, and every page a code", () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((code) => `${code}.md`).sort());
});

test.each(names)("the page of %s has its name, its severity and what to do", (code) => {
  const page = readFileSync(join(folder, `${code}.md`), "utf8");
  expect(page).toMatch(new RegExp(`^# ${code}\n\nDefault severity: ${codes[code].severity}\\.\n`));
  expect(page).toContain("\n## What to do\n");
});

/** Findings in places where no comment can stand before: front matter, other files. */
const outsideOfProse: ReadonlySet<Code> = new Set([
  "unused-suppression",
  "invalid-configuration",
  "missing-bibliography",
  "broken-entry",
  "duplicate-entry",
]);

test.each(names)("the page of %s says how to switch it off", (code) => {
  const [, section] = readFileSync(join(folder, `${code}.md`), "utf8").split("\n## Switching it off\n");
  expect(section).toContain(`\`"codes": { "${code}": "off" }\``);
  expect(section!.includes(`quotewright-ignore-next-line ${code} -- `)).toBe(!outsideOfProse.has(code));
});
