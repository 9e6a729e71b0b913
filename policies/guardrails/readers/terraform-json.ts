export type ResourceBody = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;

/** A stack's `cdk.tf.json`, as far as guardrails look at it. */
export interface TerraformJson {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly provider?: Readonly<Record<string, ResourceBody | readonly ResourceBody[]>>;
  readonly terraform?: { readonly backend?: Readonly<Record<string, ResourceBody>> };
}

/** One resource, or one of the other blocks that guardrails look at, with its arguments. */
export interface Resource {
  /** Terraform's type, such as aws_s3_bucket. */
  readonly type: string;
  /** Terraform's address, such as aws_s3_bucket.logs or provider.aws.eu-west-1. */
  readonly address: string;
  readonly body: ResourceBody;
}
