import { beforeAll, describe, expect, it } from "vitest";
import { citationsOf, cites, inlayHints, usesOf } from "../../../server/src/core/features.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import type { QuoteService } from "../../../server/src/core/service.ts";
import { paged } from "./divided.ts";
import { applied, cursorIn, putBibliographies, serviceOver, snapshot } from "./fixture.ts";

/** An entry with two files: the words below stand in the one that is not the best of them. */
const SECOND = "talks.odt";
let service: QuoteService;
beforeAll(async () => {
  service = await serviceOver({
    "talks.pdf": paged([
      ["1", "The session was opened by the chair."],
      ["2", "It was closed by nobody."],
    ]),
    "another.txt": "It has a list of things, too.",
    [SECOND]: paged([
      ["1", "The annex speaks of rivers."],
      ["2", "It has a list of all the bridges over them."],
    ]),
  });
  putBibliographies(service, { "refs.bib": "@book{doe, file = {talks.pdf;talks.odt}}" });
  service.bibliographies.use(["refs.bib"]);
});

const QUOTING = "“A list of all the bridges” [@doe]";

async function checked(text: string) {
  const doc = snapshot(service, text);
  return { doc, checked: await service.check(doc.parsed, {}, neverCancelled) };
}

describe("words of an entry's second file", () => {
  it("have their place in it checked", async () => {
    const { quotations } = (await checked("“A list of all the bridges” [@doe, p. 1]")).checked;
    expect(quotations[0]!.findings.map(({ code, suggestions }) => [code, suggestions])).toEqual([
      ["wrong-locator", ["p. 2"]],
    ]);
  });
  it("are cited with its pages", async () => {
    const { text, offset } = cursorIn("“A list of all the bridges” [@doe, |]");
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    expect(items.map(({ label }) => label)).toEqual(["p. 2"]);
  });
  it("get a hint of them", async () => {
    const { doc, checked: found } = await checked(QUOTING);
    const whole = { start: 0, end: QUOTING.length };
    const hints = inlayHints("locator", doc, found, whole, service.context(neverCancelled, doc.parsed));
    expect(hints.map(({ label }) => label)).toEqual([", p. 2"]);
  });
  it("are counted at the file", async () => {
    const { doc, checked: found } = await checked(QUOTING);
    expect(cites(doc, SECOND, service.catalog)).toBe(true);
    expect(usesOf(SECOND, found)).toHaveLength(1);
  });
  it("are cited already by the entry's key", async () => {
    const { text, offset } = cursorIn("It has “a list of all the bri|” [@doe].");
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    expect(applied(text, [items[0]!.edit])).toBe("It has “a list of all the bridges over them” [@doe].");
  });
  it("are offered before those of sources that are not cited", async () => {
    const { text, offset } = cursorIn("It has “a list of|” [@doe].");
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    expect(items.map(({ data }) => "source" in data && data.source)[0]).toBe(SECOND);
  });
  it("refer to it", async () => {
    const { doc } = await checked(QUOTING);
    const target = { kind: "source", source: SECOND } as const;
    expect(citationsOf([target], doc, service.catalog)).toEqual([{ start: 29, end: 33 }]);
  });
});
