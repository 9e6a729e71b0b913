import { ShieldApplicationLayerAutomaticResponse } from "@cdktf/provider-aws/lib/shield-application-layer-automatic-response";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { checkShieldRegion } from "./endpoint";
import type { ProtectedResourceType } from "./protected-resource";
import type { ShieldProtection } from "./protection";

const TYPES: readonly ProtectedResourceType[] = ["APPLICATION_LOAD_BALANCER", "CLOUDFRONT_DISTRIBUTION"];

export interface AutomaticResponseProps {
  /** The account, in us-east-1. */
  readonly placement: Placement;

  /** Protection of an application load balancer or a CloudFront distribution. */
  readonly protection: ShieldProtection;

  /** What Shield's rules do with requests of an attack. COUNT first, and BLOCK once its counts look right. */
  readonly action: "BLOCK" | "COUNT";

  /**
   * What gives the resource its web ACL: the association of the load balancer, or the distribution itself. Shield puts its
   * rules into that web ACL, and refuses a resource that has none.
   */
  readonly webAclAssociation: ITerraformDependable;
}

/**
 * During an attack on the application layer Shield Advanced finds out what the attacking requests have in common, and
 * counts or blocks them by rules of its own in the resource's web ACL.
 *
 * The rules stand in a rule group that Shield adds to the web ACL at priority 10,000,000 and that takes 150 units of its
 * capacity. Leave both free.
 *
 * Since 26 March 2026 AWS gives new customers the managed rule group AWSManagedRulesAntiDDoSRuleSet instead, and this one
 * only if AWS Support is asked: see docs/ddos.md.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-automatic-app-layer-response.html
 */
export class ApplicationLayerAutomaticResponse extends Construct {
  constructor(scope: Construct, id: string, props: AutomaticResponseProps) {
    super(scope, id);
    const { placement, protection, action, webAclAssociation } = props;
    checkShieldRegion(this, placement);
    if (!TYPES.includes(protection.resourceType)) {
      throw new ConfigError(
        this,
        `protection must be of type ${TYPES.join(" or ")}, which alone have a web ACL, got ${protection.resourceType}`,
      );
    }
    new ShieldApplicationLayerAutomaticResponse(this, "response", {
      ...placement,
      resourceArn: protection.resourceArn,
      action,
      dependsOn: [...protection.ready, webAclAssociation],
    });
  }
}
