import { APPLICATION_LOAD_BALANCER, CLOUDFRONT, resourceTypeProblems } from "./resource-types";
import type { PolicyService } from "./service";

const RESOURCE_TYPES = [
  APPLICATION_LOAD_BALANCER,
  "AWS::ElasticLoadBalancing::LoadBalancer",
  "AWS::EC2::EIP",
  CLOUDFRONT,
] as const;

/** Types with a web ACL, for which Shield can write rules by itself. */
const APPLICATION_LAYER: readonly string[] = [APPLICATION_LOAD_BALANCER, CLOUDFRONT];

/** What Shield does by itself against attacks on the application layer. */
export interface AutomaticResponse {
  /** ENABLED writes rules, DISABLED takes them away, IGNORED leaves what the account has set. */
  readonly status: "ENABLED" | "DISABLED" | "IGNORED";

  /** What the rules do; with ENABLED and only then. Begin with COUNT. */
  readonly action?: "BLOCK" | "COUNT";
}

/**
 * A policy that protects resources with Shield Advanced. Firewall Manager subscribes every account in scope by itself:
 * USD 3,000 a month for the organization, for a year (https://aws.amazon.com/shield/pricing/).
 */
export interface ShieldSettings {
  readonly type: "SHIELD_ADVANCED";

  /**
   * Application load balancers; or classic ones and Elastic IP addresses; or distributions (in us-east-1). The first and
   * the last have a web ACL, the others not: hence policies of their own. Hosted zones and accelerators are none of
   * Firewall Manager's types (modules/shield).
   */
  readonly resourceTypes: readonly (typeof RESOURCE_TYPES)[number][];

  /** For application load balancers and distributions. @default IGNORED */
  readonly automaticResponse?: AutomaticResponse;

  /** Whether web ACLs of AWS WAF Classic are replaced. @default false */
  readonly replaceClassicWebAcls?: boolean;

  /** Whether web ACLs are made only where a resource uses them. @default true */
  readonly onlyUsedWebAcls?: boolean;
}

export const SHIELD: PolicyService<ShieldSettings> = {
  resourceTypes: ({ resourceTypes }) => resourceTypes,

  data: ({ resourceTypes, automaticResponse, replaceClassicWebAcls, onlyUsedWebAcls }) => {
    if (!resourceTypes.some((type) => APPLICATION_LAYER.includes(type))) return { type: "SHIELD_ADVANCED" };
    return {
      type: "SHIELD_ADVANCED",
      automaticResponseConfiguration: {
        automaticResponseStatus: automaticResponse?.status ?? "IGNORED",
        automaticResponseAction: automaticResponse?.action,
      },
      overrideCustomerWebaclClassic: replaceClassicWebAcls ?? false,
      optimizeUnassociatedWebACL: onlyUsedWebAcls ?? true,
    };
  },

  problems: (settings, place) => [
    ...resourceTypeProblems(settings.resourceTypes, RESOURCE_TYPES, place),
    ...layerProblems(settings),
    ...responseProblems(settings.automaticResponse),
  ],
};

function layerProblems({ resourceTypes, ...webAcl }: ShieldSettings): string[] {
  const plain = resourceTypes.filter((type) => !APPLICATION_LAYER.includes(type));
  if (plain.length === 0) return [];
  const problems: string[] = [];
  if (plain.length < resourceTypes.length) {
    problems.push(
      `service.resourceTypes: ${plain.join(", ")} have no web ACL and need a policy apart from ${APPLICATION_LAYER.join(", ")}`,
    );
  }
  for (const name of ["automaticResponse", "replaceClassicWebAcls", "onlyUsedWebAcls"] as const) {
    if (webAcl[name] === undefined) continue;
    problems.push(`service.${name} is for ${APPLICATION_LAYER.join(" and ")} alone, got it for ${plain.join(", ")}`);
  }
  return problems;
}

function responseProblems(response: AutomaticResponse | undefined): string[] {
  if (response === undefined) return [];
  const { status, action } = response;
  if (status === "ENABLED") {
    return action === undefined
      ? ["service.automaticResponse.action must be BLOCK or COUNT when the status is ENABLED, got none"]
      : [];
  }
  return action === undefined
    ? []
    : [`service.automaticResponse.action goes with the status ENABLED alone, got '${action}' with ${status}`];
}
