import { ShieldProtectionGroup } from "@cdktf/provider-aws/lib/shield-protection-group";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { checkShieldRegion } from "./endpoint";
import type { ProtectedResourceType } from "./protected-resource";
import type { ShieldProtection } from "./protection";
import type { ShieldSubscription } from "./subscription";

/** Which protected resources of the account belong to a group. */
export type ProtectionGroupMembers =
  | { readonly pattern: "ALL" }
  | { readonly pattern: "BY_RESOURCE_TYPE"; readonly resourceType: ProtectedResourceType }
  | { readonly pattern: "ARBITRARY"; readonly protections: readonly ShieldProtection[] };

export interface ProtectionGroupProps {
  /** The account, in us-east-1. */
  readonly placement: Placement;

  /** Id of the group: 1-36 letters, digits and hyphens. */
  readonly name: string;

  /** Everything that is protected, now and later; everything of one type; or some protections of this stack. */
  readonly members: ProtectionGroupMembers;

  /**
   * How the members' traffic counts. SUM: together, as of Elastic IP addresses of instances that scale. MEAN: on
   * average, for what shares traffic evenly, such as accelerators and load balancers. MAX: the busiest one, for what
   * shares none, such as distributions and their origins.
   */
  readonly aggregation: "SUM" | "MEAN" | "MAX";

  /** The account's subscription, if this stack makes it. @default - an earlier stack does */
  readonly subscription?: ShieldSubscription;
}

/**
 * Resources that Shield Advanced looks at as one application: an attack on several of them is one event, and new members
 * are detected against the group's traffic from the start.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protection-groups.html
 */
export class ProtectionGroup extends Construct {
  constructor(scope: Construct, id: string, props: ProtectionGroupProps) {
    super(scope, id);
    const { placement, name, members, aggregation, subscription } = props;
    checkShieldRegion(this, placement);
    if (!/^[a-zA-Z0-9-]{1,36}$/.test(name)) {
      throw new ConfigError(this, `name must be 1-36 letters, digits and hyphens, got '${name}'`);
    }
    const protections = members.pattern === "ARBITRARY" ? members.protections : [];
    if (members.pattern === "ARBITRARY" && protections.length === 0) {
      throw new ConfigError(this, "members.protections must name at least one protection, got none");
    }
    const dependsOn = [...(subscription ? [subscription.ready] : []), ...protections.flatMap(({ ready }) => ready)];
    new ShieldProtectionGroup(this, "group", {
      ...placement,
      protectionGroupId: name,
      aggregation,
      pattern: members.pattern,
      resourceType: members.pattern === "BY_RESOURCE_TYPE" ? members.resourceType : undefined,
      members: protections.length > 0 ? protections.map(({ resourceArn }) => resourceArn) : undefined,
      dependsOn: dependsOn.length > 0 ? dependsOn : undefined,
    });
  }
}
