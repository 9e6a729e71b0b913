import * as fc from "fast-check";
import { findJsonSyntaxError } from "../../config/json-syntax";

test.each([
  ["", 0, "expected value, got end of file"],
  ["{", 1, "expected key or '}', got end of file"],
  ["{a: 1}", 1, "expected key or '}', got 'a'"],
  ['{"a" 1}', 5, "expected ':', got '1'"],
  ['{"a": }', 6, "expected value, got '}'"],
  ['{"a": 1 "b": 2}', 8, "expected ',' or '}', got '\"'"],
  ['{"a": 1,}', 8, "expected key, got '}'"],
  ["[1 2]", 3, "expected ',' or ']', got '2'"],
  ["[1,]", 3, "expected value, got ']'"],
  ["[}", 1, "expected value or ']', got '}'"],
  ["1 2", 2, "expected end of file, got '2'"],
  ["{\"a\": 'b'}", 6, "expected value, got '''"],
  ['"a\nb"', 0, "expected value, got '\"'"],
  ["[01]", 2, "expected ',' or ']', got '1'"],
])("%j", (text, offset, message) => {
  expect(findJsonSyntaxError(text)).toEqual({ offset, message });
});

test("accepts whatever JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2, "\t"), (value, space) => {
      expect(findJsonSyntaxError(JSON.stringify(value, null, space))).toBeUndefined();
    }),
  );
});

test("agrees with JSON.parse on damaged texts", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "x", "0", "\n", "\\"), (text, at, put) => {
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + put + text.slice(place + 1);
      let parses = true;
      try {
        JSON.parse(damaged);
      } catch {
        parses = false;
      }
      expect(findJsonSyntaxError(damaged) === undefined).toBe(parses);
    }),
  );
});
