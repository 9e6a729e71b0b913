import type { S3BucketServerSideEncryptionConfigurationRuleA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";

/** Encryption with a customer managed key: whoever reads an object needs the key too. */
export interface KmsEncryption {
  readonly type: "kms";

  /** ARN of a key in the bucket's region. */
  readonly keyArn: string;

  /**
   * Other names of the same key that writers send, such as the ARN of its alias. Writers that name no key, or this one
   * by its ARN, need no entry.
   *
   * @default - writers may name the key by its ARN only
   */
  readonly alsoNamed?: readonly string[];

  /**
   * Whether S3 asks KMS once per bucket and time span instead of once per object.
   *
   * @default true
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
   */
  readonly bucketKey?: boolean;
}

/** Encryption with keys of S3's own, for services that cannot write with a KMS key. */
export interface S3Encryption {
  readonly type: "s3";
}

export type BucketEncryption = KmsEncryption | S3Encryption;

/** The default encryption of a bucket. */
export function encryptionRule(encryption: BucketEncryption): S3BucketServerSideEncryptionConfigurationRuleA {
  if (encryption.type === "s3") return { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
  return {
    applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: encryption.keyArn },
    bucketKeyEnabled: encryption.bucketKey ?? true,
  };
}
