import { expect, test } from "vitest";
import type { LogTraceParams } from "vscode-languageserver/node";
import { at, reportOnSeeds } from "./report.ts";

const misquote = "The war “killed over 40,000 people” [@000_16652a4050c3d9a3].\n";

async function traced(value: "off" | "messages" | "verbose") {
  const { client, uri } = await reportOnSeeds(misquote);
  const told: LogTraceParams[] = [];
  // The connection would take it for itself.
  client.connection.onNotification("$/logTrace", (params: LogTraceParams) => void told.push(params));
  await client.notify("$/setTrace", { value });
  await client.request("textDocument/hover", at(uri, misquote, "killed"));
  await client.request("textDocument/definition", at(uri, misquote, "killed"));
  return { told, uri };
}

test("a client that traces messages is told what became of each request", async () => {
  const { told, uri } = await traced("messages");
  expect(told).toEqual([
    { message: `textDocument/hover was answered for ${uri} (version 1).` },
    { message: `textDocument/definition was answered for ${uri} (version 1).` },
  ]);
});

test("one that wants everything is told what was answered, too, but no words of documents", async () => {
  const { told } = await traced("verbose");
  expect(told.map(({ verbose }) => verbose)).toEqual(["with contents, range", "1 in all"]);
});

test("one that does not trace is told nothing", async () => {
  expect((await traced("off")).told).toEqual([]);
});
