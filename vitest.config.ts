import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{core,property,protocol,cli,tidy,client}/**/*.test.ts"],
    testTimeout: 20_000,
  },
});
