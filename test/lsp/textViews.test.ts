import { describe, expect, test } from "vitest";
import { viewOfUri, viewUri } from "../../server/src/lsp/textViews.ts";

describe("the URI of a text view", () => {
  test.each([
    ["/work/a.pdf", "first", "quotewright-source:/work/a.pdf%20(text)"],
    ["/work/a.pdf", "second", "quotewright-source:/work/a.pdf%20(text,%20second%20reading)"],
    ["/work/речь #1?%.epub", "first", undefined],
    ["/work/a (text)", "first", undefined],
  ] as const)("%s, %s reading", (absolute, which, uri) => {
    const made = viewUri({ absolute, which });
    if (uri !== undefined) expect(made).toBe(uri);
    expect(viewOfUri(made)).toEqual({ absolute, which });
    // VS Code writes URIs with more escapes than Node.
    const escaped = made.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(",", "%2C");
    expect(viewOfUri(escaped)).toEqual({ absolute, which });
  });

  test.each([
    "file:///work/a.pdf",
    "quotewright-source:/work/a.pdf",
    "quotewright-source:/work/%ZZ (text)",
    "quotewright-source:",
    "quotewright-source://host/a.pdf%20(text)",
    "untitled:Untitled-1 (text)",
  ])("%s is none", (uri) => expect(viewOfUri(uri)).toBeUndefined());
});
