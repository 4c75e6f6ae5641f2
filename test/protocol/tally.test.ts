import { expect, test } from "vitest";
import { TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

/** A client whose sources are indexed. */
async function started(workspace: Workspace) {
  const client = await TestClient.start({ folders: [workspace.uri()] });
  await client.ready();
  return client;
}

test("the log says how many sources reports are checked against, and from where", async () => {
  const workspace = new Workspace().write("sources/a.txt", "One.\n").write("seeds/b.txt", "Two.\n");
  const client = await started(workspace);
  const said = `Reports in ${workspace.folder} are checked against 2 source documents, from: seeds, sources.`;
  await client.until(() => client.log().includes(said));
});

test("where there are none, the log says where they were looked for", async () => {
  const workspace = new Workspace();
  const client = await started(workspace);
  const said = `No source documents for the reports in ${workspace.folder} were found in: seeds, sources. Quotations there are not checked.`;
  await client.until(() => client.log().includes(said));
});

test("a source that comes is said; one that is only changed is not said again", async () => {
  const workspace = new Workspace().write("sources/a.txt", "One.\n");
  const client = await started(workspace);
  const write = async (path: string, text: string) => {
    const before = client.all("workspace/diagnostic/refresh").length;
    workspace.write(path, text);
    const changes = [{ uri: workspace.uri(path), type: 2 }];
    await client.notify("workspace/didChangeWatchedFiles", { changes });
    await client.until(() => client.all("workspace/diagnostic/refresh").length > before);
  };
  await write("sources/a.txt", "One, changed.\n");
  await write("sources/b.txt", "Two.\n");
  await client.until(() => client.log().includes("2 source documents"));
  const counts = [...client.log().matchAll(/against (\d+ source documents?),/g)].map(([, count]) => count);
  expect(counts).toEqual(["1 source document", "2 source documents"]);
});

test("of no folder at all nothing is said", async () => {
  const client = await TestClient.start();
  await client.ready();
  expect(client.log()).not.toContain("source documents");
});

test("of each source without text the log says why", async () => {
  const workspace = new Workspace()
    .write("sources/a.txt", "One.\n")
    .write("sources/b.rtf", "{")
    .write("sources/c.txt", "");
  const client = await started(workspace);
  await client.until(() => client.log().includes("sources/c.txt is empty."));
  expect(client.log()).toContain(
    "sources/b.rtf is a Rich Text file, which can't be read yet; save its text as .txt or .md.",
  );
});
