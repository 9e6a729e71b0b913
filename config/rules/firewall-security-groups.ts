import type { PathSegment } from "../findings";
import { firewallPolicyRegions } from "../firewall-policies";
import type { FirewallPolicySettings } from "../schema/services/firewall-manager/policies";
import { quote } from "../text";
import type { Rule } from "./rule";

export const firewallSecurityGroups: Rule = {
  id: "LZ-CFG-211",
  title: "Policies about security groups name one in each of their regions",
  needs: ["regions.governed", "services.firewallManager.policies[].securityGroups"],
  *check({ settings: { services, regions } }) {
    for (const [index, policy] of services.firewallManager.policies.entries()) {
      const found = securityGroupsOf(policy);
      if (found === undefined) continue;
      const path = ["services", "firewallManager", "policies", index, ...found.path];
      const wanted = firewallPolicyRegions(policy, regions.governed);
      for (const region of wanted.filter((each) => found.ids[each] === undefined)) {
        yield {
          path,
          message: `has no security group for ${region}, where the policy applies`,
          hint: `aws ec2 describe-security-groups --region ${region} --query 'SecurityGroups[].[GroupId,GroupName]' lists those of the security account`,
        };
      }
      for (const region of Object.keys(found.ids).filter((each) => !wanted.includes(each))) {
        yield {
          path: [...path, region],
          atKey: true,
          message: `the policy does not apply in ${quote(region)}; its regions are ${wanted.join(", ")}`,
        };
      }
    }
  },
};

function securityGroupsOf(
  policy: FirewallPolicySettings,
): { readonly path: readonly PathSegment[]; readonly ids: Readonly<Record<string, string>> } | undefined {
  if (policy.type === "SECURITY_GROUPS_COMMON") return { path: ["securityGroups"], ids: policy.securityGroups };
  if (policy.type !== "SECURITY_GROUPS_CONTENT_AUDIT" || !policy.auditSecurityGroups) return undefined;
  return { path: ["auditSecurityGroups", "securityGroups"], ids: policy.auditSecurityGroups.securityGroups };
}
