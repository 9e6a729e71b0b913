import type { LandingZone } from "../../config/model";
import { ec2Declaration } from "../../policies/declarative/ec2";
import { declaredEc2 } from "./declared";
import type { PlacedPolicy } from "./placed";

/** The declarative policy for EC2 that the configuration asks for. */
export function declarativeEc2(landingZone: LandingZone): PlacedPolicy[] {
  const settings = landingZone.settings.organizationPolicies.declarativeEc2;
  const content = settings.enabled ? ec2Declaration(declaredEc2(settings)) : undefined;
  if (content === undefined) return [];
  return [
    {
      name: "declarative-ec2",
      type: "DECLARATIVE_POLICY_EC2",
      does: "keeps the account settings of EC2 and EBS: instance metadata, public images and snapshots, serial console",
      source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ec2.html",
      targets: settings.targets,
      rollout: settings.rollout,
      content,
    },
  ];
}
