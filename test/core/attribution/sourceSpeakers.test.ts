import { expect, it } from "vitest";
import { sourceSpeakers } from "../../../server/src/core/attribution/sourceSpeakers.ts";
import { StatementBook } from "../../../server/src/core/attribution/statementBook.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";

/** Compares who says the words that `|` encloses in the source `a`, every stretch a part; `-` for none named. */
async function check(marked: string, speakers: readonly string[], others: readonly string[] = []) {
  const pieces = marked.split("|");
  const parts: { start: number; end: number }[] = [];
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 1) parts.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  const index = createMemoryIndex({ scheduler: eagerScheduler });
  const texts = [pieces.join(""), ...others].map((text, i) => ({ id: "abc"[i]!, text }));
  await index.put(texts, neverCancelled);
  const cited = texts.map(({ id }) => id);
  const statements = new StatementBook({
    index,
    scheduler: eagerScheduler,
    furniture: () => [],
    turns: () => undefined,
  });
  const found = await sourceSpeakers({ source: "a", parts, cited }, { index, statements }, neverCancelled);
  expect(found.map((name) => name ?? "-")).toEqual(speakers);
}

it("of quoted words, who is named beside them", () => check("“|All is well|,” Ana Ruiz said.", ["Ana Ruiz"]));
it("of quoted words whose clause runs over a line’s end", () =>
  check("Nothing was said. “|All is well|,” Ruiz\nsaid. “Very well.”", ["Ruiz"]));
it("of those where the next line begins with a name", () =>
  check("Nobody knew what to say at all. “|All is well|,” said Ana\nRuiz after a while.", ["Ana Ruiz"]));
it("a short line’s end parts a caption from what follows", () =>
  check("“|All is well|”\nPeter Holm said so.", ["-"]));
it("of a part of them", () => check("“All |is well| here,” Ana Ruiz said.", ["Ana Ruiz"]));
it("of words right after those of somebody named, with nothing between, the same", () =>
  check("Ana Ruiz stated, “|All is well|.” “|We go on|.” |Nothing helps|.", ["Ana Ruiz", "Ana Ruiz", "-"]));
it("of words outside marks, nobody", () => check("|All is well|. “No,” Ana Ruiz said.", ["-"]));
it("of words quoted inside a quotation, nobody", () =>
  check("“He told me ‘|all is well|’,” Ana Ruiz said.", ["-"]));
it("in another paragraph, another", () =>
  check("“|All is well|,” Ana Ruiz said.\n\n“|It is not|,” Peter Holm said.", ["Ana Ruiz", "Peter Holm"]));
it("the paragraph before names nobody of this one", () =>
  check("Ana Ruiz spoke.\n\n“|All is well|.”", ["-"]));
it("of words that two say, nobody", () =>
  check("“|All is well|,” Ana Ruiz said.\n\n“All is well,” Peter Holm said.", ["-"]));
it("of words that another cited source gives to another, nobody", () =>
  check("“|All is well|,” Ana Ruiz said.", ["-"], ["“All is well,” Peter Holm said."]));
it("of words that another cited source gives to the same, that one", () =>
  check("“|All is well|,” Ana Ruiz said.", ["Ana Ruiz"], ["“All is well,” Ruiz said."]));
it("of words at many places, nobody", () =>
  check(`“|Yes|,” Ana Ruiz said.${"\n\n“Yes,” Ruiz said.".repeat(12)}`, ["-"]));

it("of a turn, its speaker", () =>
  check("ANA RUIZ: |All is well|.\nPETER HOLM: |It is not|. I drove there.", ["Ana Ruiz", "Peter Holm"]));
it("of a turn by title", () => check("MR. HOLM: |All is well|.\n\nMS. RUIZ: Good.", ["Holm"]));
it("of a turn over several lines", () =>
  check("Ana Ruiz: Good.\n|All is well|.\nPeter Holm: No.\nAna Ruiz: So.", ["Ana Ruiz"]));
it("of an office's turn, nobody", () => check("THE COURT: |All is well|.\nMR. HOLM: Good.", ["-"]));
it("of words quoted in a turn, nobody", () =>
  check("MR. HOLM: He said “|all is well|”.\nMS. RUIZ: Good.", ["-"]));
it("headings in capitals are no turns", () =>
  check("BACKGROUND: Nothing was known.\nRESULTS: |All is well|.\nCONCLUSIONS: Good.", ["-"]));
it("headings in capital and small letters are no turns", () =>
  check("Due Date: Monday.\nField Work: |All is well|.", ["-"]));
it("capitals in a short transcript are", () => check("HOLM: |All is well|.\nRUIZ: Good.", ["Holm"]));
it("one line with a colon is no transcript", () => check("Source: Sky News\nAna Ruiz: |all is well|", ["-"]));
it("in a paragraph of any length", () =>
  check(`“|All is well|,” Ana Ruiz said. ${"word ".repeat(2000)}`, ["Ana Ruiz"]));
it("in any slice of a long source", () => {
  const filler = `${"A quiet day went by. ".repeat(40)}\n\n`.repeat(200);
  return check(`${filler}“|All is well|,” Ana Ruiz said.\n\n${filler}“|It is not|,” Peter Holm said.`, [
    "Ana Ruiz",
    "Peter Holm",
  ]);
});
