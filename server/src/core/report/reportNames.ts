/** A glob of the names that Markdown goes by; VS Code takes the same for its own. */
export const REPORTS = "**/*.{md,markdown,mdown,mkd}";

/** Whether a file of this path is a Markdown document, by its name. */
export function isReportName(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(path);
}
