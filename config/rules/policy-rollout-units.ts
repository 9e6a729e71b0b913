import type { PathSegment } from "../findings";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const policyRolloutUnits: Rule = {
  id: "LZ-CFG-151",
  title: "Policies are rolled out to units that exist, each named once, and to at least one if any rollout is ou",
  needs: ["organizationalUnits[].name", "suspendedOrganizationalUnit", "organizationPolicies"],
  *check({ settings: { organizationPolicies, organizationalUnits, suspendedOrganizationalUnit } }) {
    const path = ["organizationPolicies", "rolloutOrganizationalUnits"];
    const { rolloutOrganizationalUnits: units, stagingOrganizationalUnit: staging } = organizationPolicies;
    const names = organizationalUnits.map(({ name }) => name);
    for (const [index, name] of units.entries()) {
      const at = [...path, index];
      if (!names.includes(name)) {
        yield { path: at, message: `no organizational unit is called ${quote(name)}`, hint: didYouMean(name, names) };
      } else if (name === suspendedOrganizationalUnit) {
        yield { path: at, message: `must be a unit with active accounts, got the suspended unit ${quote(name)}` };
      } else if (name === staging) {
        yield {
          path: at,
          message: `the staging unit ${quote(name)} has the policies anyway`,
          hint: "leave it out here",
        };
      }
    }
    for (const { entry, index, first } of repeated(units, (name) => name)) {
      yield { path: [...path, index], message: `duplicates ${path.join(".")}[${first}] ${quote(entry)}` };
    }
    if (units.length > 0) return;
    for (const at of rolloutsToUnits(organizationPolicies, ["organizationPolicies"])) {
      yield {
        path: at,
        message: "rollout 'ou' needs at least one unit in organizationPolicies.rolloutOrganizationalUnits, got none",
        hint: "name the units, or use 'staging' or 'all'",
      };
    }
  },
};

/** Where a rollout to units is asked for, of all policies or of one. */
function rolloutsToUnits(value: unknown, path: readonly PathSegment[]): PathSegment[][] {
  if (Array.isArray(value)) return value.flatMap((child, index) => rolloutsToUnits(child, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === "rollout" && child === "ou" ? [[...path, key]] : rolloutsToUnits(child, [...path, key]),
  );
}
