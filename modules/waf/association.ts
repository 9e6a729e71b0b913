import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import { acknowledge } from "../acknowledge";
import type { Placement } from "../placement";
import { associationProblem, type AssociableResource, RESOURCE_KINDS } from "./associable";
import { isKnown } from "../known";

export interface WebAclAssociationProps {
  /** Account and region of the resource and the web ACL. */
  readonly placement: Placement;

  /** ARN of a web ACL of scope REGIONAL. */
  readonly webAclArn: string;

  /** What kind of resource it is. */
  readonly resourceType: AssociableResource;

  /** ARN of the resource; of a REST API that of the stage. */
  readonly resourceArn: string;

  /**
   * Why no WAF policy of Firewall Manager holds this load balancer or stage: such a policy would put its own web ACL in
   * the place of this one, or this one would take the organization's away. Only for the types that a policy can hold, and
   * needed for them.
   *
   * @default - for load balancers and stages: refused
   */
  readonly notUnderFirewallManager?: string;
}

/**
 * Puts a web ACL before a resource. A resource has one at most.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html
 */
export class WebAclAssociation extends Construct {
  constructor(scope: Construct, id: string, props: WebAclAssociationProps) {
    super(scope, id);
    const { placement, webAclArn, resourceType, resourceArn, notUnderFirewallManager: reason } = props;
    const problem = problemOf(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const association = new Wafv2WebAclAssociation(this, "association", { ...placement, webAclArn, resourceArn });
    if (reason !== undefined) acknowledge(association, "LZ-WAF-05", `${resourceType}: ${reason}`);
  }
}

function problemOf(props: WebAclAssociationProps): string | undefined {
  const { webAclArn, resourceType, resourceArn, notUnderFirewallManager: reason } = props;
  const refused = associationProblem(resourceType, resourceArn) ?? webAclProblem(webAclArn);
  if (refused !== undefined) return refused;
  const { underFirewallManager, article } = RESOURCE_KINDS[resourceType];
  if (underFirewallManager && reason === undefined) {
    return (
      `${article} ${resourceType} gets its web ACL from Firewall Manager's policies: leave the association out and tag the ` +
      "resource as the policy asks, or say in notUnderFirewallManager why no policy holds it"
    );
  }
  if (underFirewallManager && (reason ?? "").trim().length < 10) {
    return `notUnderFirewallManager must be a sentence, got ${quote(reason ?? "")}`;
  }
  if (!underFirewallManager && reason !== undefined) {
    return `notUnderFirewallManager must be left out: no WAF policy of Firewall Manager holds a ${resourceType}`;
  }
  return undefined;
}

function webAclProblem(arn: string): string | undefined {
  if (!isKnown(arn) || /^arn:aws[\w-]*:wafv2:[\w-]+:\d{12}:regional\/webacl\//.test(arn)) return undefined;
  return `webAclArn must be the ARN of a web ACL of scope REGIONAL, got ${quote(arn)}`;
}
