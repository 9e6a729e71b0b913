import type { LandingZone } from "../../config/model";
import { aiOptOutDeclaration } from "../../policies/declarative/ai-opt-out";
import type { PlacedPolicy } from "./placed";

/** The opt-out from AWS's AI services that the configuration asks for. */
export function aiOptOut(landingZone: LandingZone): PlacedPolicy[] {
  const { enabled, targets, rollout, optInServices } = landingZone.settings.organizationPolicies.aiOptOut;
  if (!enabled) return [];
  const except = optInServices.length > 0 ? `, but ${[...optInServices].sort().join(", ")}` : "";
  return [
    {
      name: "ai-opt-out",
      type: "AISERVICES_OPT_OUT_POLICY",
      does: `keeps AWS's AI services${except} from using content of the organization to improve themselves`,
      source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out.html",
      targets,
      rollout,
      content: aiOptOutDeclaration({ optInServices }),
    },
  ];
}
