import { CsvError, parse } from "csv-parse/sync";
import { LIMITS } from "../../contract/limits";
import { count, Refusal } from "./refusal";
import { checkColumn, checkRow, checkText, type Sheet } from "./sheet";
import { textOf } from "./text";

const DELIMITERS = [",", ";", "\t"] as const;

/** Reads a CSV file. Throws a Refusal at the first record that is not allowed, and reads no further. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = textOf(bytes);
  // Excel writes this line in countries where the comma is in numbers, and does not show it.
  const told = /^sep=([,;\t])\r?\n/i.exec(text);
  const rows: string[][] = [];
  try {
    parse(told === null ? text : text.slice(told[0].length), {
      delimiter: told?.[1] ?? delimiterOf(text),
      relax_column_count: true,
      // Without it, a quotation mark that is never closed would swallow the whole rest.
      max_record_size: LIMITS.columns * LIMITS.cellCharacters,
      on_record: (record: string[]) => {
        rows.push(checkedRow(record, rows.length + 1));
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? new Refusal(reasonOf(error, rows.length + 1)) : error;
  }
  return { name: undefined, rows };
}

function checkedRow(record: readonly string[], row: number): string[] {
  checkRow(undefined, row);
  checkColumn(undefined, row, record.length);
  return record.map((cell, index) => {
    checkText(undefined, row, index + 1, cell);
    return cell.trim();
  });
}

/** The delimiter that the first line with text has most of, outside quotation marks; a comma if it has none. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]+/.exec(text.slice(0, LIMITS.cellCharacters))?.[0] ?? "";
  const outside = line.replace(/"[^"]*("|$)/g, "");
  const found = DELIMITERS.map((delimiter) => ({ delimiter, times: outside.split(delimiter).length - 1 }));
  return found.reduce((best, one) => (one.times > best.times ? one : best)).delimiter;
}

function reasonOf(error: CsvError, row: number): string {
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    const most = count(LIMITS.columns * LIMITS.cellCharacters);
    return `Row ${count(row)} has more than ${most} characters. Perhaps a quotation mark in it is not closed.`;
  }
  return `Row ${count(row)} has quotation marks that do not match. A cell with a quotation mark stands in quotation marks, with that one doubled.`;
}
