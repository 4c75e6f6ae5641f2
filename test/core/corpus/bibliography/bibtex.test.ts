import { expect, describe as group, it } from "vitest";
import { readBibtex } from "../../../../server/src/core/corpus/bibliography/bibtex.ts";
import { fullName } from "../../../../server/src/core/corpus/names.ts";

/** The entry of a file that holds one, its names as they are read. */
function entryIn(text: string) {
  const { entries, problems } = readBibtex(text);
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(1);
  const { key, range, metadata, ...rest } = entries[0]!;
  expect(text.slice(range.start, range.end)).toBe(key);
  const { authors, editors, ...said } = metadata;
  return {
    key,
    ...rest,
    ...said,
    ...(authors === undefined ? {} : { authors: authors.map(fullName) }),
    ...(editors === undefined ? {} : { editors: editors.map(fullName) }),
  };
}

/** One field of an article. */
const article = (fields: string) => entryIn(`@article{doe2020,\n${fields}\n}`);

group("structure", () => {
  it.each([
    ["braces", "@book{a, title = {Talks}}"],
    ["quotation marks", '@book{a, title = "Talks"}'],
    ["parentheses", "@book(a, title = {Talks})"],
    ["a trailing comma", "@book{a,\n\ttitle = {Talks},\n}"],
    ["capitals and spaces", "@BOOK { a ,\r\n TITLE={Talks}\r\n}"],
    ["junk around it", "mail me@example.org\n@book{a, title = {Talks}} % done"],
    ["a comment", "@comment{a{b}c}\n@book{a, title = {Talks}}"],
    ["JabRef's meta data", "@book{a, title = {Talks}}\n@Comment{jabref-meta: databaseType:bibtex;}"],
    ["a preamble", '@preamble{"\\newcommand{\\x}{y}"}\n@book{a, title = {Talks}}'],
    ["a string", '@string{t = "Talks"}\n@book{a, title = t}'],
    ["joined strings", '@string(t = {Tal})\n@book{a, title = T # "ks"}'],
    ["braces in quotation marks", '@book{a, title = "{T}alks"}'],
    ["a field twice", "@book{a, title = {Talks}, title = {Others}}"],
    ["an empty field", "@book{a, title = {Talks}, author = {}}"],
  ])("%s", (_, text) => {
    expect(entryIn(text)).toEqual({ key: "a", type: "book", files: [], title: "Talks" });
  });

  it.each(["doe:2020", "doe_2020-x", "Smith.2020", "müller2020", "10.1000/xyz", "a+b"])(
    "the key %s",
    (key) => {
      expect(entryIn(`@misc{${key}, title={x}}`).key).toBe(key);
    },
  );

  it("an entry with a key alone", () => {
    expect(entryIn("@misc{a}").key).toBe("a");
    expect(entryIn("@misc{a,}").key).toBe("a");
  });
});

group("broken entries are told of, and the rest is read", () => {
  const good = "\n\n@book{good, title = {Good}}\n";
  const UNREADABLE =
    "This entry can’t be read to its end: a brace, a quotation mark or a comma is missing in it.";

  it.each<[string, string, string, string, string[]]>([
    [
      "no key",
      "@book{, title = {A}}",
      "@book{",
      "This book entry has no key, so nothing can cite it.",
      ["good"],
    ],
    [
      "no key but a field",
      "@book{title = {A}}",
      "@book{",
      "This book entry has no key, so nothing can cite it.",
      ["good"],
    ],
    [
      "a key of words",
      "@book{a b, title = {A}}",
      "a b",
      "The key “a b” holds a space, so nothing can cite it.",
      ["a b", "good"],
    ],
    [
      "no comma after the key, on its line",
      "@book{a title = {A}}",
      "a",
      "A comma is missing after the key “a”.",
      ["a", "good"],
    ],
    ["no equals sign", "@book{a, title {A}}", "title", "“title” has no “=” after it.", ["a", "good"]],
    [
      "a field without anything",
      "@book{a, title, year = 2020}",
      "title",
      "“title” has no “=” after it.",
      ["a", "good"],
    ],
    ["no value", "@book{a, title = , year = 2020}", "title", "“title” has no value.", ["a", "good"]],
    [
      "no comma",
      "@book{a, title = {A} year = 2020}",
      "title",
      "A comma is missing after “title”.",
      ["a", "good"],
    ],
    ["an open brace", "@book{a,\n title = {A,\n year = 2020\n}", "a", UNREADABLE, ["a", "good"]],
    ["an open entry", "@book{a,\n title = {A},", "a", UNREADABLE, ["a", "good"]],
    ["an open quotation mark", '@book{a,\n title = "A,\n year = 2020\n}', "a", UNREADABLE, ["a", "good"]],
    ["a brace too many", '@book{a, title = "A}"}', "a", UNREADABLE, ["a", "good"]],
    [
      "no comma after the key",
      "@book{a\n title = {A}}",
      "a",
      "A comma is missing after the key “a”.",
      ["a", "good"],
    ],
  ])("%s", (_, broken, where, message, keys) => {
    const text = broken + good;
    const { entries, problems } = readBibtex(text);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    const { start, end } = problems[0]!.range;
    expect(text.slice(start, end)).toBe(where);
    expect(entries.map(({ key }) => key)).toEqual(keys);
  });

  it("what is left of a broken entry counts", () => {
    const { entries } = readBibtex(`@book{a, author = {Doe, Jane}, title = {A${good}`);
    expect(entries[0]!.metadata.authors).toEqual([{ family: "Doe", given: "Jane" }]);
  });
});

group("titles", () => {
  it.each([
    ['{\\"U}ber M{\\"a}nner', "Über Männer"],
    ["{\\'E}tude \\'{e}t caf\\'e", "Étude ét café"],
    ["Stra{\\ss}e, Stra\\ss{}e", "Straße, Straße"],
    ["\\v{C}apek \\c{c}a \\H{o} \\k{a} \\.z \\=a \\~n \\r a", "Čapek ça ő ą ż ā ñ å"],
    ["na{\\\"\\i}ve {\\'\\i}", "naïve í"],
    ["\\o re \\O{}st \\L\\'od\\'z", "øre Øst Łódź"],
    ["pages 33--35 --- and more", "pages 33–35 — and more"],
    ["``Quoted'' words", "“Quoted” words"],
    ["A~B\\ C", "A B C"],
    ["\\emph{Hamlet} and \\textbf{{Lear}}", "Hamlet and Lear"],
    ["{NATO} and {{the} {EU}}", "NATO and the EU"],
    ["Profit \\& Loss: 5\\% of \\$3 \\#1 \\_x", "Profit & Loss: 5% of $3 #1 _x"],
    ["H$_2$O and 10$^{12}$ $\\alpha$-rays", "H₂O and 10¹² α-rays"],
    ["\\href{https://example.org}{the page}", "the page"],
    ["one\n\t two", "one two"],
    ["a {b}", "a b"],
    ["10.1000/x-y", "10.1000/x-y"],
  ])("%j reads %j", (written, read) => {
    expect(article(`title = {${written}}`).title).toBe(read);
  });

  it("a subtitle follows its title", () => {
    expect(article("title = {Talks}, subtitle = {A History}").title).toBe("Talks: A History");
    expect(article("title = {Talks?}, subtitle = {A History}").title).toBe("Talks? A History");
  });
});

group("names", () => {
  it.each([
    ["Jane Doe", ["Jane Doe"], "Doe"],
    ["Doe, Jane", ["Jane Doe"], "Doe"],
    ["Doe, Jane and Roe, Richard", ["Jane Doe", "Richard Roe"], "Doe"],
    ["Doe, Jane\n  AND Roe, Richard", ["Jane Doe", "Richard Roe"], "Doe"],
    ["Ludwig van Beethoven", ["Ludwig van Beethoven"], "Beethoven"],
    ["van Beethoven, Ludwig", ["Ludwig van Beethoven"], "Beethoven"],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      ["Charles Louis Xavier Joseph de la Vallée Poussin"],
      "Vallée Poussin",
    ],
    ["King, Jr., Martin Luther", ["Martin Luther King Jr."], "King"],
    ["{World Bank}", ["World Bank"], undefined],
    ["{Barnes and Noble} and Doe, Jane", ["Barnes and Noble", "Jane Doe"], undefined],
    ["Barnes {and} Noble", ["Barnes and Noble"], "Noble"],
    ["Doe, Jane and others", ["Jane Doe", "others"], "Doe"],
    ['G{\\"o}del, Kurt', ["Kurt Gödel"], "Gödel"],
    ["{\\'E}mile Zola", ["Émile Zola"], "Zola"],
    ["Plato", ["Plato"], "Plato"],
    ["family=Beethoven, given=Ludwig, prefix=van, useprefix=true", ["Ludwig van Beethoven"], "Beethoven"],
    ["Sandra", ["Sandra"], "Sandra"],
    ["Alexander Anderson", ["Alexander Anderson"], "Anderson"],
  ])("%j", (written, names, family) => {
    const { entries } = readBibtex(`@book{a, author = {${written}}}`);
    const authors = entries[0]!.metadata.authors!;
    expect(authors.map(fullName)).toEqual(names);
    expect("family" in authors[0]! ? authors[0].family : undefined).toBe(family);
  });
});

group("dates", () => {
  it.each([
    ["year = 2020", "2020"],
    ["year = {2020}, month = mar", "2020-03"],
    ["year = 2020, month = {March}", "2020-03"],
    ["year = 2020, month = 3, day = 5", "2020-03-05"],
    ['year = 2020, month = mar # "~5"', "2020-03"],
    ["date = {2020-03-05}", "2020-03-05"],
    ["date = {2020-03}", "2020-03"],
    ["date = {2020-03-05/2021}", "2020-03-05"],
    ["date = {2020-03-05T10:00:00Z}", "2020-03-05"],
    ["date = {2020?}", "2020"],
    ["date = {2020-21}", "2020"],
    ["date = {1999/}", "1999"],
    ["year = {2020a}", "2020"],
    ["year = {forthcoming}", undefined],
    ["date = {2020-02-30}", "2020"],
  ])("%s", (fields, date) => {
    expect(article(fields).date).toBe(date);
  });
});

group("where it appeared", () => {
  it.each([
    ["@article{a, journal = {The Daily Foo}}", "The Daily Foo"],
    ["@article{a, journaltitle = {The Daily Foo}}", "The Daily Foo"],
    ["@inproceedings{a, booktitle = {Proc. of Foo}}", "Proc. of Foo"],
    ["@incollection{a, booktitle = {Foo}, booksubtitle = {Bar}}", "Foo: Bar"],
    ["@online{a, url = {https://example.org}}", undefined],
  ])("%s", (text, container) => {
    expect(entryIn(text).container).toBe(container);
  });

  it.each([
    ["doi = {10.1000/XYZ}", "10.1000/xyz", undefined],
    ["doi = {https://doi.org/10.1000/a\\_b}", "10.1000/a_b", undefined],
    ["url = {https://example.org/a\\_b{\\%}20c}", undefined, "https://example.org/a_b%20c"],
    ["howpublished = {\\url{https://example.org/a}}", undefined, "https://example.org/a"],
    ["howpublished = {Handout}", undefined, undefined],
    ["url = {https://doi.org/10.1000/xyz}", "10.1000/xyz", "https://doi.org/10.1000/xyz"],
  ])("%s", (fields, doi, url) => {
    const entry = article(fields);
    expect([entry.doi, entry.url]).toEqual([doi, url]);
  });
});

group("inheritance", () => {
  const read = (text: string) => readBibtex(text).entries.map(({ key, metadata }) => [key, metadata]);

  it("a part has its book's title, editor and year", () => {
    const text =
      "@incollection{part, title={Part}, crossref={whole}}\n@collection{whole, title={Whole}, editor={Doe, Jane}, year=2020}";
    expect(read(text)[0]).toEqual([
      "part",
      { title: "Part", container: "Whole", editors: [{ family: "Doe", given: "Jane" }], date: "2020" },
    ]);
  });

  it("what is shared by xdata is each entry's own", () => {
    const text = "@xdata{x, publisher={Foo Press}}\n@book{a, title={A}, xdata={x}}";
    expect(read(text)).toEqual([["a", { title: "A", publisher: "Foo Press" }]]);
  });

  it("a circle ends", () => {
    expect(read("@book{a, crossref={b}}\n@book{b, crossref={a}}")).toEqual([
      ["a", {}],
      ["b", {}],
    ]);
  });

  it("strings that hold one another don't grow for ever", () => {
    const strings = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join("\n");
    const text = `@string{s0 = {x}}\n${strings}\n@book{a, title = s60}`;
    expect(readBibtex(text).entries[0]!.metadata.title!.length).toBeLessThanOrEqual(10_000);
  });
});
