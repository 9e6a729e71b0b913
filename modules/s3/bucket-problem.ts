import { accessLogsProblem } from "./access-logs";
import { corsProblem } from "./cors";
import { inventoryProblem } from "./inventory";
import { lifecycleProblem } from "./lifecycle";
import { bucketNameProblem } from "./name";
import { objectLockProblem } from "./object-lock";
import type { SecureBucketProps } from "./secure-bucket-props";

/** What cannot work about a bucket's props, in words for a ConfigError; undefined if all is well. */
export function bucketProblem(props: SecureBucketProps): string | undefined {
  const { placement, bucketName, lifecycle, objectLock, accessLogs, inventory, cors } = props;
  return (
    mfaDeleteProblem(props) ??
    bucketNameProblem(bucketName) ??
    lifecycleProblem(lifecycle ?? {}) ??
    objectLockProblem(objectLock) ??
    accessLogsProblem(bucketName, placement, accessLogs) ??
    inventoryProblem(bucketName, placement, inventory) ??
    corsProblem(cors)
  );
}

/** The types refuse it already; this explains, for callers without them. */
function mfaDeleteProblem(props: object): string | undefined {
  if ((props as { readonly mfaDelete?: unknown }).mfaDelete === undefined) return undefined;
  return (
    "mfaDelete cannot be set here: only the root user can, with a device in his hand, so no role that Terraform has " +
    "could ever; take objectLock, which keeps versions from being deleted"
  );
}
