/** What a user may set. Each face reads it in its own way (the editor's settings, the command's options). */
export interface Settings {
  readonly sources: {
    /** Folders of source documents, relative to the workspace folder, or absolute. */
    readonly folders: readonly string[];
    /** Globs of files in them that are no sources, relative to the workspace folder. */
    readonly exclude: readonly string[];
  };
  readonly completion: {
    /** Whether the source's words are offered as ghost text while a quotation is typed. */
    readonly inline: boolean;
  };
}

/** What holds where nothing is set; package.json's `contributes.configuration` says the same to VS Code. */
export const defaultSettings: Settings = {
  sources: {
    folders: ["seeds", "sources"],
    exclude: ["**/node_modules/**", "**/.git/**"],
  },
  completion: { inline: true },
};
