import { addTo, type Block, uncounted } from "./blocks.ts";

/**
 * A row of a table as blocks, given the blocks of each cell. Cells of one paragraph each make one block with a tab between them; where a
 * table lays out a page, and a cell holds paragraphs of its own, each stays a block.
 */
export function rowOf(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.length === 0) return [];
  if (filled.some((cell) => cell.length > 1 || cell[0]!.role === "heading")) return uncounted(filled.flat());
  let text = "";
  const pages: number[] = [];
  for (const [cell] of filled) {
    if (text !== "") text += "\t";
    const start = text.length;
    addTo(
      pages,
      cell!.pages.map((at) => at + start),
    );
    text += cell!.text;
  }
  return [{ text, role: "other", pages }];
}

/** The rows of a table as blocks: those that are one line each follow closely on one another. */
export function tableOf(rows: readonly (readonly Block[])[]): Block[] {
  return rows.flatMap((row, i) => {
    const closely = i > 0 && row.length === 1 && rows[i - 1]!.length === 1 && row[0]!.role !== "heading";
    return closely ? [{ ...row[0]!, followsClosely: true }] : row;
  });
}
