import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { awsManagedPolicyArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { breakGlassRoleName } from "../../core/names";
import { policyDocument } from "../../policies/document";
import { assumedByPrincipals } from "../../policies/role/principals";
import { acknowledge } from "../acknowledge";
import type { Placement } from "../placement";
import type { Trust } from "./trust";

/** Seconds that a session lasts at most: the least that IAM takes, and the most that a chain of roles gives. */
const SESSION_IN_SECONDS = 3600;

export interface BreakGlassRoleProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the role's name. */
  readonly organization: string;

  /** IAM users, at least one: other principals cannot show a second factor to IAM. */
  readonly trust: Trust;
}

/**
 * The role for the day when nobody can sign in as usual: the identity provider is down, or Identity Center is.
 *
 * It holds AWS's managed policy AdministratorAccess, because nobody knows beforehand what an emergency needs. A policy of
 * our own would allow the same and be harder to recognize. What protects it is who may take it, with which second factor
 * and for how long, and `BreakGlassAlarm`.
 *
 * Sources: https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/break-glass-access.html and
 * https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_emergency_process.html
 */
export class BreakGlassRole extends Construct {
  constructor(scope: Construct, id: string, { placement, organization, trust }: BreakGlassRoleProps) {
    super(scope, id);
    const others = trust.principals.filter((name) => !name.startsWith("user/"));
    if (trust.principals.length === 0 || others.length > 0) {
      const got = others.length > 0 ? others.join(", ") : "nobody";
      throw new ConfigError(this, `trust.principals must be IAM users (user/<name>), at least one, got ${got}`);
    }
    const partition = partitionOf(placement.regionName);
    const role = new IamRole(this, "role", {
      ...placement,
      name: breakGlassRoleName(organization),
      description: "For emergencies only: every use sets off an alarm",
      maxSessionDuration: SESSION_IN_SECONDS,
      assumeRolePolicy: policyDocument([
        assumedByPrincipals({ accountId: trust.accountId, partition, names: trust.principals, multiFactor: true }),
      ]),
    });
    const administrator = new IamRolePolicyAttachment(this, "administrator", {
      ...placement,
      role: role.name,
      policyArn: awsManagedPolicyArn("AdministratorAccess", partition),
    });
    acknowledge(administrator, "LZ-IAM-02", "the one role for emergencies, behind a second factor and an alarm");
  }
}
