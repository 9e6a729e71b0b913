/** Partition of a region: the first part of each of its ARNs. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  return "aws";
}

/** An ARN from its parts. Leave `region` or `account` empty where the service has none (IAM, S3). */
export function arn(parts: {
  readonly partition?: string;
  readonly service: string;
  readonly region?: string;
  readonly account?: string;
  readonly resource: string;
}): string {
  const partition = parts.partition ?? partitionOf(parts.region ?? "");
  return ["arn", partition, parts.service, parts.region ?? "", parts.account ?? "", parts.resource].join(":");
}

/** ARN of a bucket, or of the objects in it with `path` ("*" for all). */
export function bucketArn(bucket: string, path?: string, partition = "aws"): string {
  return arn({ partition, service: "s3", resource: path === undefined ? bucket : `${bucket}/${path}` });
}

/** ARN of an IAM role, `name` with its path if it has one. */
export function roleArn(account: string, name: string, partition = "aws"): string {
  return arn({ partition, service: "iam", account, resource: `role/${name}` });
}

/** ARN of a policy that AWS keeps, `name` with its path, such as service-role/AWSConfigRoleForOrganizations. */
export function awsManagedPolicyArn(name: string, partition = "aws"): string {
  return arn({ partition, service: "iam", account: "aws", resource: `policy/${name}` });
}

/** ARN of an event bus of EventBridge. */
export function eventBusArn(account: string, region: string, bus: string): string {
  return arn({ service: "events", region, account, resource: `event-bus/${bus}` });
}

/** ARN of a rule; `bus` unless it is the account's default bus, whose name EventBridge leaves out. */
export function eventRuleArn(account: string, region: string, rule: string, bus?: string): string {
  return arn({
    service: "events",
    region,
    account,
    resource: bus === undefined ? `rule/${rule}` : `rule/${bus}/${rule}`,
  });
}

/** ARN of a Lambda function. */
export function functionArn(account: string, region: string, name: string): string {
  return arn({ service: "lambda", region, account, resource: `function:${name}` });
}

/** ARN of a state machine of Step Functions: known by its name, before the state machine is there. */
export function stateMachineArn(account: string, region: string, name: string): string {
  return arn({ service: "states", region, account, resource: `stateMachine:${name}` });
}

/** ARN of an execution of a state machine; `*` stands for all of them. */
export function executionArn(account: string, region: string, stateMachine: string, execution: string): string {
  return arn({ service: "states", region, account, resource: `execution:${stateMachine}:${execution}` });
}

/** Host of the AWS console of a partition. */
export function consoleHost(partition: string): string {
  const hosts: Readonly<Record<string, string>> = {
    "aws-cn": "console.amazonaws.cn",
    "aws-us-gov": "console.amazonaws-us-gov.com",
  };
  return hosts[partition] ?? "console.aws.amazon.com";
}
