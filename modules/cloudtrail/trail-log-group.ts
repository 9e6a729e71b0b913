import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn, partitionOf } from "../../core/arns";
import { trailLogGroupName, trailLogKeyAlias, trailLogRoleName } from "../../core/names";
import { policyDocument } from "../../policies/document";
import { logGroupEncryption } from "../../policies/key/log-group";
import { Key } from "../kms/key";
import type { Placement } from "../placement";

export interface TrailLogGroupProps {
  /** Account and home region of the trail. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Id of the organization (o-...). */
  readonly organizationId: string;

  /** Days that events are kept: one of the periods that CloudWatch Logs takes, such as 365. */
  readonly retentionInDays: number;
}

/** The CloudWatch log group of an organization trail, its key, and the role with which CloudTrail writes to it. */
export class TrailLogGroup extends Construct {
  /** Name of the log group; whoever takes it waits for the group. */
  public readonly name: string;

  /** ARN as CloudTrail wants it: with `:*`, which stands for the streams of the group. */
  public readonly arnForTrail: string;

  public readonly roleArn: string;

  /** Stands once the role may write: CloudTrail tries it when the trail is made. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: TrailLogGroupProps) {
    super(scope, id);
    const { placement, organization, organizationId } = props;
    const { accountId, regionName: region } = placement;
    const logGroupName = trailLogGroupName(organization);
    const key = new Key(this, "key", {
      placement,
      alias: trailLogKeyAlias(organization),
      description: "CloudWatch log group of the organization trail",
      statements: [logGroupEncryption({ accountId, region, logGroupName })],
    });
    const group = new CloudwatchLogGroup(this, "group", {
      ...placement,
      name: logGroupName,
      kmsKeyId: key.keyArn,
      retentionInDays: props.retentionInDays,
      lifecycle: { preventDestroy: true },
    });
    // No aws:SourceArn here: AWS documents none for this role, and CloudTrail takes a role of the trail's own account
    // only, named by somebody who may pass it, so no other account's trail can borrow it.
    const role = new IamRole(this, "role", {
      ...placement,
      name: trailLogRoleName(organization),
      description: "CloudTrail writes the organization trail to CloudWatch Logs",
      assumeRolePolicy: policyDocument([
        {
          Sid: "CloudTrail",
          Effect: "Allow",
          Principal: { Service: "cloudtrail.amazonaws.com" },
          Action: "sts:AssumeRole",
        },
      ]),
    });
    const streams = arn({
      partition: partitionOf(region),
      service: "logs",
      region,
      account: accountId,
      resource: `log-group:${logGroupName}:log-stream`,
    });
    const policy = new IamRolePolicy(this, "role-policy", {
      ...placement,
      name: "write-log-streams",
      role: role.name,
      policy: policyDocument([
        {
          Sid: "WriteLogStreams",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          // The streams of the trail's own account and those of the member accounts.
          // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html
          Resource: [`${streams}:${accountId}_CloudTrail_${region}*`, `${streams}:${organizationId}_*`],
        },
      ]),
    });
    this.name = group.name;
    this.arnForTrail = `${group.arn}:*`;
    this.roleArn = role.arn;
    this.ready = policy;
  }
}
