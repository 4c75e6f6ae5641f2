import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { codes } from "../../../server/src/core/check/codes.ts";
import { configurationSchema } from "../../../server/src/core/config/schema.ts";
import { readConfiguration } from "../../../server/src/core/config.ts";

const root = resolve(import.meta.dirname, "../../..");
const schema = JSON.parse(readFileSync(join(root, "docs/quotewright.schema.json"), "utf8"));
const validate = new Ajv({ strict: false }).compile(schema);

it("the schema that is published is the code's", () => expect(schema).toEqual(configurationSchema()));

it.each([
  [{}],
  [
    {
      style: "ap",
      sources: { folders: ["a"], exclude: [] },
      codes: { "altered-case": "off" },
      baseline: "b",
    },
  ],
  [{ style: "oxford" }],
  [{ stile: "ap" }],
  [{ sources: { folders: [""] } }],
  [{ sources: { folder: ["a"] } }],
  [{ codes: { "altered-case": "warn" } }],
  [{ codes: { nothing: "off" } }],
  [{ baseline: "" }],
  [{ baseline: 1 }],
  [{ bibliography: "refs.bib" }],
  [{ bibliography: ["refs.bib", "more.json"] }],
  [{ bibliography: "" }],
  [{ bibliography: [""] }],
  [{ bibliography: 1 }],
  [[]],
])("schema and reader agree on %j", (value) => {
  const { problems } = readConfiguration(JSON.stringify(value), {
    isInside: () => true,
    bibliographyProblem: () => undefined,
  });
  expect(validate(value)).toBe(problems.length === 0);
});

it("the schema of the JSON output has every code", () => {
  const output = JSON.parse(readFileSync(join(root, "docs/json-output.schema.json"), "utf8"));
  expect(output.$defs.finding.properties.code.enum).toEqual(Object.keys(codes));
});
