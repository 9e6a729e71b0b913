import type { Statement } from "../document";
import type { Control, ControlContext } from "../organization/control";

export interface RequireImdsv2Settings {
  /** Hops that a metadata response may take, 1-64: 1 reaches the instance, 2 the containers on it. */
  readonly maximumHopLimit: number;
  /** Whether credentials that an instance got by IMDSv1 are denied everything. */
  readonly denyImdsv1Credentials: boolean;
}

/**
 * Keeps IMDSv1 away from instances. The conditions are those of
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ExamplePolicies_EC2.html#iam-example-instance-metadata
 */
export function requireImdsv2(
  { partition }: ControlContext,
  { maximumHopLimit, denyImdsv1Credentials }: RequireImdsv2Settings,
): Control {
  const instances = `arn:${partition}:ec2:*:*:instance/*`;
  const statements: Statement[] = [
    {
      Sid: "LaunchWithImdsv2",
      Effect: "Deny",
      Action: "ec2:RunInstances",
      Resource: instances,
      Condition: { StringNotEquals: { "ec2:MetadataHttpTokens": "required" } },
    },
    {
      Sid: "LimitImdsHops",
      Effect: "Deny",
      Action: "ec2:RunInstances",
      Resource: instances,
      Condition: { NumericGreaterThan: { "ec2:MetadataHttpPutResponseHopLimit": String(maximumHopLimit) } },
    },
    {
      Sid: "KeepImdsv2",
      Effect: "Deny",
      Action: "ec2:ModifyInstanceMetadataOptions",
      Resource: instances,
      // A call that says nothing of tokens changes nothing of them.
      Condition: {
        Null: { "ec2:Attribute/HttpTokens": "false" },
        StringNotEquals: { "ec2:Attribute/HttpTokens": "required" },
      },
    },
    {
      Sid: "DenyImdsv1Credentials",
      Effect: "Deny",
      Action: "*",
      Resource: "*",
      Condition: { NumericLessThan: { "ec2:RoleDelivery": "2.0" } },
    },
  ];
  return {
    id: "require-imdsv2",
    denies:
      `launching an instance without IMDSv2 or with a hop limit above ${maximumHopLimit}, and switching an instance back to IMDSv1` +
      (denyImdsv1Credentials ? "; everything to credentials that an instance got by IMDSv1" : ""),
    why: "IMDSv1 hands an instance's credentials to whoever can make it send a request.",
    exemptions: "instances that AWS services launch with their service-linked role",
    source:
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ExamplePolicies_EC2.html#iam-example-instance-metadata",
    statements: denyImdsv1Credentials ? statements : statements.slice(0, -1),
  };
}
