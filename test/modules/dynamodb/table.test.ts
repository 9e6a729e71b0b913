import { Table, type TableProps } from "../../../modules/dynamodb/table";
import { denyOutsideOrganization } from "../../../policies/table/organization";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const KEY = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;

const table = (props: Partial<TableProps> = {}): StackJson =>
  synth(
    (stack) =>
      new Table(stack, "orders", {
        placement: stack.in("eu-west-1"),
        tableName: "orders",
        attributes: { tenant: "S", order: "S" },
        partitionKey: "tenant",
        sortKey: "order",
        encryption: { mode: "customer", keyArn: KEY },
        ...props,
      }),
  );

describe("Table", () => {
  test("is paid by request, encrypted with the key, restorable for 35 days, and protected twice", () => {
    const json = table();
    expect(Object.keys(json.resource ?? {})).toEqual(["aws_dynamodb_table"]);
    expect(bodiesOf(json, "aws_dynamodb_table")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "orders",
        billing_mode: "PAY_PER_REQUEST",
        hash_key: "tenant",
        range_key: "order",
        attribute: [
          { name: "order", type: "S" },
          { name: "tenant", type: "S" },
        ],
        server_side_encryption: { enabled: true, kms_key_arn: KEY },
        point_in_time_recovery: { enabled: true, recovery_period_in_days: 35 },
        deletion_protection_enabled: true,
        lifecycle: { prevent_destroy: true },
      },
    ]);
  });

  test("has indexes in the order of their names, whatever order they are written in", () => {
    const attributes = { tenant: "S", order: "S", status: "S", placedAt: "N" } as const;
    const byStatus = { partitionKey: "status", sortKey: "placedAt", projection: { include: ["total", "currency"] } };
    const json = table({
      attributes,
      globalSecondaryIndexes: { "by-status": byStatus, "by-order": { partitionKey: "order" } },
      localSecondaryIndexes: { "by-time": { sortKey: "placedAt", projection: "KEYS_ONLY" } },
    });
    expect(resourceOf(json, "aws_dynamodb_table")).toMatchObject({
      global_secondary_index: [
        { name: "by-order", hash_key: "order", projection_type: "ALL" },
        {
          name: "by-status",
          hash_key: "status",
          range_key: "placedAt",
          projection_type: "INCLUDE",
          non_key_attributes: ["currency", "total"],
        },
      ],
      local_secondary_index: [{ name: "by-time", range_key: "placedAt", projection_type: "KEYS_ONLY" }],
    });
  });

  test("has what it is asked for beside that", () => {
    const json = table({
      tableClass: "STANDARD_INFREQUENT_ACCESS",
      onDemandMaximum: { readRequestUnits: 4000, writeRequestUnits: 1000 },
      ttlAttribute: "expiresAt",
      stream: "NEW_IMAGE",
      recoveryPeriodInDays: 1,
      tags: { backup: "daily" },
    });
    expect(resourceOf(json, "aws_dynamodb_table")).toMatchObject({
      table_class: "STANDARD_INFREQUENT_ACCESS",
      on_demand_throughput: { max_read_request_units: 4000, max_write_request_units: 1000 },
      ttl: { attribute_name: "expiresAt", enabled: true },
      stream_enabled: true,
      stream_view_type: "NEW_IMAGE",
      point_in_time_recovery: { enabled: true, recovery_period_in_days: 1 },
      tags: { backup: "daily" },
    });
  });

  test.each([
    [{ mode: "aws-owned" }, undefined],
    [{ mode: "aws-managed" }, { enabled: true }],
  ] as const)("takes a key of AWS's where it is said: %j", (encryption, block) => {
    expect(resourceOf(table({ encryption }), "aws_dynamodb_table").server_side_encryption).toEqual(block);
  });

  test("can be given up on purpose", () => {
    expect(resourceOf(table({ deletionProtection: false, preventDestroy: false }), "aws_dynamodb_table")).toMatchObject(
      {
        deletion_protection_enabled: false,
        lifecycle: { prevent_destroy: false },
      },
    );
  });

  test("has a resource policy about itself", () => {
    const json = table({ statements: (tableArn) => [denyOutsideOrganization(tableArn, "o-example")] });
    const policy = resourceOf(json, "aws_dynamodb_resource_policy");
    expect(policy.resource_arn).toBe("${aws_dynamodb_table.orders_table.arn}");
    const arn = `arn:aws:dynamodb:eu-west-1:${TEST_ACCOUNT}:table/orders`;
    expect(statementsOf(policy.policy)["DenyOutsideOrganization"]?.Resource).toEqual([arn, `${arn}/index/*`]);
  });

  test("has insights of itself and of each global index, once it stands", () => {
    const json = table({
      contributorInsights: true,
      attributes: { tenant: "S", order: "S" },
      globalSecondaryIndexes: { "by-order": { partitionKey: "order" } },
    });
    const common = { provider: "aws.eu-west-1", table_name: "orders", depends_on: ["aws_dynamodb_table.orders_table"] };
    expect(bodiesOf(json, "aws_dynamodb_contributor_insights")).toEqual([
      common,
      { ...common, index_name: "by-order" },
    ]);
  });

  test("tells the ARN of its stream, if it has one", () => {
    const streams: (string | undefined)[] = [];
    synth((stack) => {
      const common = {
        placement: stack.in("eu-west-1"),
        attributes: { id: "S" },
        partitionKey: "id",
        encryption: { mode: "customer", keyArn: KEY },
      } as const;
      streams.push(new Table(stack, "with", { ...common, tableName: "with", stream: "KEYS_ONLY" }).streamArn);
      streams.push(new Table(stack, "without", { ...common, tableName: "without" }).streamArn);
    });
    expect(streams).toEqual([expect.stringContaining("TfToken"), undefined]);
  });

  test("a key that only Terraform knows is taken as it is", () => {
    const keyArn = "${aws_kms_key.orders.arn}";
    const json = table({ encryption: { mode: "customer", keyArn } });
    expect(resourcesOf(json, "aws_dynamodb_table")).toMatchObject({
      orders_table: { server_side_encryption: { kms_key_arn: keyArn } },
    });
  });
});

const indexes = (count: number): Record<string, { partitionKey: string }> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`index-${index}`, { partitionKey: "order" }]));

const attributeNames = (count: number): string[] => Array.from({ length: count }, (_, index) => `attribute${index}`);

describe("Table refuses", () => {
  test.each<[string, Partial<TableProps>, string]>([
    ["a short name", { tableName: "ab" }, "tableName must be 3-255 letters, digits, '_', '-', '.', got 'ab'"],
    [
      "a name with a slash",
      { tableName: "shop/orders" },
      "tableName must be 3-255 letters, digits, '_', '-', '.', got 'shop/orders'",
    ],
    [
      "a partition key that is no attribute",
      { partitionKey: "customer" },
      "partitionKey must be one of attributes (tenant, order), got 'customer'",
    ],
    [
      "a sort key that is no attribute",
      { sortKey: "time" },
      "sortKey must be one of attributes (tenant, order), got 'time'",
    ],
    [
      "the key of an index that is no attribute",
      { globalSecondaryIndexes: { "by-status": { partitionKey: "status" } } },
      "globalSecondaryIndexes.by-status.partitionKey must be one of attributes (tenant, order), got 'status'",
    ],
    [
      "the sort key of a local index that is no attribute",
      { localSecondaryIndexes: { "by-time": { sortKey: "time" } } },
      "localSecondaryIndexes.by-time.sortKey must be one of attributes (tenant, order), got 'time'",
    ],
    [
      "an attribute that is no key",
      { attributes: { tenant: "S", order: "S", total: "N" } },
      "attributes must be keys of the table or of an index, got 'total': DynamoDB declares no other attributes",
    ],
    [
      "one attribute as both keys",
      { attributes: { tenant: "S" }, sortKey: "tenant" },
      "sortKey must be another attribute than the partition key, got 'tenant'",
    ],
    [
      "one attribute as both keys of an index",
      { globalSecondaryIndexes: { "by-order": { partitionKey: "order", sortKey: "order" } } },
      "globalSecondaryIndexes.by-order.sortKey must be another attribute than the partition key, got 'order'",
    ],
    [
      "a local index that sorts by the partition key",
      { localSecondaryIndexes: { "by-tenant": { sortKey: "tenant" } } },
      "localSecondaryIndexes.by-tenant.sortKey must be another attribute than the partition key, got 'tenant'",
    ],
    ["21 global indexes", { globalSecondaryIndexes: indexes(21) }, "globalSecondaryIndexes must be at most 20, got 21"],
    [
      "6 local indexes",
      { localSecondaryIndexes: Object.fromEntries(attributeNames(6).map((name) => [name, { sortKey: "order" }])) },
      "localSecondaryIndexes must be at most 5, got 6",
    ],
    [
      "a local index of a table without a sort key",
      {
        attributes: { tenant: "S", order: "S" },
        sortKey: undefined,
        localSecondaryIndexes: { "by-order": { sortKey: "order" } },
      },
      "localSecondaryIndexes need a table with a sortKey, got none",
    ],
    [
      "an index with a short name",
      { globalSecondaryIndexes: { x: { partitionKey: "order" } } },
      "indexes must have names of 3-255 letters, digits, '_', '-', '.', each once, got 'x'",
    ],
    [
      "two indexes of one name",
      {
        globalSecondaryIndexes: { "by-order": { partitionKey: "order" } },
        localSecondaryIndexes: { "by-order": { sortKey: "order" } },
      },
      "indexes must have names of 3-255 letters, digits, '_', '-', '.', each once, got 'by-order'",
    ],
    [
      "a projection of nothing",
      { globalSecondaryIndexes: { "by-order": { partitionKey: "order", projection: { include: [] } } } },
      "projection.include of 'by-order' must name an attribute, got none: say \"KEYS_ONLY\"",
    ],
    [
      "projections of 101 attributes",
      {
        globalSecondaryIndexes: { "by-order": { partitionKey: "order", projection: { include: attributeNames(101) } } },
      },
      "projection.include of all indexes together must be at most 100 attributes, got 101",
    ],
    ["36 days", { recoveryPeriodInDays: 36 }, "recoveryPeriodInDays must be a whole number from 1 to 35, got 36"],
    ["no day", { recoveryPeriodInDays: 0 }, "recoveryPeriodInDays must be a whole number from 1 to 35, got 0"],
    ["half a day", { recoveryPeriodInDays: 0.5 }, "recoveryPeriodInDays must be a whole number from 1 to 35, got 0.5"],
    ["a key that expires", { ttlAttribute: "order" }, "ttlAttribute must not be a key of the table, got 'order'"],
    [
      "a text that expires",
      {
        attributes: { tenant: "S", order: "S", expiresAt: "S" },
        globalSecondaryIndexes: { "by-expiry": { partitionKey: "tenant", sortKey: "expiresAt" } },
        ttlAttribute: "expiresAt",
      },
      "ttlAttribute must be a number, got 'expiresAt', which attributes has as S",
    ],
    [
      "a maximum of nothing",
      { onDemandMaximum: { readRequestUnits: 0 } },
      "onDemandMaximum.readRequestUnits must be a whole number from 1 on, got 0",
    ],
    [
      "the alias of a key",
      { encryption: { mode: "customer", keyArn: `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:alias/orders` } },
      `encryption.keyArn must be the full ARN of a key, not an id or alias, got 'arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:alias/orders'`,
    ],
    [
      "the id of a key",
      { encryption: { mode: "customer", keyArn: "11111111-2222-3333-4444-555555555555" } },
      "encryption.keyArn must be the full ARN of a key, not an id or alias, got '11111111-2222-3333-4444-555555555555'",
    ],
    [
      "a key of another region",
      { encryption: { mode: "customer", keyArn: KEY.replace("eu-west-1", "eu-central-1") } },
      `encryption.keyArn must be a key of eu-west-1, got one of eu-central-1: '${KEY.replace("eu-west-1", "eu-central-1")}'`,
    ],
  ])("%s", (_, props, message) => {
    expect(() => table(props)).toThrow(`[test/orders] ${message}`);
  });
});
