import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const accountInTwoOus: Rule = {
  id: "LZ-CFG-026",
  title: "An account is in one organizational unit",
  *check({ settings: { accounts } }) {
    const place = (unit: string | undefined): string =>
      unit === undefined ? "the root" : `organizational unit ${quote(unit)}`;
    for (const { entry, index, first } of repeated(accounts, ({ name }) => name)) {
      const other = accounts[first]?.organizationalUnit;
      if (entry.organizationalUnit === other) continue;
      yield {
        path: ["accounts", index, "name"],
        message: `account ${quote(entry.name)} is already in ${place(other)} (accounts[${first}]), got ${place(entry.organizationalUnit)} too`,
        hint: "an account is in exactly one organizational unit: keep one of the two entries",
      };
    }
  },
};
