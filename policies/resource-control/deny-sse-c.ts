import type { Control } from "../organization/control";
import { denyEverybody } from "./statement";

/** Keeps everybody from storing objects under a key that S3 does not keep (SSE-C). */
export function denySseC(): Control {
  return {
    id: "deny-sse-c",
    denies: "storing objects in s3 under a key that the caller sends along (SSE-C)",
    why: "Whoever overwrites objects under a key of his own can ask a ransom for it.",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html",
    statements: [
      denyEverybody({
        sid: "DenySseC",
        actions: ["s3:PutObject"],
        condition: { Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" } },
      }),
    ],
  };
}
