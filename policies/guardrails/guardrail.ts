/** A stack's `cdk.tf.json`, as far as guardrails look at it. */
export interface TerraformJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;
}

export type ResourceBody = Readonly<Record<string, unknown>>;

/** pass and fail are certain; unknown is a value that only Terraform can tell, and is listed but does not stop a run. */
export type Verdict = "pass" | "fail" | "unknown";

export interface GuardrailResult {
  /** Terraform address of the resource, such as aws_kms_key.logs. */
  readonly address: string;
  readonly verdict: Verdict;
  /** What was seen, with the value. */
  readonly detail: string;
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
  evaluate(stack: TerraformJson): GuardrailResult[];
}

/** Every resource of `type`, with its address. */
export function resourcesOfType(stack: TerraformJson, type: string): { address: string; body: ResourceBody }[] {
  return Object.entries(stack.resource?.[type] ?? {}).map(([name, body]) => ({ address: `${type}.${name}`, body }));
}

/** An argument's value in the words of a finding. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "not set";
  return typeof value === "string" ? value : JSON.stringify(value);
}
