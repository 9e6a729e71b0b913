import type { ControlContext } from "../../../policies/organization/control";
import type { Control } from "../../../policies/organization/control";
import {
  type Asking,
  type ControlDecision,
  type ControlledRequest,
  decideControls,
} from "../../support/policy-decision";

/** An organization with an account that holds the resources, and those who come to them. */
export const CONTEXT: ControlContext = {
  partition: "aws",
  organization: "acme",
  organizationId: "o-acmeacme11",
  managementAccountId: "111111111111",
  securityAccountId: "333333333333",
  logArchiveAccountId: "222222222222",
  homeRegion: "eu-west-1",
  governedRegions: ["eu-west-1", "us-east-1"],
  exemptPrincipalArns: ["arn:aws:iam::*:role/OrganizationAccountAccessRole"],
};

export const OWN_ROLE: Asking = {
  arn: "arn:aws:iam::444444444444:role/app",
  organizationId: CONTEXT.organizationId,
};
export const FOREIGN_ROLE: Asking = { arn: "arn:aws:iam::999999999999:role/app", organizationId: "o-stranger11" };
/** An account of nobody's organization. */
export const LONE_ROLE: Asking = { arn: "arn:aws:iam::888888888888:role/app" };
/** Another organization's role of the deployer's name: an exemption by its ARN would let it in. */
export const FOREIGN_DEPLOYER: Asking = {
  arn: "arn:aws:iam::999999999999:role/OrganizationAccountAccessRole",
  organizationId: "o-stranger11",
};
export const ANONYMOUS: Asking = { anonymous: true };

/** One line of a table: who, which action, at what, with which keys, and what the control says. */
export type Case = readonly [
  name: string,
  principal: Asking,
  action: string,
  resource: string,
  context: ControlledRequest["context"],
  expected: ControlDecision,
];

export const OBJECT = "arn:aws:s3:::acme-data/report.csv";

/** The account of the resource is a member's; cases of the management account's set another. */
export function decided(
  { statements }: Control,
  [, principal, action, resource, context]: Case,
  resourceAccount = "444444444444",
): ControlDecision {
  return decideControls(statements, {
    principal,
    action,
    resource,
    context,
    resourceAccount,
    managementAccountId: CONTEXT.managementAccountId,
  });
}
