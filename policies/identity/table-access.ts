import { UserError } from "../../core/errors";
import type { Condition, Statement } from "../document";
import { GET_ITEMS, QUERY_ITEMS, WRITE_ITEMS } from "../table/actions";

/** What a role may reach of a table. */
export interface TableAccess {
  readonly tableArn: string;

  /** The customer managed key that encrypts the table, and the region of both. @default - a key of AWS's encrypts it */
  readonly key?: { readonly arn: string; readonly region: string };

  /** Names of the indexes that it queries. @default - none */
  readonly indexNames?: readonly string[];

  /**
   * Values of the partition key that its items have, such as the name of a tenant. Not together with indexes,
   * whose partition key is another one.
   *
   * @default - any
   */
  readonly leadingKeys?: readonly string[];
}

/**
 * Lets a role get and query items. Not scan: that reads the whole table, whatever its leading keys are.
 *
 * Sources: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-prefix.html and
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export function tableReader(access: TableAccess): Statement[] {
  const { tableArn, indexNames = [] } = access;
  return [
    { Sid: "GetItems", Effect: "Allow", Action: [...GET_ITEMS], Resource: tableArn, ...itemsOf(access) },
    {
      Sid: "QueryItems",
      Effect: "Allow",
      Action: [...QUERY_ITEMS],
      Resource: [tableArn, ...indexNames.map((name) => `${tableArn}/index/${name}`)],
      ...itemsOf(access),
    },
    ...useOfKey("ReadWithKey", access),
  ];
}

/** Lets a role put, update and delete items; spread `tableReader` beside it if it also reads. */
export function tableWriter(access: TableAccess): Statement[] {
  return [
    { Sid: "WriteItems", Effect: "Allow", Action: [...WRITE_ITEMS], Resource: access.tableArn, ...itemsOf(access) },
    ...useOfKey("WriteWithKey", access),
  ];
}

function itemsOf({ leadingKeys, indexNames = [] }: TableAccess): { readonly Condition?: Condition } {
  if (leadingKeys === undefined) return {};
  if (indexNames.length > 0) {
    throw new UserError("leadingKeys are values of the table's partition key and cannot bound queries of indexNames");
  }
  // ForAllValues holds for a request without the key too, so Null asks for it.
  return {
    Condition: {
      "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": leadingKeys },
      Null: { "dynamodb:LeadingKeys": "false" },
    },
  };
}

/**
 * DynamoDB decrypts the table's key in the name of whoever asks, through the region of the table alone.
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
function useOfKey(sid: string, { key }: TableAccess): Statement[] {
  if (key === undefined) return [];
  return [
    {
      Sid: sid,
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: key.arn,
      Condition: { StringEquals: { "kms:ViaService": `dynamodb.${key.region}.amazonaws.com` } },
    },
  ];
}
