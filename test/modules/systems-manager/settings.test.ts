import { AutomationLogs } from "../../../modules/systems-manager/automation-logs";
import { HostManagement } from "../../../modules/systems-manager/host-management";
import { HostManagementRole } from "../../../modules/systems-manager/host-management-role";
import { PublicDocumentsBlock } from "../../../modules/systems-manager/public-documents";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, synth, TEST_ACCOUNT } from "../../support/synth";

/** The provider compares with the ARN that AWS gives back: with a path the second plan would not be empty. */
const settingArn = (path: string) => `arn:aws:ssm:eu-central-1:${TEST_ACCOUNT}:servicesetting${path}`;

test("PublicDocumentsBlock blocks public documents in its region", () => {
  const json = synth((s) => new PublicDocumentsBlock(s, "documents", { placement: s.in("eu-central-1") }));
  expect(bodiesOf(json, "aws_ssm_service_setting")).toEqual([
    {
      provider: "aws.eu-central-1",
      setting_id: settingArn("/ssm/documents/console/public-sharing-permission"),
      setting_value: "Disable",
    },
  ]);
});

test("AutomationLogs sends the output of scripts to CloudWatch Logs", () => {
  const json = synth((s) => new AutomationLogs(s, "logs", { placement: s.in("eu-central-1") }));
  expect(bodiesOf(json, "aws_ssm_service_setting")).toEqual([
    {
      provider: "aws.eu-central-1",
      setting_id: settingArn("/ssm/automation/customer-script-log-destination"),
      setting_value: "CloudWatch",
    },
  ]);
});

describe("HostManagement", () => {
  const json = synth((s) => {
    const role = new HostManagementRole(s, "role", { placement: s.in("eu-west-1"), roleName: "acme-host-management" });
    new HostManagement(s, "here", { placement: s.in("eu-central-1"), role });
  });

  test("names the role once it has its rights, and lets go of it before they are gone", () => {
    expect(bodiesOf(json, "aws_ssm_service_setting")).toEqual([
      {
        provider: "aws.eu-central-1",
        setting_id: settingArn("/ssm/managed-instance/default-ec2-instance-management-role"),
        setting_value: "acme-host-management",
        depends_on: ["aws_iam_role_policy_attachment.role_permissions"],
      },
    ]);
  });

  test("gives Systems Manager the role with the rights that AWS keeps up to date", () => {
    expect(JSON.parse(String(resourceOf(json, "aws_iam_role").assume_role_policy))).toMatchObject({
      Statement: [{ Principal: { Service: "ssm.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    expect(resourceOf(json, "aws_iam_role_policy_attachment").policy_arn).toBe(
      "arn:aws:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy",
    );
  });
});
