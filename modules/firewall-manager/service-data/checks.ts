import { Token } from "cdktf";
import { wholeNumberProblem } from "../../../core/whole-number";

/** The values that Terraform alone knows are left out: nothing can be said of them. */
export function known(values: readonly string[]): string[] {
  return values.filter((value) => !Token.isUnresolved(value));
}

/** A problem if a known value has not the shape. */
export function shapeProblem(name: string, value: string, shape: RegExp, allowed: string): string[] {
  return Token.isUnresolved(value) || shape.test(value) ? [] : [`${name} must be ${allowed}, got '${value}'`];
}

/** A problem if a number is not a whole one in the range. */
export function rangeProblem(name: string, value: number | undefined, least: number, most: number): string[] {
  const problem = wholeNumberProblem(name, value, least, most);
  return problem === undefined ? [] : [problem];
}

/** A problem if a value stands twice. */
export function onceProblem(name: string, values: readonly (string | number)[]): string[] {
  const twice = [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
  return twice.map((value) => `${name} must be unique, got '${value}' twice`);
}
