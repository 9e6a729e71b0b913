import { createHash } from "node:crypto";
import type { Job } from "../contract/job";
import type { Uploaded } from "./uploaded";

/** The job of an upload, as it begins. */
export function jobOf(uploaded: Uploaded): Job {
  return {
    job_id: jobIdOf(uploaded),
    filename: uploaded.key.slice(uploaded.key.lastIndexOf("/") + 1),
    start_date: uploaded.date,
    status: "RUNNING",
    approved: false,
  };
}

/**
 * A UUID made of what was uploaded, so that however often the event comes it is one job. Version 8 is for those that a
 * program makes its own way (https://www.rfc-editor.org/rfc/rfc9562#section-5.8).
 */
function jobIdOf({ bucket, key, version_id }: Uploaded): string {
  const bytes = createHash("sha256")
    .update(JSON.stringify([bucket, key, version_id]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
