import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const policyStagingUnit: Rule = {
  id: "LZ-CFG-150",
  title: "The unit in which organization policies are tried out exists and is not for suspended accounts",
  needs: ["organizationalUnits[].name", "suspendedOrganizationalUnit"],
  *check({ settings: { organizationPolicies, organizationalUnits, suspendedOrganizationalUnit } }) {
    const path = ["organizationPolicies", "stagingOrganizationalUnit"];
    const staging = organizationPolicies.stagingOrganizationalUnit;
    const names = organizationalUnits.map(({ name }) => name);
    if (!names.includes(staging)) {
      yield {
        path,
        message: `no organizational unit is called ${quote(staging)}`,
        hint: didYouMean(staging, names) ?? `add it to organizationalUnits: { name: ${staging} }; it may stay empty`,
      };
    } else if (staging === suspendedOrganizationalUnit) {
      yield { path, message: `must be a unit with active accounts, got the suspended unit ${quote(staging)}` };
    }
  },
};
