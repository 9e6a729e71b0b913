import { strToU8, zipSync } from "fflate";
import { Refusal } from "./refusal";
import { checkColumn, checkRow, checkText, type Sheet } from "./sheet";
import { checkSheetPart } from "./sheet-part";
import { partsOf } from "./workbook-parts";
import { checkXml } from "./xml-tags";

type Value = string | number | boolean | Date | null;

/** Reads the sheets of a workbook that a person sees. Throws a Refusal if anything in it is not allowed. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const { sheets, texts } = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const nameOf = new Map(sheets.map(({ path, name }) => [path ?? "", name]));
  for (const [path, xml] of texts) {
    const name = nameOf.get(path);
    if (name !== undefined) checkSheetPart(name, path, xml);
    else checkXml(path, xml);
  }
  // The library lists the same sheets in the same order.
  return (await valuesOf(texts))
    .filter(({ data }, index) => sheets[index]?.visible === true && Array.isArray(data))
    .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row, index) => checkedRow(sheet, row, index + 1)) }));
}

/**
 * The library gets an archive that we made of the checked parts alone: what it unpacks is what was checked, however it
 * reads archives.
 */
async function valuesOf(texts: ReadonlyMap<string, string>): Promise<{ sheet: string; data: Value[][] }[]> {
  const { default: readXlsxFile } = await import("read-excel-file/universal");
  const parts = Object.fromEntries([...texts].map(([path, xml]) => [path, strToU8(xml)]));
  const archive = new Blob([Buffer.from(zipSync(parts, { level: 0 }))]);
  try {
    return (await readXlsxFile(archive as Parameters<typeof readXlsxFile>[0])) as { sheet: string; data: Value[][] }[];
  } catch {
    throw new Refusal("The workbook is broken: its sheets cannot be read. Save it anew as XLSX, and upload it again.");
  }
}

function checkedRow(sheet: string, values: readonly Value[], row: number): string[] {
  checkRow(sheet, row);
  checkColumn(sheet, row, values.length);
  return values.map((value, index) => {
    if (typeof value === "string") checkText(sheet, row, index + 1, value);
    return textOf(value);
  });
}

function textOf(value: Value): string {
  if (value === null) return "";
  // A time of midnight is none: cells with a date have no other.
  if (typeof value === "object") return value.toISOString().replace(/(T00:00:00)?\.000Z$/, "");
  return String(value).trim();
}
