import { describe, expect, test } from "vitest";
import { workspace } from "./workspace.ts";

const ARTICLE =
  "Kremlin spokesman Dmitry Peskov met the press.\n\n“We are ready to talk,” Peskov said. “Nothing is decided.”\n\n" +
  "“That is news to me,” Ana Ruiz answered.\n\nShe called the offer “a delay.”\n";
const HEARING = "THE COURT: You may go on.\n\nMS. RUIZ: Thank you, Your Honor.\n";
const files = { "sources/article.txt": ARTICLE, "sources/hearing.txt": HEARING };

interface Listed {
  readonly source: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: { readonly name: string; readonly known: string; readonly of: string } | null;
}

/** What is listed, as `source: speaker (known): words`. */
function listed(args: readonly string[]): string[] {
  const { statements } = workspace(files).json(["statements", ...args]) as { statements: Listed[] };
  return statements.map(
    ({ source, speaker, text }) => `${source}: ${speaker?.name ?? "-"} (${speaker?.known ?? "-"}): ${text}`,
  );
}

const PESKOV = [
  "article: Dmitry Peskov (explicit): We are ready to talk,",
  "article: Dmitry Peskov (implicit): Nothing is decided.",
];
const RUIZ = ["article: Ana Ruiz (explicit): That is news to me,", "article: Ana Ruiz (anaphoric): a delay."];
const TURNS = [
  "hearing: THE COURT (explicit): You may go on.",
  "hearing: Ana Ruiz (explicit): Thank you, Your Honor.".replace("Ana ", ""),
];

describe("quotewright statements", () => {
  test("lists every statement, source by source", () =>
    expect(listed([])).toEqual([...PESKOV, ...RUIZ, ...TURNS]));
  test.each(["Peskov", "peskov", "PESKOV", "Dmitry Peskov", "dmitri peskov"])("of %s", (name) =>
    expect(listed(["--speaker", name])).toEqual(PESKOV),
  );
  test("not of another of that surname", () => expect(listed(["--speaker", "Nikolai Peskov"])).toEqual([]));
  test("of an office by its label", () => expect(listed(["--speaker", "the court"])).toEqual([TURNS[0]]));
  test("of one source", () => expect(listed(["--source", "hearing"])).toEqual(TURNS));
  test("of a speaker in one source", () =>
    expect(listed(["--speaker", "Ruiz", "--source", "@article"])).toEqual(RUIZ));

  test("gives the places of words and names", () => {
    const { statements } = workspace(files).json(["statements", "--speaker", "Ruiz", "--source", "article"]);
    const [first] = statements;
    expect(ARTICLE.slice(first.start, first.end)).toBe("That is news to me,");
    expect(ARTICLE.slice(first.speaker.cue.start, first.speaker.cue.end)).toBe("Ana Ruiz");
    expect(first).toMatchObject({ line: 4, kind: "quoted", path: "sources/article.txt" });
  });

  test("is read by people too", () => {
    const { stdout, status } = workspace(files).run(["statements", "--speaker", "peskov"]);
    expect(stdout).toBe(
      "sources/article.txt:3  Dmitry Peskov, Kremlin spokesman (explicit)\n  We are ready to talk,\n\n" +
        "sources/article.txt:3  Dmitry Peskov, Kremlin spokesman (implicit)\n  Nothing is decided.\n\n2 statements\n",
    );
    expect(status).toBe(0);
  });

  test("ends with 1 where there is none", () => {
    const { stdout, status } = workspace(files).run(["statements", "--speaker", "Holm"]);
    expect([stdout, status]).toEqual(["No statement is found\n", 1]);
  });

  test("says what a key cites where it cites none", () => {
    const { stderr, status } = workspace(files).run(["statements", "--source", "artikle"]);
    expect(stderr).toContain('No source has the key "artikle"');
    expect(status).toBe(2);
  });

  test("sources tells how many there are", () => {
    expect(workspace(files).run(["sources"]).stdout).toContain("sources/article.txt  4 statements");
    const { sources } = workspace(files).json(["sources"]);
    expect(sources.map(({ statements }: { statements: number }) => statements)).toEqual([4, 2]);
  });
});
