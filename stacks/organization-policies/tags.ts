import type { LandingZone } from "../../config/model";
import { tagDeclaration } from "../../policies/declarative/tags";
import type { PlacedPolicy } from "./placed";

/** Tag policies that the configuration asks for. */
export function tagPolicies(landingZone: LandingZone): PlacedPolicy[] {
  return landingZone.settings.organizationPolicies.tags.map(({ name, targets, rollout, tags }) => ({
    name: `tags-${name}`,
    type: "TAG_POLICY",
    does: `says how the tags ${tags.map(({ key }) => key).join(", ")} are written`,
    source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html",
    targets,
    rollout,
    content: tagDeclaration(tags),
  }));
}
