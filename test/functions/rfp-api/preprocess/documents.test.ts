import { readDocument } from "../../../../functions/rfp-api/preprocess/document/read";
import type { Sheet } from "../../../../functions/rfp-api/preprocess/document/sheet";
import { excelParts } from "../../../support/excel-workbook";
import { type TestSheet, workbook, zip } from "../../../support/spreadsheets";

const csv = (text: string | Uint8Array, name = "rfp.csv"): Promise<Sheet[]> => readDocument(name, Buffer.from(text));
const rowsOf = async (text: string | Uint8Array): Promise<Sheet["rows"] | undefined> => (await csv(text))[0]?.rows;
const sheetsOf = (sheets: readonly TestSheet[], ...more: Parameters<typeof workbook>[1] & object): Promise<Sheet[]> =>
  readDocument("rfp.xlsx", workbook(sheets, more));

/** A text in UTF-16 with its byte order mark. */
function utf16(text: string, order: "le" | "be"): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

const TABLE = [
  ["Topic", "Question"],
  ["Sécurité", "Où sont les données?"],
];

describe("CSV files", () => {
  test.each([
    ["commas", "Topic,Question\nSécurité,Où sont les données?\n"],
    ["semicolons", "Topic;Question\r\nSécurité;Où sont les données?\r\n"],
    ["tabs", "Topic\tQuestion\nSécurité\tOù sont les données?"],
    ["a delimiter that the first line tells", "sep=;\r\nTopic;Question\nSécurité;Où sont les données?"],
    ["spaces around cells", " Topic , Question\n Sécurité ,Où sont les données? "],
    ["a byte order mark", "\ufeffTopic,Question\nSécurité,Où sont les données?"],
  ])("with %s are read", async (_, text) => {
    expect(await rowsOf(text)).toEqual(TABLE);
  });

  test.each(["le", "be"] as const)("in UTF-16%s with a byte order mark are read", async (order) => {
    expect(await rowsOf(utf16("Topic,Question\nSécurité,Où sont les données?", order))).toEqual(TABLE);
  });

  test("keep delimiters, line ends and quotation marks in quotation marks, and blank rows", async () => {
    expect(await rowsOf('No,Question\n1,"Is it ""safe"",\nand how?"\n\n2,Why?')).toEqual([
      ["No", "Question"],
      ["1", 'Is it "safe",\nand how?'],
      [""],
      ["2", "Why?"],
    ]);
  });

  test("take the delimiter that stands outside quotation marks", async () => {
    expect(await rowsOf('"a, b, c";Question\n1;Why?')).toEqual([
      ["a, b, c", "Question"],
      ["1", "Why?"],
    ]);
  });

  test("may have rows of different lengths, one column, and one row", async () => {
    expect(await rowsOf("a,b\n1\n1,2,3")).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
    expect(await rowsOf("Do you encrypt?\nDo you log?")).toEqual([["Do you encrypt?"], ["Do you log?"]]);
    expect(await rowsOf("Question")).toEqual([["Question"]]);
  });

  test("may have letters of any script, and pictures", async () => {
    expect(await rowsOf("質問は?,\u{1f600} Why?")).toEqual([["質問は?", "\u{1f600} Why?"]]);
  });

  test("may be named in capitals", async () => {
    expect(await csv("Why?", "RFP.CSV")).toEqual([{ name: undefined, rows: [["Why?"]] }]);
  });

  test("may have as many rows, columns and characters as the limits say", async () => {
    expect(await rowsOf("a\n".repeat(10_000))).toHaveLength(10_000);
    expect((await rowsOf(Array(100).fill("a").join(",")))?.[0]).toHaveLength(100);
    expect((await rowsOf("x".repeat(10_000)))?.[0]?.[0]).toHaveLength(10_000);
  });
});

describe("workbooks", () => {
  test.each([
    ["as Excel saves them", false],
    ["as programs write them that stream", true],
  ])("%s are read", async (_, streamed) => {
    const document = zip(excelParts().map((part) => ({ ...part, streamed })));
    expect(await readDocument("Questionnaire.xlsx", document)).toEqual([
      {
        name: "Questions",
        rows: [
          ["Nr.", "Question", "Due"],
          ["1", "Où sont les données?\r\nEn Europe?", "2026-11-22"],
          ["", "", ""],
          ["2.5", 'Is it "safe" & sound?', ""],
        ],
      },
    ]);
  });

  test("give their sheets in order, with texts, numbers, booleans and gaps", async () => {
    const boolean = { xml: "<v>1</v>" };
    const rows = [["Topic", undefined, "Question"], [], [3.5, boolean, "R&D <b>?"]];
    expect(await sheetsOf([{ name: "Q & A", rows }, { rows: [["second"]] }])).toEqual([
      {
        name: "Q & A",
        rows: [
          ["Topic", "", "Question"],
          ["", "", ""],
          ["3.5", "1", "R&D <b>?"],
        ],
      },
      { name: "Sheet2", rows: [["second"]] },
    ]);
  });

  test("share texts between cells, and have texts with formats in them", async () => {
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = [
      {
        name: "xl/_rels/workbook.xml.rels",
        content:
          `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/>` +
          `<Relationship Id="rId3" Type="${relationships}/theme" Target="theme/theme1.xml"/></Relationships>`,
      },
      {
        name: "xl/sharedStrings.xml",
        content: "<sst><si><t>Why?</t></si><si><r><t>Bold </t></r><r><t>plain</t></r></si></sst>",
      },
      {
        name: "xl/worksheets/sheet1.xml",
        content:
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>',
      },
    ];
    expect(await sheetsOf([{ rows: [] }], ...parts)).toEqual([{ name: "Sheet1", rows: [["Why?", "Bold plain"]] }]);
  });

  test("give dates as ISO 8601, by the format of the cell", async () => {
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = [
      {
        name: "xl/_rels/workbook.xml.rels",
        content:
          `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
      },
      {
        name: "xl/styles.xml",
        content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
      {
        name: "xl/worksheets/sheet1.xml",
        content:
          '<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>',
      },
    ];
    expect((await sheetsOf([{ rows: [] }], ...parts))[0]?.rows).toEqual([["2023-03-15", "1"]]);
  });

  test("with a prefix on every tag are read", async () => {
    const content =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Why?</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await sheetsOf([{ rows: [] }], { name: "xl/worksheets/sheet1.xml", content })).toEqual([
      { name: "Sheet1", rows: [["Why?"]] },
    ]);
  });

  test("keep sheets to themselves that nobody sees", async () => {
    const sheets = await sheetsOf([
      { name: "Lists", rows: [["Which list?"]], state: "hidden" },
      { name: "Questions", rows: [["Why?"]] },
      { name: "Code", rows: [["Which code?"]], state: "veryHidden" },
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(["Questions"]);
  });

  test("may have links to web pages, and parts that are not read", async () => {
    const parts = [
      {
        name: "xl/worksheets/_rels/sheet1.xml.rels",
        content:
          '<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>',
      },
      { name: "xl/media/image1.png", content: Buffer.from("89504e47", "hex") },
    ];
    expect((await sheetsOf([{ rows: [["Why?"]] }], ...parts))[0]?.rows).toEqual([["Why?"]]);
  });
});
