import { type Code, codes, severities } from "../check/codes.ts";
import { type StyleName, styles } from "../check/styles.ts";
import type { Level } from "./settings.ts";

/** Names that a house style may be called by. */
export const styleNames = Object.keys(styles) as readonly StyleName[];

/** What a code may be set to. */
export const levels: readonly Level[] = ["off", ...severities.toReversed()];

/** What a key of quotewright.json may hold. */
export type ValueKind =
  | { readonly kind: "text" | "path" | "paths" | "globs" | "bibliographies" }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "object"; readonly keys: Keys };

/** A key's row: what it may hold and a sentence for whoever writes it. */
interface KeyRow {
  readonly value: ValueKind;
  readonly description: string;
}

/** Keys of one object by name. */
export type Keys = Readonly<Record<string, KeyRow>>;

/** Every key of quotewright.json. docs/quotewright.schema.json is written from these rows, and a test holds it to them. */
export const configurationKeys: Keys = {
  $schema: { value: { kind: "text" }, description: "The schema of this file, for editors." },
  sources: {
    value: {
      kind: "object",
      keys: {
        folders: {
          value: { kind: "paths" },
          description:
            "Folders, files or globs of source documents, relative to this file's folder and inside the workspace.",
        },
        exclude: {
          value: { kind: "globs" },
          description: "Globs of files in them that are no sources, relative to this file's folder.",
        },
      },
    },
    description: "Where the source documents are.",
  },
  bibliography: {
    value: { kind: "bibliographies" },
    description:
      "A bibliography that holds for every report here (BibTeX, CSL JSON, CSL YAML or RIS), or a list of them, relative to this file's folder.",
  },
  style: {
    value: { kind: "choice", choices: styleNames },
    description: "The house style that quotations are checked by.",
  },
  codes: {
    value: { kind: "object", keys: codeKeys() },
    description: "How severe the findings of a code are; off takes them away.",
  },
  baseline: {
    value: { kind: "path" },
    description:
      "The file in which the command keeps the findings that are known already, relative to this file's folder.",
  },
};

function codeKeys(): Keys {
  return Object.fromEntries(
    (Object.keys(codes) as Code[]).map((code) => {
      const { summary } = codes[code];
      const description = `${summary[0]!.toUpperCase()}${summary.slice(1)}.`;
      return [code, { value: { kind: "choice", choices: levels }, description }];
    }),
  );
}
