import { describe, expect, test } from "vitest";
import { wordFile } from "../sources/docx/wordFile.ts";
import { workspace } from "./workspace.ts";

/** Clears a screen, sets a window's title, starts a control sequence of C1, turns text around. */
const EVIL = "\u001B[2J\u001B]0;mine\u0007\u009B31m\u202Etxt\u2066";
/** All that a terminal may obey, but for the ends of lines. */
const OBEYED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const name = "su\u001B[2J\u009Bre\u202E";

const files = {
  [`sources/${name}.txt`]: `${EVIL}\n\nThe talks ${EVIL}went on for three days, “it was ${EVIL} long,” said Anna ${EVIL}Smith.\n`,
  [`sources/${name}.md`]: `---\ntitle: "a ${JSON.stringify(EVIL).slice(1, -1)}"\n---\n# ${EVIL} b\n\nNobody signed the ${EVIL} paper.\n`,
  [`sources/${name}.pdf`]: `%PDF-${EVIL}`,
  "sources/memo.docx": wordFile({
    body: "<w:p><w:r><w:t>The memo&#x9B;31m was &#x202E;sent.</w:t></w:r></w:p>",
  }),
  "sources/web.html": `<title>a &#x1b;[2J &#x9b; &#x202e;</title><meta name=author content="&#x1b;[2J Anna&#x9b;"><p>Nobody &#x1b;[2J came &#x9b; here.</p>`,
  "sources/talk.vtt": `WEBVTT - ${EVIL}\n\n00:01.000 --> 00:02.000\n<v ${EVIL} Bob>We will not ${EVIL} yield to them\n`,
  "refs.bib": `@article{x${EVIL}, title = {a ${EVIL}}, author = {${EVIL} Doe}, file = {${EVIL}.pdf}}\n@article{k, title={${EVIL} b}}\n@article{k, title={c}}\n@art${EVIL}`,
  "quotewright.json": `{"sources": ["sources"], "bibliography": ["refs.bib"], "a${JSON.stringify(EVIL).slice(1, -1)}": 1}`,
  [`report${name}.md`]: `---\nbibliography: "${JSON.stringify(EVIL).slice(1, -1)}.bib"\n---\n\nThey “went on for four ${EVIL} days” [@su, ${EVIL} p. 3] and [@k${EVIL}], “nobody signed the ${EVIL} page” [@x${EVIL}]. “Nobody ${EVIL} came there” [@web].\n`,
};

describe("nothing that a terminal obeys gets from a folder to the output", () => {
  const { run } = workspace(files, "file");
  test.each<[string, string[]]>([
    ["check", ["check", `report${name}.md`]],
    ["check of what is not there", ["check", `${EVIL}.md`]],
    ["sources", ["sources"]],
    ["find", ["find", "went on for three days"]],
    ["find what is nearly there", ["find", "nobody signed the page"]],
    ["statements", ["statements"]],
    ["statements of nobody", ["statements", "--source", EVIL]],
    ["a command that is none", [EVIL]],
  ])("%s", (_, args) => {
    for (const format of [[], ["--format", "json"]]) {
      const { stdout, stderr } = run([...args, ...format]);
      expect(`${stdout}${stderr}`).not.toBe("");
      expect(`${stdout}${stderr}`.replaceAll("\n", "").match(OBEYED)).toBeNull();
    }
  });
});
