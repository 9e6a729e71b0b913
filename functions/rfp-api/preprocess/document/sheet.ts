import { LIMITS } from "../../contract/limits";
import { readsAsFormula } from "../../shared/formula";
import { count, quoted, Refusal } from "./refusal";
import { hasControlCharacters } from "./text";

/** A table of a document: all cells as text, without spaces around it; rows as they are numbered in a spreadsheet program. */
export interface Sheet {
  /** Name of the sheet; undefined for the one table of a CSV file. */
  readonly name: string | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** A cell's column as spreadsheet programs call it: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Where a cell is: `Sheet "Questions", cell B4` or `Row 4, column 2`; both count from 1. */
export function place(sheet: string | undefined, row: number, column: number): string {
  return sheet === undefined
    ? `Row ${count(row)}, column ${count(column)}`
    : `Sheet ${quoted(sheet)}, cell ${columnName(column)}${row}`;
}

/** Refuses a sheet with a row too many. `sheet` is its name, or undefined for a CSV file. */
export function checkRow(sheet: string | undefined, row: number): void {
  if (row <= LIMITS.rows) return;
  const where = sheet === undefined ? "The document" : `Sheet ${quoted(sheet)}`;
  throw new Refusal(
    `${where} has more than ${count(LIMITS.rows)} rows. Split it, and delete empty rows that have a format below the last one.`,
  );
}

/** Refuses a row with a column too many. */
export function checkColumn(sheet: string | undefined, row: number, column: number): void {
  if (column <= LIMITS.columns) return;
  const where = sheet === undefined ? "" : `Sheet ${quoted(sheet)}, `;
  throw new Refusal(
    `${where}${where === "" ? "Row" : "row"} ${count(row)} has more than ${LIMITS.columns} columns. ` +
      "Leave only the columns with topics and questions.",
  );
}

/** Refuses a cell whose text is too long, is no text, or would be computed by a spreadsheet program. */
export function checkText(sheet: string | undefined, row: number, column: number, text: string): void {
  const where = (): string => place(sheet, row, column);
  if (text.length > LIMITS.cellCharacters) {
    throw new Refusal(`${where()} has ${count(text.length)} characters: at most ${count(LIMITS.cellCharacters)}.`);
  }
  if (hasControlCharacters(text)) throw new Refusal(`${where()} has characters that are no text.`);
  if (readsAsFormula(text)) {
    throw new Refusal(
      `${where()} reads as a formula, which a spreadsheet program would compute. ` +
        "Documents hold text and numbers alone: put the formula's value there, or words before it.",
    );
  }
}

/** Refuses a document with more text than a model reads through in time. */
export function checkAmount(sheets: readonly Sheet[]): void {
  let characters = 0;
  for (const { rows } of sheets) for (const row of rows) for (const cell of row) characters += cell.length;
  if (characters === 0) throw new Refusal("The document is empty: it has no cell with text.");
  if (characters > LIMITS.documentCharacters) {
    throw new Refusal(
      `The document has ${count(characters)} characters of text: at most ${count(LIMITS.documentCharacters)}. Split it.`,
    );
  }
}
