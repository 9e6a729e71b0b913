import { Route53ResolverFirewallRuleGroupAssociation } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group-association";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { nameProblem } from "./name";
import type { DnsFirewallRuleGroup } from "./rule-group";

export interface VpcAssociationProps {
  /** The VPC's account and region. */
  readonly placement: Placement;

  /** 1-64 letters, digits, spaces, _ and -, not digits alone. */
  readonly name: string;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** The rules that the VPC gets. */
  readonly ruleGroup: Pick<DnsFirewallRuleGroup, "ruleGroupId" | "ready">;

  /**
   * Order among the rule groups of the VPC: the lowest comes first, 101-9,899. Firewall Manager's own stand before (1-99)
   * and behind (from 9,901).
   */
  readonly priority: number;

  /**
   * Whether AWS refuses to change or take away the association. Set it to false in a deployment of its own before another
   * takes the association away.
   *
   * @default true
   */
  readonly mutationProtection?: boolean;
}

/** A rule group of DNS Firewall that filters what a VPC asks the Route 53 Resolver. */
export class VpcAssociation extends Construct {
  constructor(scope: Construct, id: string, props: VpcAssociationProps) {
    super(scope, id);
    const { placement, name, vpcId, ruleGroup, priority, mutationProtection = true } = props;
    const problems = [nameProblem("name", name)].filter((problem) => problem !== undefined);
    // "Between 100 and 9900": the provider's own docs say that both ends are excluded.
    if (!Number.isInteger(priority) || priority <= 100 || priority >= 9900) {
      problems.push(`priority must be a whole number from 101 to 9899, got ${priority}`);
    }
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
    new Route53ResolverFirewallRuleGroupAssociation(this, "association", {
      ...placement,
      name,
      vpcId,
      firewallRuleGroupId: ruleGroup.ruleGroupId,
      priority,
      mutationProtection: mutationProtection ? "ENABLED" : "DISABLED",
      // Otherwise the VPC is taken for protected while its rules are still to come.
      dependsOn: [...ruleGroup.ready],
    });
  }
}
