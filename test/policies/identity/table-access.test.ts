import { tableReader, tableWriter } from "../../../policies/identity/table-access";
import { decideIdentity } from "../../support/policy-decision";

const TABLE = "arn:aws:dynamodb:eu-west-1:444444444444:table/orders";
const BY_STATUS = `${TABLE}/index/by-status`;
const BY_TOTAL = `${TABLE}/index/by-total`;
const KEY = "arn:aws:kms:eu-west-1:444444444444:key/1";
const VIA_TABLE = { "kms:ViaService": "dynamodb.eu-west-1.amazonaws.com" };

const principal = { arn: "arn:aws:iam::444444444444:role/shop" };
const access = { tableArn: TABLE, key: { arn: KEY, region: "eu-west-1" }, indexNames: ["by-status"] };

describe("tableReader", () => {
  test.each([
    ["dynamodb:GetItem", TABLE, {}, "allowed"],
    ["dynamodb:BatchGetItem", TABLE, {}, "allowed"],
    ["dynamodb:Query", TABLE, {}, "allowed"],
    ["dynamodb:Query", BY_STATUS, {}, "allowed"],
    ["dynamodb:Query", BY_TOTAL, {}, "not allowed"],
    ["dynamodb:GetItem", TABLE.replace("orders", "customers"), {}, "not allowed"],
    ["dynamodb:Scan", TABLE, {}, "not allowed"],
    ["dynamodb:PutItem", TABLE, {}, "not allowed"],
    ["dynamodb:UpdateTable", TABLE, {}, "not allowed"],
    ["kms:Decrypt", KEY, VIA_TABLE, "allowed"],
    ["kms:Decrypt", KEY, {}, "not allowed"],
    ["kms:Decrypt", KEY, { "kms:ViaService": "dynamodb.us-east-1.amazonaws.com" }, "not allowed"],
    ["kms:GenerateDataKey", KEY, VIA_TABLE, "not allowed"],
    ["kms:Decrypt", KEY.replace("/1", "/2"), VIA_TABLE, "not allowed"],
  ])("%s %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(tableReader(access), { principal, action, resource, context })).toBe(expected);
  });
});

describe("tableWriter", () => {
  test.each([
    ["dynamodb:PutItem", TABLE, {}, "allowed"],
    ["dynamodb:UpdateItem", TABLE, {}, "allowed"],
    ["dynamodb:DeleteItem", TABLE, {}, "allowed"],
    ["dynamodb:BatchWriteItem", TABLE, {}, "allowed"],
    ["dynamodb:ConditionCheckItem", TABLE, {}, "allowed"],
    ["dynamodb:GetItem", TABLE, {}, "not allowed"],
    ["dynamodb:DeleteTable", TABLE, {}, "not allowed"],
    ["dynamodb:PartiQLDelete", TABLE, {}, "not allowed"],
    ["kms:Decrypt", KEY, VIA_TABLE, "allowed"],
    ["kms:Decrypt", KEY, {}, "not allowed"],
  ])("%s %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(tableWriter(access), { principal, action, resource, context })).toBe(expected);
  });

  test("stands beside the reader in one document", () => {
    const sids = [...tableReader(access), ...tableWriter(access)].map(({ Sid }) => Sid);
    expect(new Set(sids).size).toBe(sids.length);
  });
});

describe("with leading keys", () => {
  const bounded = { tableArn: TABLE, leadingKeys: ["acme"] };
  const statements = [...tableReader(bounded), ...tableWriter(bounded)];
  test.each([
    ["dynamodb:GetItem", { "dynamodb:LeadingKeys": ["acme"] }, "allowed"],
    ["dynamodb:Query", { "dynamodb:LeadingKeys": ["acme"] }, "allowed"],
    ["dynamodb:PutItem", { "dynamodb:LeadingKeys": ["acme"] }, "allowed"],
    ["dynamodb:GetItem", { "dynamodb:LeadingKeys": ["globex"] }, "not allowed"],
    ["dynamodb:BatchGetItem", { "dynamodb:LeadingKeys": ["acme", "globex"] }, "not allowed"],
    ["dynamodb:DeleteItem", { "dynamodb:LeadingKeys": ["globex"] }, "not allowed"],
    // A request that says nothing of keys would pass ForAllValues alone.
    ["dynamodb:GetItem", {}, "not allowed"],
    ["dynamodb:Scan", {}, "not allowed"],
  ])("%s with %j -> %s", (action, context, expected) => {
    expect(decideIdentity(statements, { principal, action, resource: TABLE, context })).toBe(expected);
  });

  test("indexes are refused, whose leading key is another", () => {
    expect(() => tableReader({ ...access, leadingKeys: ["acme"] })).toThrow(
      "leadingKeys are values of the table's partition key and cannot bound queries of indexNames",
    );
  });
});

test("without a key of one's own nothing is said of KMS", () => {
  expect(JSON.stringify([tableReader({ tableArn: TABLE }), tableWriter({ tableArn: TABLE })])).not.toContain("kms:");
});
