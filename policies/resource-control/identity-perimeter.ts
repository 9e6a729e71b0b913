import { LOAD_BALANCER_ACCOUNTS } from "../../core/load-balancer-accounts";
import type { ResourceControlService } from "../../core/resource-control-services";
import type { Control, ControlContext } from "../organization/control";
import { everySignedAction } from "./actions";
import { denyEverybody } from "./statement";

export interface IdentityPerimeterSettings {
  /** Services whose resources are inside. */
  readonly services: readonly ResourceControlService[];
  /** Ids of accounts outside of the organization whose principals may come in. @default - none */
  readonly trustedAccountIds?: readonly string[];
  /** ARNs of resources that are left outside, with * for any characters. @default - none */
  readonly exceptResources?: readonly string[];
  /** Tag that leaves a resource outside if its value is true. @default - none */
  readonly exclusionTag?: string;
}

/**
 * Keeps principals of other organizations, and callers without credentials, away from the organization's resources,
 * whatever a policy of the resource says. IfExists: a caller without a key is a stranger too.
 */
export function identityPerimeter(
  { organizationId, governedRegions }: ControlContext,
  { services, trustedAccountIds = [], exceptResources, exclusionTag }: IdentityPerimeterSettings,
): Control {
  const loadBalancers = governedRegions.flatMap((region) => LOAD_BALANCER_ACCOUNTS[region] ?? []);
  const accounts = [...new Set([...trustedAccountIds, ...loadBalancers])].sort();
  return {
    id: "identity-perimeter",
    denies: `access to ${[...services].sort().join(", ")} by anybody outside of the organization`,
    why: "A bucket, key, queue, secret or role whose own policy is too open would let strangers in.",
    exemptions: [
      "AWS services",
      "the accounts with which load balancers of the governed regions write logs",
      ...(trustedAccountIds.length > 0 ? [`the accounts ${[...trustedAccountIds].sort().join(", ")}`] : []),
      ...(exclusionTag === undefined ? [] : [`resources with the tag ${exclusionTag}=true`]),
      ...(exceptResources?.length ? [`the resources ${exceptResources.join(", ")}`] : []),
    ].join(", "),
    source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html",
    statements: [
      denyEverybody({
        sid: "IdentityPerimeter",
        actions: everySignedAction(services),
        exceptResources,
        condition: {
          StringNotEqualsIfExists: {
            "aws:PrincipalOrgID": organizationId,
            ...(accounts.length > 0 ? { "aws:PrincipalAccount": accounts } : {}),
            ...(exclusionTag === undefined ? {} : { [`aws:ResourceTag/${exclusionTag}`]: "true" }),
          },
          BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        },
      }),
    ],
  };
}
