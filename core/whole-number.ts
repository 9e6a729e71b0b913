/**
 * What is wrong with a number that must be whole and within bounds, which are allowed too, in words for a ConfigError;
 * undefined if all is well, or if it was left out.
 */
export function wholeNumberProblem(
  name: string,
  value: number | undefined,
  from: number,
  to: number = Infinity,
): string | undefined {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return undefined;
  return `${name} must be a whole number from ${from} ${to === Infinity ? "up" : `to ${to}`}, got ${value}`;
}
