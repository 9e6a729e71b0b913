import { DynamodbContributorInsights } from "@cdktf/provider-aws/lib/dynamodb-contributor-insights";
import { DynamodbResourcePolicy } from "@cdktf/provider-aws/lib/dynamodb-resource-policy";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { arn } from "../../core/arns";
import { policyDocument } from "../../policies/document";
import type { Placement } from "../placement";
import type { TableSettings } from "./table-settings";

/** ARN of the table in the account and region. */
export function tableArnIn({ accountId: account, regionName: region }: Placement, tableName: string): string {
  return arn({ service: "dynamodb", region, account, resource: `table/${tableName}` });
}

/** What stands beside the table in each region that has it: resource policy and insights are no part of a replica. */
export function addTableParts(
  scope: Construct,
  idPrefix: string,
  placement: Placement,
  settings: TableSettings,
  table: ITerraformDependable & { readonly arn: string },
): void {
  const { tableName, statements, contributorInsights = false, globalSecondaryIndexes = {} } = settings;
  if (statements !== undefined) {
    new DynamodbResourcePolicy(scope, `${idPrefix}policy`, {
      ...placement,
      resourceArn: table.arn,
      policy: policyDocument(statements(tableArnIn(placement, tableName))),
    });
  }
  if (!contributorInsights) return;
  for (const indexName of [undefined, ...Object.keys(globalSecondaryIndexes).sort()]) {
    new DynamodbContributorInsights(scope, `${idPrefix}insights${indexName === undefined ? "" : `-${indexName}`}`, {
      ...placement,
      tableName,
      indexName,
      dependsOn: [table],
    });
  }
}
