import type { Guardrail } from "./guardrail";
import { iamNoEverything } from "./iam/no-everything";
import { kmsKeyRotation } from "./kms/key-rotation";
import { s3PublicAccessBlock } from "./s3/public-access-block";
import { s3TlsOnly } from "./s3/tls-only";

/** Every guardrail, by id. */
export const GUARDRAILS: readonly Guardrail[] = [iamNoEverything, kmsKeyRotation, s3PublicAccessBlock, s3TlsOnly];
