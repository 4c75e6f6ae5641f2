import fc from "fast-check";
import { expect, test } from "vitest";
import { Documents } from "../../server/src/lsp/documents.ts";
import { applied } from "./randomEdit.ts";
import { reportOnSeeds } from "./report.ts";

const start = [
  "# Talks\n",
  "The war “killed over 40,000 people” [@000_16652a4050c3d9a3].\n",
  "It was hailed as “a step in the right direction” [@000_16652a4050c3d9a3].\n",
  "Nobody “leaves no channel untried in the search for peace” [@003_27ff90d956bebb31] 😀.\n",
].join("\r\n");

/** What is typed or pasted: marks, citations, emphasis and line ends change how far an edit reaches. */
const words = fc.constantFrom(
  "“",
  "”",
  '"',
  "[@000_16652a4050c3d9a3]",
  "@unknown",
  "\n\n",
  "\r\n",
  "> ",
  "*",
  "`",
  "14",
  "a step in the right direction",
  "😀",
  "",
);

/** An edit of any text: where it starts and how much goes are shares of the text's length. */
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 0, 1, 2, 40),
  text: words,
});

test("a document after any edits holds what the client holds", () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (changes) => {
      const documents = new Documents();
      const uri = "file:///r.md";
      documents.open({ textDocument: { uri, languageId: "markdown", version: 1, text: start } });
      let text = start;
      changes.forEach((edits, i) => {
        const contentChanges = edits.map((each) => {
          const { change, after } = applied(text, each);
          text = after;
          return change;
        });
        documents.change({ textDocument: { uri, version: i + 2 }, contentChanges });
      });
      const { text: held, version } = documents.get(uri)!;
      expect([held.toString(), version]).toEqual([text, changes.length + 1]);
    }),
  );
});

test("findings after any edits are those of the text opened fresh", async () => {
  const { client, uri } = await reportOnSeeds(start);
  let fresh = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      await client.change(uri, [{ text: start }]);
      let text = start;
      for (const each of edits) {
        const { change, after } = applied(text, each);
        text = after;
        await client.change(uri, [change]);
        await client.pull(uri);
      }
      const other = `${uri}.fresh-${fresh++}.md`;
      await client.open(other, text);
      expect(await client.pull(uri)).toEqual(await client.pull(other));
      await client.close(other);
    }),
    { numRuns: 60 },
  );
});
