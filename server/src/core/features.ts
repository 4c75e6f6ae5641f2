/** The features that work on what the service gives: the facade's second half. */

export { keepingBibliographies } from "./features/bibliographyMoves.ts";
export { shortened } from "./features/brief.ts";
export { declaration } from "./features/declaration.ts";
export { linkTarget, reportLinks } from "./features/documentLinks.ts";
export { foundStatements } from "./features/foundStatements.ts";
export { inlayHints } from "./features/inlayHints.ts";
export { cites, quotedWords, tallyOf, type Use, usedPassages, usesOf } from "./features/lenses.ts";
export { keepingCitations, type Moved, type Moves, movedBy } from "./features/moves.ts";
export { listedQuotations, type OutlineNode, outcomeWords, outline } from "./features/outline.ts";
export { citationsOf, needsVerdicts, quotationsOf, type Target, targetsAt } from "./features/references.ts";
export {
  plannedRename,
  type Refusal,
  type Renameable,
  type RenameableEntry,
  renameableAt,
} from "./features/rename.ts";
export { type EntryRename, editsCiting, editsOfEntry, entryRename } from "./features/renameEntry.ts";
export { semanticTokens, tokenKinds } from "./features/semanticTokens.ts";
export { foundQuotations, foundSources } from "./features/workspaceSymbols.ts";
export { isReportName, REPORTS } from "./report/reportNames.ts";
export { counted } from "./text/counted.ts";
