import type { LogFormat } from "./log-table";

/** Fields of a configuration item that AWS Config does not write in lower case; the SerDe must be told of each. */
const CONFIGURATION_ITEM_FIELDS = [
  ["configurationitemversion", "configurationItemVersion", "string"],
  ["configurationitemcapturetime", "configurationItemCaptureTime", "string"],
  ["configurationstateid", "configurationStateId", "bigint"],
  ["awsaccountid", "awsAccountId", "string"],
  ["configurationitemstatus", "configurationItemStatus", "string"],
  ["resourcetype", "resourceType", "string"],
  ["resourceid", "resourceId", "string"],
  ["resourcename", "resourceName", "string"],
  ["arn", "ARN", "string"],
  ["awsregion", "awsRegion", "string"],
  ["availabilityzone", "availabilityZone", "string"],
  ["configurationstatemd5hash", "configurationStateMd5Hash", "string"],
  ["configuration", "configuration", "string"],
  ["supplementaryconfiguration", "supplementaryConfiguration", "map<string,string>"],
  ["tags", "tags", "map<string,string>"],
  ["resourcecreationtime", "resourceCreationTime", "string"],
] as const;

/** Keys of a snapshot file itself. */
const FILE_FIELDS = [
  ["fileversion", "fileVersion"],
  ["configsnapshotid", "configSnapshotId"],
  ["configurationitems", "configurationItems"],
] as const;

/**
 * Snapshots of AWS Config: one file holds every resource of an account and region, so a query unnests
 * `configurationitems`. Keys of resources' tags differ in case, so the SerDe must heed case and gets a mapping for each
 * field.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/openx-json-serde.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/example-s3-snapshot.html
 */
export const CONFIG_SNAPSHOT_FORMAT: LogFormat = {
  columns: [
    { name: "fileversion", type: "string" },
    { name: "configsnapshotid", type: "string" },
    {
      name: "configurationitems",
      type: `array<struct<${CONFIGURATION_ITEM_FIELDS.map(([name, , type]) => `${name}:${type}`).join(",")}>>`,
    },
  ],
  inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
  outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
  serializationLibrary: "org.openx.data.jsonserde.JsonSerDe",
  serializationParameters: {
    "serialization.format": "1",
    "case.insensitive": "false",
    ...Object.fromEntries(
      [...FILE_FIELDS, ...CONFIGURATION_ITEM_FIELDS]
        .filter(([name, written]) => name !== (written as string))
        .map(([name, written]) => [`mapping.${name}`, written]),
    ),
  },
};
