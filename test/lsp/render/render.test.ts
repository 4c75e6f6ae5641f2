import fc from "fast-check";
import { micromark } from "micromark";
import { describe, expect, it } from "vitest";
import type { Excerpt, SegmentKind } from "../../../server/src/core/features/excerpt.ts";
import type { HoverResult, QuotationHover } from "../../../server/src/core/features/hover.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { renderDocumentation } from "../../../server/src/lsp/render/documentation.ts";
import { escapeMarkdown } from "../../../server/src/lsp/render/escape.ts";
import { renderHover } from "../../../server/src/lsp/render/hover.ts";
import type { Linking } from "../../../server/src/lsp/render/link.ts";
import { markdown, plainText } from "../../../server/src/lsp/render/markup.ts";
import { cursorIn, serviceOver, snapshot } from "../../core/features/fixture.ts";

const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };
const linking: Linking = {
  locate: (place) => ({ uri: `file:///work/${encodeURIComponent(place.source.path)}`, range }),
  commands: [],
};
const withCommand: Linking = { ...linking, commands: ["quotewright.openPassage"] };

const SOURCE =
  "The *official* talks\n\nThe minister said that the delegation is ready to travel to Minsk with 14,000 observers. It is late.";

async function hoverAt(fixture: string): Promise<HoverResult> {
  const service = await serviceOver({ "a.txt": SOURCE });
  const { text, offset } = cursorIn(fixture);
  return (await service.hover(snapshot(service, text), offset, neverCancelled))!;
}

describe("a hover in Markdown", () => {
  it("says what differs, the source and the passage", async () =>
    expect(renderHover(await hoverAt("“is ready| to fly to Minsk” [@a]"), markdown, linking)).toBe(
      [
        "**The source says “travel”, not “fly”.**",
        "[The \\*official\\* talks](file:///work/a.txt#L5) · \\@a",
        "> The minister said that the delegation **is ready to** _**travel**_ **to Minsk** with 14,000 observers.",
      ].join("\n\n"),
    ));
  it("lists several differences", async () =>
    expect(renderHover(await hoverAt("“is keen| to fly to Minsk” [@a]"), markdown, linking)).toMatch(
      /^\*\*The source’s words differ\.\*\*\n\n.*\n- The source says “ready”, not “keen”\.\n- The source says “travel”, not “fly”\.$/s,
    ));
  it("strikes what an ellipsis left out, and says what was changed", async () =>
    expect(renderHover(await hoverAt("“[T]he delegation| … to Minsk” [@a]"), markdown, linking)).toContain(
      "**the delegation** ~~is ready to travel~~ **to Minsk**",
    ));
  it("opens the passage with the client's command where it has it", async () => {
    const shown = renderHover(await hoverAt("“is ready| to travel” [@a]"), markdown, withCommand);
    const target = /\]\((command:[^)]*)\)/.exec(shown)![1]!;
    expect(target.split("?")[0]).toBe("command:quotewright.openPassage");
    expect(JSON.parse(decodeURIComponent(target.split("?")[1]!))).toEqual([
      { uri: "file:///work/a.txt", range },
    ]);
  });
  it("names the place where no editor can open it", async () =>
    expect(
      renderHover(await hoverAt("“is ready| to travel” [@a]"), markdown, {
        locate: () => undefined,
        commands: [],
      }),
    ).toContain("talks (a.txt:3) · \\@a"));
  it("names other sources that have the words, and a variant", async () => {
    const service = await serviceOver({
      "a.txt": SOURCE,
      "b.txt": SOURCE,
      "c_d.txt": SOURCE.replace("delegation is ready", "delegations are ready"),
    });
    const { text, offset } = cursorIn(
      "“the delegation is ready| to travel to Minsk with 14,000 observers” [@a]",
    );
    const hover = (await service.hover(snapshot(service, text), offset, neverCancelled)) as QuotationHover;
    const variant = { source: { ...hover.passages[0]!.source, key: "c_d" }, words: "*others*" };
    const shown = renderHover({ ...hover, also: { ...hover.also!, more: 2, variant } }, markdown, linking);
    expect(shown).toMatch(/\n\nAlso in \\@b and 2 more\.\n\n\\@c\\_d has it as “\\\*others\\\*”\.$/);
  });
  it("links to a comparison where the client has it and something differs", async () => {
    const hovered = { uri: "file:///r.md", position: { line: 1, character: 2 } };
    const comparing: Linking = { ...linking, commands: ["quotewright.compare"], hovered };
    const shown = async (fixture: string, by: Linking) => renderHover(await hoverAt(fixture), markdown, by);
    const target = /\]\((command:[^)]*)\)$/.exec(
      await shown("“is ready| to fly to Minsk” [@a]", comparing),
    )![1]!;
    expect(target.split("?")[0]).toBe("command:quotewright.compare");
    expect(JSON.parse(decodeURIComponent(target.split("?")[1]!))).toEqual([hovered]);
    expect(await shown("“is ready| to travel” [@a]", comparing)).not.toContain("command:");
    expect(await shown("“we shall| fight on the beaches” [@a]", comparing)).not.toContain("command:");
    expect(await shown("“is ready| to fly to Minsk” [@a]", { ...comparing, commands: [] })).not.toContain(
      "command:",
    );
  });
  it("of a key", async () =>
    expect(renderHover(await hoverAt("“is ready to travel” [@|a]"), markdown, linking)).toBe(
      [
        "[The \\*official\\* talks](file:///work/a.txt#L5) · \\@a",
        "> The minister said that the delegation is ready to travel to Minsk with 14,000 observers. It is late.",
        "a.txt · 1 quotation here cites it",
      ].join("\n\n"),
    ));
});

describe("a hover in plain text", () => {
  it("has no markup; what was left out stands in brackets", async () =>
    expect(renderHover(await hoverAt("“the delegation| … to Minsk” [@a]"), plainText, linking)).toBe(
      [
        "The source has these words, edited as convention allows.",
        "The *official* talks (a.txt:3) · @a",
        "The minister said that the delegation [is ready to travel] to Minsk with 14,000 observers.",
        "Changed as allowed: 4 words left out, marked with an ellipsis.",
      ].join("\n\n"),
    ));
});

describe("documentation of a completion", () => {
  it("is the passage in its context, without links", async () => {
    const service = await serviceOver({ "a.txt": SOURCE });
    const { text, offset } = cursorIn("“is ready to tr|");
    const { items } = await service.complete(snapshot(service, text), offset, neverCancelled);
    const documentation = await service.resolveCompletion(items[0]!.data, neverCancelled);
    expect(renderDocumentation(documentation!, markdown)).toBe(
      "The \\*official\\* talks (a.txt) · \\@a\n\n> The minister said that the delegation **is ready to travel to Minsk with 14,000 observers**. It is late.",
    );
  });
});

/** Text that tries to become something. */
const hostile = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          "[x](command:evil)",
          "![i](http://e/x.png)",
          "<img src=x onerror=y>",
          "<script>",
          "```",
          "`",
          "# head",
          "> quote",
          "- item",
          "1. one",
          "1) one",
          "+ plus",
          "===",
          "---",
          "***",
          "**",
          "_",
          "~~",
          "|",
          "\n",
          "\n\n",
          "\r\n",
          "\t",
          "https://evil.example/x",
          "www.evil.example",
          "me@evil.example",
          "mailto:me@x.y",
          "$(zap)",
          "&lt;",
          "&#60;",
          "\\",
          "\\[",
          "[a]: http://x",
          "[^1]",
          "^[note]",
          "<!-- c -->",
          "]",
          "](",
          "\u202E",
          "\u0000",
          "command:evil",
        ),
      },
      { weight: 2, arbitrary: fc.constantFrom("plain", "words", " ", "7", "“said”", "é", "\u{1F600}") },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** What HTML made of Markdown shows as text. */
function shownText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/** Text as escaping keeps it: one line, nothing invisible. */
function visible(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
}

const card = (title: string, path: string) => ({
  key: path,
  title,
  date: title,
  path,
  status: { kind: "readable" } as const,
});
const place = (path: string) => ({
  source: { id: path, key: path, bareKey: path, path, title: path, status: { kind: "readable" } as const },
  range: { start: 0, end: 1 },
});

describe("whatever a source says", () => {
  it("escaped, it shows as it is and makes nothing", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = micromark(escapeMarkdown(text));
        expect(html.replace(/<\/?p>/g, "")).not.toMatch(/<[a-z!/]/i);
        expect(shownText(html).trim()).toBe(visible(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("escaped, it holds no address that is made a link by itself", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/https?:\/|www\.|mailto:|(?<!\\)@|(?<!\\)\$\(|command:/i);
      }),
      { numRuns: 1000 },
    );
  });

  it("in a hover, it makes no element but those of the hover, and no link but to the passage", () => {
    const kinds = fc.constantFrom<SegmentKind>("context", "quoted", "changed", "omitted");
    const excerpt: fc.Arbitrary<Excerpt> = fc.array(fc.record({ kind: kinds, text: hostile }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        excerpt,
        fc.constantFrom(linking, withCommand),
        (verdict, title, path, segments, how) => {
          const hover: QuotationHover = {
            kind: "quotation",
            range: { start: 0, end: 1 },
            outcome: "altered",
            verdict: `Not checked: ${verdict}.`,
            passages: [{ source: card(title, path), excerpt: segments, place: place(path) }],
            edits: [verdict, title],
            differences: [`The source says ${title}.`],
          };
          const html = micromark(renderHover(hover, markdown, how), { allowDangerousProtocol: true });
          const elements = [...html.matchAll(/<(\/?[a-z!][a-z0-9-]*)/gi)].map((match) =>
            match[1]!.replace("/", ""),
          );
          expect(
            elements.filter((name) => !["p", "strong", "em", "blockquote", "ul", "li", "a"].includes(name)),
          ).toEqual([]);
          const targets = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]!);
          expect(targets.length).toBeLessThanOrEqual(1);
          for (const target of targets)
            expect(target).toMatch(/^(?:file:\/\/\/work\/\S*#L5|command:quotewright\.openPassage\?\S*)$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("marks around words", () => {
  const html = (...segments: [SegmentKind, string][]) => {
    const parts = segments.map(([kind, text]) => ({ kind, text }));
    return micromark(renderDocumentation({ source: card("t", "p"), excerpt: parts }, markdown))
      .split("<blockquote>\n<p>")[1]!
      .split("</p>")[0]!;
  };
  it("hold where the words touch others", () =>
    expect(html(["context", "un"], ["quoted", "usu"], ["context", "al"])).toBe("un<strong>usu</strong>al"));
  it("hold beside punctuation", () =>
    expect(html(["context", "said"], ["quoted", "“so”"], ["context", "it"])).toBe(
      "said“<strong>so</strong>”it",
    ));
  it("hold between two kinds with nothing between", () =>
    expect(html(["quoted", "14"], ["changed", "000"], ["quoted", "th"])).toBe(
      "<strong>14</strong><em><strong>000</strong></em><strong>th</strong>",
    ));
  it("are left out where there is nothing but punctuation", () =>
    expect(html(["quoted", "40"], ["omitted", "%"], ["quoted", "of"])).toBe(
      "<strong>40</strong>%<strong>of</strong>",
    ));
});
