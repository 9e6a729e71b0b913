import { BASE_LOCK, BASE_YAML } from "./base";
import { type Edit, edit, load, printed } from "./support";

/** A mistake made in the valid configuration of base.ts, and all that must be printed about it. */
export interface BadConfiguration {
  readonly name: string;
  readonly yaml?: readonly Edit[];
  readonly lock?: readonly Edit[];
  readonly expected: readonly string[];
}

export function testBadConfigurations(title: string, cases: readonly BadConfiguration[]): void {
  describe(title, () => {
    test.each(cases)("$name", ({ yaml = [], lock = [], expected }) => {
      const result = load({ yaml: edit(BASE_YAML, yaml), lock: edit(BASE_LOCK, lock) });
      expect(printed(result)).toEqual(expected);
      const isBad = result.findings.some(({ severity }) => severity === "error");
      expect(result.landingZone === undefined).toBe(isBad);
    });
  });
}

/** Adds lines at the end of the YAML file. */
export function atEnd(lines: string): Edit {
  const last = "      tags: { tier: workload }\n";
  return [last, last + lines];
}

/** Adds accounts after the last one. */
export function moreAccounts(lines: string): Edit {
  const next = "\ndeployment:\n";
  return [next, lines + next];
}
