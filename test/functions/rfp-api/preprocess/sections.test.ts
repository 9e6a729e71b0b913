import { sectionsOf } from "../../../../functions/rfp-api/preprocess/sections";

const sheet = (rows: readonly (readonly string[])[], name?: string) => ({ name, rows });
const numbersOf = (rows: readonly (readonly string[])[]): number[][] =>
  sectionsOf([sheet(rows)]).map((section) => section.rows.map(({ number }) => number));
const times = (count: number, text: string): string[][] => Array.from({ length: count }, () => [text]);

test("short sections of a sheet are read at once, and rows keep their numbers", () => {
  const rows = [["Topic", "Question"], ["A", "Why?"], ["", ""], [], ["B", "How?"]];
  expect(sectionsOf([sheet(rows, "Part 1")])).toEqual([
    {
      sheet: "Part 1",
      heading: undefined,
      rows: [
        { number: 1, cells: ["Topic", "Question"] },
        { number: 2, cells: ["A", "Why?"] },
        { number: 5, cells: ["B", "How?"] },
      ],
    },
  ]);
});

test("sections end where rows are blank, as soon as they are long enough together", () => {
  const long = "x".repeat(5_000);
  expect(numbersOf([[long], ["more"], [""], [long], [""], ["short"]])).toEqual([
    [1, 2],
    [4, 6],
  ]);
});

test("a section that is too long is split between rows, and its parts know the first row of the sheet", () => {
  expect(numbersOf(times(200, "Why?")).map(({ length }) => length)).toEqual([80, 80, 40]);
  const sections = sectionsOf([sheet([["Topic", "Question"], ...times(100, "Why?")])]);
  expect(sections.map(({ heading }) => heading)).toEqual([undefined, ["Topic", "Question"]]);
});

test("a row that is too long alone is a section", () => {
  expect(numbersOf([["a"], ["x".repeat(9_000)], ["b"]])).toEqual([[1], [2], [3]]);
});

test("sheets are not mixed, and one without text has no section", () => {
  const sheets = [sheet([["Why?"]], "One"), sheet([[""], []], "Two"), sheet([["How?"]], "Three")];
  expect(sectionsOf(sheets).map((section) => section.sheet)).toEqual(["One", "Three"]);
});
