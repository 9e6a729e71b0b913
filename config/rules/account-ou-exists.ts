import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const accountOuExists: Rule = {
  id: "LZ-CFG-027",
  title: "The organizational unit of an account exists",
  needs: ["organizationalUnits[].name"],
  *check({ settings: { accounts, organizationalUnits } }) {
    const names = new Set(organizationalUnits.map(({ name }) => name));
    for (const [index, { organizationalUnit }] of accounts.entries()) {
      if (organizationalUnit === undefined || names.has(organizationalUnit)) continue;
      yield {
        path: ["accounts", index, "organizationalUnit"],
        message: `no organizational unit is called ${quote(organizationalUnit)}`,
        hint: didYouMean(organizationalUnit, names),
      };
    }
  },
};
