/** What the API takes. API Gateway, the functions and the documentation have these numbers from here. */
export const LIMITS = {
  /** Bytes of an uploaded document: what API Gateway hands on at most. */
  documentBytes: 10 * 1024 * 1024,
  /** Bytes of all that an XLSX file unpacks to: a file that is small on the way can be huge in memory. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Sheets of one workbook. */
  sheets: 50,
  /** Rows of one sheet or CSV file. */
  rows: 10_000,
  /** Columns of one sheet or CSV file. */
  columns: 100,
  /** Characters of one cell. */
  cellCharacters: 10_000,
  /** Characters of all cells of a document: what a model reads through within the 15 minutes that a function has. */
  documentCharacters: 1_000_000,
  /**
   * Questions of one document. An execution of Step Functions has 25,000 events at most, and each question takes some
   * (https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html).
   */
  questions: 1_000,
  /** Characters of a question or topic. */
  questionCharacters: 5_000,
  /** Characters of an answer. An item of DynamoDB has 400 KB at most, with the model's reasoning. */
  answerCharacters: 40_000,
  /** Items that one page of a list has at most. */
  pageItems: 100,
  /** Seconds in which a presigned upload must begin. */
  uploadSeconds: 300,
} as const;
