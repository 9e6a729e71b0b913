import type { Statement } from "../../policies/document";

/** S is text, N a number, B bytes: the types that a key can have. */
export type AttributeType = "S" | "N" | "B";

/**
 * What an index holds of each item: everything, its keys and those of the table alone, or some attributes beside them.
 *
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.Projections
 */
export type Projection = "ALL" | "KEYS_ONLY" | { readonly include: readonly string[] };

/** An index with keys of its own. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html */
export interface GlobalSecondaryIndex {
  /** Attribute by which the index spreads its items. */
  readonly partitionKey: string;

  /** Attribute by which it sorts them. @default - none */
  readonly sortKey?: string;

  /** @default "ALL" */
  readonly projection?: Projection;
}

/**
 * The table's partitions in another order. It is made with the table or never, and limits a partition to 10 GB.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html
 */
export interface LocalSecondaryIndex {
  /** Attribute by which it sorts. */
  readonly sortKey: string;

  /** @default "ALL" */
  readonly projection?: Projection;
}

/** What is copied into the stream of changes. */
export type StreamView = "KEYS_ONLY" | "NEW_IMAGE" | "OLD_IMAGE" | "NEW_AND_OLD_IMAGES";

/** What a table of one region and a global table share. */
export interface TableSettings {
  /** Name of the table, 3-255 letters, digits, '_', '-', '.'. Another name is another, empty table. */
  readonly tableName: string;

  /** Type of each attribute that is a key of the table or of an index, and of no other. */
  readonly attributes: Readonly<Record<string, AttributeType>>;

  /** Attribute by which the table spreads its items. */
  readonly partitionKey: string;

  /** Attribute by which it sorts the items of a partition. @default - a partition has one item */
  readonly sortKey?: string;

  /** By name, at most 20. @default - none */
  readonly globalSecondaryIndexes?: Readonly<Record<string, GlobalSecondaryIndex>>;

  /** By name, at most 5. @default - none */
  readonly localSecondaryIndexes?: Readonly<Record<string, LocalSecondaryIndex>>;

  /**
   * Most that a second may cost: requests beyond it are throttled. Capacity is always on demand.
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode-max-throughput.html
   *
   * @default - no more than the account's quota
   */
  readonly onDemandMaximum?: { readonly readRequestUnits?: number; readonly writeRequestUnits?: number };

  /** @default "STANDARD" */
  readonly tableClass?: "STANDARD" | "STANDARD_INFREQUENT_ACCESS";

  /**
   * Attribute with the second since 1970 at which an item expires. DynamoDB deletes it within days.
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
   *
   * @default - items do not expire
   */
  readonly ttlAttribute?: string;

  /**
   * Days of which any second can be restored, 1-35.
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
   *
   * @default 35
   */
  readonly recoveryPeriodInDays?: number;

  /** Whether DynamoDB itself refuses to delete the table. @default true */
  readonly deletionProtection?: boolean;

  /** Whether Terraform refuses to destroy the table. @default true */
  readonly preventDestroy?: boolean;

  /**
   * Whether CloudWatch lists the keys that are asked for most, of the table and of each global secondary index. AWS bills
   * for each event, and the list holds keys in the clear.
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/contributorinsights_HowItWorks.html
   *
   * @default false
   */
  readonly contributorInsights?: boolean;

  /**
   * Statements of the table's resource policy (policies/table/), for the ARN of the table, in each region that has one.
   *
   * @default - none: IAM policies of the account decide
   */
  readonly statements?: (tableArn: string) => readonly Statement[];

  /** Tags, such as the one that a backup plan selects by (`backup: daily`). @default - the provider's */
  readonly tags?: Readonly<Record<string, string>>;
}
