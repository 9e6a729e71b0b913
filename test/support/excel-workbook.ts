import type { TestEntry } from "./spreadsheets";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const EXCEL = "http://schemas.microsoft.com/office/spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const NAMESPACES =
  `xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `mc:Ignorable="x14ac xr xr2 xr3" xmlns:x14ac="${EXCEL}/2009/9/ac" xmlns:xr="${EXCEL}/2014/revision" ` +
  `xmlns:xr2="${EXCEL}/2015/revision2" xmlns:xr3="${EXCEL}/2016/revision3" xr:uid="{00000000-0001-0000-0000-000000000000}"`;

/**
 * The parts of a workbook with all that Excel adds of its own: namespaces, revisions, a theme, styles, shared texts with
 * formats and pronunciation, a link, a list of choices, a picture, print settings, properties. Who reads it must not take
 * any of it for an attack.
 */
export function excelParts(): TestEntry[] {
  return [
    {
      name: "[Content_Types].xml",
      content:
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: "_rels/.rels",
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content:
        `${HEAD}<workbook ${NAMESPACES}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28129"/><workbookPr defaultThemeVersion="202300"/>` +
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\bids\\" xmlns:x15ac="${EXCEL}/2010/11/ac"/></mc:Choice></mc:AlternateContent>` +
        '<bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720" activeTab="0" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/></bookViews>' +
        '<sheets><sheet name="Questions" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" state="hidden" r:id="rId2"/></sheets>' +
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Questions!$A$1:$C$4</definedName></definedNames><calcPr calcId="191029"/></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId3" Type="${OFFICE}/theme" Target="theme/theme1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId5" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content:
        `${HEAD}<worksheet ${NAMESPACES}><sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews>` +
        '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="5.7109375" customWidth="1"/></cols><sheetData>' +
        '<row r="1" spans="1:3" s="1" customFormat="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>' +
        '<row r="2" spans="1:3" ht="30" x14ac:dyDescent="0.25"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="2"><v>46348</v></c></row>' +
        '<row r="3" spans="1:3" x14ac:dyDescent="0.25"><c r="B3" s="1"/></row>' +
        '<row r="4" spans="1:3" x14ac:dyDescent="0.25"><c r="A4"><v>2.5</v></c><c r="B4" t="s"><v>4</v></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="B3:C3"/></mergeCells><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="C4" xr:uid="{00000000-0002-0000-0000-000000000000}"><formula1>Lists!$A$1:$A$2</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="B2" r:id="rId1" xr:uid="{00000000-0004-0000-0000-000000000000}"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId2"/><drawing r:id="rId3"/></worksheet>',
    },
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="https://www.example.com/" TargetMode="External"/><Relationship Id="rId2" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/><Relationship Id="rId3" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    },
    {
      name: "xl/worksheets/sheet2.xml",
      content: `${HEAD}<worksheet ${NAMESPACES}><sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData></worksheet>`,
    },
    {
      name: "xl/sharedStrings.xml",
      content:
        `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>Nr.</t></si><si><t>Question</t><phoneticPr fontId="1"/></si><si><t xml:space="preserve">Due </t></si>` +
        '<si><r><t xml:space="preserve">Où sont </t></r><r><rPr><b/><sz val="11"/><color theme="1"/><rFont val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></rPr><t>les données?_x000D_\nEn Europe?</t></r></si>' +
        "<si><t>Is it &quot;safe&quot; &amp; sound?</t></si><si><t>Yes, or no?</t></si></sst>",
    },
    {
      name: "xl/styles.xml",
      content:
        `${HEAD}<styleSheet ${NAMESPACES}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><fonts count="1" x14ac:knownFonts="1"><font><sz val="11"/><name val="Aptos Narrow"/></font></fonts>` +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
        `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${EXCEL}/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`,
    },
    { name: "xl/theme/theme1.xml", content: `${HEAD}<a:theme xmlns:a="urn:a" name="Office Theme"/>` },
    { name: "xl/drawings/drawing1.xml", content: `${HEAD}<xdr:wsDr xmlns:xdr="urn:xdr"/>` },
    { name: "xl/media/image1.png", content: Buffer.from("89504e470d0a1a0a", "hex") },
    { name: "xl/printerSettings/printerSettings1.bin", content: Buffer.alloc(200, 1) },
    { name: "docProps/core.xml", content: `${HEAD}<cp:coreProperties xmlns:cp="urn:cp"/>` },
  ];
}
