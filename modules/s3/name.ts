import { Token } from "cdktf";
import { MAX_BUCKET_NAME_LENGTH } from "../../core/names";

/** What S3 would refuse about a name, in words for a ConfigError; undefined if all is well or only Terraform knows. */
export function bucketNameProblem(name: string): string | undefined {
  if (Token.isUnresolved(name)) return undefined;
  if (name.length < 3 || name.length > MAX_BUCKET_NAME_LENGTH) {
    return `bucketName must be 3 to ${MAX_BUCKET_NAME_LENGTH} characters long, got '${name}' (${name.length})`;
  }
  if (!/^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(name)) {
    return `bucketName must be lower case letters, digits, dots and hyphens, not at either end, got '${name}'`;
  }
  return undefined;
}
