import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { RegistrationParams, ShowMessageParams } from "vscode-languageserver/node";
import { testHost } from "./host.ts";
import {
  type ClientOptions,
  codesOf,
  plainCapabilities,
  TestClient,
  vscodeCapabilities,
} from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const report = "They said “the bridge will open in the spring of next year” [@talks].\n";
const talks = "Talks\n\nThey said: “The bridge will open in the spring of next year.”\n";

async function start(workspace: Workspace, options: ClientOptions = {}) {
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, report);
  return { client, uri };
}

/** Tells the server that files have changed. */
async function changed(client: TestClient, ...uris: string[]): Promise<void> {
  await client.notify("workspace/didChangeWatchedFiles", { changes: uris.map((uri) => ({ uri, type: 2 })) });
}

describe("sources that change, by the client's watcher", () => {
  test("a source that is added is found", async () => {
    const workspace = new Workspace().write("sources/other.txt", "Nothing of the kind.\n");
    const { client, uri } = await start(workspace);
    expect(codesOf(await client.pull(uri))).toContain("unknown-source");
    workspace.write("sources/talks.txt", talks);
    await changed(client, workspace.uri("sources/talks.txt"));
    await client.shows(uri, codesOf, []);
  });

  test("a source that is changed is read anew", async () => {
    const workspace = new Workspace().write("sources/talks.txt", talks);
    const { client, uri } = await start(workspace);
    expect(await client.pull(uri)).toEqual([]);
    workspace.write("sources/talks.txt", talks.replace("spring", "autumn"));
    await changed(client, workspace.uri("sources/talks.txt"));
    await client.shows(uri, codesOf, ["altered-wording"]);
  });

  test("a source that is removed is gone", async () => {
    const workspace = new Workspace()
      .write("sources/talks.txt", talks)
      .write("sources/other.txt", "Other.\n");
    const { client, uri } = await start(workspace);
    workspace.remove("sources/talks.txt");
    await changed(client, workspace.uri("sources/talks.txt"));
    await client.shows(uri, (found) => codesOf(found).includes("unknown-source"), true);
  });

  test("a source that is renamed has another key", async () => {
    const workspace = new Workspace().write("sources/minutes.txt", talks);
    const { client, uri } = await start(workspace);
    expect(codesOf(await client.pull(uri))).toContain("unknown-source");
    workspace.rename("sources/minutes.txt", "sources/talks.txt");
    await changed(client, workspace.uri("sources/minutes.txt"), workspace.uri("sources/talks.txt"));
    await client.shows(uri, codesOf, []);
  });

  test("a folder that is removed takes its sources along", async () => {
    const workspace = new Workspace()
      .write("sources/may/talks.txt", talks)
      .write("sources/other.txt", "Other.\n");
    const { client, uri } = await start(workspace);
    expect(await client.pull(uri)).toEqual([]);
    workspace.remove("sources/may");
    await changed(client, workspace.uri("sources/may"));
    await client.shows(uri, (found) => codesOf(found).includes("unknown-source"), true);
  });

  test("only the source that changed is read again", async () => {
    const workspace = new Workspace()
      .write("sources/talks.txt", talks)
      .write("sources/other.txt", "Other.\n");
    const read: string[] = [];
    const { createLoader } = testHost();
    const { client, uri } = await start(workspace, {
      host: {
        createLoader: (keeping) => {
          const loader = createLoader(keeping);
          return {
            load: (files, token, onLoaded) => {
              read.push(files.map(({ path }) => path).join(" "));
              return loader.load(files, token, onLoaded);
            },
          };
        },
      },
    });
    workspace.write("sources/talks.txt", talks.replace("spring", "autumn"));
    await changed(client, workspace.uri("sources/talks.txt"));
    await client.shows(uri, codesOf, ["altered-wording"]);
    expect(read).toEqual(["sources/other.txt sources/talks.txt", "sources/talks.txt"]);
  });

  test("what is typed into an open source does not count until it is saved", async () => {
    const workspace = new Workspace().write("sources/talks.txt", talks);
    const { client, uri } = await start(workspace);
    await client.open(workspace.uri("sources/talks.txt"), talks.replace("spring", "autumn"));
    expect(await client.pull(uri)).toEqual([]);
  });
});

describe("who watches", () => {
  test("nobody, until the client has begun: a source that came before, of which it does not tell, is found then", async () => {
    const workspace = new Workspace().write("sources/other.txt", "Nothing of the kind.\n");
    const long = new Set<() => void>();
    const { after } = testHost().timers;
    const timers: ReturnType<typeof testHost>["timers"] = {
      after: (milliseconds, run) => {
        if (milliseconds < 2000) return after(milliseconds, run);
        long.add(run);
        return { dispose: () => long.delete(run) };
      },
    };
    const { client, uri } = await start(workspace, { host: { timers } });
    await client.shows(uri, codesOf, ["unknown-source"]);
    workspace.write("sources/talks.txt", talks);
    for (const run of long) run();
    await client.shows(uri, codesOf, []);
  });

  test("the client, in the folders that the settings name and nowhere else", async () => {
    const workspace = new Workspace().write("sources/talks.txt", talks);
    const { client } = await start(workspace, {
      settings: { sources: { folders: ["sources", "../far", "a/*.txt"] } },
      host: { watch: () => expect.unreachable("the client watches") },
    });
    const registrations = () =>
      client.all<RegistrationParams>("client/registerCapability").flatMap((each) => each.registrations);
    const watching = () => registrations().find(({ method }) => method === "workspace/didChangeWatchedFiles");
    await client.until(() => watching() !== undefined);
    const bases = watching()!.registerOptions.watchers.map((each: { globPattern: { baseUri: string } }) => {
      return each.globPattern.baseUri;
    });
    expect(bases).toContain(workspace.uri("sources"));
    expect(bases).toContain(workspace.uri("a"));
    expect(bases).toContain(workspace.uri("../far"));
  });

  test("the server, where the client can't", async () => {
    const workspace = new Workspace().write("sources/other.txt", "Nothing of the kind.\n");
    const { client, uri } = await start(workspace, { capabilities: plainCapabilities });
    await client.pushed(uri, (codes) => codes.includes("unknown-source"));
    workspace.write("sources/talks.txt", talks);
    await client.pushed(uri, (codes) => codes.length === 0);
    workspace.remove("sources/talks.txt");
    await client.pushed(uri, (codes) => codes.includes("unknown-source"));
  });

  test("the server, also a folder that is not there yet", async () => {
    const workspace = new Workspace();
    const { client, uri } = await start(workspace, { capabilities: plainCapabilities });
    await client.pushed(uri, (codes) => codes.length === 0);
    workspace.write("sources/other.txt", "Nothing of the kind.\n");
    await client.pushed(uri, (codes) => codes.includes("unknown-source"));
  });
});

describe("settings", () => {
  const elsewhere = () =>
    new Workspace().write("sources/other.txt", "Nothing of the kind.\n").write("papers/talks.txt", talks);

  test("a change of folders moves the findings, where the client is asked", async () => {
    const { client, uri } = await start(elsewhere());
    expect(codesOf(await client.pull(uri))).toContain("unknown-source");
    client.settings = { sources: { folders: ["papers"] } };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.shows(uri, codesOf, []);
  });

  test("a change of folders moves the findings, where the client sends settings", async () => {
    const { client, uri } = await start(elsewhere(), { capabilities: plainCapabilities });
    await client.pushed(uri, (codes) => codes.includes("unknown-source"));
    const quotewright = { sources: { folders: ["papers"] } };
    await client.notify("workspace/didChangeConfiguration", { settings: { quotewright } });
    await client.pushed(uri, (codes) => codes.length === 0);
  });

  test("a source that is excluded is none", async () => {
    const workspace = new Workspace()
      .write("sources/talks.txt", talks)
      .write("sources/other.txt", "Other.\n");
    const { client, uri } = await start(workspace, { settings: { sources: { exclude: ["**/talks.txt"] } } });
    expect(codesOf(await client.pull(uri))).toContain("unknown-source");
  });

  test.each([
    [{ sources: { folders: "sources" } }, "quotewright.sources.folders must be a list of folders"],
    [{ sources: { folders: [""] } }, "quotewright.sources.folders must be a list of folders"],
    [{ sources: { folders: ["a\0b"] } }, "quotewright.sources.folders must be a list of folders"],
    [{ sources: { exclude: [3] } }, "quotewright.sources.exclude must be a list of globs"],
    [{ completion: { inline: "yes" } }, "quotewright.completion.inline must be true or false"],
  ])("%j is told once, and the default holds", async (settings, message) => {
    const workspace = new Workspace().write("sources/talks.txt", talks);
    const { client, uri } = await start(workspace, { settings });
    expect(await client.pull(uri)).toEqual([]);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    const asked = client.all("workspace/configuration").length;
    await client.until(() => client.all("workspace/configuration").length > asked - 1);
    const told = client.all<ShowMessageParams>("window/showMessage");
    expect(told.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
  });

  test.each([[null], [17], [{ sources: null }], [{ sources: { folders: null }, other: 3 }]])(
    "%j leaves the defaults, without a word",
    async (settings) => {
      const workspace = new Workspace().write("sources/talks.txt", talks);
      const { client, uri } = await start(workspace, { settings });
      expect(await client.pull(uri)).toEqual([]);
      expect(client.all("window/showMessage")).toEqual([]);
    },
  );
});

describe("several folders", () => {
  test("each has its own sources; the innermost counts", async () => {
    const outer = new Workspace().write("sources/talks.txt", talks.replace("spring", "autumn"));
    outer.write("inner/sources/talks.txt", talks);
    const client = await TestClient.start({ folders: [outer.uri(), outer.uri("inner")] });
    await client.ready();
    const [outside, inside] = [outer.uri("report.md"), outer.uri("inner/report.md")];
    await client.open(outside, report);
    await client.open(inside, report);
    expect(codesOf(await client.pull(outside))).toEqual(["altered-wording"]);
    expect(await client.pull(inside)).toEqual([]);
  });

  test("documents outside all folders, and untitled ones, belong to the first", async () => {
    const first = new Workspace().write("sources/talks.txt", talks);
    const second = new Workspace().write("sources/other.txt", "Other.\n");
    const client = await TestClient.start({ folders: [first.uri(), second.uri()] });
    await client.ready();
    for (const uri of ["untitled:Untitled-1", "file:///elsewhere/report.md"]) {
      await client.open(uri, report.replace("spring", "autumn"));
      expect(codesOf(await client.pull(uri))).toEqual(["altered-wording"]);
    }
  });

  test("folders come and go", async () => {
    const first = new Workspace().write("sources/other.txt", "Other.\n");
    const second = new Workspace().write("sources/talks.txt", talks);
    const client = await TestClient.start({ folders: [first.uri()] });
    await client.ready();
    const uri = second.uri("report.md");
    await client.open(uri, report);
    expect(codesOf(await client.pull(uri))).toContain("unknown-source");
    const folder = { uri: second.uri(), name: "second" };
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [folder], removed: [] } });
    await client.until(() => client.status()?.indexed === 2);
    expect(await client.pull(uri)).toEqual([]);
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [folder] } });
    await client.until(() => client.status()?.indexed === 1);
    expect(codesOf(await client.pull(uri))).toContain("unknown-source");
  });

  test("a folder that is not on disk is told in the log, and its reports have no findings", async () => {
    const client = await TestClient.start({ folders: ["vscode-vfs://github/someone/papers"] });
    expect(await client.ready()).toEqual({ ready: true, indexed: 0, expected: 0 });
    expect(client.log()).toContain(
      "vscode-vfs://github/someone/papers is not a folder on this machine's disk",
    );
    const uri = "vscode-vfs://github/someone/papers/report.md";
    await client.open(uri, report);
    expect(await client.pull(uri)).toEqual([]);
  });

  test("no folder at all does no harm", async () => {
    const client = await TestClient.start();
    await client.ready();
    await client.open("untitled:Untitled-1", report);
    expect(await client.pull("untitled:Untitled-1")).toEqual([]);
  });
});

describe("indexing", () => {
  const many = () => {
    const workspace = new Workspace().write("sources/talks.txt", talks);
    for (let i = 0; i < 20; i++) workspace.write(`sources/other-${i}.txt`, `Other ${i}.\n`);
    return workspace;
  };

  test("shows its progress from beginning to end, in a client that can", async () => {
    const { client } = await start(many());
    const kinds = () => client.all<{ value: { kind: string } }>("$/progress").map(({ value }) => value.kind);
    await client.until(() => kinds().includes("end"));
    expect(client.all("window/workDoneProgress/create")).toHaveLength(1);
    expect(kinds()[0]).toBe("begin");
    expect(kinds().at(-1)).toBe("end");
  });

  test("asks for no progress of a client that has none", async () => {
    const { window: _, ...capabilities } = vscodeCapabilities;
    const { client } = await start(many(), { capabilities });
    expect(client.all("window/workDoneProgress/create")).toEqual([]);
  });

  test("tells how far it is, up to the end", async () => {
    const { client } = await start(many());
    const told = client.all<{ ready: boolean; indexed: number; expected: number }>("quotewright/status");
    expect(told[0]).toEqual({ ready: false, indexed: 0, expected: 0 });
    expect(told).toContainEqual({ ready: false, indexed: 0, expected: 21 });
    expect(told.at(-1)).toEqual({ ready: true, indexed: 21, expected: 21 });
  });

  test("what is not indexed yet is unchecked, not missing", async () => {
    const workspace = new Workspace().write("sources/talks.txt", talks);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { createLoader } = testHost();
    const client = await TestClient.start({
      folders: [workspace.uri()],
      host: {
        createLoader: (keeping) => {
          const loader = createLoader(keeping);
          return { load: (...args) => held.then(() => loader.load(...args)) };
        },
      },
    });
    await client.until(() => client.status()?.expected === 1);
    const uri = workspace.uri("report.md");
    const wrong = "They said “nothing at all was ever built here by anyone” [@talks].\n";
    await client.open(uri, wrong);
    expect(await client.pull(uri)).toEqual([]);
    goOn();
    await client.ready();
    expect(codesOf(await client.pull(uri))).toEqual(["quote-not-found"]);
  });

  test("sources that can't be searched for are told in the log", async () => {
    const workspace = new Workspace();
    const host = { findSources: () => Promise.reject(new Error("the disk is gone")) };
    const client = await TestClient.start({ folders: [workspace.uri()], host });
    await client.until(() => client.log().includes("the disk is gone"));
    expect(await client.ready()).toEqual({ ready: true, indexed: 0, expected: 0 });
  });

  test("a uri of the client's own spelling names the same file", async () => {
    const workspace = new Workspace().write("sources/talks & more.txt", talks);
    const { client } = await start(workspace);
    const path = `${workspace.folder}/sources/talks & more.txt`;
    const spelt = pathToFileURL(path).href.replace("&", "%26");
    await client.open(spelt, report);
    expect(await client.pull(spelt)).toEqual([]);
  });
});
