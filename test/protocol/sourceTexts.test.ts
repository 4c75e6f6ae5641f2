import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { ClientCapabilities, Diagnostic, Hover, Location, LocationLink } from "vscode-languageserver";
import type { Reading } from "../../server/src/core/corpus/source.ts";
import { OffsetMap } from "../../server/src/core/text/offsetMap.ts";
import type { LanguageServerHost, Loader } from "../../server/src/lsp/host.ts";
import { plainCapabilities, TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const first =
  "The talks began in spring.\n\fThey ended without a result\nin the autumn of that year.\n\fNobody signed.\n";
const second = "Margin notes: the ministers had never met before that day.\n";
const report = "They “ended without a result in the autumn” [@talks, p. 2].\n";

/** Reads `.pdf` as text whose form feeds part pages and whose file no editor shows; `.pdf2` is its second reading. */
function pagedLoader(): Loader {
  const reading = (text: string): Reading => {
    const starts = [0, ...[...text.matchAll(/\f/g)].map(({ index }) => index + 1)];
    const landmarks = starts.length > 1 ? { pages: { starts } } : {};
    return { text, map: OffsetMap.identity(text.length), furniture: [], landmarks };
  };
  return {
    load: (files) =>
      Promise.all(
        files.map(async ({ absolute, path }) => {
          const text = await readFile(absolute, "utf8");
          if (text === "broken")
            return { path, format: "pdf", content: { kind: "no-text", reason: "is broken" } };
          const readable = { ...reading(text), metadata: { title: "Talks" }, second: reading(second) };
          return { path, format: "pdf", content: { kind: "readable", readable } } as const;
        }),
      ),
  };
}

const showing: ClientCapabilities = {
  ...vscodeCapabilities,
  workspace: { ...vscodeCapabilities.workspace, textDocumentContent: {} },
};

async function start(capabilities: ClientCapabilities, initializationOptions?: object) {
  const workspace = new Workspace().write("sources/talks.pdf", first).write("report.md", report);
  const host: Partial<LanguageServerHost> = { createLoader: pagedLoader };
  const client = await TestClient.start({
    folders: [workspace.uri()],
    capabilities,
    host,
    ...(initializationOptions === undefined ? {} : { initializationOptions }),
  });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, report);
  const view = workspace.uri("sources/talks.pdf").replace("file://", "quotewright-source:");
  return { client, workspace, uri, view: `${view}%20(text)`, other: `${view}%20(text,%20second%20reading)` };
}

/** What a client shows under a range of a view. */
function under(text: string, { start, end }: Location["range"]): string {
  const lines = text.split("\n");
  const at = ({ line, character }: Location["range"]["start"]) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(at(start), at(end));
}

async function definitionOf(client: TestClient, uri: string): Promise<Location | undefined> {
  const params = { textDocument: { uri }, position: { line: 0, character: 10 } };
  const [found] = await client.request<(Location | LocationLink)[]>("textDocument/definition", params);
  if (found === undefined || "uri" in found) return found;
  return { uri: found.targetUri, range: found.targetSelectionRange };
}

async function textAt(client: TestClient, uri: string): Promise<string> {
  return (await client.request<{ text: string }>("workspace/textDocumentContent", { uri })).text;
}

describe("a client that shows content by the server", () => {
  test("is led to the words in the view, from a definition and from a finding's passage", async () => {
    const { client, uri, view } = await start(showing);
    const location = await definitionOf(client, uri);
    expect(location?.uri).toBe(view);
    const text = await textAt(client, view);
    expect(under(text, location!.range)).toBe("ended without a result\nin the autumn");
    await client.change(uri, [{ text: report.replace("ended", "ended quickly") }]);
    const related = (await client.pull(uri)).flatMap(({ relatedInformation }) => relatedInformation ?? []);
    expect(related.map(({ location: { uri } }) => uri)).toEqual(related.map(() => view));
    expect(related.length).toBeGreaterThan(0);
  });

  test("sees where pages begin", async () => {
    const { client, view } = await start(showing);
    expect(await textAt(client, view)).toContain("spring.\n\n\n────  page 2  ────\n\nThey ended");
  });

  test("is told again when the source changes", async () => {
    const { client, workspace, view } = await start(showing);
    await textAt(client, view);
    workspace.write("sources/talks.pdf", "Other words altogether.\n");
    await client.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: workspace.uri("sources/talks.pdf"), type: 2 }],
    });
    await client.until(() => client.all("workspace/textDocumentContent/refresh").length > 0);
    expect(client.all("workspace/textDocumentContent/refresh")).toEqual([{ uri: view }]);
    expect(await textAt(client, view)).toBe("Other words altogether.\n");
  });

  test("is led to the second reading where only that has the words", async () => {
    const { client, uri, other } = await start(showing);
    await client.change(uri, [{ text: "He noted that “the ministers had never met before” [@talks].\n" }]);
    const params = { textDocument: { uri }, position: { line: 0, character: 20 } };
    const [found] = await client.request<LocationLink[]>("textDocument/definition", params);
    expect(found?.targetUri).toBe(other);
    expect(under(await textAt(client, other), found!.targetSelectionRange)).toBe(
      "the ministers had never met before",
    );
  });

  test("reads why there is no text", async () => {
    const { client, workspace, view } = await start(showing);
    const path = workspace.folder;
    expect(await textAt(client, view.replace("talks", "gone"))).toBe(
      `There is no source document ${path}/sources/gone.pdf now.\n`,
    );
    workspace.write("sources/talks.pdf", "broken");
    await client.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: workspace.uri("sources/talks.pdf"), type: 2 }],
    });
    await client.until(
      () => client.status()?.expected === 0 || client.all("workspace/diagnostic/refresh").length > 1,
    );
    expect(await textAt(client, view)).toBe(`${path}/sources/talks.pdf is broken.\n`);
  });

  test("never reads a file that is no source", async () => {
    const { client, workspace, view } = await start(showing);
    workspace.write("secret.txt", "the secret");
    for (const uri of [
      view.replace("sources/talks.pdf", "secret.txt"),
      view.replace("sources/talks.pdf", "sources/../secret.txt"),
      workspace.uri("secret.txt"),
      "quotewright-source:/etc/passwd%20(text)",
      "nonsense",
    ]) {
      expect(await textAt(client, uri)).toMatch(/^There is no source document .*\n$/);
      expect(await client.request("quotewright/sourceText", { uri })).toBeNull();
      expect(await client.request("quotewright/original", { uri })).toBeNull();
    }
  });
});

describe("a client that does not", () => {
  test("is led to the file's beginning, and is not offered content", async () => {
    const { client, uri, workspace, view } = await start(vscodeCapabilities);
    expect(await definitionOf(client, uri)).toEqual({
      uri: workspace.uri("sources/talks.pdf"),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
    expect(await client.errorOf(client.request("workspace/textDocumentContent", { uri: view }))).toBe(-32601);
  });

  test("is led to the view where it says that it opens views, and asks for the text in our way", async () => {
    const { client, uri, view, workspace } = await start(plainCapabilities, { textViews: true });
    const location = await definitionOf(client, uri);
    expect(location?.uri).toBe(view);
    for (const uri of [view, workspace.uri("sources/talks.pdf")]) {
      const { text, languageId } = await client.request<{ text: string; languageId: string }>(
        "quotewright/sourceText",
        { uri },
      );
      expect(languageId).toBe("plaintext");
      expect(under(text, location!.range)).toBe("ended without a result\nin the autumn");
    }
  });
});

describe("the original", () => {
  const commands = ["quotewright.openPassage", "quotewright.openOriginal"];

  test("is linked from the hover, and its page is known", async () => {
    const { client, uri, workspace } = await start(showing, { commands });
    const params = { textDocument: { uri }, position: { line: 0, character: 10 } };
    const hover = await client.request<Hover>("textDocument/hover", params);
    const link = /\[Open original\]\(command:quotewright\.openOriginal\?([^)]*)\)/.exec(
      JSON.stringify(hover.contents),
    );
    const [argument] = JSON.parse(decodeURIComponent(link![1]!));
    expect(await client.request("quotewright/original", argument)).toEqual({
      uri: workspace.uri("sources/talks.pdf"),
      page: 2,
    });
    expect(await client.request("quotewright/original", { uri: argument.uri })).toEqual({
      uri: workspace.uri("sources/talks.pdf"),
    });
  });

  test("is not linked for a client that has no command for it", async () => {
    const { client, uri } = await start(showing);
    const params = { textDocument: { uri }, position: { line: 0, character: 10 } };
    const hover = await client.request<Hover>("textDocument/hover", params);
    expect(JSON.stringify(hover)).not.toContain("original");
  });

  test.each([
    {},
    { uri: 1 },
    { uri: "quotewright-source:/a%20(text)", position: { line: -1, character: 0 } },
  ])("%j is malformed", async (params) => {
    const { client } = await start(showing);
    expect(await client.errorOf(client.request("quotewright/original", params))).toBe(-32602);
  });
});

test("findings are the same whether views are opened or not", async () => {
  const codes = async (capabilities: ClientCapabilities) => {
    const { client, uri } = await start(capabilities);
    await client.change(uri, [{ text: report.replace("p. 2", "p. 3") }]);
    return (await client.pull(uri)).map(({ code, range }: Diagnostic) => ({ code, range }));
  };
  expect(await codes(showing)).toEqual(await codes(vscodeCapabilities));
});
