import { GuardDutyOrganization, type GuardDutyOrganizationProps } from "../../../modules/guardduty/organization";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";
import { ALL_PLANS } from "./plans";

const build = (more: Partial<GuardDutyOrganizationProps> = {}, region = "eu-west-1") =>
  synth((s) => {
    const placement = s.in(region);
    new GuardDutyOrganization(s, "guardduty", { placement, detectorId: "abc", protectionPlans: ALL_PLANS, ...more });
  });

const features = (more: Partial<GuardDutyOrganizationProps> = {}) =>
  bodiesOf(build(more), "aws_guardduty_organization_configuration_feature");

describe("GuardDutyOrganization", () => {
  test("covers members that are there and those to come, without auto_enable or datasources", () => {
    expect(bodiesOf(build(), "aws_guardduty_organization_configuration")).toEqual([
      { provider: "aws.eu-west-1", detector_id: "abc", auto_enable_organization_members: "ALL" },
    ]);
  });

  test("makes no detector: neither its own nor a member's", () => {
    expect(Object.keys(build().resource ?? {}).sort()).toEqual([
      "aws_guardduty_organization_configuration",
      "aws_guardduty_organization_configuration_feature",
    ]);
  });

  test("sets every plan explicitly", () => {
    const plans = { ...ALL_PLANS, s3DataEvents: "none", rdsLoginEvents: "new" } as const;
    expect(features({ protectionPlans: plans }).map((feature) => [feature.name, feature.auto_enable])).toEqual([
      ["EBS_MALWARE_PROTECTION", "ALL"],
      ["EKS_AUDIT_LOGS", "ALL"],
      ["LAMBDA_NETWORK_LOGS", "ALL"],
      ["RDS_LOGIN_EVENTS", "NEW"],
      ["RUNTIME_MONITORING", "ALL"],
      ["S3_DATA_EVENTS", "NONE"],
    ]);
  });

  test("lists all three agents in the order in which GuardDuty answers, and none for other plans", () => {
    const runtimeMonitoring = { ...ALL_PLANS.runtimeMonitoring, eksAddon: "new" } as const;
    const withAgents = features({ protectionPlans: { ...ALL_PLANS, runtimeMonitoring } }).filter(
      (feature) => feature.additional_configuration !== undefined,
    );
    expect(withAgents).toHaveLength(1);
    expect(withAgents[0]).toMatchObject({
      name: "RUNTIME_MONITORING",
      additional_configuration: [
        { name: "ECS_FARGATE_AGENT_MANAGEMENT", auto_enable: "ALL" },
        { name: "EC2_AGENT_MANAGEMENT", auto_enable: "ALL" },
        { name: "EKS_ADDON_MANAGEMENT", auto_enable: "NEW" },
      ],
    });
  });

  test("changes one plan at a time, after the configuration", () => {
    expect(features().map((feature) => feature.depends_on)).toEqual([
      ["aws_guardduty_organization_configuration_feature.guardduty_eks-audit-logs"], // EBS_MALWARE_PROTECTION
      ["aws_guardduty_organization_configuration_feature.guardduty_s3-data-events"], // EKS_AUDIT_LOGS
      ["aws_guardduty_organization_configuration_feature.guardduty_rds-login-events"], // LAMBDA_NETWORK_LOGS
      ["aws_guardduty_organization_configuration_feature.guardduty_ebs-malware-protection"], // RDS_LOGIN_EVENTS
      ["aws_guardduty_organization_configuration_feature.guardduty_lambda-network-logs"], // RUNTIME_MONITORING
      ["aws_guardduty_organization_configuration.guardduty_configuration"], // S3_DATA_EVENTS
    ]);
  });

  test("leaves out the plans that the region lacks", () => {
    expect(features({ excludedPlans: ["RUNTIME_MONITORING"] }).map(({ name }) => name)).not.toContain(
      "RUNTIME_MONITORING",
    );
  });

  test("fails when the region lacks a plan that is not left out", () => {
    expect(() => build({}, "ap-east-2")).toThrow(
      "[test/guardduty] excludedPlans must name RDS_LOGIN_EVENTS: not available in ap-east-2",
    );
  });
});
