import { NETWORK_LOAD_BALANCER_ARN, NETWORK_LOAD_BALANCER_WAF } from "../../core/network-load-balancer-waf";
import { quote } from "../../core/text";
import { isKnown } from "../known";

/** What a regional web ACL can protect. */
export type AssociableResource =
  | "application-load-balancer"
  | "rest-api-stage"
  | "appsync-api"
  | "cognito-user-pool"
  | "app-runner-service"
  | "verified-access-instance";

interface ResourceKind {
  /** Form of the ARN. */
  readonly arn: RegExp;

  /** An ARN as an example. */
  readonly example: string;

  /** For messages. */
  readonly article: "a" | "an";

  /** Whether WAF policies of Firewall Manager can hold resources of the type. */
  readonly underFirewallManager: boolean;
}

/**
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html for the ARNs, and
 * https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_Policy.html for what a WAF policy can hold.
 */
export const RESOURCE_KINDS: Readonly<Record<AssociableResource, ResourceKind>> = {
  "application-load-balancer": {
    article: "an",
    arn: /^arn:aws[\w-]*:elasticloadbalancing:[\w-]+:\d{12}:loadbalancer\/app\/[^/]+\/[^/]+$/,
    example: "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/shop/50dc6c495c0c9188",
    underFirewallManager: true,
  },
  "rest-api-stage": {
    article: "a",
    arn: /^arn:aws[\w-]*:apigateway:[\w-]+::\/restapis\/[^/]+\/stages\/[^/]+$/,
    example: "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/live",
    underFirewallManager: true,
  },
  "appsync-api": {
    article: "an",
    arn: /^arn:aws[\w-]*:appsync:[\w-]+:\d{12}:apis\/[^/]+$/,
    example: "arn:aws:appsync:eu-west-1:111111111111:apis/abcdefghijklmnopqrstuvwxyz",
    underFirewallManager: false,
  },
  "cognito-user-pool": {
    article: "a",
    arn: /^arn:aws[\w-]*:cognito-idp:[\w-]+:\d{12}:userpool\/[^/]+$/,
    example: "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_abcdefghi",
    underFirewallManager: false,
  },
  "app-runner-service": {
    article: "an",
    arn: /^arn:aws[\w-]*:apprunner:[\w-]+:\d{12}:service\/[^/]+\/[^/]+$/,
    example: "arn:aws:apprunner:eu-west-1:111111111111:service/shop/8fe1e10304f84fd2b0df550fe98a71fa",
    underFirewallManager: false,
  },
  "verified-access-instance": {
    article: "a",
    arn: /^arn:aws[\w-]*:ec2:[\w-]+:\d{12}:verified-access-instance\/vai-[0-9a-f]+$/,
    example: "arn:aws:ec2:eu-west-1:111111111111:verified-access-instance/vai-0ce000c0b7643abea",
    underFirewallManager: false,
  },
};

/** What people try to protect with WAF and cannot, or not in this way, and what they should do. */
const NOT_ASSOCIABLE = [
  {
    arn: NETWORK_LOAD_BALANCER_ARN,
    advice: NETWORK_LOAD_BALANCER_WAF,
  },
  { arn: /:loadbalancer\/gwy\//, advice: "WAF does not work on a Gateway Load Balancer" },
  {
    arn: /:elasticloadbalancing:[^:]+:\d{12}:loadbalancer\/[^/]+$/,
    advice: "WAF does not work on a Classic Load Balancer. Replace it by an Application Load Balancer",
  },
  {
    arn: /:globalaccelerator:/,
    advice: "WAF does not work on Global Accelerator. Associate the Application Load Balancer behind it",
  },
  {
    arn: /:apigateway:[^:]*::\/apis\//,
    advice: "WAF does not work on HTTP and WebSocket APIs. Use a REST API, or put CloudFront with a web ACL before it",
  },
  {
    arn: /:apigateway:[^:]*::\/restapis\/[^/]+$/,
    advice: "WAF protects a stage of a REST API. Give the ARN of the stage, .../restapis/<id>/stages/<name>",
  },
  {
    arn: /:cloudfront:/,
    advice: "a CloudFront distribution names its web ACL itself. Set webAclId of the distribution to the web ACL's ARN",
  },
  { arn: /:lambda:/, advice: "WAF does not work on function URLs. Put CloudFront with a web ACL before it" },
];

/** Why a resource cannot be associated, and what to do; undefined if it can or only Terraform knows. */
export function associationProblem(type: AssociableResource, arn: string): string | undefined {
  if (!isKnown(arn)) return undefined;
  const refused = NOT_ASSOCIABLE.find((each) => each.arn.test(arn));
  if (refused !== undefined) return `resourceArn cannot be ${quote(arn)}: ${refused.advice}`;
  const kind = RESOURCE_KINDS[type];
  return kind.arn.test(arn) ? undefined : `resourceArn of ${type} must look like ${kind.example}, got ${quote(arn)}`;
}
