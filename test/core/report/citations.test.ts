import { describe, expect, test } from "vitest";
import { parse } from "./fixture.ts";

/** Each citation of a report as `prefix|-key|locator|suffix`, `!` before one that claims nothing, groups apart by spaces. */
function cited(text: string): string[] {
  return parse(text).citations.map((citation) => {
    const { keyRange, key, locator, locatorRange, form } = citation;
    if (form !== "link") expect(text.slice(keyRange.start, keyRange.end)).toBe(key);
    if (locatorRange !== undefined) expect(text.slice(locatorRange.start, locatorRange.end)).toBe(locator);
    const author = citation.suppressAuthor ? "-" : "";
    return `${citation.claims ? "" : "!"}${citation.prefix}|${author}${key}|${locator ?? ""}|${citation.suffix}`;
  });
}

describe("citations", () => {
  test.each([
    ["[@k]", ["|k||"]],
    ["[@unknown]", ["|unknown||"]],
    ["[see @a, pp. 33-35; @b, chap. 1]", ["see|a|pp. 33-35|", "|b|chap. 1|"]],
    ["[-@k p. 44]", ["|-k|p. 44|"]],
    ["@k [p. 30] says", ["|k|p. 30|"]],
    ["@k says", ["|k||"]],
    ["-@k says", ["|-k||"]],
    ["@k [p. 30; @b]", ["|k|p. 30|", "|b||"]],
    ["@k [sic]", ["|k||"]],
    ["@{https://x.y/z} [@{https://x.y/z}]", ["|https://x.y/z||"]],
    ["[@folder/stem]", ["|folder/stem||"]],
    ["@folder/stem.", ["|folder/stem||"]],
    ["[@a_b.c:d-e+f]", ["|a_b.c:d-e+f||"]],
    ["[@a..b]", ["|a||..b"]],
    ["[@k.]", ["|k||."]],
    ["[@Путин_2022]", ["|Путин_2022||"]],
    ["[@2022x]", ["|2022x||"]],
    ["[@k, 33]", ["|k|33|"]],
    ["[@k, 33-35, 38]", ["|k|33-35, 38|"]],
    ["[@k, pp. iv, vi-xi, and *passim*]", ["|k|pp. iv, vi-xi|and passim"]],
    ["[@k, {pp. iv}]", ["|k|pp. iv|"]],
    ["[@k, § 5]", ["|k|§ 5|"]],
    ["[@k, ¶ 12]", ["|k|¶ 12|"]],
    ["[@k, sec. 2.1]", ["|k|sec. 2.1|"]],
    ["[@k, l. 3]", ["|k|l. 3|"]],
    ["[@k, v. 3]", ["|k|v. 3|"]],
    ["[@k, fol. 12r]", ["|k|fol. 12r|"]],
    ["[@k, para. 7]", ["|k|para. 7|"]],
    ["[@k, page 7]", ["|k|page 7|"]],
    ["[@k, p.7]", ["|k|p.7|"]],
    ["[@k, at 00:12:30]", ["|k|at 00:12:30|"]],
    ["[@k, chap. 3, p. 5]", ["|k|chap. 3, p. 5|"]],
    ["[@k, pp. 3–4 with a note]", ["|k|pp. 3–4|with a note"]],
    ["[@k, emphasis added]", ["|k||emphasis added"]],
    ["[@k at length]", ["|k||at length"]],
    ["[@k, p. 3; emphasis added]", ["|k|p. 3|emphasis added"]],
    ["[@a, @b]", ["|a||", "|b||"]],
    ["[@a @b]", ["|a||", "|b||"]],
    ["[@a and @b]", ["|a||and", "|b||"]],
    ["[see [@a] there]", ["|a||"]],
    // What claims nothing.
    ["[cf. @a]", ["!cf.|a||"]],
    ["[Cf. @a; @b; see @c]", ["!Cf.|a||", "!|b||", "see|c||"]],
    ["[compare @a]", ["!compare|a||"]],
    ["[but see @a]", ["!but see|a||"]],
    ["[contra @a]", ["!contra|a||"]],
    ["[see generally @a]", ["!see generally|a||"]],
    ["[see also @a]", ["see also|a||"]],
    ["[for another view, cf. @a]", ["!for another view, cf.|a||"]],
    ["x (cf. @a)", ["!|a||"]],
    ["x; but see [@a]", ["!|a||"]],
    ["We compare [@a]", ["|a||"]],
    ["We see [@a]", ["|a||"]],
    // What is no citation.
    ["a@k.com b@k", []],
    ["@types/vscode", []],
    ["[me@k.com]", []],
    ["@fig-x [@fig-x] @tbl-a [@sec-b; @eq-c]", []],
    ["\\@k \\[@k\\]", ["|k||"]],
    ["`@k` `[@k]`", []],
    ["[@k](other.txt)", []],
    ["[@k]: other.txt\n\n[@k]", []],
    ["https://x.y/@k", []],
    ["x/@k", []],
    ["@", []],
    ["[@]", []],
    ["[@k", ["|k||"]],
    ["@@k", []],
    ["<!-- [@k] -->", []],
    // Footnotes and notes.
    ["x[^1]\n\n[^1]: @k, p. 3", ["|k|p. 3|"]],
    ["x[^1]\n\n[^1]: See @k, pp. 3–4, and @b.", ["|k|pp. 3–4|", "|b||"]],
    ["x^[@k, p. 3]", ["|k|p. 3|"]],
    ["x^[See @k.]", ["See|k||."]],
    // Links.
    ["[t](sources/x.txt)", ["|x||"]],
    ["[t](./other.txt)", []],
    ["[t](<sources/a b.txt>)", ["|a b||"]],
    ["[t](sources/a%20b.txt#l3)", ["|a b||"]],
    ["[t](sources/%zz.txt)", []],
    ["> [@k]", ["|k||"]],
    ["| [@k] |\n|---|", ["|k||"]],
    ["# [@k]", ["|k||"]],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  test("ranges: a group is one range and one number, a bare key its own", () => {
    const text = "x [see @a; @b] @c [p. 3] y";
    const { citations } = parse(text);
    const ranges = citations.map(({ range }) => text.slice(range.start, range.end));
    expect(ranges).toEqual(["[see @a; @b]", "[see @a; @b]", "@c [p. 3]"]);
    expect(new Set(citations.map(({ group }) => group)).size).toBe(2);
    expect(citations[0]!.group).toBe(citations[1]!.group);
  });

  test("a link's key stands for its destination, a reference's where it is defined", () => {
    const text = "[t](sources/x.txt) [u][r]\n\n[r]: sources/x.txt";
    const keys = parse(text).citations.map(({ keyRange }) => text.slice(keyRange.start, keyRange.end));
    expect(keys).toEqual(["sources/x.txt", "sources/x.txt"]);
    expect(parse(text).citations[1]!.keyRange.start).toBe(text.lastIndexOf("sources"));
  });
});
