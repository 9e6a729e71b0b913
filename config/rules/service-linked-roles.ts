import { targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

export const serviceLinkedRoles: Rule = {
  id: "LZ-CFG-188",
  title: "No account gets the role of a service twice",
  needs: TARGETING_NEEDS,
  *check({ settings }) {
    const { serviceLinkedRoles: roles } = settings.accountDefaults.iam;
    const accounts = selectableAccounts(settings);
    for (const [index, role] of roles.entries()) {
      const [common] = roles.slice(0, index).flatMap(({ service, targets }, first) =>
        accounts
          .filter((account) => service === role.service && targetsAccount(targets, account))
          .filter((account) => targetsAccount(role.targets, account))
          .map(({ name }) => ({ name, first })),
      );
      if (common === undefined) continue;
      yield {
        path: ["accountDefaults", "iam", "serviceLinkedRoles", index, "service"],
        message: `account ${quote(common.name)} gets the role of ${quote(role.service)} twice: here and by accountDefaults.iam.serviceLinkedRoles[${common.first}]`,
        hint: "an account has the role once; narrow the targets of one of the two",
      };
    }
  },
};
