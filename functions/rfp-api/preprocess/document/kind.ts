import { Refusal } from "./refusal";

/** What a document is, by the end of its name and by its first bytes: both must say the same. */
export type Kind = "csv" | "xlsx";

/** First bytes (hexadecimal) of what is no CSV file, and what to call it. */
const CONTENTS: readonly { readonly start: string; readonly is: string; readonly advice: string }[] = [
  { start: "504b0304", is: "an Excel workbook or another ZIP file", advice: "If it is a workbook, name it .xlsx." },
  { start: "504b0506", is: "an empty ZIP file", advice: "Save it anew as XLSX." },
  {
    start: "d0cf11e0a1b11ae1",
    is: "a workbook with a password, or one of Excel 97-2003",
    advice: "Save it as XLSX without a password.",
  },
  { start: "25504446", is: "a PDF file", advice: "Only CSV and XLSX files are read." },
  { start: "1f8b", is: "a gzip file", advice: "Unpack it first." },
  { start: "89504e47", is: "a picture", advice: "Only CSV and XLSX files are read." },
  { start: "7b5c727466", is: "an RTF file", advice: "Only CSV and XLSX files are read." },
  { start: "4d5a", is: "a program", advice: "Only CSV and XLSX files are read." },
  { start: "7f454c46", is: "a program", advice: "Only CSV and XLSX files are read." },
];

const ZIP = "504b0304";

/** Kind of a document. Throws a Refusal if its name or its content is of another kind, or if the two do not agree. */
export function kindOf(filename: string, bytes: Uint8Array): Kind {
  const extension = /\.([^./]*)$/.exec(filename)?.[1]?.toLowerCase();
  if (extension === "xlsm") throw new Refusal("Workbooks with macros (.xlsm) are not read. Save it as .xlsx.");
  if (extension !== "csv" && extension !== "xlsx") {
    throw new Refusal("The document's name must end in .csv or .xlsx: only such files are read.");
  }
  if (bytes.length === 0) throw new Refusal("The document is empty: it has 0 bytes.");
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const content = CONTENTS.find((one) => start.startsWith(one.start));
  if (extension === "xlsx" && start.startsWith(ZIP)) return "xlsx";
  if (content !== undefined) {
    throw new Refusal(`The document is named .${extension} but is ${content.is}. ${content.advice}`);
  }
  if (extension === "xlsx") {
    throw new Refusal("The document is named .xlsx but is no workbook. If it is a CSV file, name it .csv.");
  }
  return "csv";
}
