import type { DynamodbTableConfig } from "@cdktf/provider-aws/lib/dynamodb-table";
import type { Placement } from "../placement";
import type { Projection, StreamView, TableSettings } from "./table-settings";

const DEFAULT_RECOVERY_PERIOD_IN_DAYS = 35;

/** Arguments of the table resource that both kinds of tables have. */
export function tableConfig(
  placement: Placement,
  settings: TableSettings,
  stream: StreamView | undefined,
): DynamodbTableConfig {
  const {
    attributes,
    globalSecondaryIndexes = {},
    localSecondaryIndexes = {},
    onDemandMaximum,
    ttlAttribute,
  } = settings;
  return {
    ...placement,
    name: settings.tableName,
    billingMode: "PAY_PER_REQUEST",
    onDemandThroughput: onDemandMaximum && {
      maxReadRequestUnits: onDemandMaximum.readRequestUnits,
      maxWriteRequestUnits: onDemandMaximum.writeRequestUnits,
    },
    tableClass: settings.tableClass,
    hashKey: settings.partitionKey,
    rangeKey: settings.sortKey,
    attribute: blocks(attributes, (name, type) => ({ name, type })),
    globalSecondaryIndex: blocks(globalSecondaryIndexes, (name, { partitionKey, sortKey, projection }) => ({
      name,
      hashKey: partitionKey,
      rangeKey: sortKey,
      ...projected(projection),
    })),
    localSecondaryIndex: blocks(localSecondaryIndexes, (name, { sortKey, projection }) => ({
      name,
      rangeKey: sortKey,
      ...projected(projection),
    })),
    streamEnabled: stream && true,
    streamViewType: stream,
    ttl: ttlAttribute === undefined ? undefined : { attributeName: ttlAttribute, enabled: true },
    pointInTimeRecovery: {
      enabled: true,
      recoveryPeriodInDays: settings.recoveryPeriodInDays ?? DEFAULT_RECOVERY_PERIOD_IN_DAYS,
    },
    deletionProtectionEnabled: settings.deletionProtection ?? true,
    tags: settings.tags && { ...settings.tags },
    lifecycle: { preventDestroy: settings.preventDestroy ?? true },
  };
}

function projected(projection: Projection = "ALL"): { projectionType: string; nonKeyAttributes?: string[] } {
  if (typeof projection === "string") return { projectionType: projection };
  return { projectionType: "INCLUDE", nonKeyAttributes: [...projection.include].sort() };
}

/** A block for each name, in the order of names; undefined for none. */
function blocks<T, Block>(
  byName: Readonly<Record<string, T>>,
  toBlock: (name: string, value: T) => Block,
): Block[] | undefined {
  const entries = Object.entries(byName).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : entries.map(([name, value]) => toBlock(name, value));
}
