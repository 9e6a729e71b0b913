import { wholeNumberProblem } from "../../core/whole-number";

test.each<[number | undefined, number, number | undefined, string | undefined]>([
  [undefined, 1, 30, undefined],
  [1, 1, 30, undefined],
  [30, 1, 30, undefined],
  [31, 1, undefined, undefined],
  [0, 1, 30, "days must be a whole number from 1 to 30, got 0"],
  [31, 1, 30, "days must be a whole number from 1 to 30, got 31"],
  [1.5, 1, 30, "days must be a whole number from 1 to 30, got 1.5"],
  [Number.NaN, 1, 30, "days must be a whole number from 1 to 30, got NaN"],
  [0, 1, undefined, "days must be a whole number from 1 up, got 0"],
])("%p from %p to %p", (value, from, to, problem) => {
  expect(wholeNumberProblem("days", value, from, to)).toBe(problem);
});
