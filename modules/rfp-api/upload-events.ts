import { UPLOADS_PREFIX } from "../../functions/rfp-api/contract/functions";
import type { EventPattern, PatternFields } from "../events/pattern";

const SCAN_RESULT = "GuardDuty Malware Protection Object Scan Result";

/**
 * Documents that GuardDuty found clean.
 *
 * https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
export function cleanUploads(bucketName: string): EventPattern {
  return scanned(bucketName, { scanResultStatus: ["NO_THREATS_FOUND"] });
}

/** Documents that have malware in them, or that GuardDuty could not scan: no job begins for them. */
export function suspiciousUploads(bucketName: string): EventPattern {
  return scanned(bucketName, { scanResultStatus: [{ "anything-but": ["NO_THREATS_FOUND"] }] });
}

/**
 * Documents as they arrive, in one piece or in parts.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export function arrivedUploads(bucketName: string): EventPattern {
  return {
    source: ["aws.s3"],
    "detail-type": ["Object Created"],
    detail: { bucket: { name: [bucketName] }, object: { key: [{ prefix: UPLOADS_PREFIX }] } },
  };
}

/**
 * Executions that ended without success.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html
 */
export function brokenExecutions(stateMachineArn: string): EventPattern {
  return {
    source: ["aws.states"],
    "detail-type": ["Step Functions Execution Status Change"],
    detail: { stateMachineArn: [stateMachineArn], status: ["FAILED", "TIMED_OUT", "ABORTED"] },
  };
}

function scanned(bucketName: string, scanResultDetails: PatternFields): EventPattern {
  return {
    source: ["aws.guardduty"],
    "detail-type": [SCAN_RESULT],
    detail: {
      s3ObjectDetails: { bucketName: [bucketName], objectKey: [{ prefix: UPLOADS_PREFIX }] },
      scanResultDetails,
    },
  };
}
