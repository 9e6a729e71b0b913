import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { customerKeyArn, type Encryption } from "../kms/encryption";
import { keyArnProblem } from "../kms/key-arn";
import type { Placement } from "../placement";
import { tableProblem } from "./settings-problem";
import { tableConfig } from "./table-config";
import { addTableParts } from "./table-parts";
import type { StreamView, TableSettings } from "./table-settings";

export interface TableProps extends TableSettings {
  readonly placement: Placement;

  /** Whose key encrypts. Anything but a customer managed key breaks the guardrail LZ-DYNAMODB-01. */
  readonly encryption: Encryption;

  /** What the stream of changes shows of each item. @default - no stream */
  readonly stream?: StreamView;
}

/**
 * A DynamoDB table of one region: paid by request, encrypted, restorable to any second of the last 35 days, and protected
 * from deletion by DynamoDB and by Terraform.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/best-practices.html
 */
export class Table extends Construct {
  public readonly tableName: string;
  public readonly tableArn: string;

  /** ARN of the stream; undefined without one. It is another after the stream was off. */
  public readonly streamArn?: string;

  constructor(scope: Construct, id: string, props: TableProps) {
    super(scope, id);
    const { placement, encryption, stream } = props;
    const keyArn = customerKeyArn(encryption);
    const problem =
      tableProblem(props) ??
      (keyArn === undefined ? undefined : keyArnProblem("encryption.keyArn", keyArn, { region: placement.regionName }));
    if (problem !== undefined) throw new ConfigError(this, problem);
    const table = new DynamodbTable(this, "table", {
      ...tableConfig(placement, props, stream),
      // Without the block, a key that DynamoDB owns encrypts.
      serverSideEncryption: encryption.mode === "aws-owned" ? undefined : { enabled: true, kmsKeyArn: keyArn },
    });
    addTableParts(this, "", placement, props, table);
    this.tableName = table.name;
    this.tableArn = table.arn;
    this.streamArn = stream && table.streamArn;
  }
}
