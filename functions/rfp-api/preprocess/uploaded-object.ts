import type { Readable } from "node:stream";
import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { LIMITS } from "../contract/limits";
import { Refusal } from "./document/refusal";

/** One version of an object. */
export interface ObjectVersion {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
}

/** The bytes of an uploaded document; a Refusal if there are too many, and then they are not read. */
export async function readObject(client: S3Client, { bucket, key, versionId }: ObjectVersion): Promise<Buffer> {
  const { Body, ContentLength = 0 } = await client.send(
    new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
  );
  const stream = Body as Readable;
  if (ContentLength > LIMITS.documentBytes) {
    stream.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length;
    // The length above is what a header says.
    if (bytes > LIMITS.documentBytes) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): Refusal {
  return new Refusal(`The document has more than ${LIMITS.documentBytes / 1024 / 1024} MB. Split it.`);
}
