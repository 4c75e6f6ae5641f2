import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { defineConfig } from "vitest/config";

/** Tests of the built program: they need dist/, which their set-up builds. */
const built = ["test/cli/**/*.test.ts"];

/** Tests that put something else in the place of a module or of what belongs to everybody: nobody may share that with them. */
const replacing = globSync(["test/**/*.test.ts"]).filter((file) =>
  /\bvi\.(?:mock|doMock|spyOn|stub)/.test(readFileSync(file, "utf8")),
);

const unit = { setupFiles: ["test/setup.ts"], testTimeout: 20_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...unit,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...built, "test/vscode/**", ...replacing],
          // Modules are loaded once and not for each file, which took a third of the time: they keep no state of their own.
          isolate: false,
        },
      },
      {
        test: { ...unit, name: "unit-apart", include: replacing, exclude: built },
      },
      {
        test: {
          name: "command",
          include: built,
          globalSetup: "test/cli/build.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
