/** What the functions of the RFP API work with. ARNs have no wildcard, and tables no path. */
export interface RfpResources {
  readonly jobsTableArn: string;
  readonly questionnaireTableArn: string;
  readonly uploadsBucketArn: string;

  /** The customer managed key that encrypts tables and bucket. */
  readonly keyArn: string;

  /** Region of all of it. */
  readonly region: string;

  /** Account of all of it, 12 digits. */
  readonly accountId: string;

  readonly stateMachineArn: string;

  /**
   * What each use of a model invokes: the ARN of a foundation model, or that of an inference profile and those of the
   * foundation models that it chooses from.
   */
  readonly models: Readonly<Record<"extraction" | "breakdown" | "answer", readonly string[]>>;

  /** The knowledge bases with the answered questions and with the documents. */
  readonly knowledgeBaseArns: readonly string[];

  /** The guardrail of Bedrock that watches the models. @default - none */
  readonly guardrailArn?: string;

  /** Whether GuardDuty scans uploads and tags them: then `preprocess` reads only what it found clean. */
  readonly scanned: boolean;
}
