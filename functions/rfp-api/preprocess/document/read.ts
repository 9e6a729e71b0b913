import { readCsv } from "./csv";
import { kindOf } from "./kind";
import { checkAmount, type Sheet } from "./sheet";
import { readXlsx } from "./xlsx";

/**
 * The sheets of an uploaded document, as text. Throws a Refusal for whatever is not allowed. It needs memory for the
 * document and for what it unpacks to, which LIMITS bound, and no more.
 */
export async function readDocument(filename: string, bytes: Uint8Array): Promise<Sheet[]> {
  const sheets = kindOf(filename, bytes) === "csv" ? [readCsv(bytes)] : await readXlsx(bytes);
  checkAmount(sheets);
  return sheets;
}
