import { randomUUID } from "node:crypto";
import { S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { UPLOADS_PREFIX } from "../contract/functions";
import { LIMITS } from "../contract/limits";
import { uploadRequestSchema } from "../contract/messages";
import { DOCUMENT_TYPES } from "../contract/routes";
import { apiHandler } from "../shared/api-handler";
import { count } from "../shared/telemetry";

const client = new S3Client();

/**
 * POST /uploads: a form with which one document can be uploaded to S3 itself: under one key that nobody else has, of the
 * type that its name says, no longer than a document may be, and beginning soon.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export const handler = apiHandler("create-upload", async (request, { UPLOADS_BUCKET }) => {
  const { filename } = request.body(uploadRequestSchema);
  const key = `${UPLOADS_PREFIX}${randomUUID()}/${filename}`;
  const [csv, xlsx] = DOCUMENT_TYPES;
  const type = filename.toLowerCase().endsWith(".csv") ? csv : xlsx;
  const { url, fields } = await createPresignedPost(client, {
    Bucket: UPLOADS_BUCKET,
    Key: key,
    Fields: { "Content-Type": type },
    Conditions: [["content-length-range", 1, LIMITS.documentBytes]],
    Expires: LIMITS.uploadSeconds,
  });
  count("UploadsCreated");
  return {
    status: 201,
    body: { url, fields, key, expires_in_seconds: LIMITS.uploadSeconds, max_bytes: LIMITS.documentBytes },
  };
});
