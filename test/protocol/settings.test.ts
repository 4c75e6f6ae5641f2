import { expect, test } from "vitest";
import type { CodeLens, Diagnostic, InlayHint, SemanticTokens } from "vscode-languageserver/node";
import manifest from "../../package.json" with { type: "json" };
import { codesOf, showingCapabilities, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const text =
  "They “did not recognize it at all” [@british].\n\n“Nobody was told of it before the evening” [@doe2022].\n";
interface Started {
  readonly client: TestClient;
  readonly uri: string;
}

/** What is shown of the report, each in a word. */
const shown = {
  findings: async ({ client, uri }: Started) => codesOf(await client.pull(uri)).join(" "),
  severities: async ({ client, uri }: Started) =>
    (await client.pull(uri)).map(({ code, severity }: Diagnostic) => `${code}:${severity}`).join(" "),
  sources: async ({ client }: Started) => String((await client.ready()).expected),
  lenses: async ({ client, uri }: Started) => {
    const found = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    return `${found.length} lenses`;
  },
  hints: async ({ client, uri }: Started) => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const params = { textDocument: { uri }, range };
    const found = await client.request<InlayHint[]>("textDocument/inlayHint", params);
    return found.map(({ label }) => label).join(" ");
  },
  tokens: async ({ client, uri }: Started) => {
    const params = { textDocument: { uri } };
    const { data } = await client.request<SemanticTokens>("textDocument/semanticTokens/full", params);
    return data.length > 0 ? "some" : "none";
  },
  ghosts: async ({ client, uri }: Started) => {
    const params = {
      textDocument: { uri },
      position: { line: 0, character: 20 },
      context: { triggerKind: 2 },
    };
    await client.change(uri, [{ text: "They “did not recogn" }]);
    const found = await client.request<unknown[]>("textDocument/inlineCompletion", params);
    return `${found.length} ghosts`;
  },
};

/** A setting, what is asked, what that is by default, and what it is with a value that comes without a restart. */
const rows: readonly (readonly [string, keyof typeof shown, string, unknown, string])[] = [
  [
    "sources.folders",
    "findings",
    "altered-spelling unknown-source",
    ["more"],
    "unknown-source unknown-source",
  ],
  ["sources.exclude", "sources", "2", ["**/b*"], "1"],
  ["bibliography", "findings", "altered-spelling unknown-source", ["all.bib"], "altered-spelling"],
  [
    "style",
    "severities",
    "altered-spelling:3 unknown-source:1",
    "apa",
    "altered-spelling:2 unknown-source:1",
  ],
  [
    "codes",
    "severities",
    "altered-spelling:3 unknown-source:1",
    { "altered-spelling": "error", "unknown-source": "off" },
    "altered-spelling:1",
  ],
  ["codeLens", "lenses", "1 lenses", false, "0 lenses"],
  ["inlayHints", "hints", "", "verdict", "altered not checked"],
  ["semanticTokens", "tokens", "some", false, "none"],
  ["completion.inline", "ghosts", "1 ghosts", false, "0 ghosts"],
];

/** What the client is asked to ask anew. */
const refreshes: Readonly<Record<string, string>> = {
  findings: "workspace/diagnostic/refresh",
  severities: "workspace/diagnostic/refresh",
  lenses: "workspace/codeLens/refresh",
  hints: "workspace/inlayHint/refresh",
  tokens: "workspace/semanticTokens/refresh",
};

async function start(): Promise<Started> {
  const workspace = new Workspace()
    .write("sources/british.txt", "They did not recognise it at all.\n")
    .write("sources/talks.txt", "Nobody was told of it before the evening.\n")
    .write("more/other.txt", "Nothing of the kind.\n")
    .write("all.bib", "@misc{doe2022, title = {Talks}, file = {talks.txt}}\n");
  const client = await TestClient.start({ folders: [workspace.uri()], capabilities: showingCapabilities });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, text);
  return { client, uri };
}

/** `a.b` and 1: `{ a: { b: 1 } }`. */
function section(name: string, value: unknown): unknown {
  return name.split(".").reduceRight((inner, part) => ({ [part]: inner }), value);
}

test.each(rows)(
  "%s counts without a restart, and so does taking it back",
  async (name, what, before, value, after) => {
    const started = await start();
    const { client } = started;
    const comes = async (expected: string) => {
      for (;;) {
        const seen = client.sent.length;
        if ((await shown[what](started)) === expected) return;
        await client.until(() => client.sent.length > seen);
      }
    };
    await comes(before);
    for (const [settings, expected] of [
      [section(name, value), after],
      [{}, before],
    ] as const) {
      const refresh = refreshes[what];
      const asked = () => (refresh === undefined ? 0 : client.all(refresh).length);
      const earlier = asked();
      client.settings = settings;
      await client.notify("workspace/didChangeConfiguration", { settings: null });
      if (refresh !== undefined) await client.until(() => asked() > earlier);
      await comes(expected);
    }
  },
);

test("every setting that shows in a report has its row", () => {
  // What is kept on disk is tested where it is kept; the language client's own setting never comes to the server.
  const others = ["quotewright.cache", "quotewright.trace.server"];
  const named = Object.keys(manifest.contributes.configuration.properties).filter(
    (name) => !others.includes(name),
  );
  expect(rows.map(([name]) => `quotewright.${name}`).toSorted()).toEqual(named.toSorted());
});
