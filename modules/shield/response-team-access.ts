import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { ShieldDrtAccessLogBucketAssociation } from "@cdktf/provider-aws/lib/shield-drt-access-log-bucket-association";
import { ShieldDrtAccessRoleArnAssociation } from "@cdktf/provider-aws/lib/shield-drt-access-role-arn-association";
import { type ITerraformDependable, Token } from "cdktf";
import { Construct } from "constructs";
import { partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { policyDocument } from "../../policies/document";
import { assumedByResponseTeam, responseTeamPolicyArn } from "../../policies/role/shield";
import type { Placement } from "../placement";
import { bucketNameProblem } from "../s3/name";
import { checkShieldRegion } from "./endpoint";
import type { ShieldSubscription } from "./subscription";

/** https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_AssociateDRTLogBucket.html */
export const MAX_LOG_BUCKETS = 10;

export interface ResponseTeamAccessProps {
  /** The account, in us-east-1. */
  readonly placement: Placement;

  /** Name of the role. Take it from core/names.ts. */
  readonly roleName: string;

  /**
   * Buckets with logs that AWS WAF's own do not tell, such as access logs of load balancers and CloudFront: at most 10.
   * Each one's policy must let the team in (`responseTeamReads` of policies/bucket/shield.ts).
   *
   * @default - none
   */
  readonly logBuckets?: readonly string[];

  /** What must stand before the team is given the buckets: their policies. @default - earlier stacks make them */
  readonly dependsOn?: readonly ITerraformDependable[];

  /** The account's subscription, if this stack makes it. @default - an earlier stack does */
  readonly subscription?: ShieldSubscription;
}

/**
 * Lets the Shield Response Team look at the account's Shield and AWS WAF settings and change AWS WAF rules when you ask it
 * for help. It needs Business or Enterprise Support. Given before an attack, it saves the time that giving it would take.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-access.html
 */
export class ResponseTeamAccess extends Construct {
  /** Stands once the team has the role and the buckets. */
  public readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: ResponseTeamAccessProps) {
    super(scope, id);
    const { placement, roleName, logBuckets = [], dependsOn = [], subscription } = props;
    checkShieldRegion(this, placement);
    if (logBuckets.length > MAX_LOG_BUCKETS) {
      throw new ConfigError(this, `logBuckets must be at most ${MAX_LOG_BUCKETS}, got ${logBuckets.length}`);
    }
    if (new Set(logBuckets).size < logBuckets.length) {
      throw new ConfigError(this, `logBuckets must name each bucket once, got ${logBuckets.join(", ")}`);
    }
    for (const bucket of logBuckets) {
      if (Token.isUnresolved(bucket)) throw new ConfigError(this, "logBuckets must be names known before the plan");
      const problem = bucketNameProblem(bucket);
      if (problem !== undefined) throw new ConfigError(this, `logBuckets: ${problem}`);
    }

    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: "The Shield Response Team helps during an attack",
      assumeRolePolicy: policyDocument([assumedByResponseTeam(placement.accountId)]),
    });
    const policy = new IamRolePolicyAttachment(this, "policy", {
      ...placement,
      role: role.name,
      policyArn: responseTeamPolicyArn(partitionOf(placement.regionName)),
    });
    // AWS looks at the role's policy and trust when it is named, so the policy comes first.
    const access = new ShieldDrtAccessRoleArnAssociation(this, "access", {
      ...placement,
      roleArn: role.arn,
      dependsOn: [...(subscription ? [subscription.ready] : []), policy],
    });
    const buckets: ITerraformDependable[] = [];
    for (const logBucket of logBuckets) {
      const previous = buckets.slice(-1);
      // One after the other: each changes the same list.
      buckets.push(
        new ShieldDrtAccessLogBucketAssociation(this, `log-bucket-${logBucket}`, {
          ...placement,
          logBucket,
          roleArnAssociationId: access.id,
          dependsOn: previous.length + dependsOn.length > 0 ? [...dependsOn, ...previous] : undefined,
        }),
      );
    }
    this.ready = [access, ...buckets];
  }
}
