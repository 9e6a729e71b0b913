import { FlowLog } from "../../../modules/network/flow-log";
import type { FlowLogDestination } from "../../../modules/network/flow-log-destination";
import { QueryLog, type QueryLogDestination } from "../../../modules/network/query-log";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const BUCKET = { bucketName: "example-logs-222222222222-eu-west-1", region: "eu-west-1" };

describe("FlowLog", () => {
  const flowLog = (destination: FlowLogDestination): StackJson =>
    synth((stack) => {
      new FlowLog(stack, "log", { placement: stack.in("eu-west-1"), name: "shop", vpcId: "vpc-1", destination });
    });

  test("records all traffic, as Parquet in a folder an hour", () => {
    expect(resourceOf(flowLog({ type: "s3", ...BUCKET }), "aws_flow_log")).toMatchObject({
      vpc_id: "vpc-1",
      traffic_type: "ALL",
      log_destination_type: "s3",
      log_destination: "arn:aws:s3:::example-logs-222222222222-eu-west-1",
      destination_options: { file_format: "parquet", hive_compatible_partitions: false, per_hour_partition: true },
    });
  });

  test("writes its format so that Terraform takes none of it for an expression", () => {
    const { log_format: format } = resourceOf(flowLog({ type: "s3", ...BUCKET }), "aws_flow_log");
    expect(format).toMatch(/^(\$\$\{[a-z-]+\} )+\$\$\{traffic-path\}$/);
  });

  test("goes to an encrypted log group, once its role may write there", () => {
    const json = flowLog({ type: "cloudwatch-logs", logGroupName: "/shop/flow-logs", retentionInDays: 30 });
    expect(resourceOf(json, "aws_flow_log")).toMatchObject({
      log_destination_type: "cloud-watch-logs",
      log_destination: "${aws_cloudwatch_log_group.log_log-group.arn}",
      iam_role_arn: "${aws_iam_role.log_role.arn}",
      depends_on: ["aws_iam_role_policy.log_role-policy"],
    });
    expect(resourceOf(json, "aws_cloudwatch_log_group")).toMatchObject({
      name: "/shop/flow-logs",
      kms_key_id: "${aws_kms_key.log_key_key.arn}",
      retention_in_days: 30,
    });
  });
});

describe("QueryLog", () => {
  const queryLog = (destination: QueryLogDestination): StackJson =>
    synth((stack) => {
      new QueryLog(stack, "log", { placement: stack.in("eu-west-1"), name: "shop", vpcId: "vpc-1", destination });
    });

  test("records the queries of a VPC in a bucket", () => {
    const json = queryLog(BUCKET);
    expect(resourceOf(json, "aws_route53_resolver_query_log_config")).toMatchObject({
      name: "shop",
      destination_arn: "arn:aws:s3:::example-logs-222222222222-eu-west-1",
    });
    expect(resourceOf(json, "aws_route53_resolver_query_log_config_association")).toMatchObject({
      resolver_query_log_config_id: "${aws_route53_resolver_query_log_config.log_config.id}",
      resource_id: "vpc-1",
    });
  });

  test("joins a configuration that is there", () => {
    const json = queryLog({ queryLogConfigId: "rslvr-qlc-1" });
    expect(resourcesOf(json, "aws_route53_resolver_query_log_config")).toEqual({});
    expect(resourceOf(json, "aws_route53_resolver_query_log_config_association")).toMatchObject({
      resolver_query_log_config_id: "rslvr-qlc-1",
    });
  });
});
