/** How names of Markdown documents end; VS Code takes the same for its own. */
const ENDINGS = ["md", "markdown", "mdown", "mkd"];

/** A glob of Markdown documents at any depth. */
export const REPORTS = `**/*.{${ENDINGS.join(",")}}`;

/** Whether a file of this path is a Markdown document, by its name. */
export function isReportName(path: string): boolean {
  const name = path.toLowerCase();
  return ENDINGS.some((ending) => name.endsWith(`.${ending}`));
}
