import type { StyleName } from "../check/styles.ts";
import type { Range } from "../text/range.ts";
import type { CodeLevels, Settings } from "./settings.ts";

/** The name of the file that holds a folder's configuration. */
export const CONFIGURATION_NAME = "quotewright.json";

/** What one `quotewright.json` sets; what it leaves out is not there. Paths count from the file's own folder. */
export interface Configuration {
  readonly folders?: readonly string[];
  readonly exclude?: readonly string[];
  readonly style?: StyleName;
  readonly codes?: CodeLevels;
  /** Bibliographies that hold for every report here. */
  readonly bibliography?: readonly string[];
  /** Where the command keeps the findings that are known already. */
  readonly baseline?: string;
}

/** Something in a configuration that is not used, and why. */
export interface ConfigurationProblem {
  /** One plain sentence. */
  readonly message: string;
  /** In the file's text. */
  readonly range: Range;
}

/** What a configuration's text comes to. */
export interface ConfigurationReading {
  readonly configuration: Configuration;
  /** In the order of their places. */
  readonly problems: readonly ConfigurationProblem[];
}

/** Settings as a configuration has them; what it leaves out is as in `settings`. Of codes, each counts alone. */
export function configured(
  { folders, exclude, bibliography, style, codes }: Configuration,
  { sources, ...settings }: Settings,
): Settings {
  return {
    ...settings,
    sources: { folders: folders ?? sources.folders, exclude: exclude ?? sources.exclude },
    bibliography: bibliography ?? settings.bibliography,
    style: style ?? settings.style,
    codes: { ...settings.codes, ...codes },
  };
}
