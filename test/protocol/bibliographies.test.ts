import { describe, expect, test } from "vitest";
import type { Hover, MarkupContent } from "vscode-languageserver/node";
import { impatient } from "./host.ts";
import { type ClientOptions, codesOf, plainCapabilities, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const WORDS = "We sat at the table until the morning came and nobody left the room.\n";
const REPORT =
  "---\nbibliography: refs.bib\n---\n\n“We sat at the table until the morning came” [@doe2022].\n";
const entry = (key: string) =>
  `@article{${key}, title = {Talks}, author = {Doe, Jane and Roe, R.}, journal = {Foo}, year = 2022, file = {talks.txt}}\n`;

async function start(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const workspace = new Workspace().write("sources/talks.txt", WORDS);
  for (const [path, text] of Object.entries(files)) workspace.write(path, text);
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, REPORT);
  return { workspace, client, uri };
}

type Started = Awaited<ReturnType<typeof start>>;

/** Writes a file and tells the server so. */
async function write({ workspace, client }: Started, path: string, text: string): Promise<void> {
  workspace.write(path, text);
  await client.notify("workspace/didChangeWatchedFiles", {
    changes: [{ uri: workspace.uri(path), type: 2 }],
  });
}

/** Asks again, each time the server says that something has changed, until the answer is as expected; and returns that. */
async function answers<T>(client: TestClient, ask: () => Promise<T>, isExpected: (answer: T) => boolean) {
  for (;;) {
    const before = client.all("workspace/diagnostic/refresh").length;
    const answer = await ask();
    if (isExpected(answer)) return answer;
    await client.until(() => client.all("workspace/diagnostic/refresh").length > before);
  }
}

/** Pulls until the report has these findings. */
async function shows({ client, uri }: Started, codes: readonly string[]): Promise<void> {
  const isExpected = (found: readonly unknown[]) => JSON.stringify(found) === JSON.stringify(codes);
  await answers(client, async () => codesOf(await client.pull(uri)), isExpected);
}

describe("a bibliography that the front matter names", () => {
  test("is read, and its entries cite sources", async () => {
    const started = await start({ "refs.bib": entry("doe2022") });
    const { client, uri } = started;
    const position = { line: 4, character: REPORT.split("\n")[4]!.indexOf("doe") };
    const ask = () => client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
    const isExpected = ({ contents }: Hover) =>
      (contents as MarkupContent).value.includes("Doe and Roe, “Talks”, Foo, 2022");
    expect(isExpected(await answers(client, ask, isExpected))).toBe(true);
    await shows(started, []);
  });

  test("is read again when it changes, and comes and goes", async () => {
    const started = await start({ "refs.bib": entry("roe2020") });
    await shows(started, ["unknown-source"]);
    await write(started, "refs.bib", entry("doe2022"));
    await shows(started, []);
    started.workspace.remove("refs.bib");
    await write(started, "other.bib", "");
    await started.client.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: started.workspace.uri("refs.bib"), type: 3 }],
    });
    await shows(started, ["missing-bibliography"]);
    await write(started, "refs.bib", entry("doe2022"));
    await shows(started, []);
  });

  test("is watched", async () => {
    const started = await start({ "refs.bib": entry("doe2022") });
    await shows(started, []);
    const { client } = started;
    await client.until(() =>
      client
        .all("client/registerCapability")
        .some((params) => JSON.stringify(params).includes(`"pattern":"refs.bib"`)),
    );
  });

  test("is watched before the watch without it ends, so that no change is missed between", async () => {
    const started = await start({ "refs.bib": entry("doe2022") }, { host: { timers: impatient } });
    await shows(started, []);
    const { client } = started;
    await client.until(() => client.all("client/unregisterCapability").length > 0);
    let watches = 0;
    for (const { method, params } of client.sent) {
      if (!method.startsWith("client/") || !JSON.stringify(params).includes("didChangeWatchedFiles"))
        continue;
      watches += method === "client/registerCapability" ? 1 : -1;
      expect(watches).toBeGreaterThan(0);
    }
  });

  test("sources that came while its watch was set up, of which nobody told, are found", async () => {
    const started = await start({ "refs.bib": entry("doe2022") });
    const { client, uri, workspace } = started;
    await shows(started, []);
    await client.change(uri, [{ text: `${WORDS}\n“We sat at the table” [@late].\n` }]);
    await shows(started, ["unknown-source"]);
    workspace.write("sources/late.txt", WORDS);
    await client.change(uri, [{ text: `${REPORT}\n“We sat at the table” [@late].\n` }]);
    await shows(started, []);
  });

  test("that the report names no more counts no more", async () => {
    const started = await start({ "refs.bib": entry("doe2022") });
    await shows(started, []);
    await started.client.change(started.uri, [{ text: REPORT.replace("bibliography", "title") }]);
    await shows(started, ["unknown-source"]);
  });
});

describe("the declaration of a key", () => {
  const at = (text: string) => {
    const line = text.split("\n").findIndex((each) => each.includes("[@doe2022]"));
    return { line, character: text.split("\n")[line]!.indexOf("doe2022") };
  };

  test("is its entry in the file", async () => {
    const { client, uri, workspace } = await start({ "refs.bib": `\n${entry("doe2022")}` });
    const params = { textDocument: { uri }, position: at(REPORT) };
    const ask = () => client.request<readonly unknown[]>("textDocument/declaration", params);
    expect(await answers(client, ask, (found) => found.length > 0)).toMatchObject([
      { uri: workspace.uri("refs.bib"), range: { start: { line: 1, character: 9 } } },
    ]);
  });

  test("is its entry in the report's own front matter", async () => {
    const started = await start({});
    const text = "---\nreferences:\n- id: doe2022\n---\n\nSee [@doe2022].\n";
    await started.client.change(started.uri, [{ text }]);
    const params = { textDocument: { uri: started.uri }, position: at(text) };
    expect(await started.client.request("textDocument/declaration", params)).toMatchObject([
      { uri: started.uri, range: { start: { line: 2, character: 6 } } },
    ]);
  });

  test("is nowhere for a key that no bibliography has", async () => {
    const started = await start({ "refs.bib": "" });
    const params = { textDocument: { uri: started.uri }, position: at(REPORT) };
    expect(await started.client.request("textDocument/declaration", params)).toEqual([]);
  });
});

describe("what is wrong in a bibliography", () => {
  const twice = entry("doe2022").repeat(2);

  test.each([
    ["a client that pulls", {}],
    ["a client that takes what is pushed", { capabilities: plainCapabilities }],
  ])("is pushed to %s, on the file itself, until it is mended", async (_, options) => {
    const started = await start({ "refs.bib": twice }, options);
    const bibliography = started.workspace.uri("refs.bib");
    if (options === undefined || Object.keys(options).length === 0) await shows(started, []);
    const { diagnostics } = await started.client.pushed(bibliography, (codes) => codes.length > 0);
    expect(diagnostics).toMatchObject([
      { code: "duplicate-entry", range: { start: { line: 1, character: 9 } } },
    ]);
    await write(started, "refs.bib", entry("doe2022"));
    await started.client.pushed(bibliography, (codes) => codes.length === 0);
  });

  test("goes when the report that names it is closed", async () => {
    const started = await start({ "refs.bib": twice });
    await shows(started, []);
    const bibliography = started.workspace.uri("refs.bib");
    await started.client.pushed(bibliography, (codes) => codes.length > 0);
    await started.client.close(started.uri);
    await started.client.pushed(bibliography, (codes) => codes.length === 0);
  });
});

describe("a bibliography that holds for every report", () => {
  test.each([
    ["quotewright.json", { "quotewright.json": '{"bibliography": "all.bib"}' }, {}],
    ["the setting", {}, { settings: { bibliography: ["all.bib"] } }],
  ])("is named by %s", async (_, files, options) => {
    const started = await start({ ...files, "refs.bib": "", "all.bib": entry("doe2022") }, options);
    await shows(started, []);
  });

  test("of a folder further down holds there alone", async () => {
    const started = await start({
      "refs.bib": "",
      "part/quotewright.json": '{"bibliography": "part.bib"}',
      "part/part.bib": entry("doe2022"),
    });
    await shows(started, ["unknown-source"]);
    const uri = started.workspace.uri("part/report.md");
    await started.client.open(uri, REPORT.split("---\n\n")[1]!);
    await shows({ ...started, uri }, []);
  });
});
