import type { ResourceControlService } from "../../core/resource-control-services";
import type { Control, ControlContext } from "../organization/control";
import { everyAction } from "./actions";
import { denyEverybody } from "./statement";

export interface ConfusedDeputySettings {
  /** Services whose resources are guarded. */
  readonly services: readonly ResourceControlService[];
  /** Ids of accounts outside of the organization on whose behalf AWS services may come. @default - none */
  readonly trustedAccountIds?: readonly string[];
  /** AWS services that may come on anybody's behalf, such as drt.shield.amazonaws.com. @default - none */
  readonly trustedServices?: readonly string[];
  /** ARNs of resources that are left out, with * for any characters. @default - none */
  readonly exceptResources?: readonly string[];
}

/**
 * Keeps others from using an AWS service as their tool: a service gets at the organization's resources only on behalf
 * of the organization. It binds calls that say on whose behalf they are, hence the test for `aws:SourceAccount`; services
 * that do not say it, such as load balancers that write logs, pass. `aws:SourceOrgID` is absent if the account that
 * the service works for is in no organization, hence IfExists.
 */
export function confusedDeputy(
  { organizationId }: ControlContext,
  { services, trustedAccountIds = [], trustedServices = [], exceptResources }: ConfusedDeputySettings,
): Control {
  const exemptions = [
    ...(trustedAccountIds.length > 0 ? [`services on behalf of ${[...trustedAccountIds].sort().join(", ")}`] : []),
    ...[...trustedServices].sort(),
    ...(exceptResources?.length ? [`the resources ${exceptResources.join(", ")}`] : []),
  ];
  return {
    id: "confused-deputy",
    denies: `access to ${[...services].sort().join(", ")} by AWS services on behalf of others`,
    why: "A policy that lets an AWS service in would let everybody in who makes the service do it.",
    exemptions: exemptions.length > 0 ? exemptions.join(", ") : undefined,
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    statements: [
      denyEverybody({
        sid: "ConfusedDeputy",
        actions: everyAction(services),
        exceptResources,
        condition: {
          StringNotEqualsIfExists: {
            "aws:SourceOrgID": organizationId,
            ...(trustedAccountIds.length > 0 ? { "aws:SourceAccount": [...trustedAccountIds].sort() } : {}),
            ...(trustedServices.length > 0 ? { "aws:PrincipalServiceName": [...trustedServices].sort() } : {}),
          },
          Null: { "aws:SourceAccount": "false" },
          Bool: { "aws:PrincipalIsAWSService": "true" },
        },
      }),
    ],
  };
}
