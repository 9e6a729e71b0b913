import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { QuotaRequest } from "../../service-quotas/quota-request";

/**
 * "Cryptographic operations (symmetric) request rate": requests a second of one account and region, shared by all
 * symmetric keys. `aws service-quotas list-service-quotas --service-code kms` shows it.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
 */
const SYMMETRIC_REQUEST_RATE = "L-6E3AF000";

export interface ReplicationKmsQuotaProps {
  /** Account and region of a bucket that much is replicated from or to; each end has a quota of its own. */
  readonly placement: Placement;

  /**
   * Requests a second that KMS is to take, more than the region's own number. Replicating an object takes one at each
   * end; with bucket keys far fewer.
   */
  readonly requestsPerSecond: number;
}

/**
 * Asks for more requests to KMS in a region, since replication that KMS throttles is retried for a while, and fails then.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
 */
export class ReplicationKmsQuota extends Construct {
  constructor(scope: Construct, id: string, { placement, requestsPerSecond }: ReplicationKmsQuotaProps) {
    super(scope, id);
    if (!(Number.isInteger(requestsPerSecond) && requestsPerSecond >= 1)) {
      throw new ConfigError(this, `requestsPerSecond must be a whole number from 1 up, got ${requestsPerSecond}`);
    }
    new QuotaRequest(this, "quota", {
      placement,
      serviceCode: "kms",
      quotaCode: SYMMETRIC_REQUEST_RATE,
      value: requestsPerSecond,
    });
  }
}
