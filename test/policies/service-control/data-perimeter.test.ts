import { servicePrefixes } from "../../../core/iam-actions/list";
import { networkPerimeter, VPCE_ORG_ID_SERVICES } from "../../../policies/service-control/network-perimeter";
import { perimeterGovernance } from "../../../policies/service-control/perimeter-governance";
import { resourcePerimeter } from "../../../policies/service-control/resource-perimeter";
import { CONTEXT, denies, DEVELOPER, leaves, ROOT, testControl } from "../../support/service-control-cases";

const OWN = { "aws:ResourceOrgID": CONTEXT.organizationId };
const STRANGER = { "aws:ResourceOrgID": "o-stranger01", "aws:ResourceAccount": "999999999999" };
const tagged = (tag: string) => ({ ...DEVELOPER, tags: { [tag]: "true" } });

describe("resources", () => {
  const trusted = { arn: "arn:aws:s3:::partner-files*", accountId: "909090909090", reason: "files of a partner" };
  testControl(resourcePerimeter(CONTEXT, { services: ["s3", "sqs"], trustedResources: [trusted] }), [
    leaves("an own bucket", "s3:PutObject", { resource: "arn:aws:s3:::own/a", context: OWN }),
    denies("a stranger's bucket", "s3:PutObject", { resource: "arn:aws:s3:::theirs/a", context: STRANGER }),
    denies("a bucket of an account without an organization", "s3:PutObject", { resource: "arn:aws:s3:::theirs/a" }),
    denies("a stranger's queue, by the root user", "sqs:SendMessage", {
      resource: "arn:aws:sqs:eu-west-1:999999999999:q",
      context: STRANGER,
      principal: ROOT,
    }),
    leaves("services that it is not for", "sns:Publish", { context: STRANGER }),
    leaves("AWS's buckets of patches", "s3:GetObject", {
      resource: "arn:aws:s3:::patch-baseline-snapshot-eu-west-1/a",
      context: STRANGER,
    }),
    denies("writing to whoever took such a name", "s3:PutObject", {
      resource: "arn:aws:s3:::stolen-birdwatcher-prod/a",
      context: STRANGER,
    }),
    leaves("writing to an own bucket of such a name", "s3:PutObject", {
      resource: "arn:aws:s3:::elasticbeanstalk-eu-west-1-444444444444/a",
      context: OWN,
    }),
    leaves("a partner's bucket", "s3:GetObject", {
      resource: "arn:aws:s3:::partner-files/a",
      context: { ...STRANGER, "aws:ResourceAccount": "909090909090" },
    }),
    denies("a bucket of that name that somebody else holds", "s3:GetObject", {
      resource: "arn:aws:s3:::partner-files/a",
      context: STRANGER,
    }),
    leaves("an own bucket of such a name", "s3:GetObject", {
      resource: "arn:aws:s3:::partner-files-copy/a",
      context: { ...OWN, "aws:ResourceAccount": "444444444444" },
    }),
    leaves("who is exempt by tag", "s3:PutObject", {
      resource: "arn:aws:s3:::theirs/a",
      context: STRANGER,
      principal: tagged("dp:exclude:resource"),
    }),
  ]);

  test("without trusted resources there is nothing to hold to owners", () => {
    const { statements } = resourcePerimeter(CONTEXT, { services: ["s3"], trustedResources: [] });
    expect(statements.map(({ Sid }) => Sid)).toEqual(["ResourcePerimeter", "AwsOwnedReadOnly"]);
  });
});

describe("networks", () => {
  const include = tagged("dp:include:network");
  const both = { ...DEVELOPER, tags: { "dp:include:network": "true", "dp:exclude:network": "true" } };
  const from = (context: Record<string, string>, principal = include) => ({ context, principal });
  testControl(networkPerimeter(CONTEXT, { sourceIpRanges: ["203.0.113.0/24"] }), [
    denies("the internet", "s3:GetObject", from({ "aws:SourceIp": "198.51.100.7" })),
    denies("keys too", "kms:Decrypt", from({ "aws:SourceIp": "198.51.100.7" })),
    denies("another organization's endpoint", "s3:GetObject", from({ "aws:VpceOrgID": "o-stranger01" })),
    leaves("an own endpoint", "s3:GetObject", from({ "aws:VpceOrgID": CONTEXT.organizationId })),
    leaves("an own address", "s3:GetObject", from({ "aws:SourceIp": "203.0.113.9" })),
    leaves(
      "a service on behalf",
      "s3:GetObject",
      from({ "aws:SourceIp": "198.51.100.7", "aws:ViaAWSService": "true" }),
    ),
    leaves("who is exempt", "s3:GetObject", from({ "aws:SourceIp": "198.51.100.7" }, both)),
    leaves("who is not tagged", "s3:GetObject", from({ "aws:SourceIp": "198.51.100.7" }, { ...DEVELOPER, tags: {} })),
    leaves("services that it is not for", "sqs:SendMessage", from({ "aws:SourceIp": "198.51.100.7" })),
    leaves("EC2 itself", "kms:Decrypt", {
      context: { "aws:SourceIp": "198.51.100.7" },
      principal: { arn: "arn:aws:iam::444444444444:role/aws:ec2-infrastructure", tags: include.tags },
    }),
  ]);

  test("without address ranges only endpoints count", () => {
    const [statement] = networkPerimeter(CONTEXT, { sourceIpRanges: [] }).statements;
    expect(Object.keys(statement?.Condition ?? {})).not.toContain("NotIpAddressIfExists");
  });

  test("names services that exist", () => {
    expect(VPCE_ORG_ID_SERVICES.filter((service) => !servicePrefixes().includes(service))).toEqual([]);
  });
});

const tags = (...keys: readonly string[]) => ({ context: { "aws:TagKeys": keys } });

testControl(perimeterGovernance(CONTEXT), [
  denies("a tag on a role", "iam:TagRole", tags("team", "dp:exclude:resource")),
  denies("a tag in capitals, which counts as well", "iam:TagRole", tags("DP:exclude:resource")),
  denies("a tag on a session", "sts:TagSession", tags("dp:exclude:network")),
  denies("taking a tag off", "iam:UntagRole", tags("dp:include:network")),
  denies("a tag on a resource, by the root user", "s3:TagResource", {
    ...tags("dp:exclude:identity"),
    principal: ROOT,
  }),
  leaves("other tags", "iam:TagRole", tags("team", "dpt")),
  denies("database snapshots", "rds:ModifyDBSnapshotAttribute"),
  denies("images", "ec2:ModifyImageAttribute"),
  leaves("copies of backups to another account", "rds:ModifyDBSnapshotAttribute", {
    principal: { arn: "arn:aws:iam::444444444444:role/acme-backup" },
  }),
  leaves("sharing by who is exempt", "rds:ModifyDBSnapshotAttribute", { principal: tagged("dp:exclude:identity") }),
  denies("grants", "kms:CreateGrant", { context: { "kms:GrantIsForAWSResource": "false" } }),
  leaves("grants for services", "kms:CreateGrant", { context: { "kms:GrantIsForAWSResource": "true" } }),
]);
