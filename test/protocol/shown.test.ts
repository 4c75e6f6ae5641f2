import { describe, expect, test } from "vitest";
import type {
  DocumentLink,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver/node";
import { type ClientOptions, showingCapabilities, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const text = "It “was closed at noon” [@minutes].\n\nSee @minutes, p. 2.\n";

async function start(options: ClientOptions = {}) {
  const workspace = new Workspace();
  workspace.write(
    "sources/minutes.txt",
    "Minutes of the Day\n\nThe bridge was closed at noon.\f\nNobody knew.\n",
  );
  const client = await TestClient.start({
    folders: [workspace.uri()],
    capabilities: showingCapabilities,
    ...options,
  });
  await client.ready();
  const uri = workspace.uri("one.md");
  await client.open(uri, text);
  const ask = <T>(method: string, more: object = {}) =>
    client.request<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  return { workspace, client, uri, ask };
}

const whole = { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } };

describe("hints after citations", () => {
  test("are off by default", async () => {
    const { ask } = await start();
    expect(await ask("inlayHint", whole)).toEqual([]);
  });

  test("say the verdict, or the locator that a click puts in, as the setting has it", async () => {
    const { ask, client } = await start({ settings: { inlayHints: "verdict" } });
    expect(await ask("inlayHint", whole)).toEqual([
      { position: { line: 0, character: 34 }, label: "verbatim", paddingLeft: true },
    ]);
    client.settings = { inlayHints: "locator" };
    const before = client.all("workspace/inlayHint/refresh").length;
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until(() => client.all("workspace/inlayHint/refresh").length > before);
    const at = { line: 0, character: 33 };
    expect(await ask<InlayHint[]>("inlayHint", whole)).toEqual([
      { position: at, label: ", p. 1", textEdits: [{ range: { start: at, end: at }, newText: ", p. 1" }] },
    ]);
  });
});

describe("semantic tokens", () => {
  test("are given whole, in part, and as what differs", async () => {
    const { ask, client, uri } = await start();
    const full = await ask<SemanticTokens>("semanticTokens/full");
    // Line, character, length, kind, outcome: the quotation, its key; the key two lines on. p. 2 stands outside of a bracket.
    expect(full.data).toEqual([0, 4, 18, 0, 1, 0, 21, 8, 1, 0, 2, 4, 8, 1, 0]);
    const second = { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } } };
    expect((await ask<SemanticTokens>("semanticTokens/range", second)).data).toEqual([2, 4, 8, 1, 0]);
    const end = { line: 2, character: 0 };
    await client.change(uri, [{ range: { start: end, end }, text: "More.\n\n" }]);
    const previousResultId = full.resultId;
    const delta = await ask<SemanticTokensDelta>("semanticTokens/full/delta", { previousResultId });
    expect(delta.edits).toEqual([{ start: 10, deleteCount: 1, data: [4] }]);
  });

  test("are none where the setting says so", async () => {
    const { ask } = await start({ settings: { semanticTokens: false } });
    expect((await ask<SemanticTokens>("semanticTokens/full")).data).toEqual([]);
  });

  test("what differs from an unknown answer is all", async () => {
    const { ask } = await start();
    const answer = await ask<SemanticTokens>("semanticTokens/full/delta", { previousResultId: "none" });
    expect(answer.data).toHaveLength(15);
  });
});

describe("links", () => {
  test("lead from a key to the words that are quoted, and say whose they are", async () => {
    const { ask, client, workspace } = await start();
    const [first, second] = await ask<DocumentLink[]>("documentLink");
    expect(first!.target).toBeUndefined();
    expect(await client.request<DocumentLink>("documentLink/resolve", first)).toMatchObject({
      target: `${workspace.uri("sources/minutes.txt")}#L3,12`,
      tooltip: "Minutes of the Day · p. 1",
    });
    expect(await client.request<DocumentLink>("documentLink/resolve", second)).toMatchObject({
      target: expect.stringMatching(/minutes\.txt#L1,1$/),
    });
  });

  test("of another, or of a citation that is gone, come back as they were", async () => {
    const { ask, client, uri } = await start();
    const [first] = (await ask<DocumentLink[]>("documentLink")) as [DocumentLink];
    await client.change(uri, [{ text: "Nothing.\n" }]);
    expect(await client.request("documentLink/resolve", first)).toEqual(first);
    const other = { ...first, data: 7 };
    expect(await client.request("documentLink/resolve", other)).toEqual(other);
  });
});

test.each([
  ["inlayHint", {}],
  ["semanticTokens/range", {}],
  ["semanticTokens/full/delta", {}],
])("a malformed %s is refused", async (method, more) => {
  const { ask, client } = await start();
  expect(await client.errorOf(ask(method, more))).toBe(-32602);
});
