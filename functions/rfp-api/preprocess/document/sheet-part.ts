import { quoted, Refusal } from "./refusal";
import { checkColumn, checkRow, place } from "./sheet";
import { type Tag, tagsOf } from "./xml-tags";

/**
 * Checks a sheet's XML before a table is made of it: a cell called ZZZ1048576 is few bytes, and a huge table. Formulas
 * are refused, whatever they compute: what they showed when the file was saved may be another thing than what they show
 * to the next person.
 */
export function checkSheetPart(sheet: string, path: string, xml: string): void {
  const at = { row: 0, column: 0 };
  let inCell = false;
  for (const tag of tagsOf(path, xml)) {
    if (tag.closing) {
      if (tag.name === "c") inCell = false;
    } else if (tag.name === "row") {
      at.row = rowOf(tag, path) ?? at.row + 1;
      at.column = 0;
      checkRow(sheet, at.row);
    } else if (tag.name === "c") {
      Object.assign(at, cellOf(tag, path) ?? { column: at.column + 1 });
      checkRow(sheet, at.row);
      checkColumn(sheet, at.row, at.column);
      inCell = !tag.empty;
    } else if (tag.name === "f" && inCell) {
      throw new Refusal(
        `${place(sheet, at.row, at.column)} holds a formula. ` +
          "Documents hold text and numbers alone: copy the cells and paste them as values.",
      );
    }
  }
}

function rowOf({ attributes }: Tag, path: string): number | undefined {
  const row = attributes.get("r");
  if (row === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(row)) throw noAddress(path);
  return Number(row);
}

function cellOf({ attributes }: Tag, path: string): { row: number; column: number } | undefined {
  const address = attributes.get("r");
  if (address === undefined) return undefined;
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || row === undefined) throw noAddress(path);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

function noAddress(path: string): Refusal {
  return new Refusal(`Part ${quoted(path)} of the workbook has a cell without a proper address. Save it anew as XLSX.`);
}
