import { describe, expect, test } from "vitest";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  InlineCompletionItem,
  LocationLink,
  TextDocumentEdit,
} from "vscode-languageserver/node";
import { at, cursor, reportOnSeeds } from "./report.ts";
import { codesOf, plainCapabilities } from "./testClient.ts";

const key = "@000_16652a4050c3d9a3";
const misquote = `The war “killed over 40,000 people” [${key}].\n`;
const hailed = "It was hailed as “a step in the right";

describe("hover", () => {
  test("on a quotation says what differs, and links to the passage by the client's command", async () => {
    const { client, uri } = await reportOnSeeds(misquote, {
      initializationOptions: { commands: ["quotewright.openPassage"] },
    });
    const hover = await client.request<Hover>("textDocument/hover", at(uri, misquote, "killed"));
    expect(hover.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("14,000") });
    expect(hover.contents).toMatchObject({
      value: expect.stringContaining("command:quotewright.openPassage?"),
    });
    expect(hover.range!.start).toEqual({ line: 0, character: misquote.indexOf("“") });
  });

  test("links to the file for a client without the command", async () => {
    const { client, uri, workspace } = await reportOnSeeds(misquote);
    const hover = await client.request<Hover>("textDocument/hover", at(uri, misquote, "killed"));
    const { value } = hover.contents as { value: string };
    expect(value).not.toContain("command:");
    expect(value).toContain(workspace.uri("seeds/000_16652a4050c3d9a3.txt"));
  });

  test("says who speaks in the source, and how that is known", async () => {
    const text =
      "It needs “to analyze it” [@000_16652a4050c3d9a3]; they “are clear-eyed” [@001_0b44bd758f4306fc].\n";
    const { client, uri } = await reportOnSeeds(text);
    const said = async (words: string) =>
      (await client.request<Hover>("textDocument/hover", at(uri, text, words))).contents as { value: string };
    expect((await said("analyze")).value).toMatch(/Probably said by Dmitry Peskov.*the source has “he”/);
    expect((await said("clear-eyed")).value).toMatch(/Probably said by Karine Jean.{0,2}Pierre/);
  });

  test("is plain text for a client without Markdown", async () => {
    const { client, uri } = await reportOnSeeds(misquote, { capabilities: plainCapabilities });
    const hover = await client.request<Hover>("textDocument/hover", at(uri, misquote, "killed"));
    expect(hover.contents).toMatchObject({ kind: "plaintext", value: expect.not.stringContaining("**") });
  });

  describe("in an editor whose hovers show findings too", () => {
    const initializationOptions = { findingsInHovers: true, commands: ["quotewright.compare"] };
    const cited = `[${key}].\n`;

    test.each([
      [
        "a difference is not said again, but shown",
        `“killed over 40,000 people” ${cited}`,
        "40",
        "14,000",
        true,
      ],
      [
        "beside the difference it is said",
        `“killed over 40,000 people” ${cited}`,
        "killed",
        "The source says",
        false,
      ],
      [
        "of several differences the others are said",
        `“kills over 40,000 people” ${cited}`,
        "40",
        "- The source says “killed”",
        true,
      ],
      [
        "that another source has the words is not said again",
        "“a step in the right direction” [@001_0b44bd758f4306fc].\n",
        "step",
        "Amid mounting",
        true,
      ],
    ])("%s", async (_, text, place, words, isTold) => {
      const { client, uri } = await reportOnSeeds(text, { initializationOptions });
      const hover = await client.request<Hover>("textDocument/hover", at(uri, text, place));
      const { value } = hover.contents as { value: string };
      expect(value).toContain(words);
      expect(value.startsWith("**")).toBe(!isTold);
    });

    test("a hint's is said, as editors show hints where they begin alone", async () => {
      const text = "Peskov added: “We paid attention to that, and now we need to analyze it”.\n";
      const { client, uri } = await reportOnSeeds(text, { initializationOptions });
      const hover = await client.request<Hover>("textDocument/hover", at(uri, text, "attention"));
      expect(hover.contents).toMatchObject({ value: expect.stringContaining("No citation; a source has") });
    });

    test.each([
      ["no source has the words", `“leave no channel untried in the search for peace” ${cited}`, "channel"],
      ["no source has the key", "It is said [@chronology-of-talks].\n", "chronology"],
    ])("where the finding says it all there is none: %s", async (_, text, place) => {
      const { client, uri } = await reportOnSeeds(text, { initializationOptions });
      expect(await client.request("textDocument/hover", at(uri, text, place))).toBeNull();
    });
  });

  test("beside quotations and keys there is none", async () => {
    const { client, uri } = await reportOnSeeds(misquote);
    expect(await client.request("textDocument/hover", at(uri, misquote, "The w"))).toBeNull();
  });
});

describe("definition", () => {
  test("leads from a quotation to the words, with what leads there", async () => {
    const { client, uri, workspace } = await reportOnSeeds(misquote);
    const [link] = await client.request<LocationLink[]>(
      "textDocument/definition",
      at(uri, misquote, "killed"),
    );
    expect(link!.targetUri).toBe(workspace.uri("seeds/000_16652a4050c3d9a3.txt"));
    expect(link!.targetSelectionRange.end.character).toBeGreaterThan(0);
    expect(link!.originSelectionRange!.start).toEqual({ line: 0, character: misquote.indexOf("“") });
  });

  test("is a place alone for a client without links", async () => {
    const { client, uri, workspace } = await reportOnSeeds(misquote, { capabilities: plainCapabilities });
    const found = await client.request("textDocument/definition", at(uri, misquote, "killed"));
    expect(found).toEqual([
      { uri: workspace.uri("seeds/000_16652a4050c3d9a3.txt"), range: expect.anything() },
    ]);
  });
});

describe("comparison", () => {
  test("is of the quotation's words and the source's", async () => {
    const { client, uri } = await reportOnSeeds(misquote);
    expect(await client.request("quotewright/comparison", at(uri, misquote, "killed"))).toEqual({
      title: expect.stringMatching(/ · @000_16652a4050c3d9a3$/),
      quotation: "killed over 40,000 people",
      passage: "killed over 14,000 people",
    });
    expect(await client.request("quotewright/comparison", at(uri, misquote, "The w"))).toBeNull();
    expect(await client.errorOf(client.request("quotewright/comparison", {}))).toBe(-32602);
  });
});

describe("completion", () => {
  test("offers what the named speaker says, before a word is typed", async () => {
    const text = "Peskov said “";
    const { client, uri } = await reportOnSeeds(text);
    const ask = () => client.request<CompletionList>("textDocument/completion", cursor(uri, text));
    // What is too long to read at once is read meanwhile.
    let { items } = await ask();
    for (let i = 0; i < 50 && items.length < 6; i++) items = (await ask()).items;
    expect(items.map(({ label }) => label)).toContain("We paid attention … to analyze it");
  });

  test("lists keys, and resolving one brings its documentation", async () => {
    const text = "So it was said [@";
    const { client, uri } = await reportOnSeeds(text);
    const { items } = await client.request<CompletionList>("textDocument/completion", cursor(uri, text));
    expect(items).toHaveLength(5);
    expect(items[0]).not.toHaveProperty("documentation");
    const resolved = await client.request<CompletionItem>("completionItem/resolve", items[0]);
    expect(resolved).toMatchObject({ label: items[0]!.label, documentation: { kind: "markdown" } });
  });

  test("goes on with the source's words inside a quotation", async () => {
    const { client, uri } = await reportOnSeeds(hailed);
    const list = await client.request<CompletionList>("textDocument/completion", cursor(uri, hailed));
    expect(list.items.map(({ textEdit }) => textEdit!.newText).join("\n")).toContain("direction");
    const resolved = await client.request<CompletionItem>("completionItem/resolve", list.items[0]);
    expect(resolved.documentation).toMatchObject({ value: expect.stringContaining("direction") });
  });

  test("what it inserts is checked and found right", async () => {
    const { client, uri } = await reportOnSeeds(hailed);
    const list = await client.request<CompletionList>("textDocument/completion", cursor(uri, hailed));
    const edit = list.items[0]!.textEdit as { range: never; newText: string };
    await client.change(uri, [{ range: edit.range, text: edit.newText }]);
    expect(await client.pull(uri)).toEqual([]);
  });

  test("items have no data for a client that does not resolve", async () => {
    const { client, uri } = await reportOnSeeds(hailed, { capabilities: plainCapabilities });
    const list = await client.request<CompletionList>("textDocument/completion", cursor(uri, hailed));
    expect(list.items.length).toBeGreaterThan(0);
    for (const item of list.items) expect(item).not.toHaveProperty("data");
    expect(await client.errorOf(client.request("completionItem/resolve", list.items[0]))).toBe(-32601);
  });

  test.each([
    undefined,
    17,
    { root: 3, item: {} },
    { root: null, item: { kind: "source", source: "gone.txt" } },
    { root: null, item: { kind: "passage", source: "x", range: { start: -1, end: 2 } } },
  ])("an item with data %j that is not ours stays as it is", async (data) => {
    const { client } = await reportOnSeeds("");
    const item = { label: "x", ...(data === undefined ? {} : { data }) };
    expect(await client.request("completionItem/resolve", item)).toEqual(item);
  });

  test("shows each source's title beside its key where the client can, no longer than leaves the key whole", async () => {
    const text = "As he said [@";
    const detailed = await reportOnSeeds(text, {
      capabilities: { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } },
    });
    const plain = await reportOnSeeds(text, { capabilities: plainCapabilities });
    const first = async ({ client, uri }: typeof plain) =>
      (await client.request<CompletionList>("textDocument/completion", cursor(uri, text))).items[0]!;
    const { detail } = await first(plain);
    expect(detail).toContain("2022-02-25");
    const { label, labelDetails } = await first(detailed);
    expect(labelDetails!.description).toMatch(/^Amid mounting .* …$/);
    expect(detail!.startsWith(labelDetails!.description!.slice(0, -2))).toBe(true);
    expect(label.length + labelDetails!.description!.length).toBeLessThan(50);
  });
});

describe("inline completion", () => {
  test("shows the words to come, with their range", async () => {
    const { client, uri } = await reportOnSeeds(hailed);
    const params = { ...cursor(uri, hailed), context: { triggerKind: 1 } };
    const items = await client.request<InlineCompletionItem[]>("textDocument/inlineCompletion", params);
    expect(items[0]!.insertText).toContain("direction");
    expect(items[0]!.range).toBeDefined();
  });

  test("shows nothing where the setting says so", async () => {
    const { client, uri } = await reportOnSeeds(hailed, { settings: { completion: { inline: false } } });
    const params = { ...cursor(uri, hailed), context: { triggerKind: 1 } };
    expect(await client.request("textDocument/inlineCompletion", params)).toEqual([]);
  });

  test("is not there for a client that does not take it", async () => {
    const { client, uri } = await reportOnSeeds(hailed, { capabilities: plainCapabilities });
    const params = { ...cursor(uri, hailed), context: { triggerKind: 1 } };
    expect(await client.errorOf(client.request("textDocument/inlineCompletion", params))).toBe(-32601);
  });
});

describe("code actions", () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const asked = (uri: string, only?: string[]) => ({
    textDocument: { uri },
    range: whole,
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });

  test("a fix takes its finding away, and names the version it is for", async () => {
    const { client, uri } = await reportOnSeeds(misquote);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", asked(uri));
    const fix = actions.find(({ isPreferred }) => isPreferred)!;
    expect(fix).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "altered-number" }] });
    const [change] = fix.edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri, version: 1 });
    const [edit] = change!.edits as { range: never; newText: string }[];
    await client.change(uri, [{ range: edit!.range, text: edit!.newText }]);
    expect(codesOf(await client.pull(uri))).toEqual([]);
  });

  test("without versions and marks for a client that does not take them", async () => {
    const { client, uri } = await reportOnSeeds(misquote, {
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    const [fix] = await client.request<CodeAction[]>("textDocument/codeAction", asked(uri));
    expect(fix!.edit).toEqual({ changes: { [uri]: expect.anything() } });
    expect(fix).not.toHaveProperty("isPreferred");
  });

  test.each([
    [["refactor"], "none"],
    [["quickfix.other"], "none"],
    [["source", "quickfix"], "some"],
    [[""], "some"],
  ])("asked for %j there are %s", async (only, many) => {
    const { client, uri } = await reportOnSeeds(misquote);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", asked(uri, only));
    expect(actions.length > 0 ? "some" : "none").toBe(many);
  });

  const sloppy = `It was “a step in the right direction” [${key}], with “Killed at least 14,000 people” [${key}].\n`;

  test("mend all that is safe where that is asked for", async () => {
    const { client, uri } = await reportOnSeeds(
      sloppy.replace("right direction", "right Direction").replace("14,000", "40,000"),
    );
    const [action, ...others] = await client.request<CodeAction[]>(
      "textDocument/codeAction",
      asked(uri, ["source.fixAll"]),
    );
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind: "source.fixAll.quotewright" });
    const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri, version: 1 });
    expect(change!.edits).toEqual([expect.objectContaining({ newText: "direction" })]);
    await client.change(
      uri,
      [change!.edits[0] as never].map(({ range, newText: text }) => ({ range, text })),
    );
    expect(codesOf(await client.pull(uri))).not.toContain("altered-case");
  });

  test.each([
    [["source"], 1],
    [["source.fixAll.quotewright"], 1],
    [["source.fixAll.other"], 0],
    [["source.fix"], 0],
    [["quickfix"], 0],
    [undefined, 0],
  ])("asked for %j there are %i that mend all", async (only, count) => {
    const { client, uri } = await reportOnSeeds(sloppy.replace("right direction", "right Direction"));
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", asked(uri, only));
    expect(actions.filter(({ kind }) => kind === "source.fixAll.quotewright")).toHaveLength(count);
  });

  test("none mends all where all is well", async () => {
    const { client, uri } = await reportOnSeeds("Nothing is quoted here.\n");
    expect(await client.request("textDocument/codeAction", asked(uri, ["source.fixAll"]))).toEqual([]);
  });

  test("are not there for a client that takes commands alone", async () => {
    const { client, uri } = await reportOnSeeds(misquote, { capabilities: plainCapabilities });
    expect(await client.errorOf(client.request("textDocument/codeAction", asked(uri)))).toBe(-32601);
  });
});
