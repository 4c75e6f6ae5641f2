import fc from "fast-check";
import { expect, test, vi } from "vitest";
import * as yaml from "yaml";
import { bibliographiesIn } from "../../server/src/core/report/bibliographies.ts";

vi.mock("yaml", { spy: true });

/** What front matter with references is made of, broken in several ways. */
const lines = [
  "references:",
  "- id: a",
  "- id: 'b'",
  "- id: a # again",
  "- title: nobody's",
  "  title: Talks",
  '  title: "Talks',
  "  author: [{ family: Doe }]",
  "- [",
  "- *alias",
  "- {id: c, title: C}",
  "references: [{id: a}, {id: d}]",
  "bibliography: refs.bib",
  "",
  "# a comment",
  "...",
];
const block = fc
  .array(fc.constantFrom(...lines), { maxLength: 8 })
  .map((all) => `references:\n${all.join("\n")}`);

test("references that are read after an edit are what they are when read anew", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 2, maxLength: 5 }), (states) => {
      let previous: ReturnType<typeof bibliographiesIn> | undefined;
      for (const state of states) {
        const text = `---\n${state}\n---\n\nWords.\n`;
        previous = bibliographiesIn(text, previous);
        const { items, ...now } = previous;
        const { items: fresh, ...anew } = bibliographiesIn(text);
        expect(now).toEqual(anew);
        expect([...items.keys()]).toEqual([...fresh.keys()]);
      }
    }),
  );
});

test("typing in one of them parses that one alone", () => {
  const parses = (count: number) => {
    const others = Array.from({ length: count }, (_, i) => `- id: r${i}\n  title: Talks ${i}\n`).join("");
    const typed = (title: string) =>
      `---\nreferences:\n- id: mine\n  title: ${title}\n${others}---\n\nWords.\n`;
    let read = bibliographiesIn(typed("T"));
    const before = vi.mocked(yaml.parseDocument).mock.calls.length;
    for (const title of ["Ta", "Tal", "Talk"]) read = bibliographiesIn(typed(title), read);
    expect(read.inline.entries.at(-1)?.metadata.title).toBe(`Talks ${count - 1}`);
    expect(read.inline.entries[0]?.metadata.title).toBe("Talk");
    return vi.mocked(yaml.parseDocument).mock.calls.length - before;
  };
  expect(parses(3)).toBe(3);
  expect(parses(300)).toBe(3);
});
