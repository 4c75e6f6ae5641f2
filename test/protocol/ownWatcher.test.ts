import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { watchFiles } from "../../server/src/lsp/corpus/ownWatcher.ts";
import { Workspace } from "./workspace.ts";

/** What a watcher says about `places`; the test waits for paths in it. */
function watching(workspace: Workspace, ...places: string[]) {
  const seen: string[] = [];
  let look = () => {};
  const watcher = watchFiles(
    places.map((place) => join(workspace.folder, place)),
    (path) => {
      seen.push(path);
      look();
    },
  );
  onTestFinished(() => watcher.dispose());
  return {
    seen,
    forget: () => seen.splice(0),
    until: (place: string) =>
      new Promise<void>((resolve) => {
        look = () => seen.includes(join(workspace.folder, place)) && resolve();
        look();
      }),
  };
}

test("tells of a file that comes, changes and goes", async () => {
  const workspace = new Workspace().write("sources/a.txt", "a");
  const { until, forget } = watching(workspace, "sources");
  await until("sources");
  workspace.write("sources/deep/b.txt", "b");
  await until("sources/deep/b.txt");
  forget();
  workspace.write("sources/deep/b.txt", "another text");
  await until("sources/deep/b.txt");
  forget();
  workspace.remove("sources/deep/b.txt");
  await until("sources/deep/b.txt");
});

test("tells of a folder that comes, and of what comes in it later", async () => {
  const workspace = new Workspace();
  const { until } = watching(workspace, "far/down/sources");
  workspace.write("far/down/sources/a.txt", "a");
  await until("far/down/sources");
  workspace.write("far/down/sources/b.txt", "b");
  await until("far/down/sources/b.txt");
});

test("goes on after its folder has gone and come again", async () => {
  const workspace = new Workspace().write("sources/a.txt", "a");
  const { until, forget } = watching(workspace, "sources");
  await until("sources");
  forget();
  workspace.remove("sources");
  await until("sources");
  forget();
  workspace.write("sources/b.txt", "b");
  await until("sources");
  workspace.write("sources/c.txt", "c");
  await until("sources/c.txt");
});

test("tells of a single file that it watches", async () => {
  const workspace = new Workspace().write("a.txt", "a").write("b.txt", "b");
  const { until, forget, seen } = watching(workspace, "a.txt");
  await until("a.txt");
  forget();
  workspace.write("b.txt", "other").write("a.txt", "other");
  await until("a.txt");
  expect(seen).not.toContain(join(workspace.folder, "b.txt"));
});
