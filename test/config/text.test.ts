import { formatPath } from "../../config/findings";
import { count, didYouMean, quote, quoteAll } from "../../config/text";

test.each([
  ["plain", "'plain'"],
  ["two\nlines\tand\rmore", "'two\\nlines\\tand\\rmore'"],
  ["\u001b[31mred\u202e", "'\\u{1b}[31mred\\u{202e}'"],
  ["x".repeat(90), `'${"x".repeat(80)}...'`],
])("quote %#", (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

test.each([
  [["a"], "'a'"],
  [["a", "b"], "'a' or 'b'"],
  [["a", "b", "c"], "'a', 'b' or 'c'"],
])("quoteAll %#", (texts, joined) => {
  expect(quoteAll(texts, "or")).toBe(joined);
});

test("count", () => {
  expect([count(0, "error"), count(1, "error"), count(2, "error")]).toEqual(["0 errors", "1 error", "2 errors"]);
});

describe("didYouMean", () => {
  const CASES: readonly [got: string, allowed: string[], hint: string | undefined][] = [
    ["nmae", ["name", "adopt"], "did you mean 'name'?"],
    ["Name", ["name"], "did you mean 'name'?"],
    ["organisationalUnits", ["organizationalUnits", "accounts"], "did you mean 'organizationalUnits'?"],
    ["us-eats-1", ["us-east-1", "us-east-2"], "did you mean 'us-east-1'?"],
    ["xy", ["s3"], undefined],
    ["a", ["b"], undefined],
    ["completely different", ["name"], undefined],
    ["", ["name"], undefined],
    ["x".repeat(1000), ["x".repeat(999)], undefined],
    ["name", [], undefined],
  ];

  test.each(CASES)("%#: %.20s", (got, allowed, hint) => {
    expect(didYouMean(got, allowed)).toBe(hint);
  });
});

test.each([
  [[], ""],
  [["accounts", 3, "email"], "accounts[3].email"],
  [["tags", "cost-center"], "tags.cost-center"],
  [["delegatedAdministrators", "config.amazonaws.com"], 'delegatedAdministrators["config.amazonaws.com"]'],
])("formatPath %#", (path, text) => {
  expect(formatPath(path)).toBe(text);
});
