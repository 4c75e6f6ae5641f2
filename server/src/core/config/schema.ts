import { configurationKeys, type Keys, type ValueKind } from "./keys.ts";

/** The JSON Schema (2020-12's common part, which VS Code reads as well) of quotewright.json. */
export function configurationSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "https://quotewright.invalid/quotewright.schema.json",
    title: "Quotewright's configuration, quotewright.json",
    allowComments: true,
    allowTrailingCommas: true,
    ...objectSchema(configurationKeys),
  };
}

function objectSchema(keys: Keys): object {
  const properties = Object.entries(keys).map(([name, { value, description }]) => [
    name,
    { description, ...schemaOf(value) },
  ]);
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(properties) };
}

function schemaOf(value: ValueKind): object {
  switch (value.kind) {
    case "text":
      return { type: "string" };
    case "path":
      return { type: "string", minLength: 1 };
    case "paths":
    case "globs":
      return { type: "array", items: { type: "string", minLength: 1 } };
    case "bibliographies":
      return { anyOf: [schemaOf({ kind: "path" }), schemaOf({ kind: "paths" })] };
    case "choice":
      return { enum: value.choices };
    case "object":
      return objectSchema(value.keys);
  }
}
