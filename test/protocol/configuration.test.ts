import { describe, expect, test } from "vitest";
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import {
  type ClientOptions,
  codesOf,
  plainCapabilities,
  TestClient,
  vscodeCapabilities,
} from "./testClient.ts";
import { Workspace } from "./workspace.ts";

/** A spelling variant: information under chicago, a warning under apa. */
const report = "They “did not recognize it at all” [@british].\n";
const british = "They did not recognise it at all.\n";
const { Warning, Information, Error: Bad } = DiagnosticSeverity;

const file = (value: object) => JSON.stringify(value);

async function start(files: Readonly<Record<string, string>>, options: ClientOptions = {}, at = "report.md") {
  const workspace = new Workspace().write("sources/british.txt", british);
  for (const [path, text] of Object.entries(files)) workspace.write(path, text);
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  const uri = workspace.uri(at);
  await client.open(uri, report);
  return { workspace, client, uri };
}

/** Tells the server that a configuration has changed. */
async function changed(client: TestClient, ...uris: string[]): Promise<void> {
  await client.notify("workspace/didChangeWatchedFiles", { changes: uris.map((uri) => ({ uri, type: 2 })) });
}

const severities = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, severity }) => [code, severity]);

describe("a configuration sets how reports are checked", () => {
  test("without one, the defaults hold", async () => {
    const { client, uri } = await start({});
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Information]]);
  });
  test("the house style", async () => {
    const { client, uri } = await start({ "quotewright.json": file({ style: "apa" }) });
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Warning]]);
  });
  test("severities", async () => {
    const { client, uri } = await start({
      "quotewright.json": file({ codes: { "altered-spelling": "error" } }),
    });
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Bad]]);
  });
  test("the nearest counts, whole", async () => {
    const files = {
      "quotewright.json": file({ codes: { "altered-spelling": "off" } }),
      "a/quotewright.json": "{}",
    };
    const { client, uri, workspace } = await start(files, {}, "a/b/report.md");
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Information]]);
    const above = workspace.uri("report.md");
    await client.open(above, report);
    expect(await client.pull(above)).toEqual([]);
  });
  test("sources, from its own folder", async () => {
    const files = {
      "quotewright.json": file({ sources: { folders: ["sources"] } }),
      "a/quotewright.json": file({
        sources: { folders: ["more", "../sources"], exclude: ["../sources/b*"] },
      }),
      "a/more/british.txt": "They did not recognize it at all.\n",
    };
    const { client, uri, workspace } = await start(files);
    const inside = workspace.uri("a/report.md");
    await client.open(inside, report);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-spelling"]);
    const first = await client.pull(inside);
    expect(codesOf(first)).not.toContain("unknown-source");
  });
  test("a folder outside the workspace is not read", async () => {
    const outside = new Workspace().write("secret.txt", "A secret.");
    const { client, uri, workspace } = await start({});
    workspace.write(
      "quotewright.json",
      file({ sources: { folders: ["sources", outside.folder] }, style: "apa" }),
    );
    await changed(client, workspace.uri("quotewright.json"));
    await client.shows(uri, severities, [["altered-spelling", Warning]]);
    expect((await client.ready()).expected).toBe(1);
  });
});

describe("with the editor's settings", () => {
  test("it wins", async () => {
    const { client, uri } = await start(
      { "quotewright.json": file({ style: "chicago" }) },
      { settings: { style: "apa" } },
    );
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Information]]);
  });
  test("they fill in the rest", async () => {
    const settings = { style: "apa", codes: { "altered-spelling": "error" } };
    const { client, uri } = await start(
      { "quotewright.json": file({ codes: { spliced: "off" } }) },
      { settings },
    );
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Bad]]);
  });
  test("their folders count from the workspace folder, for reports further down too", async () => {
    const settings = { sources: { folders: ["sources"] } };
    const files = { "a/quotewright.json": file({ sources: { exclude: ["x"] }, style: "apa" }) };
    const { client, uri } = await start(files, { settings }, "a/report.md");
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Warning]]);
  });
  test("a change of them counts at once", async () => {
    const { client, uri } = await start({});
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Information]]);
    client.settings = { style: "apa" };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.shows(uri, severities, [["altered-spelling", Warning]]);
  });
  test("a bad style or code of theirs is told, and the default used", async () => {
    const settings = { style: "oxford", codes: { "altered-spelling": "loud" } };
    const { client, uri } = await start({}, { settings });
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Information]]);
    const messages = client.all<{ message: string }>("window/showMessage").map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringContaining("quotewright.style must be one of strict,"),
      expect.stringContaining("quotewright.codes must be an object of codes"),
    ]);
  });
});

describe("a configuration that changes", () => {
  test("comes, changes and goes without a restart", async () => {
    const { client, uri, workspace } = await start({});
    const configuration = workspace.uri("quotewright.json");
    workspace.write("quotewright.json", file({ style: "apa" }));
    await changed(client, configuration);
    await client.shows(uri, severities, [["altered-spelling", Warning]]);
    workspace.write("quotewright.json", file({ codes: { "altered-spelling": "off" } }));
    await changed(client, configuration);
    await client.shows(uri, codesOf, []);
    workspace.remove("quotewright.json");
    await changed(client, configuration);
    await client.shows(uri, severities, [["altered-spelling", Information]]);
  });
  test("further down", async () => {
    const { client, uri, workspace } = await start({}, {}, "a/report.md");
    workspace.write("a/quotewright.json", file({ sources: { folders: ["mine"] } }));
    workspace.write("a/mine/british.txt", "They did not recognize it at all.\n");
    await changed(client, workspace.uri("a/quotewright.json"));
    await client.ready();
    await client.shows(uri, codesOf, []);
    workspace.remove("a/quotewright.json");
    await changed(client, workspace.uri("a/quotewright.json"));
    await client.shows(uri, severities, [["altered-spelling", Information]]);
  });
  test("is seen by the server where the client does not watch", async () => {
    const capabilities = { ...plainCapabilities, workspace: { workspaceFolders: true } };
    const { client, uri, workspace } = await start({ "quotewright.json": "{}" }, { capabilities });
    const severity = (wanted: DiagnosticSeverity) => () =>
      client
        .all<PublishDiagnosticsParams>("textDocument/publishDiagnostics")
        .findLast((each) => each.uri === uri)?.diagnostics[0]?.severity === wanted;
    await client.until(severity(Information));
    workspace.write("quotewright.json", file({ style: "apa" }));
    await client.until(severity(Warning));
  });
});

describe("what can't be used of it is shown in it", () => {
  const shown = (client: TestClient, uri: string) =>
    client
      .all<PublishDiagnosticsParams>("textDocument/publishDiagnostics")
      .findLast((each) => each.uri === uri);
  test.each([
    ["a client that pulls", vscodeCapabilities],
    ["a client that is sent diagnostics", { ...vscodeCapabilities, textDocument: {} }],
  ])("to %s, until it is mended", async (_, capabilities) => {
    const { client, workspace } = await start(
      { "quotewright.json": '{\n  "stile": "ap"\n}' },
      { capabilities },
    );
    const configuration = workspace.uri("quotewright.json");
    await client.until(() => shown(client, configuration) !== undefined);
    expect(shown(client, configuration)!.diagnostics).toMatchObject([
      {
        code: "invalid-configuration",
        severity: Warning,
        source: "quotewright",
        message: expect.stringContaining("“stile”"),
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } },
      },
    ]);
    workspace.write("quotewright.json", file({ style: "ap" }));
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: configuration, type: 2 }] });
    await client.until(() => shown(client, configuration)!.diagnostics.length === 0);
  });
  test("and the settings stay in force", async () => {
    const { client, uri } = await start(
      { "quotewright.json": "{ style: apa" },
      { settings: { style: "apa" } },
    );
    expect(severities(await client.pull(uri))).toEqual([["altered-spelling", Warning]]);
  });
});

describe("suppression", () => {
  const comment = "<!-- quotewright-ignore-next-line altered-spelling -- say why -->\n";
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const actions = (client: TestClient, uri: string) =>
    client.request<{ title: string; edit: unknown; isPreferred?: boolean }[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: everywhere,
      context: { diagnostics: [] },
    });
  test("is offered as a quick fix, with a reason to be filled in", async () => {
    const { client, uri } = await start({});
    const suppress = (await actions(client, uri)).find(
      ({ title }) => title === "Suppress altered-spelling here",
    );
    expect(suppress?.isPreferred).toBeUndefined();
    expect(suppress?.edit).toMatchObject({ documentChanges: [{ edits: [{ newText: comment }] }] });
  });
  test("asks for its reason, and is removed where it suppresses nothing", async () => {
    const { client, uri, workspace } = await start({});
    const suppressed = workspace.uri("suppressed.md");
    await client.open(suppressed, `${comment}${report}`);
    expect((await client.pull(suppressed)).map(({ tags }) => tags)).toEqual([undefined]);
    expect(severities(await client.pull(suppressed))).toEqual([["unused-suppression", Information]]);
    await client.change(uri, [{ text: `${comment}Nothing here.\n` }]);
    const needless = await client.pull(uri);
    expect(codesOf(needless)).toEqual(["unused-suppression"]);
    expect(needless.map(({ tags }) => tags)).toEqual([[DiagnosticTag.Unnecessary]]);
    expect((await actions(client, uri)).map(({ title }) => title)).toEqual([
      "Remove the suppression of altered-spelling",
    ]);
  });
});

test("settings that could not be taken keep no later ones from being taken", async () => {
  const broken = file({ unknown: 1 });
  const linesOf = (text: string) => {
    if (text === broken) throw new Error("no lines");
    return new LineIndex(text);
  };
  const { client, uri, workspace } = await start({ "quotewright.json": "{}" }, { host: { linesOf } });
  workspace.write("quotewright.json", broken);
  await changed(client, workspace.uri("quotewright.json"));
  await client.until(() => JSON.stringify(client.all("window/logMessage")).includes("no lines"));
  workspace.write("quotewright.json", file({ style: "apa" }));
  await changed(client, workspace.uri("quotewright.json"));
  await client.shows(uri, severities, [["altered-spelling", Warning]]);
});
