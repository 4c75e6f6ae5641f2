import type { Code, Severity } from "../check/codes.ts";
import type { StyleName } from "../check/styles.ts";

/** How much a finding of a code matters; `off` takes it away. */
export type Level = Severity | "off";

/** Codes whose level is not the one that they have of themselves. */
export type CodeLevels = Readonly<Partial<Record<Code, Level>>>;

/** What hints after citations say, and with it whether there are any. */
export type HintKind = "off" | "verdict" | "locator";

/** What a user may set. Each face reads it in its own way (the editor's settings, the command's options). */
export interface Settings {
  readonly sources: {
    /** Folders of source documents, relative to the workspace folder, or absolute. */
    readonly folders: readonly string[];
    /** Globs of files in them that are no sources, relative to the workspace folder. */
    readonly exclude: readonly string[];
  };
  /** Bibliographies that hold for every report, relative to the workspace folder, or absolute; best first. */
  readonly bibliography: readonly string[];
  /** The house style that quotations are checked by. */
  readonly style: StyleName;
  /** How severe findings are, where it is not as the style has it. */
  readonly codes: CodeLevels;
  /** Whether a report's quotations are counted above it, and a source's passages say in how many reports they are quoted. */
  readonly codeLens: boolean;
  /** What is shown after citations: what became of the quotation, the locator that is lacking, or nothing. */
  readonly inlayHints: HintKind;
  /** Whether editors are told what of a report is a quotation, a key, a locator or an editorial mark. */
  readonly semanticTokens: boolean;
  readonly completion: {
    /** Whether the source's words are offered as ghost text while a quotation is typed. */
    readonly inline: boolean;
  };
  /** Whether the text of documents that take long to read (PDF and the like) is kept on this machine. */
  readonly cache: boolean;
}

/** What holds where nothing is set; package.json's `contributes.configuration` says the same to VS Code. */
export const defaultSettings: Settings = {
  sources: {
    folders: ["seeds", "sources"],
    exclude: ["**/node_modules/**", "**/.git/**"],
  },
  bibliography: [],
  style: "chicago",
  codes: {},
  codeLens: true,
  inlayHints: "off",
  semanticTokens: true,
  completion: { inline: true },
  cache: true,
};
