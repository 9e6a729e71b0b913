import fc from "fast-check";
import { readDocument } from "../../../../functions/rfp-api/preprocess/document/read";
import { Refusal } from "../../../../functions/rfp-api/preprocess/document/refusal";
import { readsAsFormula } from "../../../../functions/rfp-api/shared/formula";
import { partsOf, workbook, zip } from "../../../support/spreadsheets";

const SHEETS = [{ name: "Questions", rows: [["No", "Question"], [1, "Is it safe?"], [], [2, "How?"]] }];
const WORKBOOK = workbook(SHEETS);

/** A document is read or refused: no other error, and no table beyond the limits. */
async function isReadOrRefused(filename: string, bytes: Uint8Array): Promise<void> {
  try {
    const sheets = await readDocument(filename, bytes);
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells.length).toBeLessThanOrEqual(1_000_000);
    expect(cells.filter((cell) => readsAsFormula(cell))).toEqual([]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  }
}

const changes = (length: number) => fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });

function changed(bytes: Buffer, at: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [index, value] of at) copy[index] = value;
  return copy;
}

test("a workbook with bytes changed", async () => {
  await fc.assert(
    fc.asyncProperty(changes(WORKBOOK.length), (at) => isReadOrRefused("rfp.xlsx", changed(WORKBOOK, at))),
    { numRuns: 500 },
  );
});

test("a workbook without its end, or without its beginning", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(WORKBOOK.length), fc.boolean(), (at, end) =>
      isReadOrRefused("rfp.xlsx", end ? WORKBOOK.subarray(0, at) : WORKBOOK.subarray(at)),
    ),
    { numRuns: 200 },
  );
});

test("a workbook whose parts have characters changed before they are packed", async () => {
  const parts = partsOf(SHEETS).map(({ name, content }) => ({ name, content: Buffer.from(content ?? "") }));
  await fc.assert(
    fc.asyncProperty(fc.nat(parts.length - 1), changes(200), (index, at) =>
      isReadOrRefused(
        "rfp.xlsx",
        zip(
          parts.map((part, each) =>
            each === index
              ? {
                  ...part,
                  content: changed(
                    part.content,
                    at.map(([place, value]) => [place % part.content.length, value] as const),
                  ),
                }
              : part,
          ),
        ),
      ),
    ),
    { numRuns: 500 },
  );
});

test("a sheet of tags, attributes and texts put together at random", async () => {
  const words = [
    "<row",
    "<c",
    "<v>",
    "</v>",
    "</c>",
    "</row>",
    ">",
    "/>",
    ' r="A1"',
    ' r="2"',
    " r='B2'",
    ' t="s"',
    "1",
    "<f>",
    "<is><t>",
    "</t></is>",
    "&#60;",
    ' t="inlineStr"',
    "<!--",
    "-->",
    '"',
    "<x:row",
    "=1",
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (some) =>
      isReadOrRefused(
        "rfp.xlsx",
        workbook(SHEETS, [
          {
            name: "xl/worksheets/sheet1.xml",
            content: `<worksheet><sheetData>${some.join("")}</sheetData></worksheet>`,
          },
        ]),
      ),
    ),
    { numRuns: 1_000 },
  );
});

test("a CSV file of any text or bytes", async () => {
  const pieces = fc.array(fc.constantFrom(",", ";", "\t", '"', "\n", "\r\n", "a", "=", "-", " ", "é", "\0", "sep="), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        pieces.map((some) => Buffer.from(some.join(""))),
        fc.uint8Array({ maxLength: 200 }),
      ),
      (bytes) => isReadOrRefused("rfp.csv", bytes),
    ),
    { numRuns: 1_000 },
  );
});
