import { accountAdministration } from "../../../policies/key/account";
import { cloudTrailEncryption } from "../../../policies/key/cloudtrail";
import { configEncryption } from "../../../policies/key/config";
import { guardDutyEncryption } from "../../../policies/key/guardduty";
import { crossAccountReaders } from "../../../policies/key/readers";
import { vendedLogsEncryption } from "../../../policies/key/vended-logs";

const organizationId = "o-exampleorg1";
const region = "eu-west-1";
const allow = { Effect: "Allow", Resource: "*" };

test("accountAdministration leaves the account in charge", () => {
  expect(accountAdministration("111111111111", "us-gov-west-1")).toEqual({
    Sid: "AccountAdministration",
    ...allow,
    Principal: { AWS: "arn:aws-us-gov:iam::111111111111:root" },
    Action: "kms:*",
  });
});

test("cloudTrailEncryption is for one trail and its encryption context", () => {
  const trailArn = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/example-organization-trail";
  const Principal = { Service: "cloudtrail.amazonaws.com" };
  expect(cloudTrailEncryption({ trailArn, accountId: "111111111111", region })).toEqual([
    {
      Sid: "CloudTrailEncrypt",
      ...allow,
      Principal,
      Action: "kms:GenerateDataKey*",
      Condition: {
        StringEquals: { "aws:SourceArn": trailArn },
        StringLike: {
          "kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:111111111111:trail/*",
        },
      },
    },
    {
      Sid: "CloudTrailDescribe",
      ...allow,
      Principal,
      Action: "kms:DescribeKey",
      Condition: { StringEquals: { "aws:SourceArn": trailArn } },
    },
  ]);
});

test("configEncryption lets in the service and its service-linked roles by way of S3", () => {
  const Action = ["kms:Decrypt", "kms:GenerateDataKey"];
  expect(configEncryption(organizationId, region)).toEqual([
    {
      Sid: "ConfigEncrypt",
      ...allow,
      Principal: { Service: "config.amazonaws.com" },
      Action,
      Condition: { StringEquals: { "aws:SourceOrgID": organizationId } },
    },
    {
      Sid: "ConfigRoleEncrypt",
      ...allow,
      Principal: { AWS: "*" },
      Action,
      Condition: {
        StringEquals: { "aws:PrincipalOrgID": organizationId, "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
        ArnLike: {
          "aws:PrincipalArn": "arn:aws:iam::*:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
        },
      },
    },
  ]);
});

test("guardDutyEncryption is for the administrator's detectors", () => {
  expect(guardDutyEncryption({ administratorId: "333333333333", optInRegions: ["eu-south-1"], region })).toEqual([
    {
      Sid: "GuardDutyEncrypt",
      ...allow,
      Principal: { Service: ["guardduty.amazonaws.com", "guardduty.eu-south-1.amazonaws.com"] },
      Action: "kms:GenerateDataKey",
      Condition: {
        StringEquals: { "aws:SourceAccount": "333333333333" },
        ArnLike: { "aws:SourceArn": "arn:aws:guardduty:*:333333333333:detector/*" },
      },
    },
  ]);
});

test("vendedLogsEncryption is for deliveries of the region from the organization", () => {
  expect(vendedLogsEncryption({ organizationId, region })).toEqual([
    {
      Sid: "LogDeliveryEncrypt",
      ...allow,
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      Condition: {
        StringEquals: { "aws:SourceOrgID": organizationId },
        ArnLike: { "aws:SourceArn": "arn:aws:logs:eu-west-1:*:*" },
      },
    },
  ]);
});

test("crossAccountReaders decrypt through S3 and only as part of the organization", () => {
  const principals = ["arn:aws:iam::333333333333:role/log-reader"];
  expect(crossAccountReaders({ principals, organizationId, region })).toEqual({
    Sid: "CrossAccountRead",
    ...allow,
    Principal: { AWS: principals },
    Action: ["kms:Decrypt", "kms:DescribeKey"],
    Condition: {
      StringEquals: { "aws:PrincipalOrgID": organizationId, "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
    },
  });
});
