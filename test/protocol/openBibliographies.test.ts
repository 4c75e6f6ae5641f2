import { describe, expect, test } from "vitest";
import type {
  Hover,
  Location,
  MarkupContent,
  RegistrationParams,
  UnregistrationParams,
} from "vscode-languageserver/node";
import { ManualTimers } from "./host.ts";
import { at } from "./report.ts";
import { type ClientOptions, codesOf, TestClient, vscodeCapabilities } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const quoting = "It “was closed at ten” [@doe2022].\n";
const naming = (file: string) => `---\nbibliography: ${file}\n---\n\n${quoting}`;
const entry = (key: string, title = "Minutes") => `@misc{${key}, title = {${title}}, file = {minutes.txt}}\n`;

async function start(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const workspace = new Workspace().write("sources/minutes.txt", "The bridge was closed at noon.\n");
  for (const [path, text] of Object.entries(files)) workspace.write(path, text);
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, files["report.md"]!);
  const shows = (...codes: string[]) => client.shows(uri, codesOf, codes);
  const hovered = async () => {
    const place = at(uri, files["report.md"]!, "doe2022]");
    const hover = await client.request<Hover | null>("textDocument/hover", place);
    return (hover?.contents as MarkupContent | undefined)?.value ?? "";
  };
  return { workspace, client, uri, shows, hovered };
}

const files = { "refs.bib": entry("doe2022"), "report.md": naming("refs.bib") };

describe("a bibliography that is open counts as it is in the editor", () => {
  test.each([
    ["refs.bib", entry("doe2022"), entry("roe2022")],
    [
      "refs.json",
      JSON.stringify([{ id: "doe2022", title: "Minutes", file: "minutes.txt" }]),
      JSON.stringify([{ id: "roe2022", title: "Minutes", file: "minutes.txt" }]),
    ],
    [
      "refs.yaml",
      "references:\n- id: doe2022\n  title: Minutes\n  file: minutes.txt\n",
      "references:\n- id: roe2022\n  title: Minutes\n  file: minutes.txt\n",
    ],
    [
      "refs.ris",
      "TY  - JOUR\nID  - doe2022\nTI  - Minutes\nL1  - minutes.txt\nER  - \n",
      "TY  - JOUR\nID  - roe2022\nTI  - Minutes\nL1  - minutes.txt\nER  - \n",
    ],
  ])("%s, and as it is on disk once it is closed unsaved", async (name, onDisk, typed) => {
    const { client, workspace, shows } = await start({ [name]: onDisk, "report.md": naming(name) });
    await shows("altered-number");
    const bibliography = workspace.uri(name);
    await client.open(bibliography, onDisk);
    await client.change(bibliography, [{ text: typed }]);
    await shows("unknown-source");
    await client.close(bibliography);
    await shows("altered-number");
  });

  test("also one that was open before it was named, or that no disk has", async () => {
    const { client, workspace, uri, shows } = await start({ ...files, "report.md": quoting });
    await client.open(workspace.uri("new.bib"), entry("doe2022"));
    await client.change(uri, [{ text: naming("new.bib") }]);
    await shows("altered-number");
  });

  test("in what a hover says", async () => {
    const { client, workspace, shows, hovered } = await start(files);
    await shows("altered-number");
    await client.open(workspace.uri("refs.bib"), entry("doe2022", "Minutes of the Day"));
    for (let seen = 0; !(await hovered()).includes("Minutes of the Day"); seen++)
      await client.until(() => client.all("workspace/diagnostic/refresh").length > seen);
  });

  test("in what is wrong with it", async () => {
    const { client, workspace, shows } = await start(files);
    await shows("altered-number");
    const bibliography = workspace.uri("refs.bib");
    await client.open(bibliography, `${entry("doe2022")}${entry("doe2022")}`);
    await client.pushed(bibliography, (codes) => codes.join() === "duplicate-entry");
    await client.close(bibliography);
    await client.pushed(bibliography, (codes) => codes.length === 0);
  });

  test("once somebody stops typing", async () => {
    const timers = new ManualTimers();
    const { client, workspace, shows, uri } = await start(files, { host: { timers } });
    await shows("altered-number");
    const bibliography = workspace.uri("refs.bib");
    await client.open(bibliography, files["refs.bib"]);
    for (const key of ["r", "ro", "roe"]) await client.change(bibliography, [{ text: entry(key) }]);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
    timers.elapse();
    await shows("unknown-source");
  });

  test("and opening it as it is on disk changes nothing", async () => {
    const { client, workspace, shows, uri } = await start(files);
    await shows("altered-number");
    const bibliography = workspace.uri("refs.bib");
    const before = client.all("workspace/diagnostic/refresh").length;
    await client.open(bibliography, files["refs.bib"]);
    await client.close(bibliography);
    // Files are read in order: what comes of this one, after what came of that.
    await client.change(uri, [{ text: naming("other.bib") }]);
    await shows("missing-bibliography");
    expect(client.all("workspace/diagnostic/refresh")).toHaveLength(before + 2);
  });

  test("unless it lies outside of the workspace", async () => {
    const outside = new Workspace().write("refs.bib", entry("doe2022"));
    const text = naming(`${outside.folder}/refs.bib`);
    const { client, shows } = await start({ "report.md": text });
    await shows("missing-bibliography");
    await client.open(outside.uri("refs.bib"), entry("doe2022"));
    await client.request("workspace/symbol", { query: "nothing" });
    await shows("missing-bibliography");
  });

  test("and it is no report", async () => {
    const { client, workspace, uri, shows } = await start(files);
    await client.open(workspace.uri("refs.bib"), `${entry("doe2022")}\nSee [@doe2022].\n`);
    await shows("altered-number");
    const params = { ...at(uri, files["report.md"], "doe2022]"), context: { includeDeclaration: false } };
    const found = await client.request<Location[]>("textDocument/references", params);
    expect(found.map((each) => each.uri)).toEqual([uri]);
    const textDocument = { uri: workspace.uri("refs.bib") };
    expect(await client.request("textDocument/documentSymbol", { textDocument })).toEqual([]);
  });
});

describe("the client is told to send bibliographies that are open", () => {
  const synchronization = { dynamicRegistration: true };
  const capabilities = {
    ...vscodeCapabilities,
    textDocument: { ...vscodeCapabilities.textDocument, synchronization },
  };
  const methods = ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"];
  /** The patterns of each registration of documents, and how many of them have ended. */
  function told(client: TestClient) {
    const all = client
      .all<RegistrationParams>("client/registerCapability")
      .map(({ registrations }) => registrations.filter(({ method }) => methods.includes(method)))
      .filter((registrations) => registrations.length > 0);
    for (const registrations of all) expect(registrations.map(({ method }) => method)).toEqual(methods);
    const ended = new Set(
      client
        .all<UnregistrationParams>("client/unregisterCapability")
        .flatMap(({ unregisterations }) => unregisterations.map(({ id }) => id)),
    );
    return all.map(([{ id, registerOptions } = { id: "", registerOptions: {} }]) => {
      const { documentSelector } = registerOptions as { documentSelector: { pattern: string }[] };
      return { patterns: documentSelector.map(({ pattern }) => pattern), isEnded: ended.has(id) };
    });
  }

  test("by the names of those that reports have, of no others, and anew when they have others", async () => {
    const { client, uri, shows } = await start({ ...files, "other.json": "[]" }, { capabilities });
    await shows("altered-number");
    await client.until(() => told(client).length === 1);
    expect(told(client)).toEqual([{ patterns: ["**/refs.bib"], isEnded: false }]);
    await client.change(uri, [{ text: naming("[refs.bib, 'more [1].json']") }]);
    await client.pull(uri);
    await client.until(() => told(client)[0]?.isEnded === true);
    expect(told(client)).toEqual([
      { patterns: ["**/refs.bib"], isEnded: true },
      { patterns: ["**/more ?1?.json", "**/refs.bib"], isEnded: false },
    ]);
  });

  test("unless it can't be told so while it runs", async () => {
    const { client, shows } = await start(files);
    await shows("altered-number");
    expect(told(client)).toEqual([]);
  });

  test("and changes of one that was never opened change nothing", async () => {
    const { client, workspace, shows } = await start(files, { capabilities });
    await shows("altered-number");
    await client.notify("textDocument/didChange", {
      textDocument: { uri: workspace.uri("refs.bib"), version: 2 },
      contentChanges: [{ text: entry("roe2022") }],
    });
    await shows("altered-number");
  });
});
