import { S3BucketCorsConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-cors-configuration";
import { S3BucketInventory } from "@cdktf/provider-aws/lib/s3-bucket-inventory";
import { S3BucketMetric } from "@cdktf/provider-aws/lib/s3-bucket-metric";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Placement } from "../placement";
import { corsRules } from "./cors";
import { inventoryConfig } from "./inventory";
import type { SecureBucketProps } from "./secure-bucket-props";

/** Name of the request metrics of a whole bucket, as S3's console has it. */
const ENTIRE_BUCKET = "EntireBucket";

/**
 * Adds what a bucket has only if asked for: what S3 tells others about it, and who may talk to it from a browser.
 *
 * @returns what stands once the bucket's events go to EventBridge; nothing if they do not.
 */
export function addOptions(
  scope: Construct,
  common: { readonly bucket: string; readonly provider: Placement["provider"] },
  { placement, inventory, eventBridge, requestMetrics, cors }: SecureBucketProps,
): ITerraformDependable[] {
  if (inventory) new S3BucketInventory(scope, "inventory", { ...common, ...inventoryConfig(inventory, placement) });
  if (requestMetrics) new S3BucketMetric(scope, "request-metrics", { ...common, name: ENTIRE_BUCKET });
  if (cors) new S3BucketCorsConfiguration(scope, "cors", { ...common, corsRule: corsRules(cors) });
  return eventBridge ? [new S3BucketNotification(scope, "notification", { ...common, eventbridge: true })] : [];
}
