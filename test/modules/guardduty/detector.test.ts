import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { GuardDutyDetector, type GuardDutyDetectorProps } from "../../../modules/guardduty/detector";
import { PLAN_NAMES } from "../../../modules/guardduty/protection-plans";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";
import { ALL_PLANS } from "./plans";

const build = (more: Partial<GuardDutyDetectorProps> = {}, region = "eu-west-1") =>
  synth((s) => new GuardDutyDetector(s, "guardduty", { placement: s.in(region), protectionPlans: ALL_PLANS, ...more }));

const features = (more: Partial<GuardDutyDetectorProps> = {}) =>
  bodiesOf(build(more), "aws_guardduty_detector_feature");

describe("GuardDutyDetector", () => {
  test("is on, publishes every 15 minutes and says nothing of datasources", () => {
    expect(bodiesOf(build(), "aws_guardduty_detector")).toEqual([
      { provider: "aws.eu-west-1", enable: true, finding_publishing_frequency: "FIFTEEN_MINUTES" },
    ]);
  });

  test("publishes as often as asked for", () => {
    const [detector] = bodiesOf(build({ findingPublishingFrequency: "SIX_HOURS" }), "aws_guardduty_detector");
    expect(detector?.finding_publishing_frequency).toBe("SIX_HOURS");
  });

  test("sets every plan explicitly, on for 'all' and off for 'new' and 'none'", () => {
    const plans = { ...ALL_PLANS, s3DataEvents: "none", rdsLoginEvents: "new" } as const;
    expect(features({ protectionPlans: plans }).map(({ name, status }) => [name, status])).toEqual([
      ["EBS_MALWARE_PROTECTION", "ENABLED"],
      ["EKS_AUDIT_LOGS", "ENABLED"],
      ["LAMBDA_NETWORK_LOGS", "ENABLED"],
      ["RDS_LOGIN_EVENTS", "DISABLED"],
      ["RUNTIME_MONITORING", "ENABLED"],
      ["S3_DATA_EVENTS", "DISABLED"],
    ]);
  });

  test("lists all three agents in the order in which GuardDuty answers, and none for other plans", () => {
    const runtimeMonitoring = { ...ALL_PLANS.runtimeMonitoring, ec2Agent: "none" } as const;
    const withAgents = features({ protectionPlans: { ...ALL_PLANS, runtimeMonitoring } }).filter(
      (feature) => feature.additional_configuration !== undefined,
    );
    expect(withAgents).toHaveLength(1);
    expect(withAgents[0]).toMatchObject({
      name: "RUNTIME_MONITORING",
      additional_configuration: [
        { name: "ECS_FARGATE_AGENT_MANAGEMENT", status: "ENABLED" },
        { name: "EC2_AGENT_MANAGEMENT", status: "DISABLED" },
        { name: "EKS_ADDON_MANAGEMENT", status: "ENABLED" },
      ],
    });
  });

  test("changes one plan at a time", () => {
    expect(features().map((feature) => feature.depends_on)).toEqual([
      ["aws_guardduty_detector_feature.guardduty_eks-audit-logs"], // EBS_MALWARE_PROTECTION
      ["aws_guardduty_detector_feature.guardduty_s3-data-events"], // EKS_AUDIT_LOGS
      ["aws_guardduty_detector_feature.guardduty_rds-login-events"], // LAMBDA_NETWORK_LOGS
      ["aws_guardduty_detector_feature.guardduty_ebs-malware-protection"], // RDS_LOGIN_EVENTS
      ["aws_guardduty_detector_feature.guardduty_lambda-network-logs"], // RUNTIME_MONITORING
      ["aws_guardduty_detector.guardduty_detector"], // S3_DATA_EVENTS
    ]);
  });

  test("leaves later changes of plans to the administrator where the account becomes a member", () => {
    expect(features({ becomesMember: true }).map(({ lifecycle }) => lifecycle)).toEqual(
      Array(6).fill({ ignore_changes: ["status", "additional_configuration"] }),
    );
    expect(features().map(({ lifecycle }) => lifecycle)).toEqual(Array(6).fill(undefined));
  });

  test("leaves out the plans that the region lacks", () => {
    expect(features({ excludedPlans: ["RUNTIME_MONITORING", "RDS_LOGIN_EVENTS"] }).map(({ name }) => name)).toEqual([
      "EBS_MALWARE_PROTECTION",
      "EKS_AUDIT_LOGS",
      "LAMBDA_NETWORK_LOGS",
      "S3_DATA_EVENTS",
    ]);
  });

  test.each([
    ["the last plan", [], "aws_guardduty_detector_feature.guardduty_runtime-monitoring"],
    ["the detector, where there is no plan", PLAN_NAMES, "aws_guardduty_detector.guardduty_detector"],
  ] as const)("is settled once %s is", (_, excludedPlans, address) => {
    const json = synth((s) => {
      const placement = s.in("eu-west-1");
      const { settled } = new GuardDutyDetector(s, "guardduty", {
        placement,
        protectionPlans: ALL_PLANS,
        excludedPlans,
      });
      new EbsEncryptionByDefault(s, "later", { ...placement, dependsOn: [settled] });
    });
    expect(bodiesOf(json, "aws_ebs_encryption_by_default")).toMatchObject([{ depends_on: [address] }]);
  });

  test("fails when the region lacks a plan that is not left out", () => {
    expect(() => build({ excludedPlans: ["LAMBDA_NETWORK_LOGS"] }, "cn-north-1")).toThrow(
      "[test/guardduty] excludedPlans must name EBS_MALWARE_PROTECTION, RDS_LOGIN_EVENTS, RUNTIME_MONITORING: " +
        "not available in cn-north-1",
    );
  });
});
