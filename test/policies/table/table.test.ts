import { denyOutsideOrganization } from "../../../policies/table/organization";
import { crossAccountTableReaders } from "../../../policies/table/readers";
import { sealedFromAllBut } from "../../../policies/table/sealed";
import { decide } from "../../support/policy-decision";

const TABLE = "arn:aws:dynamodb:eu-west-1:444444444444:table/orders";
const INDEX = `${TABLE}/index/by-status`;
const STREAM = `${TABLE}/stream/2026-11-22T00:00:00.000`;
const OTHER = TABLE.replace("orders", "customers");
const NOT_AWS = { "aws:PrincipalIsAWSService": "false" };

const member = { arn: "arn:aws:iam::222222222222:role/reports", organizationId: "o-example" };
const otherMember = { arn: "arn:aws:iam::222222222222:role/admin", organizationId: "o-example" };
const stranger = { arn: "arn:aws:iam::999999999999:role/reports", organizationId: "o-stranger" };
const loner = { arn: "arn:aws:iam::888888888888:role/reports" };

describe("denyOutsideOrganization", () => {
  const statements = [denyOutsideOrganization(TABLE, "o-example")];
  test.each([
    ["a stranger", stranger, "dynamodb:GetItem", TABLE, NOT_AWS, "denied"],
    ["a stranger", stranger, "dynamodb:Query", INDEX, NOT_AWS, "denied"],
    ["a stranger", stranger, "dynamodb:DeleteTable", TABLE, NOT_AWS, "denied"],
    ["somebody without an organization", loner, "dynamodb:PutItem", TABLE, NOT_AWS, "denied"],
    ["a member", member, "dynamodb:GetItem", TABLE, NOT_AWS, "not allowed"],
    ["a member", member, "dynamodb:Query", INDEX, NOT_AWS, "not allowed"],
    [
      "a service",
      { service: "backup.amazonaws.com" },
      "dynamodb:DescribeTable",
      TABLE,
      { "aws:PrincipalIsAWSService": "true" },
      "not allowed",
    ],
    ["a stranger, of another table", stranger, "dynamodb:GetItem", OTHER, NOT_AWS, "not allowed"],
  ])("%s %j %s %s with %j -> %s", (_, principal, action, resource, context, expected) => {
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });
});

describe("crossAccountTableReaders", () => {
  const statements = [
    crossAccountTableReaders({ tableArn: TABLE, principals: [member.arn], organizationId: "o-example" }),
  ];
  const leaver = { arn: member.arn, organizationId: "o-stranger" };
  test.each([
    ["the reader", member, "dynamodb:GetItem", TABLE, "allowed"],
    ["the reader", member, "dynamodb:BatchGetItem", TABLE, "allowed"],
    ["the reader", member, "dynamodb:Query", INDEX, "allowed"],
    ["the reader", member, "dynamodb:Scan", TABLE, "not allowed"],
    ["the reader", member, "dynamodb:PutItem", TABLE, "not allowed"],
    ["the reader", member, "dynamodb:DeleteTable", TABLE, "not allowed"],
    ["the reader", member, "dynamodb:GetItem", OTHER, "not allowed"],
    ["the reader, after the account left", leaver, "dynamodb:GetItem", TABLE, "not allowed"],
    ["another role of the account", otherMember, "dynamodb:GetItem", TABLE, "not allowed"],
    ["a stranger", stranger, "dynamodb:GetItem", TABLE, "not allowed"],
  ])("%s %j %s %s -> %s", (_, principal, action, resource, expected) => {
    expect(decide(statements, { principal, action, resource })).toBe(expected);
  });
});

describe("sealedFromAllBut", () => {
  const shop = { arn: "arn:aws:iam::444444444444:role/shop" };
  const admin = { arn: "arn:aws:iam::444444444444:role/admin" };
  const root = { arn: "arn:aws:iam::444444444444:root" };
  const replication = {
    arn: "arn:aws:iam::444444444444:role/aws-service-role/replication.dynamodb.amazonaws.com/AWSServiceRoleForDynamoDBReplication",
  };
  const pretender = { arn: "arn:aws:iam::444444444444:role/replication.dynamodb.amazonaws.com/shop" };
  const statements = [sealedFromAllBut(TABLE, [shop.arn])];
  test.each([
    ["an administrator", admin, "dynamodb:GetItem", TABLE, "denied"],
    ["an administrator", admin, "dynamodb:Scan", TABLE, "denied"],
    ["an administrator", admin, "dynamodb:Query", INDEX, "denied"],
    ["an administrator", admin, "dynamodb:PartiQLSelect", TABLE, "denied"],
    ["an administrator", admin, "dynamodb:GetRecords", STREAM, "denied"],
    ["an administrator", admin, "dynamodb:ExportTableToPointInTime", TABLE, "denied"],
    ["an administrator", admin, "dynamodb:RestoreTableToPointInTime", TABLE, "denied"],
    ["the root user", root, "dynamodb:GetItem", TABLE, "denied"],
    ["a role with a name like the replication's", pretender, "dynamodb:GetItem", TABLE, "denied"],
    ["an administrator", admin, "dynamodb:UpdateTable", TABLE, "not allowed"],
    ["an administrator", admin, "dynamodb:PutResourcePolicy", TABLE, "not allowed"],
    ["the application", shop, "dynamodb:GetItem", TABLE, "not allowed"],
    ["the application", shop, "dynamodb:Query", INDEX, "not allowed"],
    ["the replication", replication, "dynamodb:GetItem", TABLE, "not allowed"],
    ["the replication", replication, "dynamodb:GetRecords", STREAM, "not allowed"],
  ])("%s %j %s %s -> %s", (_, principal, action, resource, expected) => {
    expect(decide(statements, { principal, action, resource, context: NOT_AWS })).toBe(expected);
  });
});
