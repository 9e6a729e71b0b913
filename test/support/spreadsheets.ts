import { deflateRawSync } from "node:zlib";

/** A cell of a sheet made here: text, a number, or XML as it stands in the file. */
export type TestCell = string | number | { readonly xml: string } | undefined;

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: "hidden" | "veryHidden";
}

/** A part of a ZIP archive as it is written, with what it claims to be. */
export interface TestEntry {
  readonly name: string;
  /** The unpacked bytes, or else `packed`. */
  readonly content?: string | Uint8Array;
  readonly packed?: Uint8Array;
  /** Size after unpacking that the archive claims. @default - the true one, or 0 for `packed` */
  readonly claimed?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Written as it came: the sizes stand behind the content, and in the central directory. */
  readonly streamed?: boolean;
}

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as spreadsheet programs write them. `parts` adds parts or takes the place of those with the same name. */
export function workbook(sheets: readonly TestSheet[], parts: readonly TestEntry[] = []): Buffer {
  return zip([...partsOf(sheets).filter(({ name }) => !parts.some((part) => part.name === name)), ...parts]);
}

/** The parts of such a workbook. */
export function partsOf(sheets: readonly TestSheet[]): TestEntry[] {
  const ids = sheets.map((_, index) => index + 1);
  const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
  return [
    {
      name: "[Content_Types].xml",
      content: xml(`<Types><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/></Types>`),
    },
    {
      name: "_rels/.rels",
      content: xml(
        `<Relationships><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: xml(
        `<Relationships>${ids
          .map((id) => `<Relationship Id="rId${id}" Type="${TYPE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)
          .join("")}</Relationships>`,
      ),
    },
    {
      name: "xl/workbook.xml",
      content: xml(
        `<workbook xmlns:r="${TYPE}"><sheets>${sheets
          .map(({ name, state }, index) => {
            const shown = state === undefined ? "" : ` state="${state}"`;
            return `<sheet name="${escape(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
          })
          .join("")}</sheets></workbook>`,
      ),
    },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: xml(`<worksheet><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`),
    })),
  ];
}

/** An archive with these entries, whatever they claim. */
export function zip(entries: readonly TestEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const bytes = Buffer.from(entry.content ?? "");
    const packed = Buffer.from(entry.packed ?? (entry.method === 0 ? bytes : deflateRawSync(bytes)));
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((entry.flags ?? 0) | 0x0800, 2);
    common.writeUInt16LE(entry.method ?? 8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claimed ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.from(common);
    const descriptor = Buffer.alloc(entry.streamed === true ? 16 : 0);
    if (entry.streamed === true) {
      for (const header of [common, local]) header.writeUInt16LE(header.readUInt16LE(2) | 8, 2);
      local.fill(0, 10, 22);
      descriptor.write("504b0708", 0, "hex");
      common.copy(descriptor, 4, 10, 22);
    }
    const file = Buffer.concat([Buffer.from("504b0304", "hex"), local, name, packed, descriptor]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("504b01021400", "hex"), common, tail, name);
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("504b0506", 0, "hex");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

/** Zeros, deflated: `megabytes` of them are about a thousandth of that. Made without ever holding them. */
export function packedZeros(megabytes: number): Buffer {
  const stream = deflateRawSync(Buffer.alloc(1024 * 1024), { level: 9, finishFlush: 3 /* Z_FULL_FLUSH */ });
  const last = Buffer.from("0300", "hex");
  return Buffer.concat([...Array.from({ length: megabytes }, () => stream), last]);
}

function rowXml(cells: readonly TestCell[], index: number): string {
  const written = cells.map((cell, column) => cellXml(cell, `${letters(column + 1)}${index + 1}`)).join("");
  return written === "" ? "" : `<row r="${index + 1}">${written}</row>`;
}

function cellXml(cell: TestCell, address: string): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${address}">${cell.xml}</c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

function letters(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
