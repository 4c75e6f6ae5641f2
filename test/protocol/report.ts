import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { type ClientOptions, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

/** A client with one open report beside the five seed documents, all of them indexed. */
export async function reportOnSeeds(text: string, options: ClientOptions = {}) {
  const workspace = new Workspace().withSeeds();
  const client = await TestClient.start({ folders: [workspace.uri()], ...options });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, text);
  return { workspace, client, uri };
}

/** A request's document and position: just before the first occurrence of `words`. */
export function at(uri: string, text: string, words: string) {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`the report does not hold ${words}`);
  return { textDocument: { uri }, position: new LineIndex(text).positionAt(offset) };
}

/** A request's document and position: the end of the text. */
export function cursor(uri: string, text: string) {
  return { textDocument: { uri }, position: new LineIndex(text).positionAt(text.length) };
}
