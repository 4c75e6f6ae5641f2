import { defineConfig } from "vitest/config";

/** Tests of the built program: they need dist/, which their set-up builds. */
const built = ["test/cli/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...built, "test/vscode/**"],
          setupFiles: ["test/setup.ts"],
          // Modules are loaded once and not for each file, which took a third of the time: they keep no state of their own.
          isolate: false,
          testTimeout: 20_000,
        },
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
