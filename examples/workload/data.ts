import { bucketArn } from "cdktf-landing-zone/core/arns";
import { accessLogBucketName, bucketName } from "cdktf-landing-zone/core/names";
import { Table } from "cdktf-landing-zone/modules/dynamodb/table";
import { MalwareProtectionPlan } from "cdktf-landing-zone/modules/guardduty/malware-protection-plan";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { SecureBucket } from "cdktf-landing-zone/modules/s3/secure-bucket";
import { denyUnscannedReads } from "cdktf-landing-zone/policies/bucket/malware-protection";
import { Construct } from "constructs";
import type { OrdersKeys } from "./keys";
import { LANDING_ZONE } from "./settings";

const SCANNER = "orders-document-scanner";

/** The orders, and the documents that customers send with them, which nobody reads before they are scanned. */
export class OrdersData extends Construct {
  public readonly table: Table;
  public readonly documents: SecureBucket;

  constructor(scope: Construct, id: string, { home, keys }: { readonly home: Placement; readonly keys: OrdersKeys }) {
    super(scope, id);
    const { organization, accountId } = LANDING_ZONE;
    this.table = new Table(this, "orders", {
      placement: home,
      tableName: "orders",
      attributes: { customer: "S", order: "S", status: "S" },
      partitionKey: "customer",
      sortKey: "order",
      globalSecondaryIndexes: { "by-status": { partitionKey: "status", sortKey: "order" } },
      encryption: { mode: "customer", keyArn: keys.dataKeyArn },
    });

    const name = bucketName(organization, "order-documents", accountId, home.regionName);
    this.documents = new SecureBucket(this, "documents", {
      placement: home,
      bucketName: name,
      encryption: { type: "kms", keyArn: keys.dataKeyArn },
      accessLogs: { bucketName: accessLogBucketName(organization, accountId, home.regionName) },
      lifecycle: { prefixes: [{ prefix: "drafts/", expireAfterDays: 30 }] },
      eventBridge: true,
      statements: denyUnscannedReads(bucketArn(name), MalwareProtectionPlan.scannerRoleArn(home, SCANNER)),
    });
    new MalwareProtectionPlan(this, "scanner", {
      placement: home,
      bucketName: name,
      keyArn: keys.dataKeyArn,
      roleName: SCANNER,
      after: this.documents.ready,
    });
  }
}
