import { describe, expect, test } from "vitest";
import { ErrorCodes, LSPErrorCodes } from "vscode-languageserver/node";
import { Cancelled, type CancelToken } from "../../server/src/core/ports.ts";
import type { QuoteService } from "../../server/src/core/service.ts";
import { testHost } from "./host.ts";
import { at, cursor, reportOnSeeds } from "./report.ts";
import { codesOf, plainCapabilities, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

const misquote = "The war “killed over 40,000 people” [@000_16652a4050c3d9a3].\n";

/** A host whose engine has some of its methods replaced. */
function engine(change: (service: QuoteService) => Partial<QuoteService>) {
  const { createService } = testHost();
  return {
    createService: (root: string) => {
      const service = createService(root);
      return Object.assign(service, change(service));
    },
  };
}

/** Work that goes on until its token stops it; the test can wait for its beginning and its end. */
function endlessWork() {
  let began = () => {};
  let stopped = () => {};
  const beginning = new Promise<void>((resolve) => {
    began = resolve;
  });
  const end = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const work = async (token: CancelToken): Promise<never> => {
    began();
    while (!token.cancelled) await new Promise((resolve) => setImmediate(resolve));
    stopped();
    throw new Cancelled();
  };
  return { work, beginning, end };
}

describe("malformed parameters are answered with an error, and the server goes on", () => {
  const uri = "file:///r.md";
  const textDocument = { uri };
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  test.each([
    ["textDocument/hover", {}],
    ["textDocument/hover", { textDocument: { uri: 3 }, position }],
    ["textDocument/hover", { textDocument }],
    ["textDocument/hover", { textDocument, position: { line: -1, character: 0 } }],
    ["textDocument/hover", { textDocument, position: { line: 0.5, character: 0 } }],
    ["textDocument/hover", { textDocument, position: { line: "0", character: 0 } }],
    ["textDocument/definition", { textDocument, position: null }],
    ["textDocument/declaration", { textDocument, position: null }],
    ["textDocument/completion", { textDocument: null, position }],
    ["completionItem/resolve", {}],
    ["textDocument/inlineCompletion", { textDocument }],
    ["textDocument/codeAction", { textDocument, range }],
    ["textDocument/codeAction", { textDocument, range, context: { diagnostics: [], only: "quickfix" } }],
    ["textDocument/codeAction", { textDocument, range: {}, context: { diagnostics: [] } }],
    ["textDocument/diagnostic", { textDocument: {} }],
    ["textDocument/diagnostic", { textDocument, previousResultId: 7 }],
  ])("%s %j", async (method, params) => {
    const { client, uri } = await reportOnSeeds(misquote);
    expect(await client.errorOf(client.request(method, params))).toBe(ErrorCodes.InvalidParams);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
  });

  test.each([
    ["textDocument/didOpen", {}],
    ["textDocument/didOpen", { textDocument: { uri: "file:///r.md", languageId: "markdown", version: 1 } }],
    ["textDocument/didOpen", { textDocument: { uri: "file:///r.md", text: "", version: 1 } }],
    ["textDocument/didOpen", { textDocument: { uri: "file:///r.md", text: "", languageId: "markdown" } }],
    ["textDocument/didChange", { textDocument: { uri: "file:///r.md", version: 2 } }],
    ["textDocument/didChange", { textDocument: { uri: "file:///r.md", version: 2 }, contentChanges: [{}] }],
    ["textDocument/didClose", { textDocument: null }],
  ])("%s %j is logged", async (method, params) => {
    const { client, uri } = await reportOnSeeds(misquote);
    await client.notify(method, params);
    await client.until(() => client.log().includes(`A malformed ${method} was passed over`));
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
  });

  test("a change with a malformed part changes nothing", async () => {
    const { client, uri } = await reportOnSeeds(misquote);
    const start = { line: 0, character: 0 };
    await client.change(uri, [
      { range: { start, end: { line: 9, character: 0 } }, text: "" },
      { range: { start } as never, text: "" },
    ]);
    await client.until(() => client.log().includes("contentChanges") || client.log().includes("range.end"));
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
  });

  test.each([
    [{}],
    [{ changes: 3 }],
    [{ changes: [{ uri: 3 }, null, { uri: "file://other/x" }, { uri: "" }] }],
  ])("watched files %j are passed over", async (params) => {
    const { client, uri } = await reportOnSeeds(misquote);
    await client.notify("workspace/didChangeWatchedFiles", params);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
  });
});

describe("documents that are not open", () => {
  test.each([
    ["textDocument/hover", null],
    ["textDocument/definition", []],
    ["textDocument/completion", { isIncomplete: false, items: [] }],
    ["textDocument/inlineCompletion", []],
  ])("%s is answered with nothing", async (method, empty) => {
    const { client, uri } = await reportOnSeeds(misquote);
    await client.close(uri);
    expect(await client.request(method, at(uri, misquote, "killed"))).toEqual(empty);
  });

  test("a change of one is passed over", async () => {
    const { client, uri } = await reportOnSeeds(misquote);
    await client.close(uri);
    await client.change(uri, [{ text: "other" }]);
    expect(await client.pull(uri)).toEqual([]);
  });
});

describe("a feature that throws", () => {
  test.each([
    ["hover", "textDocument/hover", null],
    ["definition", "textDocument/definition", []],
    ["complete", "textDocument/completion", { isIncomplete: false, items: [] }],
    ["completeInline", "textDocument/inlineCompletion", []],
  ])("%s: the answer is empty, the log says which document and why", async (name, method, empty) => {
    const host = engine(() => ({
      [name]: () => {
        throw new Error("out of ideas");
      },
    }));
    const { client, uri } = await reportOnSeeds(misquote, { host });
    expect(await client.request(method, at(uri, misquote, "killed"))).toEqual(empty);
    await client.until(() => client.log().includes("out of ideas"));
    expect(client.log()).toContain(`${method} failed for ${uri} (version 1): Error: out of ideas\n    at `);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
  });

  test("checking: the answer to a pull is empty, and the next pull tries again", async () => {
    let failures = 1;
    const host = engine((service) => {
      const check = service.check.bind(service);
      return {
        check: (...args) => (failures-- > 0 ? Promise.reject(new Error("no verdict")) : check(...args)),
      };
    });
    const { client, uri } = await reportOnSeeds(misquote, { host });
    expect(await client.pull(uri)).toEqual([]);
    expect(codesOf(await client.pull(uri))).toEqual(["altered-number"]);
    expect(client.log()).toContain("no verdict");
  });

  test("checking what is pushed: the log says so", async () => {
    const host = engine(() => ({ check: () => Promise.reject(new Error("no verdict")) }));
    const { client, uri } = await reportOnSeeds(misquote, { host, capabilities: plainCapabilities });
    await client.until(() => client.log().includes(`Checking ${uri} (version 1) failed: Error: no verdict`));
  });

  test("parsing: the answer is empty", async () => {
    const host = engine(() => ({
      parse: () => {
        throw new Error("no parse");
      },
    }));
    const { client, uri } = await reportOnSeeds(misquote, { host });
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.request("textDocument/hover", at(uri, misquote, "killed"))).toBeNull();
  });
});

describe("cancelling", () => {
  test("answers at once, and stops the work", async () => {
    const { work, beginning, end } = endlessWork();
    const host = engine(() => ({ hover: (_, __, token) => work(token) }));
    const { client, uri } = await reportOnSeeds(misquote, { host });
    const source = client.cancellation();
    const answer = client.connection.sendRequest(
      "textDocument/hover",
      at(uri, misquote, "killed"),
      source.token,
    );
    await beginning;
    source.cancel();
    expect(await client.errorOf(answer)).toBe(LSPErrorCodes.RequestCancelled);
    await end;
  });

  test("a check that nobody waits for any more stops; one that somebody waits for goes on", async () => {
    const { work, beginning, end } = endlessWork();
    const host = engine(() => ({ check: (_, __, token) => work(token) }));
    const { client, uri } = await reportOnSeeds(misquote, { host });
    const sources = [client.cancellation(), client.cancellation()];
    const params = { textDocument: { uri } };
    const answers = sources.map(({ token }) =>
      client.connection.sendRequest("textDocument/diagnostic", params, token),
    );
    await beginning;
    let ended = false;
    void end.then(() => {
      ended = true;
    });
    sources[0]!.cancel();
    expect(await client.errorOf(answers[0]!)).toBe(LSPErrorCodes.RequestCancelled);
    expect(ended).toBe(false);
    sources[1]!.cancel();
    expect(await client.errorOf(answers[1]!)).toBe(LSPErrorCodes.RequestCancelled);
    await end;
  });

  test.each([
    ["an edit", (client: TestClient, uri: string) => client.change(uri, [{ text: "other" }])],
    ["the close", (client: TestClient, uri: string) => client.close(uri)],
  ])("%s stops the work on the earlier text, and its result is not given", async (_, supersede) => {
    const { work, beginning, end } = endlessWork();
    const host = engine(() => ({ hover: (_, __, token) => work(token) }));
    const { client, uri } = await reportOnSeeds(misquote, { host });
    const answer = client.request("textDocument/hover", at(uri, misquote, "killed"));
    await beginning;
    await supersede(client, uri);
    expect(await client.errorOf(answer)).toBe(LSPErrorCodes.ContentModified);
    await end;
  });

  test.each([
    ["an edit", (client: TestClient, uri: string) => client.change(uri, [{ text: "other" }])],
    ["the close", (client: TestClient, uri: string) => client.close(uri)],
  ])("%s during a check asks to pull again", async (_, supersede) => {
    const { work, beginning, end } = endlessWork();
    const host = engine(() => ({ check: (_, __, token) => work(token) }));
    const { client, uri } = await reportOnSeeds(misquote, { host });
    const answer = client.request("textDocument/diagnostic", { textDocument: { uri } });
    await beginning;
    await supersede(client, uri);
    expect(await client.errorOf(answer)).toBe(LSPErrorCodes.ServerCancelled);
    await end;
  });

  test("a result that came too late is not given", async () => {
    let answerNow = () => {};
    let began = () => {};
    const beginning = new Promise<void>((resolve) => {
      began = resolve;
    });
    const host = engine(() => ({
      definition: () => {
        began();
        return new Promise((resolve) => {
          answerNow = () => resolve([]);
        });
      },
    }));
    const { client, uri } = await reportOnSeeds(misquote, { host });
    const answer = client.request("textDocument/definition", at(uri, misquote, "killed"));
    await beginning;
    await client.change(uri, [{ text: "other" }]);
    // Its answer says that the change has been taken in.
    await client.request("textDocument/completion", cursor(uri, "other"));
    answerNow();
    expect(await client.errorOf(answer)).toBe(LSPErrorCodes.ContentModified);
  });
});

describe("starting and ending", () => {
  test("a client whose capabilities are no object is refused with an error", async () => {
    const workspace = new Workspace();
    const client = await TestClient.connect();
    const params = { processId: null, rootUri: workspace.uri(), capabilities: null };
    expect(await client.errorOf(client.request("initialize", params))).toBe(ErrorCodes.InternalError);
  });

  test("nothing comes after the shutdown while indexing", async () => {
    const workspace = new Workspace().withSeeds();
    const client = await TestClient.start({ folders: [workspace.uri()] });
    await client.request("shutdown");
    expect(client.log()).not.toContain("failed");
  });

  test("only what the client can take is offered", async () => {
    const client = await TestClient.connect();
    const { capabilities } = await client.initialize({ capabilities: plainCapabilities });
    expect(Object.keys(capabilities).sort()).toEqual([
      "completionProvider",
      "declarationProvider",
      "definitionProvider",
      "documentSymbolProvider",
      "executeCommandProvider",
      "hoverProvider",
      "positionEncoding",
      "referencesProvider",
      "renameProvider",
      "textDocumentSync",
      "workspaceSymbolProvider",
    ]);
    expect(capabilities.completionProvider!.resolveProvider).toBe(false);
  });
});
