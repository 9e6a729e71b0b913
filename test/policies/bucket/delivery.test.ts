import { cloudTrailDelivery } from "../../../policies/bucket/cloudtrail";
import { configDelivery } from "../../../policies/bucket/config";
import { guardDutyExport } from "../../../policies/bucket/guardduty";
import { loadBalancerDelivery } from "../../../policies/bucket/load-balancer";
import { serverAccessLogDelivery } from "../../../policies/bucket/server-access-logs";
import { vendedLogsDelivery } from "../../../policies/bucket/vended-logs";
import { bySid } from "../../support/statements";

const bucketArn = "arn:aws:s3:::logs";
const organizationId = "o-exampleorg1";
const FULL_CONTROL = { "s3:x-amz-acl": "bucket-owner-full-control" };

test("cloudTrailDelivery is for one trail, below the owner's and the organization's path", () => {
  const trailArn = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/example-organization-trail";
  const Principal = { Service: "cloudtrail.amazonaws.com" };
  expect(cloudTrailDelivery({ bucketArn, trailArn, managementAccountId: "111111111111", organizationId })).toEqual([
    {
      Sid: "CloudTrailAclCheck",
      Effect: "Allow",
      Principal,
      Action: "s3:GetBucketAcl",
      Resource: bucketArn,
      Condition: { StringEquals: { "aws:SourceArn": trailArn } },
    },
    {
      Sid: "CloudTrailWrite",
      Effect: "Allow",
      Principal,
      Action: "s3:PutObject",
      Resource: [`${bucketArn}/AWSLogs/111111111111/*`, `${bucketArn}/AWSLogs/o-exampleorg1/*`],
      Condition: { StringEquals: { "aws:SourceArn": trailArn, ...FULL_CONTROL } },
    },
  ]);
});

test("configDelivery lets in the service and its service-linked roles, both of the organization", () => {
  const statements = bySid(configDelivery({ bucketArn, region: "eu-west-1", organizationId }));
  const roles = "arn:aws:iam::*:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
  const check = { Effect: "Allow", Action: ["s3:GetBucketAcl", "s3:ListBucket"], Resource: bucketArn };
  const write = { Effect: "Allow", Action: "s3:PutObject", Resource: `${bucketArn}/AWSLogs/*/Config/*` };
  expect(statements).toEqual({
    ConfigCheck: {
      Sid: "ConfigCheck",
      Principal: { Service: "config.amazonaws.com" },
      ...check,
      Condition: { StringEquals: { "aws:SourceOrgID": organizationId } },
    },
    ConfigWrite: {
      Sid: "ConfigWrite",
      Principal: { Service: "config.amazonaws.com" },
      ...write,
      Condition: { StringEquals: { "aws:SourceOrgID": organizationId, ...FULL_CONTROL } },
    },
    ConfigRoleCheck: {
      Sid: "ConfigRoleCheck",
      Principal: { AWS: "*" },
      ...check,
      Condition: { StringEquals: { "aws:PrincipalOrgID": organizationId }, ArnLike: { "aws:PrincipalArn": roles } },
    },
    ConfigRoleWrite: {
      Sid: "ConfigRoleWrite",
      Principal: { AWS: "*" },
      ...write,
      Condition: {
        StringEquals: { "aws:PrincipalOrgID": organizationId, ...FULL_CONTROL },
        ArnLike: { "aws:PrincipalArn": roles },
      },
    },
  });
});

describe("guardDutyExport", () => {
  const source = { administratorId: "333333333333", optInRegions: [], region: "eu-west-1" };

  test("is for any detector of the administrator", () => {
    const fromAdministrator = {
      Effect: "Allow",
      Principal: { Service: "guardduty.amazonaws.com" },
      Condition: {
        StringEquals: { "aws:SourceAccount": "333333333333" },
        ArnLike: { "aws:SourceArn": "arn:aws:guardduty:*:333333333333:detector/*" },
      },
    };
    expect(guardDutyExport(bucketArn, source)).toEqual([
      { Sid: "GuardDutyLocation", ...fromAdministrator, Action: "s3:GetBucketLocation", Resource: bucketArn },
      { Sid: "GuardDutyWrite", ...fromAdministrator, Action: "s3:PutObject", Resource: `${bucketArn}/*` },
    ]);
  });

  test("names the principal of each opt-in region", () => {
    const [location] = guardDutyExport(bucketArn, { ...source, optInRegions: ["eu-south-1", "me-south-1"] });
    expect(location?.Principal).toEqual({
      Service: ["guardduty.amazonaws.com", "guardduty.eu-south-1.amazonaws.com", "guardduty.me-south-1.amazonaws.com"],
    });
  });
});

test("vendedLogsDelivery is for deliveries of the region from the organization", () => {
  const ArnLike = { "aws:SourceArn": "arn:aws:logs:eu-central-1:*:*" };
  const Principal = { Service: "delivery.logs.amazonaws.com" };
  expect(vendedLogsDelivery(bucketArn, { organizationId, region: "eu-central-1" })).toEqual([
    {
      Sid: "LogDeliveryCheck",
      Effect: "Allow",
      Principal,
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: { StringEquals: { "aws:SourceOrgID": organizationId }, ArnLike },
    },
    {
      Sid: "LogDeliveryWrite",
      Effect: "Allow",
      Principal,
      Action: "s3:PutObject",
      Resource: `${bucketArn}/AWSLogs/*`,
      Condition: { StringEquals: { "aws:SourceOrgID": organizationId, ...FULL_CONTROL }, ArnLike },
    },
  ]);
});

test("loadBalancerDelivery is for balancers of the region from the organization", () => {
  expect(loadBalancerDelivery({ bucketArn, region: "eu-central-1", organizationId })).toEqual([
    {
      Sid: "LoadBalancerWrite",
      Effect: "Allow",
      Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: `${bucketArn}/AWSLogs/*`,
      Condition: {
        StringEquals: { "aws:SourceOrgID": organizationId },
        ArnLike: { "aws:SourceArn": "arn:aws:elasticloadbalancing:eu-central-1:*:loadbalancer/*" },
      },
    },
  ]);
});

test("serverAccessLogDelivery is for the account's own buckets", () => {
  const [statement] = serverAccessLogDelivery({ bucketArn, accountId: "222222222222", region: "cn-north-1" });
  expect(statement?.Condition).toEqual({
    StringEquals: { "aws:SourceAccount": "222222222222" },
    ArnLike: { "aws:SourceArn": "arn:aws-cn:s3:::*" },
  });
});
