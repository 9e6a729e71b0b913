import type { Rule } from "./rule";

export const managementAccount: Rule = {
  id: "LZ-CFG-030",
  title: "The management account has an id and stands in the root",
  *check({ settings: { accounts } }) {
    for (const [index, { kind, id, organizationalUnit, adopt }] of accounts.entries()) {
      if (kind !== "management") continue;
      if (id === undefined) {
        yield {
          path: ["accounts", index, "id"],
          message: "the management account's id is an input and must be given",
          hint: 'aws sts get-caller-identity shows it; put it in quotes: id: "111111111111"',
        };
      }
      if (organizationalUnit !== undefined) {
        yield {
          path: ["accounts", index, "organizationalUnit"],
          message: "the management account stands in the root and must have no organizational unit",
        };
      }
      if (adopt !== undefined) {
        yield {
          path: ["accounts", index, "adopt"],
          message: "the management account is never created, so there is nothing to adopt",
          hint: "to take over an existing organization, set organization.adopt.organizationId",
        };
      }
    }
  },
};
