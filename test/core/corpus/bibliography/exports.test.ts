import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readBibliography } from "../../../../server/src/core/corpus/bibliography/read.ts";
import { referenceLine } from "../../../../server/src/core/corpus/reference.ts";

const folder = resolve(import.meta.dirname, "../../../fixtures/bibliography");

/** Files as each program writes them: key, reference and files of each entry. */
it.each<[string, [string, string, string[]][]]>([
  [
    "zotero.bib",
    [
      [
        "doe_talks_2022",
        "Doe et al., “Talks in Minsk: A First Round”, Journal of Diplomacy, 2022-03",
        ["files/12/Doe et al. - 2022 - Talks in Minsk A First Round.pdf", "files/13/talks.html"],
      ],
      [
        "noauthor_statement_2022",
        "“Statement of the Ministry”, mfa.example.org",
        ["files/15/statement.html"],
      ],
    ],
  ],
  [
    "better-bibtex.bib",
    [
      [
        "doeTalksMinskFirst2022",
        "Doe and van der Roe, “Talks in Minsk: A First Round”, The Daily Foo, 2022-03-01",
        ["/home/jane/Zotero/storage/AB12CD34/talks.pdf", "/home/jane/Zotero/storage/EF56GH78/talks.html"],
      ],
    ],
  ],
  [
    "jabref.bib",
    [
      [
        "Doe2022",
        "Doe and Müller, “Talks in Minsk”, Journal of Diplomacy, 2022-03",
        ["talks.pdf", "C:/docs/notes.docx"],
      ],
    ],
  ],
  [
    "mendeley.bib",
    [
      [
        "Doe2022",
        "Doe and Müller, “Talks in Minsk”, Journal of Diplomacy, 2022",
        ["home/jane/Documents/Mendeley Desktop/Doe, Müller - 2022 - Talks in Minsk.pdf"],
      ],
    ],
  ],
  [
    "google-scholar.bib",
    [
      [
        "doe2022talks",
        "Doe et al., “Talks in Minsk”, Proceedings of the 3rd Conference on Diplomacy, 2022",
        [],
      ],
    ],
  ],
  [
    "endnote.ris",
    [
      [
        "42",
        "Doe and van der Roe, “Talks in Minsk”, Journal of Diplomacy, 2022-03-01",
        ["1234567890/talks.pdf"],
      ],
    ],
  ],
  ["pandoc.yaml", [["doe2022", "Doe and van der Roe, “Talks in Minsk”, Journal of Diplomacy, 2022-03", []]]],
  [
    "zotero.json",
    [["doe2022", "Doe and World Peace Institute, “Talks in Minsk”, Journal of Diplomacy, 2022-03-01", []]],
  ],
])("%s", (name, expected) => {
  const text = readFileSync(join(folder, name), "utf8");
  const { entries, problems } = readBibliography(name, text);
  expect(problems).toEqual([]);
  expect(entries.map(({ key, metadata, files }) => [key, referenceLine(metadata), files])).toEqual(expected);
  for (const { key, range } of entries) expect(text.slice(range.start, range.end)).toBe(key);
});
