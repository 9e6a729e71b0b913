import { deflateRawSync } from "node:zlib";
import { packedZeros, partsOf, type TestEntry, workbook, zip } from "./spreadsheets";

/** A file that somebody could upload to do harm, or by mistake, and what it is told. */
export interface AttackDocument {
  readonly what: string;
  readonly filename: string;
  readonly make: () => Uint8Array;
  readonly reason: RegExp;
}

const SHEET = "xl/worksheets/sheet1.xml";
const QUESTION = [{ rows: [["Why?"]] }];
const OLE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000, 7)]);
const TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const sheet = (rows: string): Buffer =>
  workbook(QUESTION, [{ name: SHEET, content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }]);
const csvOf = (text: string) => (): Buffer => Buffer.from(text);
const withPart =
  (name: string, content: string | Uint8Array = "x") =>
  (): Buffer =>
    workbook(QUESTION, [{ name, content }]);
const xlsx = (what: string, make: () => Uint8Array, reason: RegExp): AttackDocument => {
  return { what, filename: "rfp.xlsx", make, reason };
};
const csv = (what: string, make: () => Uint8Array, reason: RegExp): AttackDocument => {
  return { what, filename: "rfp.csv", make, reason };
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Zeros that a sheet claims to be small, or that it says the size of. */
const zeros = (megabytes: number, claimed: number): TestEntry => ({
  name: SHEET,
  packed: packedZeros(megabytes),
  claimed,
});

/** An archive of archives, each ten times as large as the one in it. */
function nested(levels: number): Buffer {
  let inner: Buffer = zip([{ name: "0.txt", packed: packedZeros(4), claimed: 4 * 1024 * 1024 }]);
  for (let level = 1; level <= levels; level += 1) {
    inner = zip(numbers(10).map((number) => ({ name: `lib ${number}.zip`, content: inner })));
  }
  return inner;
}

export const ATTACKS: readonly AttackDocument[] = [
  // Bombs.
  xlsx(
    "10 GB of zeros that claim 10 GB",
    () => workbook(QUESTION, [zeros(10_000, 0xffff_fff0)]),
    /unpacks to more than 64 MB/,
  ),
  xlsx(
    "10 GB of zeros that claim 1,000 bytes",
    () => workbook(QUESTION, [zeros(10_000, 1000)]),
    /does not have the size/,
  ),
  xlsx("60 MB that claim 0 bytes", () => workbook(QUESTION, [zeros(60, 0)]), /does not have the size/),
  xlsx(
    "1,000 bytes that claim 60 MB",
    () => workbook(QUESTION, [{ name: SHEET, content: "x".repeat(1000), claimed: 60e6 }]),
    /does not have the size/,
  ),
  xlsx("an archive of archives", () => nested(4), /other archives/),
  xlsx("an archive in a workbook", withPart("xl/media/bomb.zip"), /other archives/),
  xlsx(
    "a sheet of 200 MB",
    () => {
      const packed = deflateRawSync(
        Buffer.from(`<worksheet><sheetData>${" ".repeat(200 * 1024 * 1024)}</sheetData></worksheet>`),
      );
      return workbook(QUESTION, [{ name: SHEET, packed, claimed: 200 * 1024 * 1024 + 46 }]);
    },
    /unpacks to more than 64 MB/,
  ),
  xlsx(
    "70 parts of 1 MB",
    () =>
      workbook(
        QUESTION,
        numbers(70).map((number) => ({ name: `xl/media/${number}.png`, packed: packedZeros(1), claimed: 1024 * 1024 })),
      ),
    /unpacks to more than 64 MB/,
  ),
  xlsx(
    "60 MB of zeros as a sheet",
    () => workbook(QUESTION, [zeros(60, 60 * 1024 * 1024)]),
    /a cell with more than 10,000 characters/,
  ),
  xlsx(
    "3,000 parts",
    () =>
      workbook(
        QUESTION,
        numbers(3000).map((number) => ({ name: `xl/${number}.png`, content: "" })),
      ),
    /more than 2,000 parts/,
  ),
  xlsx(
    "one part as ten sheets",
    () =>
      workbook(QUESTION, [
        {
          name: RELATIONSHIPS,
          content: `<Relationships>${numbers(10_000)
            .map((id) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`)
            .join("")}</Relationships>`,
        },
        zeros(50, 50 * 1024 * 1024),
      ]),
    /a cell with more than 10,000 characters/,
  ),

  // Tables that are larger than they look.
  xlsx(
    "1,000,000 rows",
    () =>
      sheet(
        numbers(1_000_000)
          .map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`)
          .join(""),
      ),
    /Sheet "Sheet1" has more than 10,000 rows/,
  ),
  xlsx(
    "one row with the number 1,048,576",
    () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    /more than 10,000 rows/,
  ),
  xlsx(
    "a cell far below, in a row without number",
    () => sheet('<row><c r="A999999"><v>1</v></c></row>'),
    /more than 10,000 rows/,
  ),
  xlsx(
    "a row with the number 1e9",
    () => sheet('<row r="1e9"><c r="A1"><v>1</v></c></row>'),
    /without a proper address/,
  ),
  xlsx(
    "a cell called ZZZZZZ1",
    () => sheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'),
    /without a proper address/,
  ),
  xlsx("a cell with two addresses", () => sheet('<row r="1"><c x:r="A1" r="ZZZ1"><v>1</v></c></row>'), /no proper XML/),
  xlsx(
    "an address in entities",
    () => sheet('<row r="1"><c r="&#90;ZZ1"><v>1</v></c></row>'),
    /without a proper address/,
  ),
  xlsx(
    "a tag in an attribute",
    () => sheet(`<row x="><row r='1e9'>" r="1"><c r="A1"><v>1</v></c></row>`),
    /no proper XML/,
  ),
  xlsx("a greater-than sign in an attribute", () => sheet('<row x=">" r="1"/>'), /no proper XML/),
  xlsx(
    "a row in a comment",
    () => sheet('<!--><row r="1000000000"></row><!-- -->'),
    /document type, entities or comments/,
  ),
  xlsx("a row in CDATA", () => sheet('<![CDATA[<row r="1e9">]]>'), /document type, entities or comments/),
  xlsx(
    "100,000 columns",
    () =>
      sheet(
        `<row r="1">${numbers(100_000)
          .map(() => "<c><v>1</v></c>")
          .join("")}</row>`,
      ),
    /Sheet "Sheet1", row 1 has more than 100 columns/,
  ),
  xlsx("a cell in column XFD", () => sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), /more than 100 columns/),
  xlsx(
    "a cell of 1 MB",
    () => workbook([{ rows: [["x".repeat(1_000_000)]] }]),
    /has a cell with more than 10,000 characters/,
  ),
  xlsx(
    "a cell of 20,000 characters",
    () => workbook([{ rows: [["Why?", "x".repeat(20_000)]] }]),
    /Sheet "Sheet1", cell B1 has 20,000 characters: at most 10,000/,
  ),
  xlsx(
    "a tag of 1 MB",
    () => sheet(`<row r="1" x="${"x".repeat(1_000_000)}"/>`),
    /a cell with more than 10,000 characters/,
  ),
  xlsx("60 sheets", () => workbook(numbers(60).map(() => ({ rows: [["Why?"]] }))), /more than 50 sheets/),
  xlsx(
    "2,000,000 characters of text",
    () => workbook([{ rows: numbers(400).map(() => ["x".repeat(5000)]) }]),
    /2,000,000 characters of text: at most 1,000,000/,
  ),
  csv("1,000,000 rows", csvOf("1,Why?\n".repeat(1_000_000)), /The document has more than 10,000 rows/),
  csv("1,000,000 blank rows", csvOf("\n".repeat(1_000_000)), /The document has more than 10,000 rows/),
  csv("100,000 columns", csvOf("a,".repeat(100_000)), /Row 1 has more than 100 columns/),
  csv(
    "a cell of 1 MB",
    csvOf(`Why?\n${"x".repeat(1_000_000)}`),
    /Row 2, column 1 has 1,000,000 characters|Row 2 has more than 1,000,000 characters/,
  ),
  csv(
    "a quotation mark that is never closed",
    csvOf(`Why?\n"${"x,\n".repeat(2_000_000)}`),
    /Row 2 has more than 1,000,000 characters. Perhaps a quotation mark/,
  ),
  csv("a quotation mark in the middle", csvOf('Why?\nWhy "this"?\n'), /Row 2 has quotation marks that do not match/),

  // What is not what its name says.
  csv("a workbook", () => workbook(QUESTION), /named .csv but is an Excel workbook/),
  csv("a workbook with a password", () => OLE, /named .csv but is a workbook with a password/),
  csv("a PDF file", csvOf("%PDF-1.7\n..."), /is a PDF file/),
  csv("a program", csvOf("MZ\u0090\u0000"), /is a program/),
  csv(
    "binary garbage",
    () => Buffer.from(numbers(5000).map((number) => (number * 167 + (number >> 3)) % 256)),
    /no text in UTF-8|binary data/,
  ),
  csv("text with NUL bytes", csvOf("Why?\u0000\nHow?"), /holds binary data/),
  csv("text in Windows-1252", () => Buffer.from("S\u00e9curit\u00e9;Why?", "latin1"), /no text in UTF-8 or UTF-16/),
  csv("text in UTF-16 without a mark", () => Buffer.from("Why?", "utf16le"), /holds binary data/),
  csv("half a character of UTF-16", () => Buffer.from("fffe5700d8", "hex"), /no text in UTF-8 or UTF-16/),
  csv("no bytes", () => Buffer.alloc(0), /0 bytes/),
  csv("a byte order mark alone", csvOf("\ufeff"), /empty/),
  csv("delimiters alone", csvOf(",,,\n,,,\n"), /empty/),
  xlsx("no bytes", () => Buffer.alloc(0), /0 bytes/),
  xlsx("a CSV file", csvOf("Why?\n"), /named .xlsx but is no workbook. If it is a CSV file/),
  xlsx("a workbook with a password", () => OLE, /named .xlsx but is a workbook with a password/),
  xlsx("binary garbage", () => Buffer.from(numbers(5000).map((number) => (number * 31) % 251)), /is no workbook/),
  xlsx("an empty archive", () => zip([]), /empty ZIP file/),
  xlsx("another archive", () => zip([{ name: "notes.txt", content: "Why?" }]), /no workbook of Excel/),
  xlsx(
    "a text document",
    () =>
      zip([
        { name: TYPES, content: "<Types/>" },
        { name: "word/document.xml", content: "<a/>" },
      ]),
    /no workbook of Excel/,
  ),
  xlsx("a binary workbook", withPart("xl/workbook.bin"), /binary form of Excel/),
  xlsx("no cells", () => workbook([{ rows: [] }]), /empty/),
  xlsx("sheets that nobody sees alone", () => workbook([{ rows: [["Why?"]], state: "hidden" }]), /empty/),
  { what: "a workbook with macros", filename: "rfp.xlsm", make: () => workbook(QUESTION), reason: /\.xlsm/ },
  { what: "another extension", filename: "rfp.exe", make: csvOf("Why?"), reason: /must end in .csv or .xlsx/ },
  { what: "two extensions", filename: "rfp.csv.exe", make: csvOf("Why?"), reason: /must end in .csv or .xlsx/ },
  { what: "no extension", filename: "csv", make: csvOf("Why?"), reason: /must end in .csv or .xlsx/ },

  // What does something when it is opened.
  xlsx("macros", withPart("xl/vbaProject.bin"), /has macros/),
  xlsx(
    "macros by their type",
    withPart(
      TYPES,
      '<Types><Default Extension="xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    ),
    /has macros/,
  ),
  xlsx("macros of Excel 4", withPart("xl/macrosheets/sheet1.xml"), /has macros/),
  xlsx("links to other workbooks", withPart("xl/externalLinks/externalLink1.xml"), /links to other workbooks/),
  xlsx(
    "a sheet that lies elsewhere",
    withPart(
      RELATIONSHIPS,
      `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="http://example.com/sheet.xml" TargetMode="External"/></Relationships>`,
    ),
    /parts that lie elsewhere/,
  ),
  xlsx("an embedded file", withPart("xl/embeddings/oleObject1.bin"), /embedded files/),
  xlsx("a control", withPart("xl/activeX/activeX1.bin"), /embedded files or controls/),
  xlsx("a connection to data", withPart("xl/connections.xml"), /connections to data/),

  // XML that does more than it should.
  xlsx(
    "an external entity",
    () =>
      sheet(
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>',
      ),
    /document type, entities or comments/,
  ),
  xlsx(
    "a billion laughs",
    withPart(
      "xl/workbook.xml",
      `<!DOCTYPE lolz [<!ENTITY a "${"ha".repeat(20)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><workbook>&b;</workbook>`,
    ),
    /document type, entities or comments/,
  ),
  xlsx("XML that ends early", () => sheet('<row r="1"><c r="A1'), /proper XML|broken/),
  xlsx("a sheet in UTF-16", withPart(SHEET, Buffer.from("\ufeff<worksheet/>", "utf16le")), /no text in UTF-8/),
  xlsx("a NUL byte in a cell", () => workbook([{ rows: [["Why\u0000?"]] }]), /characters that are no text/),
  xlsx(
    "half a character in a cell by an escape",
    () => workbook([{ rows: [["Why_xD83D_?"]] }]),
    /characters that are no text/,
  ),
  xlsx(
    "a NUL byte in a cell by an escape",
    () => workbook([{ rows: [["Why_x0000_?"]] }]),
    /characters that are no text/,
  ),

  // Archives that lead astray.
  xlsx("a part above the archive", withPart("../../etc/cron.d/x"), /name that leads out of it/),
  xlsx("a part at the root", withPart("/etc/passwd"), /name that leads out of it/),
  xlsx("a part on a drive", withPart("C:\\windows\\x"), /name that leads out of it/),
  xlsx(
    "a target above the archive",
    withPart(
      RELATIONSHIPS,
      `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="../../../etc/passwd"/></Relationships>`,
    ),
    /no workbook of Excel/,
  ),
  xlsx("a part twice, in other letters", withPart("xl/WORKSHEETS/sheet1.xml"), /two parts called/),
  xlsx("parts with a password", () => zip(partsOf(QUESTION).map((part) => ({ ...part, flags: 1 }))), /has a password/),
  xlsx(
    "an unknown way of packing",
    () => zip(partsOf(QUESTION).map((part) => ({ ...part, method: 93 }))),
    /packed in an unknown way/,
  ),
  xlsx("half a workbook", () => workbook(QUESTION).subarray(0, 400), /no whole ZIP file/),
  xlsx("bytes after the workbook", () => Buffer.concat([workbook(QUESTION), Buffer.from("more")]), /no whole ZIP file/),
  xlsx(
    "a workbook with a byte changed",
    () => {
      const bytes = workbook(QUESTION);
      bytes.fill(0xff, 60, 120);
      return bytes;
    },
    /no whole ZIP file|size|no text|no proper XML|no workbook/,
  ),
];
