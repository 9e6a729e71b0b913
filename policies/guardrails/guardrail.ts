import type { SynthesizedStack } from "./readers/stack";
import type { Resource } from "./readers/terraform-json";

/** pass and fail are certain; unknown is a value that only Terraform can tell, and is listed but does not stop a run. */
export type Verdict = "pass" | "fail" | "unknown";

/**
 * How much harm a failure does, in Security Hub's own words: critical is open to everybody now, high undoes other
 * controls, medium weakens one of several fences, low is good practice.
 */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a guardrail says of one resource. */
export interface Judgement {
  readonly verdict: Verdict;
  /** What was seen, with the value. */
  readonly detail: string;
}

/** A judgement with the Terraform address of its resource, such as aws_kms_key.logs. */
export interface GuardrailResult extends Judgement {
  readonly address: string;
}

/** Controls of the standards that a guardrail serves; an empty list where a standard has none. */
export interface StandardControls {
  /** Ids of AWS Foundational Security Best Practices, such as S3.8. */
  readonly fsbp: readonly string[];
  /** Recommendation numbers of CIS AWS Foundations v5.0.0, such as 2.1.4. */
  readonly cis: readonly string[];
}

/** One rule over one stack's JSON: a pure function, so that it runs on any CDKTF stack, ours or a workload team's. */
export interface Guardrail {
  /** Stable id, LZ-<SERVICE>-<nn>. */
  readonly id: string;
  /** What must hold, in one sentence. */
  readonly title: string;
  /** Why it must hold, with its source. */
  readonly why: string;
  /** How to mend a stack that fails. */
  readonly fix: string;
  readonly severity: Severity;
  readonly controls: StandardControls;
  /**
   * Resource types that the rule looks at. `*` stands for every resource, `aws_*` for every one of AWS's, `provider.aws` for the configuration
   * of an AWS provider, `terraform.backend` for where the state lies.
   */
  readonly types: readonly string[];
  /** Judges one resource of these types; undefined if the rule is not about it. */
  judge(resource: Resource, stack: SynthesizedStack): Judgement | undefined;
}
