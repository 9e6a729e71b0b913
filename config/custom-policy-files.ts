import type { FileUse } from "./file-use";
import type { LandingZoneSettings } from "./schema";

/** What a policy of 10,000 characters can be with white space; its size without it is checked with the others. */
const MAX_BYTES = 65_536;

/** Documents of the organization's own policies. */
export function customPolicyFiles({ organizationPolicies }: LandingZoneSettings): FileUse[] {
  return organizationPolicies.custom.map(({ file }, index) => ({
    path: ["organizationPolicies", "custom", index, "file"],
    file,
    maxBytes: MAX_BYTES,
    source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html",
  }));
}
