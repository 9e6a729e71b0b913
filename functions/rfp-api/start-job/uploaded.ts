import * as z from "zod";
import { UPLOADS_PREFIX } from "../contract/functions";

/** One version of an object that was uploaded. */
export interface Uploaded {
  readonly bucket: string;
  readonly key: string;
  readonly version_id: string;
  /** When the event was, ISO 8601 in UTC: the same in each delivery of the event. */
  readonly date: string;
}

const date = z.string().transform((time, context) => {
  const value = new Date(time);
  if (!Number.isNaN(value.getTime())) return value.toISOString();
  context.addIssue({ code: "custom", message: "must be a date" });
  return z.NEVER;
});

const text = z.string().min(1);

/**
 * A new object, where nothing scans uploads. Keys of events in EventBridge are as they are, not encoded as in a URL.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
const created = z
  .object({
    "detail-type": z.literal("Object Created"),
    source: z.literal("aws.s3"),
    time: date,
    detail: z.object({
      bucket: z.object({ name: text }),
      object: z.object({ key: text, "version-id": text }),
    }),
  })
  .transform(({ time, detail: { bucket, object } }) => ({
    clean: true,
    uploaded: { bucket: bucket.name, key: object.key, version_id: object["version-id"], date: time },
  }));

/** What GuardDuty found. https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html */
const scanned = z
  .object({
    "detail-type": z.literal("GuardDuty Malware Protection Object Scan Result"),
    source: z.literal("aws.guardduty"),
    time: date,
    detail: z.object({
      s3ObjectDetails: z.object({ bucketName: text, objectKey: text, versionId: text }),
      scanResultDetails: z.object({ scanResultStatus: text }),
    }),
  })
  .transform(({ time, detail: { s3ObjectDetails: object, scanResultDetails: result } }) => ({
    clean: result.scanResultStatus === "NO_THREATS_FOUND",
    uploaded: { bucket: object.bucketName, key: object.objectKey, version_id: object.versionId, date: time },
  }));

const event = z.discriminatedUnion("detail-type", [created, scanned]);

/**
 * The document that an event tells of; undefined for an object that is none, or that a scan did not find clean. It
 * throws on what is no such event: somebody changed the rule.
 */
export function uploadedBy(value: unknown): Uploaded | undefined {
  const { clean, uploaded } = event.parse(value);
  return clean && isDocument(uploaded.key) ? uploaded : undefined;
}

function isDocument(key: string): boolean {
  return key.startsWith(UPLOADS_PREFIX) && /[^/]\.(csv|xlsx)$/i.test(key);
}
