import { FmsResourceSet } from "@cdktf/provider-aws/lib/fms-resource-set";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface ResourceSetProps {
  /** The administrator's account, in the policy's region. */
  readonly placement: Placement;

  /** 1-128 letters, digits, spaces and _.:/=+-@; cannot be changed. */
  readonly name: string;

  /** At most 256 of the characters of a name. @default - none */
  readonly description?: string;

  /** Types of the resources that the set may hold. @default - AWS::NetworkFirewall::Firewall */
  readonly resourceTypes?: readonly string[];

  /** What must stand first, such as the association of the administrator. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

const NAME = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;

/**
 * A set of resources that policies name instead of tags: firewalls that accounts have made themselves. Terraform makes
 * the set; the resources are put in with `aws fms batch-associate-resource`, for which there is no Terraform resource.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/fms-resource-sets.html
 */
export class ResourceSet extends Construct {
  /** Id for `resourceSetIds` of a policy. */
  public readonly resourceSetId: string;

  constructor(scope: Construct, id: string, props: ResourceSetProps) {
    super(scope, id);
    const { placement, name, description, resourceTypes = ["AWS::NetworkFirewall::Firewall"], after } = props;
    if (!NAME.test(name)) {
      throw new ConfigError(this, `name must be 1-128 letters, digits, spaces and _.:/=+-@, got '${name}'`);
    }
    if (resourceTypes.length === 0) throw new ConfigError(this, "resourceTypes must name at least one type, got none");
    this.resourceSetId = new FmsResourceSet(this, "set", {
      ...placement,
      resourceSet: [{ name, description, resourceTypeList: [...resourceTypes] }],
      dependsOn: after && [...after],
    }).id;
  }
}
